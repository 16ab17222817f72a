import MusterCore
import MusterStore
import PGClient

/// What is done about one deadline: at home something may happen, abroad it is only said.
struct ClockAct {
  var outcome = "reminded"
  /// Numbers only: the outbox holds no names.
  var figures = Row()
  var changes: [Change] = []

  static func perform(_ entry: ClockEntry, in transaction: PGTransaction, now: Now) async throws -> ClockAct {
    switch entry.deadline.kind {
    case .names: return seats(entry.facts)
    case .release: return try await release(entry, in: transaction, now: now)
    case .decision: return try await decision(entry, in: transaction, now: now)
    case .intake: return try await intake(entry, in: transaction)
    case .result:
      var act = ClockAct()
      act.figures.add("results-awaited", entry.facts.resultsAwaited)
      return act
    case .approval:
      var act = ClockAct()
      act.figures.add("waiting", entry.facts.named)
      return act
    case .requirement:
      var act = ClockAct()
      act.figures.add("missing", entry.facts.named)
      return act
    case .seatOffer: return try await expire(entry, in: transaction, now: now)
    case .question: return try await ask(entry, in: transaction, now: now)
    case .document, .certificate, .call, .report: return ClockAct()
    }
  }

  private static func seats(_ facts: ClockFacts) -> ClockAct {
    var act = ClockAct()
    act.figures.add("named", facts.named)
    act.figures.add("confirmed", facts.confirmed)
    if let seats = facts.managedBy == .nation ? facts.capacity : facts.offered { act.figures.add("seats", seats) }
    return act
  }

  /// Takes seats without names from bodies, as `seat.release` does; abroad it only reminds.
  private static func release(
    _ entry: ClockEntry, in transaction: PGTransaction, now: Now
  ) async throws -> ClockAct {
    var act = seats(entry.facts)
    guard entry.deadline.effect == .acts,
      let done = try await RunDecisions.release(entry.facts.id, in: transaction, now: now),
      done.released > 0 || !done.effects.changes.isEmpty
    else { return act }
    act.figures.add("released", done.released)
    act.changes = done.effects.changes
    act.outcome = "released"
    return act
  }

  /// Ends an offer that has run out; its seat goes to the next.
  private static func expire(
    _ entry: ClockEntry, in transaction: PGTransaction, now: Now
  ) async throws -> ClockAct {
    guard let run = entry.facts.iteration,
      let done = try await RunDecisions.expireOffer(entry.deadline.id, in: run, transaction, now: now)
    else { throw Failure(.conflict, "The offer of a seat in \(entry.facts.code) was answered meanwhile.") }
    var act = ClockAct()
    act.figures.add("given-on", max(0, done.changes.count - 1))
    act.changes = done.changes
    act.outcome = "expired"
    return act
  }

  // MARK: Whether the run is held

  private static func decision(
    _ entry: ClockEntry, in transaction: PGTransaction, now: Now
  ) async throws -> ClockAct {
    var act = seats(entry.facts)
    guard let minimum = entry.facts.minimum else { return act }
    act.figures.add("minimum", minimum)
    guard entry.facts.confirmed < minimum else {
      act.outcome = "enough"
      return act
    }
    act.outcome = "too-few"
    guard entry.deadline.effect == .acts, entry.facts.belowMinimum == .cancel else { return act }
    act.changes = try await cancel(entry.facts, in: transaction, now: now)
    act.outcome = "cancelled"
    return act
  }

  /// Cancels a run at home as `iteration.cancel` does.
  private static func cancel(
    _ facts: ClockFacts, in transaction: PGTransaction, now: Now
  ) async throws -> [Change] {
    guard let stored = try await transaction.run(ReadStoredIteration(facts.id)).first else { return [] }
    return try await RunDecisions.cancel(facts.id, stored.facts, in: transaction, now: now).1.changes
  }

  // MARK: Graduates

  /// Opens the question of the year, as `followup.ask` does; whose courses were all abroad, of that it only reminds.
  private static func ask(
    _ entry: ClockEntry, in transaction: PGTransaction, now: Now
  ) async throws -> ClockAct {
    var act = ClockAct()
    guard let year = entry.deadline.about?.year else { return act }
    act.figures.add("year", year)
    guard entry.deadline.effect == .acts else { return act }
    let asked = try await transaction.run(AskGraduates(year: year, on: now.date, only: entry.facts.id))
    guard !asked.isEmpty else {
      throw Failure(.conflict, "The question of \(year) was asked meanwhile.")
    }
    act.changes = asked.map { FollowUpChanges.asked($0, year: year) }
    act.outcome = "asked"
    return act
  }

  // MARK: Intake

  private static func intake(_ entry: ClockEntry, in transaction: PGTransaction) async throws -> ClockAct {
    var act = seats(entry.facts)
    guard entry.deadline.effect == .acts else { return act }
    _ = try await transaction.run(CloseIntake(entry.facts.id))
    act.outcome = "closed"
    return act
  }
}
