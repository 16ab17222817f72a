import MusterCore
public import MusterStore
import PGClient

extension Register {
  /// Loads the reference lists that come with muster, each once: what an administrator changed later stays.
  public func loadShippedLists(_ lists: [SchemaFiles.List]) async throws {
    let principal = Principal(name: "muster", roles: [.administrator])
    for list in lists {
      let hash = Hex.sha256(list.bytes)
      let isKnown: Bool = try await store.engine.run(IsImported(kind: list.kind, hash: hash)).first ?? false
      guard !isKnown else { continue }
      let request = Request(
        verb: CommandName.import.rawValue,
        arguments: [
          .init(name: "kind", value: list.kind.rawValue),
          .init(name: "key", value: "shipped-" + Hex.text(hash.prefix(12))),
          .init(name: "source", value: "shipped with muster: \(list.name)"),
        ], block: .afterReply)
      try await load(request, list.bytes, "reference list \(list.name)", principal)
    }
  }

  /// Stores the reports that come with muster. One that somebody changed or ended is theirs and stays.
  public func loadShippedReports(_ reports: [SchemaFiles.List]) async throws {
    let principal = Principal(name: "muster", roles: [.administrator])
    for report in reports {
      let known = try await store.engine.run(FindReport(report.name)).first
      guard known.map({ $0.isShipped && !$0.isEnded && Array($0.definition.utf8) != report.bytes }) ?? true else {
        continue
      }
      let request = Request(
        verb: CommandName.reportSet.rawValue,
        arguments: [
          .init(name: "report", value: report.name),
          .init(name: "key", value: "shipped-\(report.name)-" + Hex.text(Hex.sha256(report.bytes).prefix(12))),
        ], block: .afterReply)
      try await load(request, report.bytes, "report \(report.name)", principal)
    }
  }

  private func load(_ request: Request, _ bytes: [UInt8], _ what: String, _ principal: Principal) async throws {
    let sink = CollectingSink()
    let reply = await handle(request, block: bytes, from: principal, to: sink)
    guard reply.code.isSuccess else {
      let first = await sink.first ?? ""
      throw Failure(reply.code, "The \(what) cannot be loaded: \(reply.text ?? "") \(first)")
    }
  }

  /// Sets the mappings that come with muster, each text once: one set later under the same name stays in force.
  public func loadShippedMappings(_ mappings: [SchemaFiles.List]) async throws {
    let principal = Principal(name: "muster", roles: [.administrator])
    for mapping in mappings {
      let name = mapping.name.prefix { $0 != "." }
      let text = String(decoding: mapping.bytes, as: UTF8.self)
      let known = try await store.engine.run(ReadMappingTexts(name: String(name)))
      guard !known.contains(text) else { continue }
      let request = Request(
        verb: CommandName.mappingSet.rawValue,
        arguments: [.init(name: "name", value: String(name)), .init(name: "source", value: "shipped with muster")],
        block: .afterReply)
      let reply = await handle(request, block: mapping.bytes, from: principal, to: CollectingSink())
      guard reply.code.isSuccess else {
        throw Failure(reply.code, "The mapping \(mapping.name) cannot be set: \(reply.text ?? "")")
      }
    }
  }
}

/// Keeps the first row for a message.
private actor CollectingSink: ReplySink {
  private(set) var first: String?

  func send(_ code: ReplyCode, rows: [Row]) { first = first ?? rows.first?.json }
  func send(_ code: ReplyCode, lines: [String]) { first = first ?? lines.first }
}
