import MusterCore
import MusterStore
import PGClient

/// Gives free seats of runs at home to those who wait and whose days have become free since: a seat that nobody
/// eligible wanted at the time is not forgotten.
struct SeatFiller: Sendable {
  let store: Store
  let clock: any RegisterClock

  /// Never fails: what cannot be done now is done by the next round.
  func fill() async {
    guard let runs = try? await store.engine.run(FindFillable(today: clock.now.date)) else { return }
    for run in runs { try? await fill(run) }
  }

  private func fill(_ run: Int64) async throws {
    let now = clock.now
    try await store.engine.transaction(deadline: .seconds(30)) { transaction in
      let principal = "muster"
      _ = try await transaction.run(DeclarePrincipals([principal]), LockIterations([run]))
      let facts = try await Register.wholeRun(transaction, run, cancelling: false, today: now.date)
      guard let iteration = facts.iterations.first else { return await transaction.rollbackOnly() }
      var book = EnrolmentBook(facts)
      let outcome = try book.decide(EnrolmentRequest(.setCapacity(iteration.capacity), iteration: run))
      let effects = WholeRunEffects(outcome: outcome, effects: book.effects)
      guard !outcome.steps.isEmpty else { return await transaction.rollbackOnly() }
      try await effects.write(in: transaction)
      let key = Keys.fresh()
      let entries = effects.changes(iteration: iteration.code).map {
        AppendChanges.Entry($0, principal: principal, key: key)
      }
      _ = try await transaction.finish(AppendChanges(entries, at: now))
    }
  }
}

extension Register {
  /// For the daemon's rounds.
  public func fillFreeSeats() async { await filler.fill() }
}
