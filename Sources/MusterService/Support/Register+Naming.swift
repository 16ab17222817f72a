import MusterCore
import MusterStore
import PGClient

extension Register {
  /// Where replies name people besides the one who was asked about.
  private static let naming: Set<String> = [
    "by", "clashing", "forfeited", "incomplete", "lost-seat", "not-moved", "promoted", "unfit",
  ]

  /// Puts service numbers in place of ids. Replies are composed and stored with ids, so that erasing a person leaves
  /// nothing in them; whoever reads one is told who is meant, a retry too.
  func named(_ reply: Reply, of spec: CommandSpec) async -> Reply {
    // Merging is about records, and one that went has no number of its own any more.
    let isText = ![.officerMerge, .officerUnmerge].contains(spec.name)
    var texts = reply.details.filter { Self.naming.contains($0.key) }.map(\.value)
    if isText, let text = reply.text { texts.append(text) }
    let ids = texts.reduce(into: Set<Int64>()) { $0.formUnion(OfficerMention.ids(in: $1)) }
    // A reply that cannot be made plainer is still right.
    guard !ids.isEmpty, let rows = try? await store.engine.run(OfficerHandles(ids.sorted())) else { return reply }
    let handles = Dictionary(rows.map { ($0.id, $0.handle) }) { first, _ in first }
    var reply = reply
    for index in reply.details.indices where Self.naming.contains(reply.details[index].key) {
      reply.details[index].value = OfficerMention.replace(in: reply.details[index].value, by: handles)
    }
    if isText { reply.text = reply.text.map { OfficerMention.replace(in: $0, by: handles) } }
    return reply
  }
}
