import MusterCore
import MusterStore
import PGClient

extension Register {
  func listRecords(_ call: Call) async throws -> Reply {
    if let flag = call.arguments.word("flag", RecordFlag.self), flag.isSetAside {
      var statement = ListSetAside(kind: flag.rawValue, page: try page(call))
      statement.programme = call.arguments.text("programme")
      statement.year = call.arguments.int("year")
      return try await list(call, statement, page: statement.page)
    }
    var statement = ListRecords(page: try page(call))
    statement.programme = try await optional(call, "programme", FindProgramme.init)
    statement.year = call.arguments.int("year")
    statement.flag = call.arguments.text("flag")
    return try await list(call, statement, page: statement.page)
  }

  /// `record.correct` and `record.void`: the stored row changes, its history and the change log keep what it was.
  func correctRecord(_ call: Call) async throws -> Reply {
    let arguments = call.arguments
    let id = Int64(arguments.int("record") ?? 0)
    return try await write(call) { scope in
      guard let stored = try await scope.run(LockRecord(id)).first else {
        throw Failure.unknown("record", String(id), hint: "record.list shows them.").about("record")
      }
      guard !stored.isVoid else {
        guard call.name == .recordVoid else {
          throw Failure(.ruleBroken, "Record \(id) is void.", [.init("arg", "record"), .init("rule", "void")])
        }
        return Reply(.unchanged, [.init("record", String(id))])
      }
      let headcount = arguments.int("headcount") ?? stored.headcount
      let cost = arguments.money("cost") ?? stored.cost
      let isVoid = call.name == .recordVoid
      guard isVoid || headcount != stored.headcount || cost != stored.cost else {
        return Reply(.unchanged, [.init("record", String(id))])
      }
      _ = try await scope.run(UpdateRecord(id, headcount: headcount, cost: cost, isVoid: isVoid))
      var change = Change(call.spec.verb, "record", id, reason: arguments.text("reason"))
      change.note("headcount-before", stored.headcount)
      change.note("headcount", headcount)
      change.note("cost-before", stored.cost?.description)
      change.note("cost", cost?.description)
      scope.record(change)
      return Reply(.done, [.init("record", String(id))])
    }
  }
}
