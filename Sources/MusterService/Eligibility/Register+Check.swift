import MusterCore
import MusterStore
import PGClient

extension Register {
  static let findingColumns = [
    "officer", "rule", "verdict", "action", "found", "needed", "severity", "versions", "note", "source",
  ]

  /// Every rule at once, for one officer or several; changes nothing.
  func check(_ call: Call) async throws -> Reply {
    let target = try call.arguments.required("target")
    var officers: [FoundObject] = []
    for name in call.arguments.list("officer") ?? [] { officers.append(try await find(FindOfficer(name))) }
    guard let today = clock.now.date else { throw Failure(.internalFault, "The clock is outside 1900 to 2200.") }
    let (run, check) = try await eligibility(of: target, today: today)
    let reports = try await reports(officers.map(\.id), run, check, today)
    var rows: [Row] = []
    for (officer, report) in zip(officers, reports) {
      rows += report.findings.map { Self.row($0, of: officer.handle) }
    }
    try await Rows.send(rows, columns: Self.findingColumns, call)
    var details: [Failure.Detail] = [.init("rows", String(rows.count))]
    details.append(.init(run.iteration == nil ? "course" : "iteration", run.code))
    if let only = reports.first, reports.count == 1 {
      details += Self.verdict(only)
      return Reply(.rows, details, text: Self.sentence(only))
    }
    details.append(.init("officers", String(reports.count)))
    for overall in [EligibilityReport.Overall.eligible, .notEligible, .undecided] {
      details.append(.init(overall.rawValue, String(reports.count { $0.overall == overall })))
    }
    return Reply(.rows, details)
  }

  private static func row(_ finding: EligibilityFinding, of officer: String) -> Row {
    var row = Row()
    row.add("officer", officer)
    row.add("rule", finding.rule)
    row.add("verdict", finding.verdict.rawValue)
    row.add("action", finding.action.rawValue)
    row.add("found", finding.found ?? (finding.verdict == .notStated ? nil : "not known"))
    row.add("needed", finding.needed ?? "not stated")
    row.add("severity", finding.severity.rawValue)
    row.add("versions", finding.versions)
    row.add("note", finding.note)
    row.add("source", finding.source)
    return row
  }

  private static func verdict(_ report: EligibilityReport) -> [Failure.Detail] {
    let eligible =
      switch report.overall {
      case .eligible: "yes"
      case .notEligible: "no"
      case .undecided: "undecided"
      }
    return [.init("eligible", eligible), .init("may-enrol", report.mayProceed ? "yes" : "no")]
      + EligibilityVerdict.allCases.map { .init($0.rawValue, String(report.count($0))) }
  }

  private static func sentence(_ report: EligibilityReport) -> String? {
    let stops = report.stops.map(\.rule)
    if !stops.isEmpty { return "Stopped by \(stops.joined(separator: ", "))." }
    let open = report.findings.filter { $0.verdict == .notKnown && $0.severity == .must }.map(\.rule)
    return open.isEmpty ? nil : "May go on, but not known: \(open.joined(separator: ", "))."
  }

  /// A run by its code, or else a course as if it began today, with the rules that may cover it.
  func eligibility(of target: String, today: CalendarDate) async throws -> (EligibilityRun, EligibilityCheck) {
    let iterations = try await store.engine.run(FindIteration(target))
    if let found = iterations.first {
      let (runs, rules, equivalences, policies) = try await store.engine.run(
        ReadEligibilityRuns([found.id]), ReadEligibilityRules(iterations: [found.id]), ReadEquivalences(),
        ReadPolicies())
      guard let run = runs.first else { throw Failure.unknown("iteration", target) }
      return (run, EligibilityCheck(rules: rules, equivalences: equivalences, policies: policies))
    }
    let courses = try await store.engine.run(FindCourse(target))
    guard !courses.isEmpty else {
      throw Failure.unknown(
        "iteration", target, hint: "Nor is there such a course. iteration.list and course.list show those there are."
      ).about("target")
    }
    let course = try Found.one(courses, FindCourse(target))
    let (runs, rules, equivalences, policies) = try await store.engine.run(
      ReadEligibilityCourse(course.id, on: today), ReadEligibilityRules(iterations: [], course: course.id),
      ReadEquivalences(), ReadPolicies())
    guard let run = runs.first else { throw Failure.unknown("course", target) }
    return (run, EligibilityCheck(rules: rules, equivalences: equivalences, policies: policies))
  }

  /// A report for each officer, in order.
  func reports(
    _ officers: [Int64], _ run: EligibilityRun, _ check: EligibilityCheck, _ today: CalendarDate
  ) async throws -> [EligibilityReport] {
    let facts = try await store.engine.run(ReadEligibilityOfficers(officers, withDays: true))
    let known = try ReadEligibilityOfficers.officers(facts, withDays: true)
    return officers.map { id in
      check.report(known[id] ?? EligibilityOfficer(id: id, service: ""), run, today: today)
    }
  }

  /// Everyone who is live in a run, a row each.
  func checkRun(_ call: Call) async throws -> Reply {
    let iteration = try await find(FindIteration(try call.arguments.required("iteration")))
    guard let today = clock.now.date else { throw Failure(.internalFault, "The clock is outside 1900 to 2200.") }
    let (run, check) = try await eligibility(of: iteration.handle, today: today)
    let nominees = try await store.engine.run(ListNominees(iteration.id))
    var overrides: [Int64: [String]] = [:]
    let kept = try await store.engine.run(ReadOverrides(nominees.map(\.enrolment)))
    for row in kept {
      overrides[row.enrolment, default: []].append(row.rule)
    }
    let reports = try await reports(nominees.map(\.officer), run, check, today)
    var rows: [Row] = []
    for (nominee, report) in zip(nominees, reports) {
      // Only students have to meet what a course requires.
      let isStudent = nominee.role == .student
      func rules(_ verdict: EligibilityVerdict) -> [String] {
        isStudent ? report.findings.filter { $0.verdict == verdict }.map(\.rule) : []
      }
      var row = Row()
      row.add("officer", nominee.handle)
      row.add("name", nominee.name)
      row.add("role", nominee.role.rawValue)
      row.add("state", nominee.state)
      row.add("eligible", isStudent ? report.overall.rawValue : "not asked")
      row.add("failed", rules(.failed))
      row.add("not-known", rules(.notKnown))
      row.add("not-stated", rules(.notStated))
      row.add("set-aside", overrides[nominee.enrolment] ?? [])
      row.add("why", isStudent ? report.stops.map(\.explanation) : [])
      rows.append(row)
    }
    let columns = [
      "officer", "name", "role", "state", "eligible", "failed", "not-known", "not-stated", "set-aside", "why",
    ]
    try await Rows.send(rows, columns: columns, call)
    var details: [Failure.Detail] = [.init("rows", String(rows.count)), .init("iteration", iteration.handle)]
    for overall in [EligibilityReport.Overall.eligible, .notEligible, .undecided] {
      let count = zip(nominees, reports).count { $0.role == .student && $1.overall == overall }
      details.append(.init(overall.rawValue, String(count)))
    }
    return Reply(.rows, details)
  }
}
