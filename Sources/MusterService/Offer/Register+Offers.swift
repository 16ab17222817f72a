import MusterCore
import MusterStore
import PGClient

extension Register {
  func addOffer(_ call: Call) async throws -> Reply {
    let name = try call.arguments.required("iteration")
    return try await write(call) { scope in
      let (run, startsBy) = try await Self.runAbroad(scope, name)
      let facts = try Self.offer(scope.call.arguments, OfferFacts(iteration: run.id))
      try Self.dates(facts).check(run: run.handle, startsBy: startsBy)
      guard let id = try await scope.run(InsertOffer(facts)).first else {
        throw Failure(
          .exists, "\(run.handle) has an offer already; offer.set changes it.",
          [.init("arg", "iteration"), .init("iteration", run.handle)])
      }
      scope.record(Self.change("offer.add", id, facts, run: run.handle))
      return Reply(.done, [.init("iteration", run.handle), Self.seatsDetail(facts.seats)])
    }
  }

  /// The run, locked, with the latest it can begin. A provider offers seats in its own runs; at home the nation's capacity
  /// says how many there are.
  private static func runAbroad(
    _ scope: WriteScope, _ name: String
  ) async throws -> (run: FoundObject, startsBy: CalendarDate?) {
    let run = try await scope.find(FindIteration(name))
    _ = try await scope.run(LockIterations([run.id]))
    guard let facts = try await scope.run(ReadRunForSubmission(run.id)).first, facts.managedBy == .provider else {
      throw Failure(
        .ruleBroken,
        "\(run.handle) is the nation's own: nobody offers seats in it. Its size is set with iteration.set \(run.handle) capacity=…",
        [.init("rule", "managed-by"), .init("managed-by", "nation")])
    }
    return (run, facts.startsBy)
  }

  private static func dates(_ facts: OfferFacts) -> OfferDates {
    OfferDates(names: facts.namesDue, release: facts.releaseDue, decision: facts.decisionDue)
  }

  /// Says which dates of the offer lie after a run abroad has begun, now that it begins earlier: the provider moved it, and
  /// only the provider can say by when it wants names now.
  static func sayDatesLeftBehind(_ run: FoundObject, _ scope: WriteScope, in reply: inout Reply) async throws {
    guard let offer = try await scope.run(LockOffer(run.id)).first, [.open, .closed].contains(offer.facts.state) else {
      return
    }
    let startsBy = try await scope.run(ReadRunForSubmission(run.id)).first?.startsBy
    let left = dates(offer.facts).after(startsBy)
    guard let startsBy, !left.isEmpty else { return }
    reply.details.append(.init("offer-dates-after-start", left.map { $0.argument }.joined(separator: ",")))
    let said = left.map { "\($0.argument) \($0.day)" }.joined(separator: ", ")
    let arguments = left.map { "\($0.argument)=…" }.joined(separator: " ")
    let text =
      "\(said) of its offer \(left.count == 1 ? "is" : "are") after it has begun on \(startsBy). Ask the provider what holds now, and record it: offer.set \(run.handle) \(arguments)"
    reply.text = [reply.text, text].compactMap(\.self).joined(separator: " ")
  }

  static func seatsDetail(_ seats: Int?) -> Failure.Detail { .init("seats", seats.map(String.init) ?? "not-stated") }

  private static func offer(_ arguments: Arguments, _ stored: OfferFacts) throws(Failure) -> OfferFacts {
    var facts = stored
    facts.seats = try arguments.int("seats", else: facts.seats)
    facts.reserves = try arguments.int("reserves", else: facts.reserves)
    facts.letter = try arguments.text("letter", else: facts.letter)
    facts.reference = try arguments.text("reference", else: facts.reference)
    facts.namesDue = try arguments.date("names-due", else: facts.namesDue)
    facts.releaseDue = try arguments.date("release-due", else: facts.releaseDue)
    facts.decisionDue = try arguments.date("decision-due", else: facts.decisionDue)
    facts.note = try arguments.text("note", else: facts.note)
    if let state = arguments.word("state", OfferState.self) { facts.state = state }
    return facts
  }

