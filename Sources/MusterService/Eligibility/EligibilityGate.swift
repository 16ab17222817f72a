import MusterCore
import MusterStore
import PGClient

/// Stands before enrolments and promotions: whom the rules of eligibility refuse in which run.
enum EligibilityGate {
  /// An officer who is to be enrolled, or who waits, with the attempt.
  struct Pair {
    let officer: Int64
    let iteration: Int64
    var enrolment: Int64?
  }

  /// Reads in one go what is needed for all pairs, and nothing when nothing applies to their runs.
  ///
  /// - Parameters:
  ///   - ruled: the runs that ``FindRuled`` found.
  ///   - dates: of a run that is being moved.
  static func refusals(
    _ transaction: PGTransaction, ruled: [Int64], _ pairs: [Pair], dates: RunBounds? = nil, today: CalendarDate?
  ) async throws -> (refusals: [EnrolmentFacts.Refusal], overridden: Set<Int64>) {
    let concerned = Set(ruled)
    let pairs = pairs.filter { concerned.contains($0.iteration) }
    guard !pairs.isEmpty, let today else { return ([], []) }
    let ids = Array(Set(pairs.map(\.iteration))).sorted()
    let (runs, rules, equivalences, policies, facts, overrides) = try await transaction.run(
      ReadEligibilityRuns(ids), ReadEligibilityRules(iterations: ids), ReadEquivalences(), ReadPolicies(),
      ReadEligibilityOfficers(Array(Set(pairs.map(\.officer))).sorted()),
      ReadOverrides(pairs.compactMap(\.enrolment)))
    let check = EligibilityCheck(rules: rules, equivalences: equivalences, policies: policies)
    let officers = try ReadEligibilityOfficers.officers(facts)
    let byID = Dictionary(runs.map { ($0.iteration ?? 0, $0) }) { first, _ in first }
    var setAside: [Int64: Set<String>] = [:]
    for row in overrides { setAside[row.enrolment, default: []].insert(row.rule) }
    var refusals: [EnrolmentFacts.Refusal] = []
    for pair in pairs {
      guard let officer = officers[pair.officer], var run = byID[pair.iteration] else { continue }
      if let dates, dates.iteration == pair.iteration { (run.start, run.end) = (dates.start, dates.end) }
      let report = check.report(officer, run, today: today)
      if let refusal = report.refusal() { refusals.append(refusal) }
      // What was set aside was so for one attempt and not for the next.
      guard let enrolment = pair.enrolment, let rules = setAside[enrolment], var left = report.refusal(except: rules)
      else { continue }
      left.enrolment = enrolment
      refusals.append(left)
    }
    return (refusals, Set(setAside.keys))
  }
}

/// Earliest and latest days on which a run may begin and end; nil: not known.
struct RunBounds {
  let iteration: Int64
  let start: ClosedRange<CalendarDate>?
  let end: ClosedRange<CalendarDate>?

  init(_ iteration: Int64, _ facts: IterationFacts) {
    self.iteration = iteration
    start = Self.range(facts.starts)
    end = Self.range(facts.ends)
  }

  private static func range(_ date: FuzzyDate) -> ClosedRange<CalendarDate>? {
    guard let first = date.earliest, let last = date.latest ?? CalendarDate(year: 2200, month: 12, day: 31),
      first <= last
    else { return nil }
    return first...last
  }
}

extension EnrolmentFacts {
  /// The facts with whom the rules refuse: of those asked for, and of all who wait where a seat may be freed.
  func refusing(
    _ transaction: PGTransaction, ruled: [Int64], asked: [EligibilityGate.Pair] = [], dates: RunBounds? = nil,
    today: CalendarDate?
  ) async throws -> EnrolmentFacts {
    guard !ruled.isEmpty else { return self }
    let waiting = iterations.flatMap { iteration in
      iteration.waiting.map {
        EligibilityGate.Pair(officer: $0.officer, iteration: iteration.id, enrolment: $0.id)
      }
    }
    let named = asked.map { pair in
      var pair = pair
      // What was set aside for a live attempt stays so.
      pair.enrolment =
        pair.enrolment
        ?? attempts.first { $0.officer == pair.officer && $0.iteration == pair.iteration && !$0.state.isEnd }?.id
      return pair
    }
    var copy = self
    (copy.refusals, copy.overridden) = try await EligibilityGate.refusals(
      transaction, ruled: ruled, named + waiting, dates: dates, today: today)
    return copy
  }
}
