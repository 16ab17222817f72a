import MusterCore
import MusterStore
import PGClient

extension Register {
  func addApprover(_ call: Call) async throws -> Reply {
    let arguments = call.arguments
    let principal = try arguments.required("principal")
    let name = try arguments.required("body")
    let (from, to) = (arguments.date("from"), arguments.date("to"))
    return try await write(call) { scope in
      let first = try from ?? scope.today
      try Self.checkOrder(first, to)
      let body = try await scope.step(name, argument: "body")
      let added = try await scope.run(
        InsertApprover(principal: principal, body: body.id, from: first, to: to, letter: arguments.text("letter")))
      var change = Change("approver.add", "body", body.id)
      change.note("principal", principal)
      change.note("body", body.code)
      change.note("from", first.description)
      change.note("to", to?.description)
      change.note("id", added.first.map(Int.init))
      scope.record(change)
      return Reply(
        .done, [.init("principal", principal), .init("body", body.code), .init("from", first.description)])
    }
  }

  func addStandIn(_ call: Call) async throws -> Reply {
    let arguments = call.arguments
    let principal = try arguments.required("principal")
    let absent = try arguments.required("for")
    let reason = try arguments.required("reason")
    guard let from = arguments.date("from"), let to = arguments.date("to") else {
      throw Failure(.bug, "from and to were not parsed")
    }
    try Self.checkOrder(from, to)
    guard principal != absent else {
      throw Failure(.ruleBroken, "Nobody stands in for themselves.", [.init("arg", "for")])
    }
    return try await write(call) { scope in
      _ = try await scope.run(
        InsertStandIn(
          principal: principal, absent: absent, days: from...to, reason: reason, letter: arguments.text("letter")))
      var change = Change("approver.stand-in", "approver", nil, reason: reason)
      change.note("principal", principal)
      change.note("for", absent)
      change.note("from", from.description)
      change.note("to", to.description)
      scope.record(change)
      let bodies = try await scope.run(ReadStanding(principal: absent, on: from)).filter { $0.inPlaceOf == nil }
      return Reply(
        .done,
        [
          .init("principal", principal), .init("for", absent),
          .init("bodies", bodies.isEmpty ? "none" : bodies.map(\.code).joined(separator: ",")),
        ],
        text: bodies.isEmpty ? "\(absent) decides for no body on \(from); approver.add records that." : nil)
    }
  }

  func endApprover(_ call: Call) async throws -> Reply {
    let arguments = call.arguments
    let principal = try arguments.required("principal")
    let (name, absent) = (arguments.text("body"), arguments.text("for"))
    guard let to = arguments.date("to") else { throw Failure(.bug, "to was not parsed") }
    guard (name == nil) != (absent == nil) else {
      throw Failure(
        .missingArgument, "approver.end needs either body= or for=, to know what ends.", [.init("arg", "body")])
    }
    return try await write(call) { scope in
      var ended: [Int64] = []
      var details: [Failure.Detail] = [.init("principal", principal)]
      var change = Change("approver.end", "approver", nil)
      change.note("principal", principal)
      if let name {
        let body = try await scope.step(name, argument: "body")
        ended = try await scope.run(EndApprover(principal: principal, body: body.id, to: to))
        change.note("body", body.code)
        details.append(.init("body", body.code))
      } else if let absent {
        ended = try await scope.run(EndStandIn(principal: principal, absent: absent, to: to))
        change.note("for", absent)
        details.append(.init("for", absent))
      }
      details.append(.init("to", to.description))
      guard !ended.isEmpty else { return Reply(.unchanged, details, text: "Nothing of that runs longer.") }
      change.note("to", to.description)
      scope.record(change)
      return Reply(.done, details)
    }
  }

  func listApprovers(_ call: Call) async throws -> Reply {
    let body = try await optional(call, "body", FindBody.init)
    let rows = try await store.engine.run(ListApprovers(body: body, on: call.arguments.date("on")))
    try await Rows.send(rows, columns: ListApprovers.columns.map(\.name), call)
    return Reply(.rows, [.init("rows", String(rows.count))])
  }

  private static func checkOrder(_ from: CalendarDate, _ to: CalendarDate?) throws(Failure) {
    guard let to, to < from else { return }
    throw Failure.value("It would end on \(to), before it begins on \(from).").about("to")
  }
}

extension WriteScope {
  var today: CalendarDate {
    get throws(Failure) {
      guard let today = now.date else { throw Failure(.bug, "The clock stands outside 1900 to 2200.") }
      return today
    }
  }

  /// The day given with `on`, or today: an entry may come late, but not before what it records.
  func day(_ given: CalendarDate?) throws(Failure) -> CalendarDate {
    let today = try today
    guard let given else { return today }
    guard given <= today else {
      throw Failure.value("\(given) is still to come. Give the day on which it was decided.").about("on")
    }
    return given
  }
}
