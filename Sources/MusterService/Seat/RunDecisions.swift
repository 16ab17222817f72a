import MusterCore
import MusterStore
import PGClient

/// Decisions about a run as a whole in a transaction of the caller's: for verbs, and for the clock. Each locks the run,
/// decides on the facts it finds then, and stores what follows; the caller appends `changes` to the log. When there is
/// nothing to do any more, nothing is changed and there are no entries.
enum RunDecisions {
  /// Ends what has not begun, or moves people on.
  static func cancel(
    _ id: Int64, _ stored: IterationFacts, movingTo other: Int64? = nil, in transaction: PGTransaction, now: Now
  ) async throws -> (EnrolmentOutcome, WholeRunEffects) {
    let known = try await EnrolmentFacts.wholeRun(id, and: other, everyone: true, in: transaction, now: now)
    var book = EnrolmentBook(known)
    let outcome = try book.decide(
      EnrolmentRequest(.cancelIteration(movingTo: other), iteration: id, reason: "cancelled"))
    var facts = stored
    facts.state = .cancelled
    _ = try await transaction.run(UpdateIteration(id, facts))
    let effects = WholeRunEffects([outcome], book, overrides: EligibilityRefusals(known).carried(with: outcome).entries)
    try await effects.write(in: transaction, at: now)
    return (outcome, effects)
  }

  /// Takes the unfilled seats of all bodies but guaranteed ones, gives them to those who wait, and opens the rest to
  /// all. Answers how many were taken; nil when there was nothing to take and it had been done before.
  static func release(
    _ id: Int64, in transaction: PGTransaction, now: Now
  ) async throws -> (released: Int, effects: WholeRunEffects)? {
    let facts = try await EnrolmentFacts.wholeRun(id, everyone: true, in: transaction, now: now)
    guard let before = facts.iterations.first, before.state != .cancelled else { return nil }
    var book = EnrolmentBook(facts)
    let outcome = try book.decide(EnrolmentRequest(.release, iteration: id))
    let effects = WholeRunEffects([outcome], book)
    guard !before.isReleased || !effects.effects.isEmpty else { return nil }
    _ = try await transaction.run(
      StoreAllocations(effects.effects.allocations, cause: .released, letter: nil),
      ReleaseIteration(id, at: now.instant))
    try await effects.write(in: transaction, at: now)
    return (before.allocations.filter { !$0.isGuaranteed }.reduce(0) { $0 + $1.unfilled }, effects)
  }

  /// Ends an offer of a run that has run out at this moment; its seat goes to the next. Nil: there is no such offer.
  static func expireOffer(
    _ enrolment: Int64, in id: Int64, _ transaction: PGTransaction, now: Now
  ) async throws -> WholeRunEffects? {
    let facts = try await EnrolmentFacts.wholeRun(id, everyone: true, in: transaction, now: now)
    guard let offered = facts.attempts.first(where: { $0.id == enrolment && $0.state == .offered }),
      let until = offered.offeredUntil, until <= now.instant
    else { return nil }
    var book = EnrolmentBook(facts)
    let outcome = try book.decide(EnrolmentRequest(.move(.expire), officer: offered.officer, iteration: id))
    let effects = WholeRunEffects([outcome], book)
    try await effects.write(in: transaction, at: now)
    return effects
  }
}
