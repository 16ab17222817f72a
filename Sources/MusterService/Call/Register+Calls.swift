import MusterCore
import MusterStore
import PGClient

extension Register {
  func addCall(_ call: Call) async throws -> Reply {
    let name = try call.arguments.required("iteration")
    let bodies = call.arguments.list("bodies") ?? []
    return try await write(call) { scope in
      let run = try await scope.find(FindIteration(name))
      _ = try await scope.run(LockIterations([run.id]))
      guard let facts = try await scope.run(ReadRunForSubmission(run.id)).first, facts.state != .cancelled else {
        throw Failure(
          .ruleBroken, "\(run.handle) is cancelled; nobody is asked for names.",
          [.init("rule", "intake"), .init("state", "cancelled")])
      }
      let wanted = try Self.wanted(scope.call.arguments, now: scope.now, run: run.id)
      try Self.checkDates(wanted, run: run, facts)
      for code in bodies {
        let body = try await scope.findBody(code, argument: "bodies")
        var one = wanted
        one.body = body.id
        guard let id = try await scope.run(InsertCall(one)).first else {
          throw Failure(
            .exists,
            "\(body.handle) was asked for \(run.handle) already; call.set mends what it was asked for.",
            [.init("arg", "bodies"), .init("body", body.handle)])
        }
        scope.record(Self.change("call.add", id, one, run: run.handle, body: body.handle))
      }
      return Reply(.done, [.init("iteration", run.handle), .init("asked", String(bodies.count))])
    }
  }

  private static func wanted(
    _ arguments: Arguments, now: Now, run: Int64
  ) throws(Failure) -> StoredCall {
    var call = StoredCall(iteration: run, body: 0)
    call.names = arguments.int("names")
    call.reserves = arguments.int("reserves")
    call.due = arguments.date("due")
    call.askedOn = try EntryDay.past(arguments.date("on"), now: now)
    call.letter = arguments.text("letter")
    call.note = arguments.text("note")
    return call
  }

  private static func checkDates(
    _ call: StoredCall, run: FoundObject, _ facts: ReadRunForSubmission.Row?
  ) throws(Failure) {
    try CallFacts(due: call.due, askedOn: call.askedOn).checkDue(run: run.handle, startsBy: facts?.startsBy)
  }

  private static func change(_ verb: String, _ id: Int64, _ call: StoredCall, run: String, body: String) -> Change {
    var change = Change(verb, "call", id)
    change.note("iteration", run)
    change.note("body", body)
    change.note("names", call.names)
    change.note("reserves", call.reserves)
    change.note("due", call.due?.description)
    change.note("asked-on", call.askedOn?.description)
    change.note("nil-on", call.nilOn?.description)
    if call.isWithdrawn { change.note("withdrawn", "yes") }
    return change
  }

  /// The call for a run to a body, locked.
  private static func lockCall(
    _ scope: WriteScope, _ run: FoundObject, _ name: String, argument: String
  ) async throws -> (body: FoundObject, id: Int64, call: StoredCall) {
    let body = try await scope.findBody(name, argument: argument)
    guard let stored = try await scope.run(LockCall(iteration: run.id, body: body.id)).first else {
      throw Failure(
        .unknownObject,
        "\(body.handle) was not asked for \(run.handle). call.add \(run.handle) bodies=\(body.handle) asks it.",
        [.init("arg", argument), .init("body", body.handle)])
    }
    return (body, stored.id, stored.call)
  }

  func setCall(_ call: Call) async throws -> Reply {
    let name = try call.arguments.required("iteration")
    let bodyName = try call.arguments.required("body")
    return try await write(call) { scope in
      let run = try await scope.find(FindIteration(name))
      let (body, id, stored) = try await Self.lockCall(scope, run, bodyName, argument: "body")
      let mended = try Self.mended(stored, scope.call.arguments, now: scope.now)
      guard mended != stored else {
        return Reply(.unchanged, [.init("iteration", run.handle), .init("body", body.handle)])
      }
      if mended.due != stored.due || mended.askedOn != stored.askedOn {
        try Self.checkDates(mended, run: run, try await scope.run(ReadRunForSubmission(run.id)).first)
      }
      _ = try await scope.run(UpdateCall(mended))
      scope.record(Self.change("call.set", id, mended, run: run.handle, body: body.handle))
      return Reply(.done, [.init("iteration", run.handle), .init("body", body.handle)])
    }
  }

