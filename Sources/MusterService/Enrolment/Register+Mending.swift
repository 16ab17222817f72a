import MusterCore
import MusterStore
import PGClient

extension Register {
  /// Takes back the last step of an attempt, as if it had not been typed.
  func undoEnrolment(_ call: Call) async throws -> Reply {
    let reason = try call.arguments.required("reason")
    return try await mending(call) { stored, place, scope in
      try place?.checkUndecided(to: nil)
      guard let before = try await scope.run(AttemptBefore(stored.id)).first else {
        throw Failure(
          .ruleBroken,
          "Nothing came before: the officer was just enrolled. Withdraw with reason=entered-in-error instead.",
          [.init("rule", "first-step"), .init("state", stored.state.rawValue)])
      }
      var wanted = EnrolmentBook.Mended(stored)
      wanted.state = before.state
      wanted.reason = before.reason
      wanted.reference = before.reference
      wanted.letter = before.letter
      wanted.queue = before.queue
      wanted.reserve = before.reserve
      wanted.body = before.body
      wanted.mayWait = true
      // An offer that has ended is not held again; whoever had it goes before all who wait.
      if before.state == .offered { wanted.state = .waiting }
      return Mending(verb: "enrolment.undo", wanted: wanted, reason: reason)
    }
  }

  /// Corrects what was entered of an attempt.
  func mendEnrolment(_ call: Call) async throws -> Reply {
    let arguments = call.arguments
    let reason = try arguments.required("reason")
    try Clearing.check(arguments, all: Mending.fields)
    return try await mending(call) { stored, _, scope in
      var wanted = Mending.wanted(stored, arguments)
      if let code = try await scope.optionalWord("reason", argument: "end-reason") {
        try Mending.checkEnds(wanted.state, code)
        wanted.reason = code
      }
      if let body = arguments.text("body") { wanted.body = try await scope.find(FindBody(body)).id }
      var mending = Mending(verb: "enrolment.mend", wanted: wanted, reason: reason)
      if let day = arguments.date("nominated-on") {
        mending.nominatedOn = try EntryDay.past(day, argument: "nominated-on", now: scope.now)
      }
      mending.clearsDay = (arguments.list("clear") ?? []).contains("nominated-on")
      mending.note = arguments.text("note")
      return mending
    }
  }

  private func mending(
    _ call: Call, _ decide: (EnrolmentFacts.Attempt, CasePlace?, WriteScope) async throws -> Mending
  ) async throws -> Reply {
    let name = try call.arguments.required("officer")
    let runName = try call.arguments.required("iteration")
    return try await writeAgain(call) { scope in
      let officer = try await scope.find(FindOfficer(name))
      let run = try await scope.find(FindIteration(runName))
      let facts = try await Self.facts(officer: officer.id, run: run.id, scope)
      let id = try await Self.attempt(officer, run, scope)
      guard let stored = facts.attempts.first(where: { $0.id == id }) else {
        throw Failure(.bug, "The enrolment was not read.")
      }
      let place = try await CasePlace(stored, officer, run, scope)
      var mending = try await decide(stored, place, scope)
      if stored.state == .completed, mending.wanted.state != .completed {
        // Results are recorded and revoked while the officer is locked.
        _ = try await scope.run(LockOfficers([officer.id]))
        mending.wanted.result = try await scope.run(StandingResultOf(id)).first
      }
      if mending.wanted.state != stored.state { try place?.checkUndecided(to: mending.wanted.state) }
      let day = try await scope.run(NominatedOn(id)).first ?? nil
      let newDay = mending.clearsDay ? nil : mending.nominatedOn ?? day
      var wanted = mending.wanted
      if stored.state.isEnd, stored.seat != nil {
        wanted.aliveBefore = try await scope.run(AliveBefore(id, end: stored.state)).first
      }
      var book = EnrolmentBook(facts)
      let outcome = try book.mend(id, to: wanted)
      guard outcome.attempt != stored || newDay != day || mending.note != nil else {
        return Reply(.unchanged, [.init("officer", name), .init("iteration", run.handle)])
      }
      let effects = WholeRunEffects([outcome.followed], book)
      try await effects.write(in: scope.transaction, at: scope.now)
      _ = try await scope.run(MendEnrolment(outcome.attempt, nominatedOn: newDay))
      var change = mending.change(from: stored, to: outcome.attempt, day: (day, newDay), run: run.handle)
      let back = try await place?.goOn(as: outcome.attempt.state, scope)
      change.note("delegation", back)
      scope.record(change)
      for change in effects.changes { scope.record(change) }
      var reply = Mending.reply(outcome, officer: name, run: run.handle, effects)
      if let back { reply.details.append(.init("delegation", back)) }
      try await Traces.settle(stored, outcome.attempt, run, reason: mending.reason, in: &reply, scope)
      return reply
    }
  }

