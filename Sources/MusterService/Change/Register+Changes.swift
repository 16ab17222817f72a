import MusterCore
import MusterStore
import PGClient

extension Register {
  func listChanges(_ call: Call) async throws -> Reply {
    try await seal()
    let limit = call.arguments.int("limit") ?? 1000
    // One row more than the limit tells whether there is more.
    let statement = ListChanges(
      since: Int64(call.arguments.int("since") ?? 0), verb: call.arguments.text("verb"), limit: limit + 1)
    var rows = try await store.engine.run(statement)
    let more = rows.count > limit
    if more { rows.removeLast() }
    try await Rows.send(rows, columns: ListChanges.columns.map(\.name), call)
    var reply = Reply(.rows, [.init("rows", String(rows.count))])
    if case .int(let last)? = rows.last?["seq"] { reply.details.append(.init("since", String(last))) }
    if more { reply.details.append(.more("limit")) }
    return reply
  }

  func verifyChanges(_ call: Call) async throws -> Reply {
    try await seal()
    let head = try await store.engine.run(SealedHead()).first
    if let broken = try await store.engine.run(FirstBrokenSeal(), deadline: .seconds(600)).first {
      throw Failure(
        .ruleBroken,
        "The change log does not fit its seal from number \(broken.sequence) on (change \(broken.change.map(String.init) ?? "missing")). Someone changed it outside muster.",
        [.init("rule", "change-log"), .init("seq", String(broken.sequence))])
    }
    return Reply(.done, [.init("sealed", String(head?.sequence ?? 0)), .init("chain", "whole")])
  }

  /// Seals what can be sealed now. Any daemon may; the database lets one at a time.
  public func seal() async throws {
    let moment = clock.now.instant
    while try await store.engine.run(SealChanges(at: moment)).first ?? 0 >= 50_000 {}
  }

  /// Forgets stored replies that are older than the seven days they are promised for.
  public func forgetOldKeys() async throws {
    let week: Int64 = 7 * 86_400 * 1_000_000
    _ = try await store.engine.run(ForgetKeys(before: Instant(microseconds: clock.now.instant.microseconds - week)))
  }
}