  private static func mended(
    _ stored: StoredCall, _ arguments: Arguments, now: Now
  ) throws(Failure) -> StoredCall {
    var call = stored
    call.names = try arguments.int("names", else: call.names)
    call.reserves = try arguments.int("reserves", else: call.reserves)
    call.due = try arguments.date("due", else: call.due)
    call.letter = try arguments.text("letter", else: call.letter)
    call.note = try arguments.text("note", else: call.note)
    if let on = arguments.date("on") { call.askedOn = try EntryDay.past(on, now: now) }
    if let withdrawn = arguments.flag("withdrawn") { call.isWithdrawn = withdrawn }
    if try arguments.clears("nil") {
      call.nilOn = nil
      call.nilLetter = nil
    }
    return call
  }

  func nilReturn(_ call: Call) async throws -> Reply {
    let name = try call.arguments.required("iteration")
    let bodyName = try call.arguments.required("body")
    return try await write(call) { scope in
      let run = try await scope.find(FindIteration(name))
      let on = try EntryDay.past(scope.call.arguments.date("on"), now: scope.now)
      let (body, id, stored) = try await Self.lockCall(scope, run, bodyName, argument: "body")
      var answered = stored
      answered.nilOn = on
      answered.nilLetter = scope.call.arguments.text("letter") ?? stored.nilLetter
      let today = try EntryDay.today(scope.now)
      var read = ReadCalls()
      read.iteration = run.id
      read.body = body.id
      let named = try await scope.run(read).first.map { $0.facts.named + $0.facts.namedReserves } ?? 0
      guard answered != stored else {
        return Reply(.unchanged, [.init("iteration", run.handle), .init("body", body.handle)])
      }
      _ = try await scope.run(UpdateCall(answered))
      scope.record(Self.change("call.nil", id, answered, run: run.handle, body: body.handle))
      let facts = CallFacts(due: answered.due, nilOn: on)
      return Reply(
        .done,
        [
          .init("iteration", run.handle), .init("body", body.handle),
          .init("late", facts.standing(on: today) == .nilLate ? "yes" : "no"), .init("named", String(named)),
        ], text: named > 0 ? "\(body.handle) has named \(named) all the same; these stand." : nil)
    }
  }

  /// The bodies named or, without any, all whose answer is awaited.
  private static func addressed(_ scope: WriteScope, _ run: FoundObject) async throws -> [String] {
    if let bodies = scope.call.arguments.list("bodies") { return bodies }
    var read = ReadCalls()
    read.iteration = run.id
    let today = try EntryDay.today(scope.now)
    return try await scope.run(read).filter { $0.facts.standing(on: today).isAwaited }.map(\.body)
  }

  func extendCall(_ call: Call) async throws -> Reply {
    let name = try call.arguments.required("iteration")
    guard let due = call.arguments.date("due") else { throw Failure(.bug, "due was not parsed") }
    return try await write(call) { scope in
      let run = try await scope.find(FindIteration(name))
      let on = try EntryDay.past(scope.call.arguments.date("on"), now: scope.now)
      let facts = try await scope.run(ReadRunForSubmission(run.id)).first
      var extended = 0
      for code in try await Self.addressed(scope, run) {
        let (body, id, stored) = try await Self.lockCall(scope, run, code, argument: "bodies")
        if stored.due == due { continue }
        if let before = stored.due, due < before {
          throw Failure(
            .ruleBroken,
            "\(body.handle) has until \(before); \(due) puts nothing off. call.set mends a date that was typed wrong.",
            [.init("arg", "due"), .init("rule", "extension"), .init("body", body.handle)])
        }
        var later = stored
        later.due = due
        try Self.checkDates(later, run: run, facts)
        _ = try await scope.run(UpdateCall(later))
        _ = try await scope.run(
          InsertCallEvent(
            call: id, on: on, dueBefore: stored.due, due: due, letter: scope.call.arguments.text("letter")))
        scope.record(Self.change("call.extend", id, later, run: run.handle, body: body.handle))
        extended += 1
      }
      return Reply(
        extended > 0 ? .done : .unchanged,
        [.init("iteration", run.handle), .init("due", due.description), .init("extended", String(extended))])
    }
  }

