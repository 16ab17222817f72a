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
    for run in runs {
      // Someone's days may be taken elsewhere at this moment: on fresh facts the next in line has the seat.
      for _ in 1...3 where (try? await fill(run)) != nil { break }
    }
  }

  private func fill(_ run: Int64) async throws {
    let now = clock.now
    try await store.engine.transaction(deadline: .seconds(30)) { transaction in
      let principal = "muster"
      _ = try await transaction.run(DeclarePrincipals([principal]))
      let facts = try await EnrolmentFacts.wholeRun(run, everyone: false, in: transaction, now: now)
      var book = EnrolmentBook(facts)
      let outcome = try book.decide(EnrolmentRequest(.fill, iteration: run))
      guard !outcome.steps.isEmpty else { return await transaction.rollbackOnly() }
      let effects = WholeRunEffects([outcome], book)
      try await effects.write(in: transaction, at: now)
      let key = Keys.fresh()
      let entries = effects.changes.map { AppendChanges.Entry($0, principal: principal, key: key) }
      _ = try await transaction.finish(AppendChanges(entries, at: now))
    }
  }
}

extension Register {
  /// For the daemon's rounds.
  public func fillFreeSeats() async { await filler.fill() }
}
