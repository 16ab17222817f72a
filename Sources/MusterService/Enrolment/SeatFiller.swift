import MusterCore
import MusterStore
import PGClient

/// Gives free seats of runs at home to those who wait and whose days have become free since: a seat that nobody
/// eligible wanted at the time is not forgotten.
///
/// Runs whose free seats nobody who waits may have are found each time anew, but no run is locked for it: the rules are
/// held against all who come into question in one reading, and only where someone passes a seat is given.
struct SeatFiller: Sendable {
  let store: Store
  let clock: NationClock

  /// Looks at everyone who waits. Never fails: what cannot be done now is done by the next round.
  func fill() async { await fill(FindFillable(today: clock.now.date)) }

  /// Looks at what may have become possible because days became free.
  func fill(after freed: FreedDays) async {
    switch freed {
    case .ofNobody: return
    case .of(let officers): await fill(FindFillableOf(officers.sorted(), today: clock.now.date))
    case .notKnown: await fill()
    }
  }

  private func fill(_ search: some FindsFillable) async {
    var search = search
    while let found = try? await store.engine.run(search), let last = found.last {
      for run in (try? await promising(found)) ?? found.map(\.iteration) {
        // Someone's days may be taken elsewhere at this moment: on fresh facts the next in line has the seat.
        for _ in 1...3 where (try? await fill(run)) != nil { break }
      }
      guard found.count == FindFillable.portion else { return }
      search.after = last.iteration
    }
  }

  /// The runs in which the rules of eligibility let at least one pass of those who come into question.
  private func promising(_ found: [FillableRun]) async throws -> [Int64] {
    let today = clock.now.date
    let pairs = found.flatMap { run in
      run.waiting.map {
        EligibilityGate.Pair(officer: $0.officer, iteration: run.iteration, enrolment: $0.enrolment)
      }
    }
    let verdicts = try await store.engine.transaction(readOnly: true, deadline: .seconds(30)) { transaction in
      let ruled = try await transaction.run(
        FindRuled(iterations: found.map(\.iteration), officers: Array(Set(pairs.map(\.officer))).sorted(), freeing: []))
      return try await EligibilityGate.verdicts(transaction, ruled: ruled, pairs, today: today)
    }
    let passing = Set(verdicts.passing(pairs).map(\.iteration))
    return found.map(\.iteration).filter(passing.contains)
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
      _ = try await transaction.finish(AppendChanges(entries, at: now.instant))
    }
  }
}

extension Register {
  /// For the daemon's rounds.
  public func fillFreeSeats() async { await filler.fill() }
}

/// Whose days became free by a batch.
enum FreedDays: Sendable {
  case ofNobody
  case of(Set<Int64>)
  /// It is not known whether it was stored.
  case notKnown

  mutating func add(_ officers: Set<Int64>) {
    switch self {
    case .notKnown: return
    case .ofNobody where officers.isEmpty: return
    case .ofNobody: self = .of(officers)
    case .of(let known): self = .of(known.union(officers))
    }
  }
}
