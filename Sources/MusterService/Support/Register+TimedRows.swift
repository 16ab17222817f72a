import MusterCore
import MusterStore

extension Register {
  /// Ends a rule that is in force for a time; the row stays, for what was decided by it.
  func endTimed<Table: TimedTable>(_ call: Call, _ table: Table.Type) async throws -> Reply {
    guard let number = call.arguments.int(Table.argument), let last = call.arguments.date("on") else {
      throw Failure(.bug, "\(Table.argument) and on were not parsed")
    }
    let id = Int64(number)
    return try await write(call) { scope in
      guard let rule = try await scope.run(LockTimed<Table>(id)).first else {
        throw Failure.unknown(
          Table.argument, String(id), hint: "\(Table.argument).list shows those there are."
        ).about(Table.argument)
      }
      guard try rule.mayEnd(on: last) else { return Reply(.unchanged, [.init(Table.argument, String(id))]) }
      _ = try await scope.run(EndTimed<Table>(id, last: last))
      var change = Change(call.spec.verb, Table.kind, id, reason: call.arguments.text("reason"))
      change.note("name", rule.name)
      change.note("to-was", rule.last?.description)
      change.note("on", last.description)
      scope.record(change)
      return Reply(.done, [.init(Table.argument, String(id)), .init("to", last.description)])
    }
  }
}

extension RuleTime {
  /// False when it ends on that day already.
  func mayEnd(on day: CalendarDate) throws(Failure) -> Bool {
    if let first, day < first {
      throw Failure(
        .ruleBroken, "It comes into force on \(first) only.", [.init("arg", "on"), .init("rule", "dates-in-order")])
    }
    if let last, last < day {
      throw Failure(
        .ruleBroken, "It ended on \(last) already. Add another one for later.",
        [.init("arg", "on"), .init("rule", "ends-early")])
    }
    return last != day
  }
}
