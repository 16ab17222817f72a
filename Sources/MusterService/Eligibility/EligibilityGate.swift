import MusterCore
import MusterStore
import PGClient

/// Stands before enrolments, approvals and promotions: whom the rules of eligibility refuse in which run.
enum EligibilityGate {
  /// An officer who is to be enrolled, approved or seated, or who waits, with the attempt.
  struct Pair {
    let officer: Int64
    let iteration: Int64
    var enrolment: Int64?
    /// The run that is left for this one: what was set aside there may hold here.
    var leaving: Int64?
    /// The attempt there.
    var left: Int64?
  }

  /// When a run is to be held, where that differs from what is stored.
  struct NewDates {
    let iteration: Int64
    let starts: FuzzyDate
    let ends: FuzzyDate
  }

  struct Verdicts {
    var refusals: [EnrolmentFacts.Refusal] = []
    var carried: [EnrolmentFacts.Carried] = []
    /// Attempts for which rules were set aside.
    var overridden: Set<Int64> = []

    /// Those of these who wait whom no rule keeps from a seat: of attempts for which rules were set aside only what names
    /// them counts.
    func passing(_ pairs: [Pair]) -> [Pair] {
      let named = Set(refusals.compactMap(\.enrolment))
      let others = Dictionary(grouping: refusals.filter { $0.enrolment == nil }, by: \.iteration)
        .mapValues { Set($0.map(\.officer)) }
      return pairs.filter { pair in
        if let enrolment = pair.enrolment, overridden.contains(enrolment) { return !named.contains(enrolment) }
        return others[pair.iteration]?.contains(pair.officer) != true
      }
    }
  }

  /// Reads in one go what is needed for all pairs, and nothing when nothing applies to their runs.
  ///
  /// - Parameter ruled: the runs that ``FindRuled`` found.
  static func verdicts(
    _ transaction: PGTransaction, ruled: [Int64], _ pairs: [Pair], newDates: NewDates? = nil, today: CalendarDate?
  ) async throws -> Verdicts {
    let concerned = Set(ruled)
    let pairs = pairs.filter { concerned.contains($0.iteration) }
    guard !pairs.isEmpty, let today else { return Verdicts() }
    let ids = Array(Set(pairs.map(\.iteration))).sorted()
    let (runs, rules, equivalences, policies, facts, overrides) = try await transaction.run(
      ReadEligibilityRuns(ids), ReadEligibilityRules(iterations: ids), ReadEquivalences(), ReadPolicies(),
      ReadEligibilityOfficers(Array(Set(pairs.map(\.officer))).sorted()),
      ReadOverrides(pairs.compactMap(\.enrolment) + pairs.compactMap(\.left)))
    let check = EligibilityCheck(rules: rules, equivalences: equivalences, policies: policies)
    let officers = try ReadEligibilityOfficers.officers(facts)
    let byID = Dictionary(runs.map { ($0.iteration ?? 0, $0.held(on: newDates)) }) { first, _ in first }
    let kept = Dictionary(grouping: overrides, by: \.enrolment)
    var verdicts = Verdicts()
    for pair in pairs {
      guard let officer = officers[pair.officer], let run = byID[pair.iteration] else { continue }
      let report = check.report(officer, run, today: today)
      let carried = pair.left.flatMap { kept[$0] }?.map { row in
        EnrolmentFacts.Carried(
          officer: pair.officer, iteration: pair.iteration, rule: row.rule, versions: row.versions, reason: row.reason,
          principal: row.principal, holds: report.isStopped(by: row.rule, on: row.versions))
      }
      verdicts.carried += carried ?? []
      // What was set aside was so for one attempt and not for the next.
      if let enrolment = pair.enrolment, let rows = kept[enrolment] {
        verdicts.overridden.insert(enrolment)
        if var left = report.refusal(except: Set(rows.map(\.rule))) {
          left.enrolment = enrolment
          verdicts.refusals.append(left)
        }
      }
      guard var refusal = report.refusal(except: Set((carried ?? []).filter(\.holds).map(\.rule))) else { continue }
      let anew = (carried ?? []).filter { !$0.holds && refusal.rules.contains($0.rule) }
      if !anew.isEmpty {
        refusal.message +=
          " What was set aside in the other run (\(anew.map { "\($0.rule) of \($0.versions)" }.joined(separator: "; "))) does not hold here: the rule rests on other rows."
      }
      verdicts.refusals.append(refusal)
    }
    return verdicts
  }
}

extension EnrolmentFacts {
  /// The facts with whom the rules refuse: of those asked for, and of all who wait where a seat may be freed.
  func refusing(
    _ transaction: PGTransaction, ruled: [Int64], asked: [EligibilityGate.Pair] = [],
    newDates: EligibilityGate.NewDates? = nil, today: CalendarDate?
  ) async throws -> EnrolmentFacts {
    guard !ruled.isEmpty else { return self }
    func live(_ officer: Int64, _ iteration: Int64) -> Int64? {
      attempts.first { $0.officer == officer && $0.iteration == iteration && !$0.state.isEnd }?.id
    }
    let waiting = iterations.flatMap { iteration in
      iteration.waiting.map {
        EligibilityGate.Pair(officer: $0.officer, iteration: iteration.id, enrolment: $0.id)
      }
    }
    let named = asked.map { pair in
      var pair = pair
      // What was set aside for a live attempt stays so.
      pair.enrolment = pair.enrolment ?? live(pair.officer, pair.iteration)
      pair.left = pair.leaving.flatMap { live(pair.officer, $0) }
      return pair
    }
    var copy = self
    let verdicts = try await EligibilityGate.verdicts(
      transaction, ruled: ruled, named + waiting, newDates: newDates, today: today)
    copy.refusals = verdicts.refusals
    copy.carried = verdicts.carried
    copy.overridden = verdicts.overridden
    return copy
  }
}

extension EligibilityRun {
  /// The run as it would be on other dates.
  fileprivate func held(on dates: EligibilityGate.NewDates?) -> EligibilityRun {
    guard let dates, dates.iteration == iteration else { return self }
    var run = self
    run.start = Self.bounds(dates.starts)
    run.end = Self.bounds(dates.ends)
    return run
  }

  /// As a stored date is read: without a latest day it may be any later one.
  private static func bounds(_ date: FuzzyDate) -> ClosedRange<CalendarDate>? {
    guard let first = date.earliest, let last = date.latest ?? CalendarDate(year: 2200, month: 12, day: 31),
      first <= last
    else { return nil }
    return first...last
  }
}
