import MusterCore
import MusterStore
import PGClient

/// What is done about one deadline: at home something may happen, abroad it is only said.
struct ClockAct {
  var outcome = "reminded"
  /// Numbers only: the outbox holds no names.
  var figures = Row()
  var changes: [Change] = []

  static func perform(_ entry: ClockEntry, in transaction: PGTransaction, now: Instant) async throws -> ClockAct {
    switch entry.deadline.kind {
    case .names, .release: return seats(entry.facts)
    case .decision: return try await decision(entry, in: transaction)
    case .intake: return try await intake(entry, in: transaction)
    case .result:
      var act = ClockAct()
      act.figures.add("results-awaited", entry.facts.resultsAwaited)
      return act
    case .document, .certificate, .seatOffer, .call, .approval, .requirement, .report: return ClockAct()
    }
  }

  private static func seats(_ facts: ClockFacts) -> ClockAct {
    var act = ClockAct()
    act.figures.add("named", facts.named)
    act.figures.add("confirmed", facts.confirmed)
    if let seats = facts.managedBy == .nation ? facts.capacity : facts.offered { act.figures.add("seats", seats) }
    return act
  }

  // MARK: Whether the run is held

  private static func decision(_ entry: ClockEntry, in transaction: PGTransaction) async throws -> ClockAct {
    var act = seats(entry.facts)
    guard let minimum = entry.facts.minimum else { return act }
    act.figures.add("minimum", minimum)
    guard entry.facts.confirmed < minimum else {
      act.outcome = "enough"
      return act
    }
    act.outcome = "too-few"
    guard entry.deadline.effect == .acts, entry.facts.belowMinimum == .cancel else { return act }
    act.changes = try await cancel(entry.facts, in: transaction)
    act.outcome = "cancelled"
    return act
  }

  /// Cancels a run at home as `iteration.cancel` does.
  private static func cancel(_ facts: ClockFacts, in transaction: PGTransaction) async throws -> [Change] {
    guard let stored = try await transaction.run(LockIteration(facts.id)).first else { return [] }
    var book = EnrolmentBook(try await Register.wholeRun(transaction, facts.id, cancelling: true, today: nil))
    let outcome = try book.decide(EnrolmentRequest(.cancelIteration, iteration: facts.id, reason: "cancelled"))
    var run = stored.facts
    run.state = .cancelled
    _ = try await transaction.run(UpdateIteration(facts.id, run))
    let effects = WholeRunEffects(outcome: outcome, effects: book.effects)
    if !effects.effects.isEmpty { try await effects.write(in: transaction) }
    return effects.changes(iteration: facts.code)
  }

  // MARK: Intake

  private static func intake(_ entry: ClockEntry, in transaction: PGTransaction) async throws -> ClockAct {
    var act = seats(entry.facts)
    _ = try await transaction.run(CloseIntake(entry.facts.id))
    act.outcome = "closed"
    return act
  }
}
