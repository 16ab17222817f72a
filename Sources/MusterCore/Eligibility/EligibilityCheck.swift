/// The rules, equivalences and policies by which officers are checked. Pure: the same facts give the same report.
public struct EligibilityCheck: Sendable, Equatable {
  public var rules: [EligibilityRule]
  public var equivalences: [GradeEquivalence]
  public var policies: [EligibilityPolicy]

  public init(
    rules: [EligibilityRule] = [], equivalences: [GradeEquivalence] = [], policies: [EligibilityPolicy] = []
  ) {
    self.rules = rules
    self.equivalences = equivalences
    self.policies = policies
  }

  /// Checks an officer against everything a run requires, as of the day it starts.
  ///
  /// Where that day is known only roughly, what holds on the first possible day and not on the last is not known.
  ///
  /// - Parameter today: the first possible day of a run whose dates are not known at all.
  public func report(
    _ officer: EligibilityOfficer, _ run: EligibilityRun, today: CalendarDate
  ) -> EligibilityReport {
    let first = run.start?.lowerBound ?? today
    let last = run.start?.upperBound ?? CalendarDate(year: 2200, month: 12, day: 31) ?? today
    let relevant = rules.filter { $0.scope.covers(run) && $0.isFor(officer) }
    let applied = relevant.filter { $0.isInForce(on: first) }
    // A run without dates is checked by the rules of today: those to come need not be its rules.
    let appliedLast = run.start == nil ? applied : relevant.filter { $0.isInForce(on: last) }
    func findings(_ rules: [EligibilityRule], _ day: CalendarDate, _ end: CalendarDate?) -> [EligibilityFinding] {
      EligibilityDay(
        officer: officer, run: run, rules: rules, equivalences: equivalences, day: day, end: end
      ).findings
    }
    var found = findings(applied, first, run.end?.lowerBound)
    if first != last || run.end.map({ $0.lowerBound != $0.upperBound }) ?? false {
      let later = findings(appliedLast, last, run.end?.upperBound)
      found =
        applied == appliedLast
        ? zip(found, later).map { Self.merge($0, $1, first, run.start?.upperBound) }
        : Self.aligned(found, later, first, run.start?.upperBound)
    }
    found = Self.grouped(found).map(acting)
    return EligibilityReport(officer: officer.id, iteration: run.iteration, findings: found)
  }

  /// Findings by the rules of the first possible day and by those of the last: what only one of them asks for may not
  /// be asked for at all.
  private static func aligned(
    _ early: [EligibilityFinding], _ late: [EligibilityFinding], _ first: CalendarDate, _ last: CalendarDate?
  ) -> [EligibilityFinding] {
    var left = late
    var out: [EligibilityFinding] = []
    for finding in early {
      let alone = [early, late].allSatisfy { day in day.count { $0.rule == finding.rule } == 1 }
      let same = left.firstIndex { $0.rule == finding.rule && (alone || $0.versions == finding.versions) }
      if let other = same.map({ left.remove(at: $0) }) {
        let isOpen = [finding, other].allSatisfy { [.notStated, .met].contains($0.verdict) }
        out.append(
          !isOpen ? merge(finding, other, first, last) : finding.verdict == .notStated ? finding : other)
      } else if finding.verdict != .notStated {
        out.append(softened(finding, first, last))
      }
    }
    return out + left.filter { $0.verdict != .notStated }.map { softened($0, first, last) }
  }

  private static func softened(
    _ finding: EligibilityFinding, _ first: CalendarDate, _ last: CalendarDate?
  ) -> EligibilityFinding {
    guard finding.verdict == .failed else { return finding }
    var met = finding
    met.verdict = .met
    return merge(finding, met, first, last)
  }

  private static func merge(
    _ early: EligibilityFinding, _ late: EligibilityFinding, _ first: CalendarDate, _ last: CalendarDate?
  ) -> EligibilityFinding {
    guard early.verdict != late.verdict else { return early }
    var merged = early
    merged.verdict = .notKnown
    let span = last.map { "between \(first) and \($0)" } ?? "from \(first) on, and that is not known"
    merged.note = "it depends on the day the course starts, \(span)"
    merged.profile = nil
    return merged
  }

  /// Of a group one met is enough, and one open leaves it open.
  private static func grouped(_ findings: [EligibilityFinding]) -> [EligibilityFinding] {
    var out: [EligibilityFinding] = []
    var seen: Set<String> = []
    for finding in findings {
      guard let group = finding.group else {
        out.append(finding)
        continue
      }
      guard seen.insert(group).inserted else { continue }
      let members = findings.filter { $0.group == group }
      let order: [EligibilityVerdict] = [.met, .notKnown, .notStated, .failed]
      guard var best = order.lazy.compactMap({ verdict in members.first { $0.verdict == verdict } }).first else {
        continue
      }
      best.rule = group
      if best.verdict != .met {
        best.needed = members.compactMap(\.needed).joined(separator: " or ")
        best.found = members.compactMap(\.found).joined(separator: "; ")
        best.versions = members.flatMap(\.versions)
        best.severity = members.contains { $0.severity == .must } ? .must : .advice
      }
      out.append(best)
    }
    return out
  }

  private func acting(_ finding: EligibilityFinding) -> EligibilityFinding {
    var finding = finding
    switch finding.verdict {
    case .met: finding.action = .proceed
    case .failed: finding.action = finding.severity == .must ? .stop : .proceed
    case .notStated: apply(\.notStated, nil, to: &finding)
    case .notKnown: apply(\.notKnown, finding.onUnknown, to: &finding)
    }
    return finding
  }

  private func apply(
    _ part: KeyPath<EligibilityPolicy, UnknownPolicy?>, _ own: UnknownPolicy?, to finding: inout EligibilityFinding
  ) {
    if let own {
      finding.action = own == .hold ? .hold : .proceed
      return
    }
    let newest = policies.sorted { $0.id > $1.id }
    let said =
      newest.first { $0.rule == finding.rule && $0[keyPath: part] != nil }
      ?? newest.first { $0.rule == nil && $0[keyPath: part] != nil }
    guard let said else { return }
    finding.versions.append(said.version)
    finding.action = said[keyPath: part] == .hold ? .hold : .proceed
  }
}
