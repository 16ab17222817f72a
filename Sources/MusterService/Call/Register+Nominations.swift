import MusterCore
import MusterStore
import PGClient

extension Register {
  func setNomination(_ call: Call) async throws -> Reply {
    let arguments = call.arguments
    let bodyName = arguments.text("body")
    let isAboutBody = try arguments.clears("body") || bodyName != nil
    return try await writeAgain(call) { scope in
      let officer = try await scope.find(FindOfficer(try arguments.required("officer")))
      let run = try await scope.find(FindIteration(try arguments.required("iteration")))
      _ = try await scope.run(LockIterations([run.id]))
      guard let facts = try await scope.run(ReadRunForSubmission(run.id)).first else {
        throw Failure.unknown("iteration", run.handle)
      }
      // What is decided on is read before the nomination is locked, which gives this its place in the log.
      var seats: EnrolmentFacts?
      if isAboutBody, facts.managedBy == .nation {
        seats = try await Self.facts(officer: officer.id, run: run.id, scope)
      }
      guard let stored = try await scope.run(LockNomination(officer: officer.id, iteration: run.id)).first else {
        throw Failure(
          .unknownObject, "The officer has no enrolment in \(run.handle).", [.init("iteration", run.handle)])
      }
      var mended = try Self.mended(stored.facts, arguments, now: scope.now)
      var body: FoundObject?
      if let bodyName { body = try await scope.findBody(bodyName, argument: "body") }
      if let body { mended.body = body.id }
      guard mended != stored.facts else {
        return Reply(
          .unchanged, [.init("officer", try arguments.required("officer")), .init("iteration", run.handle)])
      }
      if mended.role != stored.facts.role || mended.reserve != stored.facts.reserve {
        let names = try await scope.run(OfferNames(run.id))
        try Self.checkPlace(stored, mended, facts, sent: OfferAccount(seats: nil, turnedBack: 0, names: names).sent)
      }
      var decided: BodyChange?
      if let seats, mended.body != stored.facts.body {
        decided = try await BodyChange(of: stored.id, to: mended, seats, scope)
      }
      _ = try await scope.run(UpdateNomination(stored.id, mended))
      var change = Change("nomination.set", "enrolment", stored.id)
      change.details.append(("officer", .int(officer.id)))
      change.note("iteration", run.handle)
      change.note("role", mended.role.rawValue)
      change.note("reserve", mended.reserve ?? 0)
      change.note("body", body?.handle)
      change.note("on", mended.on?.description)
      decided?.note(in: &change)
      scope.record(change)
      for change in decided?.effects.changes ?? [] { scope.record(change) }
      let followed = decided?.replyDetails ?? []
      return Reply(
        .done,
        [
          .init("officer", try arguments.required("officer")), .init("iteration", run.handle),
          .init("reserve", String(mended.reserve ?? 0)),
        ] + followed)
    }
  }

  private static func mended(
    _ stored: NominationFacts, _ arguments: Arguments, now: Now
  ) throws(Failure) -> NominationFacts {
    var facts = stored
    if let reserve = arguments.int("reserve") { facts.reserve = reserve == 0 ? nil : reserve }
    facts.role = arguments.word("role", EnrolmentRole.self) ?? facts.role
    facts.letter = try arguments.text("letter", else: facts.letter)
    facts.on = try arguments.clears("on") ? nil : facts.on
    if let on = arguments.date("on") { facts.on = try EntryDay.past(on, now: now) }
    if try arguments.clears("body") { facts.body = nil }
    return facts
  }

  /// Role and order decide about seats: at home they are settled once there is a seat or a place in the waiting list,
  /// abroad a name that the provider has becomes a principal only while the nation has a seat for it.
  private static func checkPlace(
    _ stored: LockNomination.Row, _ mended: NominationFacts, _ run: ReadRunForSubmission.Row, sent: Int
  ) throws(Failure) {
    if run.managedBy == .nation, stored.state.holdsSeat || stored.state == .waiting || stored.state == .completed {
      throw Failure(
        .ruleBroken,
        "The officer is \(stored.state.rawValue) in \(run.code), where seats go by rule. Withdraw, and enrol anew.",
        [.init("rule", "seats-by-rule"), .init("state", stored.state.rawValue)])
    }
    let wasOnSeat = stored.facts.reserve == nil && stored.facts.role.takesSeat
    let isOnSeat = mended.reserve == nil && mended.role.takesSeat
    if let seats = run.seats, stored.state == .submitted, isOnSeat, !wasOnSeat, sent + 1 > seats {
      throw Failure(
        .ruleBroken,
        "\(run.code) has \(seats) seats for the nation, and the provider has names on \(sent) of them.",
        [.init("rule", "seats-offered"), .init("seats", String(seats)), .init("sent", String(sent))])
    }
  }

  func listNominations(_ call: Call) async throws -> Reply {
    let page = try page(call)
    let iteration = try await optional(call, "iteration", FindIteration.init)
    // A run's roll is short and is shown whole, in its own order.
    var statement = ListNominations(page: iteration == nil ? page : Page(limit: 100_000, after: 0))
    statement.iteration = iteration
    statement.body = try await optional(call, "body", FindBody.init)
    statement.state = call.arguments.text("state")
    guard iteration != nil else { return try await list(call, statement, page: page) }
    let rows = try await store.engine.run(statement).enumerated().sorted { a, b in
      (Self.order(a.element), a.offset) < (Self.order(b.element), b.offset)
    }.map(\.element)
    try await Rows.send(rows, columns: ListNominations.columns.map(\.name), call)
    return Reply(.rows, [.init("rows", String(rows.count))])
  }

  private static func order(_ row: Row) -> Int64 {
    if case .int(let reserve)? = row["reserve"] { reserve } else { 0 }
  }
}

/// Another body for someone in a run at home of which seats are set aside for bodies: decided as by enrolment.mend. Who holds
/// a seat keeps its body there, and whoever may have a seat now has it.
private struct BodyChange {
  let outcome: EnrolmentBook.MendOutcome
  let effects: WholeRunEffects

  /// Nil: no seats are set aside, so that bodies make no difference.
  init?(of id: Int64, to mended: NominationFacts, _ facts: EnrolmentFacts, _ scope: WriteScope) async throws {
    guard facts.iterations.contains(where: { !$0.allocations.isEmpty }),
      let attempt = facts.attempts.first(where: { $0.id == id })
    else { return nil }
    var wanted = EnrolmentBook.Mended(attempt)
    wanted.role = mended.role
    wanted.reserve = mended.reserve
    wanted.letter = mended.letter
    wanted.body = mended.body
    var book = EnrolmentBook(facts)
    outcome = try book.mend(id, to: wanted)
    effects = WholeRunEffects([outcome.followed], book)
    try await effects.write(in: scope.transaction, at: scope.now)
  }

  private var hasMoved: Bool { outcome.attempt.state != outcome.from }

  func note(in change: inout Change) {
    guard hasMoved else { return }
    change.note("from", outcome.from.rawValue)
    change.note("to", outcome.attempt.state.rawValue)
    change.note("seat", outcome.attempt.seat)
    change.note("offered-until", outcome.attempt.offeredUntil?.description)
  }

  var replyDetails: [Failure.Detail] {
    let own: [Failure.Detail] = hasMoved ? [.init("state", outcome.attempt.state.rawValue)] : []
    return own + effects.replyDetails
  }
}