  /// Nobody is reminded of a call that was taken back, or that was answered with none.
  private static func checkAwaited(_ calls: [(body: String, call: StoredCall)], run: String) throws(Failure) {
    let settled = calls.compactMap { body, call -> (body: String, why: String)? in
      if call.isWithdrawn {
        return (body, "The call to \(body) was withdrawn; call.set \(run) \(body) withdrawn=no opens it again.")
      }
      guard let on = call.nilOn else { return nil }
      return (
        body, "\(body) answered on \(on) that it has no names; call.set \(run) \(body) clear=nil takes that back."
      )
    }
    guard let first = settled.first else { return }
    throw Failure(
      .ruleBroken, "Nobody was reminded. " + settled.map(\.why).joined(separator: " "),
      [.init("arg", "bodies"), .init("rule", "call-awaited"), .init("body", first.body)])
  }

  func remindCall(_ call: Call) async throws -> Reply {
    let name = try call.arguments.required("iteration")
    return try await write(call) { scope in
      let run = try await scope.find(FindIteration(name))
      let on = try EntryDay.past(scope.call.arguments.date("on"), now: scope.now)
      guard let facts = try await scope.run(ReadRunForSubmission(run.id)).first, facts.state != .cancelled else {
        throw Failure(
          .ruleBroken, "\(run.handle) is cancelled, so no names are awaited and nobody is reminded.",
          [.init("rule", "intake"), .init("state", "cancelled")])
      }
      let bodies = try await Self.addressed(scope, run)
      var calls: [(body: FoundObject, id: Int64, call: StoredCall)] = []
      for code in bodies { calls.append(try await Self.lockCall(scope, run, code, argument: "bodies")) }
      try Self.checkAwaited(calls.map { (body: $0.body.handle, call: $0.call) }, run: run.handle)
      for (body, id, stored) in calls {
        _ = try await scope.run(
          InsertCallEvent(
            call: id, on: on, letter: scope.call.arguments.text("letter"), note: scope.call.arguments.text("note")))
        var change = Self.change("call.remind", id, stored, run: run.handle, body: body.handle)
        change.note("on", on.description)
        scope.record(change)
      }
      return Reply(
        bodies.isEmpty ? .unchanged : .done,
        [.init("iteration", run.handle), .init("reminded", String(bodies.count))],
        text: bodies.isEmpty ? "No answer is awaited." : nil)
    }
  }

  func listCalls(_ call: Call) async throws -> Reply {
    var read = ReadCalls()
    read.iteration = try await optional(call, "iteration", FindIteration.init)
    read.body = try await optional(call, "body", FindBody.init)
    read.dueTo = call.arguments.date("due-to")
    let page = try page(call)
    let today = try EntryDay.today(clock.now)
    let awaited = call.arguments.flag("awaited")
    let rows = try await store.engine.run(read).filter { row in
      let standing = row.facts.standing(on: today)
      return row.id > page.after && (awaited == nil || (awaited == standing.isAwaited && standing != .withdrawn))
    }
    let shown = rows.prefix(page.limit - 1)
    try await Rows.send(shown.map { CallRows.row($0, today: today) }, columns: CallRows.columns, call)
    var reply = Reply(.rows, [.init("rows", String(shown.count))])
    if rows.count > shown.count, let last = shown.last { reply.details.append(.init("after", String(last.id))) }
    return reply
  }

  func showCall(_ call: Call) async throws -> Reply {
    let run = try await find(FindIteration(try call.arguments.required("iteration")))
    var read = ReadCalls()
    read.iteration = run.id
    let today = try EntryDay.today(clock.now)
    let (calls, events) = try await store.engine.run(read, CallEvents(run.id))
    let open = calls.filter { !$0.facts.isWithdrawn }
    var row = Row()
    row.add("iteration", run.handle)
    row.add("asked", open.count)
    row.add("awaited", open.count { $0.facts.standing(on: today).isAwaited })
    // One body of which nothing was said makes the sum unknown.
    row.add("names", open.contains { $0.facts.names == nil } ? nil : open.reduce(0) { $0 + ($1.facts.names ?? 0) })
    row.add("named", calls.reduce(0) { $0 + $1.facts.named })
    row.add("named-reserves", calls.reduce(0) { $0 + $1.facts.namedReserves })
    row.add("bodies", rows: calls.map { CallRows.row($0, today: today) })
    row.add("events", rows: events)
    try await call.sink.send(.rows, rows: [row])
    return Reply(.rows, [.init("rows", "1"), .init("asked", String(open.count))])
  }
}
