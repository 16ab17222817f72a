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
  /// - Parameter ruled: the runs that ``FindRuled`` found.
  static func refusals(
    _ transaction: PGTransaction, ruled: [Int64], _ pairs: [Pair], today: CalendarDate?
  ) async throws -> [EnrolmentFacts.Refusal] {
    let concerned = Set(ruled)
    let pairs = pairs.filter { concerned.contains($0.iteration) }
    guard !pairs.isEmpty, let today else { return [] }
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
    return pairs.compactMap { pair in
      guard let officer = officers[pair.officer], let run = byID[pair.iteration] else { return nil }
      return check.report(officer, run, today: today).refusal(except: setAside[pair.enrolment ?? 0] ?? [])
    }
  }
}

extension EnrolmentFacts {
  /// The facts with whom the rules refuse: of those asked for, and of all who wait where a seat may be freed.
  func refusing(
    _ transaction: PGTransaction, ruled: [Int64], asked: [EligibilityGate.Pair] = [], today: CalendarDate?
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
    copy.refusals = try await EligibilityGate.refusals(transaction, ruled: ruled, named + waiting, today: today)
    return copy
  }
}