  /// The facts of the run with everyone in it, and every attempt of the officer there.
  static func facts(officer: Int64, run: Int64, _ scope: WriteScope) async throws -> EnrolmentFacts {
    let (_, iterations, attempts, occupations, ruled) = try await scope.transaction.run(
      LockIterations([run]), ReadIterations(ids: [run], freeing: [1_000_000]),
      ReadAttempts(officers: [officer], iterations: [run], freeing: [run], whole: [run]),
      ReadOccupations(officers: [officer], freeing: [run]),
      FindRuled(iterations: [run], officers: [], freeing: [run]))
    var facts = EnrolmentFacts(iterations: iterations, attempts: attempts, occupations: occupations, newIDs: [])
    facts.now = scope.now.instant
    return try await facts.listingWaiting(where: [run])
      .refusing(scope.transaction, ruled: ruled, today: scope.now.date)
  }
}

/// One correction of an enrolment: what it is to be, and why.
struct Mending {
  static let fields = [
    "state", "role", "reserve", "body", "nominated-on", "end-reason", "ref", "letter", "note",
  ]

  let verb: String
  var wanted: EnrolmentBook.Mended
  let reason: String
  var nominatedOn: CalendarDate?
  var clearsDay = false
  var note: String?

  init(verb: String, wanted: EnrolmentBook.Mended, reason: String) {
    self.verb = verb
    self.wanted = wanted
    self.reason = reason
  }

  static func wanted(_ stored: EnrolmentFacts.Attempt, _ arguments: Arguments) -> EnrolmentBook.Mended {
    let clear = Set(arguments.list("clear") ?? [])
    var wanted = EnrolmentBook.Mended(stored)
    wanted.state = arguments.word("state", EnrolmentState.self) ?? stored.state
    wanted.role = arguments.word("role", EnrolmentRole.self) ?? stored.role
    wanted.reserve = clear.contains("reserve") ? nil : arguments.int("reserve") ?? stored.reserve
    wanted.body = clear.contains("body") ? nil : stored.body
    wanted.reference = clear.contains("ref") ? nil : arguments.text("ref") ?? stored.reference
    wanted.letter = clear.contains("letter") ? nil : arguments.text("letter") ?? stored.letter
    // A reason belongs to an end: what stands with an attempt that goes on is of an earlier step.
    if !wanted.state.isEnd || !stored.state.isEnd { wanted.reason = nil }
    return wanted
  }

  /// A reason code is of an end.
  static func checkEnds(_ state: EnrolmentState, _ code: String) throws(Failure) {
    guard !state.isEnd else { return }
    throw Failure(
      .ruleBroken,
      "The enrolment would be \(state.rawValue), which is no end, so \(code) cannot be the reason of one. Leave end-reason= out, or say with state= how it ended.",
      [.init("arg", "end-reason"), .init("rule", "no-end"), .init("state", state.rawValue)])
  }

  func change(
    from old: EnrolmentFacts.Attempt, to new: EnrolmentFacts.Attempt, day: (CalendarDate?, CalendarDate?), run: String
  ) -> Change {
    var change = Change(verb, "enrolment", old.id, reason: reason)
    change.details.append(("officer", .int(old.officer)))
    change.note("iteration", run)
    func was(_ name: String, _ old: String?, _ new: String?) {
      guard old != new else { return }
      change.note("\(name)-was", old ?? "not stated")
      change.note(name, new ?? "not stated")
    }
    change.note("from", old.state.rawValue)
    change.note("to", new.state.rawValue)
    was("seat", old.seat.map(String.init), new.seat.map(String.init))
    was("queue", old.queue.map(String.init), new.queue.map(String.init))
    was("role", old.role.rawValue, new.role.rawValue)
    was("reserve", old.reserve.map(String.init), new.reserve.map(String.init))
    was("body", old.body.map(String.init), new.body.map(String.init))
    was("nominated-on", day.0?.description, day.1?.description)
    was("end-reason", old.reason, new.reason)
    was("reference", old.reference, new.reference)
    was("letter", old.letter, new.letter)
    change.note("note", personal: note, officer: old.officer)
    return change
  }

  static func reply(
    _ outcome: EnrolmentBook.MendOutcome, officer: String, run: String, _ effects: WholeRunEffects
  ) -> Reply {
    var details: [Failure.Detail] = [
      .init("officer", officer), .init("iteration", run), .init("from", outcome.from.rawValue),
      .init("state", outcome.attempt.state.rawValue),
    ]
    if let position = outcome.position { details.append(.init("position", String(position))) }
    details += effects.replyDetails
    return Reply(outcome.attempt.state == .waiting ? .enrolmentWaiting : .enrolmentMoved, details)
  }
}