  private static func change(_ verb: String, _ id: Int64, _ facts: OfferFacts, run: String) -> Change {
    var change = Change(verb, "offer", id)
    change.note("iteration", run)
    change.note("state", facts.state.rawValue)
    change.note("seats", facts.seats)
    change.note("reserves", facts.reserves)
    change.note("reference", facts.reference)
    change.note("names-due", facts.namesDue?.description)
    change.note("release-due", facts.releaseDue?.description)
    change.note("decision-due", facts.decisionDue?.description)
    return change
  }

  private static func lockOffer(_ scope: WriteScope, _ run: FoundObject) async throws -> LockOffer.Row {
    _ = try await scope.run(LockIterations([run.id]))
    guard let stored = try await scope.run(LockOffer(run.id)).first else {
      throw Failure(
        .unknownObject, "There is no offer for \(run.handle). offer.add records it.",
        [.init("arg", "iteration"), .init("iteration", run.handle)])
    }
    return stored
  }

  func setOffer(_ call: Call) async throws -> Reply {
    let name = try call.arguments.required("iteration")
    return try await write(call) { scope in
      let run = try await scope.find(FindIteration(name))
      let stored = try await Self.lockOffer(scope, run)
      let facts = try Self.offer(scope.call.arguments, stored.facts)
      guard facts != stored.facts else { return Reply(.unchanged, [.init("iteration", run.handle)]) }
      if Self.dates(facts) != Self.dates(stored.facts) {
        let startsBy = try await scope.run(ReadRunForSubmission(run.id)).first?.startsBy
        try Self.dates(facts).check(run: run.handle, startsBy: startsBy)
      }
      if facts.seats != stored.facts.seats {
        let account = OfferAccount(
          seats: facts.seats, turnedBack: stored.turnedBack, names: try await scope.run(OfferNames(run.id)))
        try OfferAccount.checkSeats(
          facts.seats, turnedBack: stored.turnedBack, sent: account.sent, run: run.handle)
      }
      _ = try await scope.run(UpdateOffer(facts))
      scope.record(Self.change("offer.set", stored.id, facts, run: run.handle))
      var reply = Reply(.done, [.init("iteration", run.handle), Self.seatsDetail(facts.seats)])
      if facts.seats != stored.facts.seats {
        try await Self.sayQuotasBeyond(facts.seats.map { $0 - stored.turnedBack }, run, scope, in: &reply)
      }
      return reply
    }
  }

  /// A provider lowers its offer whatever bodies were promised, so that is recorded; which quotas to lower is for the
  /// registrar to say.
  private static func sayQuotasBeyond(
    _ seats: Int?, _ run: FoundObject, _ scope: WriteScope, in reply: inout Reply
  ) async throws {
    guard let seats, let quotas = try await scope.run(SumQuotas(run.id)).first, quotas > seats else { return }
    reply.details.append(.init("quotas", String(quotas)))
    reply.text =
      "The quotas of bodies in \(run.handle) come to \(quotas), more than the seats there are now. seat.allocate \(run.handle) BODY seats=… lowers one."
  }

  func withdrawOffer(_ call: Call) async throws -> Reply {
    let name = try call.arguments.required("iteration")
    let reason = try call.arguments.required("reason")
    return try await write(call) { scope in
      let run = try await scope.find(FindIteration(name))
      let stored = try await Self.lockOffer(scope, run)
      guard stored.facts.state != .withdrawn else { return Reply(.unchanged, [.init("iteration", run.handle)]) }
      var facts = stored.facts
      facts.state = .withdrawn
      _ = try await scope.run(UpdateOffer(facts))
      var change = Self.change("offer.withdraw", stored.id, facts, run: run.handle)
      change.reason = reason
      scope.record(change)
      let names = try await scope.run(OfferNames(run.id)).count { !$0.state.isEnd }
      return Reply(
        .done, [.init("iteration", run.handle), .init("names", String(names))],
        text: names > 0 ? "\(names) names are still in the run; end them with withdraw or iteration.cancel." : nil)
    }
  }

