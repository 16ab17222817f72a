import MusterCore
import MusterStore
import PGClient

extension Register {
  /// Takes back the last decision about an officer of a case, as if it had not been entered: the officer waits at its
  /// step again, and the enrolment is nominated as before.
  func undoDecision(_ call: Call) async throws -> Reply {
    let (name, officerName) = (try call.arguments.required("delegation"), try call.arguments.required("officer"))
    let reason = try call.arguments.required("reason")
    return try await writeAgain(call) { scope in
      let found = try await scope.find(FindDelegation(name))
      let officer = try await scope.find(FindOfficer(officerName))
      guard let run = try await scope.run(RunsOfCases([found.id])).first else {
        throw Failure.unknown("delegation", name)
      }
      let facts = try await Self.facts(officer: officer.id, run: run.iteration, scope)
      let attempts = facts.attempts.filter { $0.officer == officer.id && $0.iteration == run.iteration }
      let (places, steps) = try await scope.transaction.run(
        ReadCasePart(attempts.map(\.id), in: found.id), ReadCaseSteps(found.id))
      guard let place = places.first, let attempt = attempts.first(where: { $0.id == place.enrolment }) else {
        throw Failure(
          .ruleBroken, "\(officer.handle) is not in \(found.handle).",
          [.init("rule", "not-in-case"), .init("delegation", found.handle)])
      }
      let undoing = try place.part.undo(attempt, officer: officer.handle, run: run.code)
      scope.record(Self.change(undoing.decision, of: attempt, run, reason: reason))
      var followed: [Failure.Detail] = []
      if undoing.movesBack { followed = try await Self.moveBack(attempt, facts, run, reason: reason, scope) }
      _ = try await scope.transaction.run(
        TakeBackDecision(undoing.decision.id, at: scope.now.instant, by: scope.call.principal.name),
        ReopenNominee(place.nominee, step: undoing.decision.step, since: place.since))
      let state = undoing.movesBack ? EnrolmentState.nominated : attempt.state
      return Reply(
        .done,
        [
          .init("delegation", found.handle), .init("iteration", run.code), .init("officer", officerName),
          .init("taken-back", undoing.decision.decision.rawValue),
          .init("step", "\(undoing.decision.step)/\(steps.count)"), .init("body", undoing.decision.body),
          .init("state", state.rawValue),
        ] + followed)
    }
  }

  /// The enrolment as it was before the case decided; what it held goes on to others.
  private static func moveBack(
    _ attempt: EnrolmentFacts.Attempt, _ facts: EnrolmentFacts, _ run: RunsOfCases.Row, reason: String,
    _ scope: WriteScope
  ) async throws -> [Failure.Detail] {
    var wanted = EnrolmentBook.Mended(attempt)
    wanted.state = .nominated
    wanted.reason = nil
    wanted.decidedIn = run.delegation
    var book = EnrolmentBook(facts)
    let outcome = try book.mend(attempt.id, to: wanted)
    let effects = WholeRunEffects([outcome.followed], book)
    try await effects.write(in: scope.transaction, at: scope.now)
    var change = Change("enrolment.undo", "enrolment", attempt.id, reason: reason)
    change.details.append(("officer", .int(attempt.officer)))
    change.note("iteration", run.code)
    change.note("delegation", "D-\(run.delegation)")
    change.note("from", outcome.from.rawValue)
    change.note("to", outcome.attempt.state.rawValue)
    scope.record(change)
    for change in effects.changes { scope.record(change) }
    return effects.replyDetails
  }

  private static func change(
    _ decision: CasePart.Decision, of attempt: EnrolmentFacts.Attempt, _ run: RunsOfCases.Row, reason: String
  ) -> Change {
    var change = Change("delegation.undo", "delegation", run.delegation, reason: reason)
    change.note("iteration", run.code)
    change.note("step", decision.step)
    change.note("body", decision.body)
    change.note("taken-back", decision.decision.rawValue)
    change.note("enrolments", String(attempt.id))
    return change
  }
}

/// Where an enrolment that is mended stands in its last case.
struct CasePlace {
  private let stored: EnrolmentFacts.Attempt
  private let row: ReadCasePart.Row
  private let officer: String
  private let run: String

  /// Nil: it was never in one.
  init?(
    _ stored: EnrolmentFacts.Attempt, _ officer: FoundObject, _ run: FoundObject, _ scope: WriteScope
  ) async throws {
    guard let row = try await scope.run(ReadCasePart([stored.id])).first else { return nil }
    self.stored = stored
    self.row = row
    self.officer = officer.handle
    self.run = run.handle
  }

  func checkUndecided(to state: EnrolmentState?) throws(Failure) {
    try row.part.checkUndecided(stored, to: state, officer: officer, run: run)
  }

  /// Who left the case by a step that is taken back is in it again. Answers the case.
  func goOn(as state: EnrolmentState, _ scope: WriteScope) async throws -> String? {
    guard case .state = row.part.end, state == .nominated || state == .sentBack, stored.state != .nominated,
      stored.state != .sentBack
    else { return nil }
    _ = try await scope.run(ReopenNominee(row.nominee))
    return row.part.step == nil ? nil : row.part.handle
  }
}
