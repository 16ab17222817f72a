import MusterCore
import MusterStore
import PGClient

/// Looks through all officers for those who may be sent to some runs, and ranks them.
struct PlanSearch: Sendable {
  struct Found: Sendable {
    let run: EligibilityRun
    let person: ReadPlanOfficers.Row
    let officer: EligibilityOfficer
    let report: EligibilityReport
    let score: PlanScore
  }

  let store: Store
  let runs: [EligibilityRun]
  let check: EligibilityCheck
  let ranking: PlanRanking
  let today: CalendarDate

  init(_ store: Store, runs ids: [Int64], today: CalendarDate) async throws {
    let (runs, rules, equivalences, policies, weights, shares) = try await store.engine.run(
      ReadEligibilityRuns(ids), ReadEligibilityRules(iterations: ids), ReadEquivalences(), ReadPolicies(),
      ReadPlanRules(), ReadPlanShares())
    self.store = store
    self.runs = runs
    self.today = today
    check = EligibilityCheck(rules: rules, equivalences: equivalences, policies: policies)
    var counts = PlanShares()
    for share in shares {
      if share.isService {
        counts.services[share.word] = share.count
      } else {
        counts.provinces[share.word] = share.count
      }
    }
    ranking = PlanRanking(rules: weights, shares: counts)
  }

  /// Everyone who may be enrolled in one of the runs and is in none of them yet, portion by portion.
  ///
  /// - Parameter keeping: of each portion what is still wanted, so that a long list does not stay in memory.
  func everyone(keeping: ([Found]) -> [Found] = { $0 }) async throws -> [Found] {
    try await everyone(inNoneOf: runs.compactMap(\.iteration), keeping: keeping) { _, _ in true }
  }

  /// Those of them who are in no run of the package either, and are not named for another one on the days of this one.
  func everyoneFree(of package: [Int64]) async throws -> [Found] {
    let all = Set(runs.compactMap(\.iteration)).union(package).sorted()
    return try await everyone(inNoneOf: all, keeping: { $0 }) { person, run in
      guard let days = run.days else { return true }
      return !person.named.contains { $0.overlaps(days) }
    }
  }

  private func everyone(
    inNoneOf busyIn: [Int64], keeping: ([Found]) -> [Found],
    where isFree: (ReadPlanOfficers.Row, EligibilityRun) -> Bool
  ) async throws -> [Found] {
    var found: [Found] = []
    var after: Int64 = 0
    while true {
      let people = try await store.engine.run(
        ReadPlanOfficers(after: after, busyIn: busyIn, on: today))
      guard let last = people.last else { return found }
      after = last.officer
      let facts = try await store.engine.run(ReadEligibilityOfficers(people.map(\.officer), withDays: true))
      let officers = try ReadEligibilityOfficers.officers(facts, withDays: true)
      for person in people {
        guard let officer = officers[person.officer] else { continue }
        found += runs.filter { isFree(person, $0) }.compactMap { self.found(person, officer, $0) }
      }
      found = keeping(found)
      if people.count < ReadPlanOfficers.portion { return found }
    }
  }

  private func found(
    _ person: ReadPlanOfficers.Row, _ officer: EligibilityOfficer, _ run: EligibilityRun
  ) -> Found? {
    let report = check.report(officer, run, today: today)
    guard report.mayProceed else { return nil }
    let planned = PlanOfficer(officer, appointment: person.appointment, lastCourse: person.lastCourse)
    return Found(
      run: run, person: person, officer: officer, report: report,
      score: ranking.score(planned, run, report, today: today))
  }
}