  func turnBackOffer(_ call: Call) async throws -> Reply {
    let name = try call.arguments.required("iteration")
    guard let count = call.arguments.int("seats") else { throw Failure(.bug, "seats was not parsed") }
    return try await write(call) { scope in
      let run = try await scope.find(FindIteration(name))
      let reason = try await scope.word("reason", try scope.call.arguments.required("reason"))
      let on = try EntryDay.past(scope.call.arguments.date("on"), now: scope.now)
      let stored = try await Self.lockOffer(scope, run)
      guard stored.facts.state != .withdrawn else {
        throw Failure(
          .ruleBroken, "The provider took the offer for \(run.handle) back; there is nothing to give.",
          [.init("rule", "offer-state"), .init("state", stored.facts.state.rawValue)])
      }
      let account = OfferAccount(
        seats: stored.facts.seats, turnedBack: stored.turnedBack, names: try await scope.run(OfferNames(run.id)))
      try account.checkTurnBack(count, run: run.handle)
      _ = try await scope.run(
        InsertOfferReturn(
          offer: stored.id, seats: count, reason: reason, on: on, letter: scope.call.arguments.text("letter")))
      let left = account.seats.map { $0 - count }
      if left == 0 {
        var facts = stored.facts
        facts.state = .turnedBack
        _ = try await scope.run(UpdateOffer(facts))
      }
      var change = Change("offer.turn-back", "offer", stored.id, reason: reason)
      change.note("iteration", run.handle)
      change.note("seats", count)
      change.note("on", on.description)
      scope.record(change)
      return Reply(
        .done,
        [
          .init("iteration", run.handle), .init("turned-back", String(stored.turnedBack + count)),
          .init("seats-left", left.map(String.init) ?? "not-stated"),
        ])
    }
  }

  func listOffers(_ call: Call) async throws -> Reply {
    var statement = ListOffers(today: try EntryDay.today(clock.now), page: try page(call))
    statement.programme = try await optional(call, "programme", FindProgramme.init)
    statement.provider = try await optional(call, "provider", FindProvider.init)
    statement.year = call.arguments.int("year")
    statement.calendar = try await optionalWord(call, "calendar") ?? "calendar"
    statement.state = call.arguments.text("state")
    statement.dueTo = call.arguments.date("due-to")
    return try await list(call, statement, page: statement.page)
  }

  /// The account of an offer, with those asked, losses and seats turned back.
  func showOffer(_ call: Call) async throws -> Reply {
    let run = try await find(FindIteration(try call.arguments.required("iteration")))
    let today = try EntryDay.today(clock.now)
    var calls = ReadCalls()
    calls.iteration = run.id
    let (shown, names, returns, asked) = try await store.engine.run(
      ShowOffer(run.id, today: today), OfferNames(run.id), OfferReturns(run.id), calls)
    guard var row = shown.first else {
      throw Failure(
        .unknownObject, "There is no offer for \(run.handle). offer.add records it.",
        [.init("arg", "iteration"), .init("iteration", run.handle)])
    }
    var seats: Int?
    if case .int(let stated)? = row["seats"] { seats = Int(stated) }
    let turnedBack = returns.reduce(0) { sum, one in
      if case .int(let count)? = one["seats"] { sum + Int(count) } else { sum }
    }
    let state = row["state"].flatMap { OfferState(rawValue: $0.plain) } ?? .open
    let account = OfferAccount(seats: seats, turnedBack: turnedBack, names: names, state: state)
    row.add("asked", asked.count { !$0.facts.isWithdrawn })
    row.add("awaited", asked.count { $0.facts.standing(on: today).isAwaited })
    row.add("named", account.named)
    row.add("principals", account.principals)
    row.add("reserves", account.reserves)
    row.add("approved", account.approved)
    row.add("submitted", account.submitted)
    row.add("accepted", account.accepted)
    row.add("joined", account.joined)
    row.add("lost", account.lost.reduce(0) { $0 + $1.count })
    row.add("open", account.open)
    row.add("lost-by-reason", account.lost.map { "\($0.reason) \($0.count)" })
    row.add("turned-back-seats", rows: returns)
    row.add("bodies", rows: asked.map { CallRows.row($0, today: today) })
    try await call.sink.send(.rows, rows: [row])
    return Reply(.rows, [.init("rows", "1"), .init("open", account.open.map(String.init) ?? "not-stated")])
  }
}
