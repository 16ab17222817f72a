import MusterTestKit
import Testing

@testable import MusterCore

/// The check against tables written by hand: every grade in every window, every profile and clearance against every
/// requirement, with what is not stated and not known in each place.
@Suite struct EligibilityMatrixTests {
  /// The lines of a table without its comments, split at the bars.
  static func table(_ name: String) throws -> [[String]] {
    try Checkout.text("Tests/MusterCoreTests/Eligibility/Tables/\(name).txt").split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmed } }
  }

  static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

  static func verdict(_ letter: String) throws -> EligibilityVerdict {
    switch letter {
    case "m": .met
    case "f": .failed
    case "?": .notKnown
    case "n": .notStated
    default: throw Failure(.bug, "no verdict \(letter)")
    }
  }

  /// `OF-3..OF-5`, either end of which may be left out, and ` no OF` behind it.
  static func run(_ window: String) throws -> (run: EligibilityRun, rules: [EligibilityRule]) {
    var run = try Sample.run()
    let parts = window.split(separator: " ")
    let ends = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    if !ends[0].isEmpty { run.gradeMin = try Grade(parsing: String(ends[0])) }
    if !ends[2].isEmpty { run.gradeMax = try Grade(parsing: String(ends[2])) }
    guard parts.count == 3 else { return (run, []) }
    var rule = EligibilityRule(id: 1, code: "grade", kind: .grade)
    rule.words = [String(parts[2])]
    return (run, [rule])
  }

  /// Failed if one of the findings of that name fails, else not known, else what is left.
  static func verdict(_ report: EligibilityReport, _ rule: String) -> EligibilityVerdict? {
    let verdicts = report.findings.filter { $0.rule == rule }.map(\.verdict)
    return [.failed, .notKnown, .notStated, .met].first(where: verdicts.contains)
  }

  @Test func gradesInWindowsForEachService() throws {
    let lines = try Self.table("grade-windows")
    let verdicts: [EligibilityVerdict] = [.met, .failed, .notKnown, .notStated]
    // Every grade there is, and none that is known.
    let shipped = try Checkout.text("Schema/reference/grades.csv").split(separator: "\n").dropFirst()
    let grades = Set(shipped.map { String($0.split(separator: ",")[1]) } + ["unknown"])
    var cells = 0
    for line in lines {
      let (run, rules) = try Self.run(line[0])
      var seen: Set<String> = []
      for (column, verdict) in zip(line.dropFirst(), verdicts) {
        for word in Self.words(column) {
          #expect(seen.insert(word).inserted, "\(word) stands twice in \(line[0])")
          for service in ["army", "navy", "air", "anf"] {
            var officer = EligibilityOfficer(id: 1, service: service)
            if word != "unknown" { officer.grades = [.init(try Grade(parsing: word))] }
            let report = EligibilityCheck(rules: rules).report(officer, run, today: try day("2026-11-24"))
            #expect(Self.verdict(report, "grade") == verdict, "\(service) \(word) in \(line[0])")
            cells += 1
          }
        }
      }
      #expect(seen == grades, "\(line[0]) has \(seen.count) of \(grades.count)")
    }
    #expect(lines.count == 11 && cells == 11 * 50 * 4)
  }

  @Test func profilesAgainstRequirements() throws {
    let required = ["2222", "3232", "3332", "3333", "2+222", "-"]
    for line in try Self.table("profiles") {
      let letters = Self.words(line[1])
      #expect(letters.count == required.count)
      for (need, letter) in zip(required, letters) {
        var run = try Sample.run()
        if need != "-" { run.profile = try LanguageProfile(parsing: need) }
        var officer = EligibilityOfficer(id: 1, service: "army")
        switch line[0] {
        case "unknown": break
        case "exempt": officer.languages = [.init(language: "English", test: "exemption", exempt: true)]
        default:
          officer.languages = [
            .init(language: "English", test: "SLP", profile: try LanguageProfile(parsing: line[0]))
          ]
        }
        let report = EligibilityCheck().report(officer, run, today: try day("2026-11-24"))
        #expect(Self.verdict(report, "language") == (try Self.verdict(letter)), "\(line[0]) against \(need)")
      }
    }
  }

  @Test func clearancesByProvider() throws {
    let providers: [String: Int64] = ["NSO": 1, "NMIOTC": 2, "OTHER": 3]
    var nso = EligibilityRule(id: 1, kind: .clearanceFrom)
    nso.scope.provider = 1
    nso.clearance = .confidential
    var never = EligibilityRule(id: 2, kind: .clearanceFrom)
    never.scope.provider = 1
    never.scope.audience = "M"
    var nmiotc = EligibilityRule(id: 3, kind: .clearanceFrom)
    nmiotc.scope.provider = 2
    nmiotc.clearance = .restricted
    let check = EligibilityCheck(rules: [nso, never, nmiotc])
    let held = [nil] + Clearance.allCases.map(Optional.some)
    for line in try Self.table("clearances") {
      let parts = Self.words(line[0])
      var run = try Sample.run()
      run.provider = providers[parts[0]]
      run.audience = parts[1] == "-" ? nil : parts[1]
      run.clearance = parts[2] == "-" ? nil : try Clearance(parsing: parts[2])
      let letters = Self.words(line[1])
      #expect(letters.count == held.count)
      for (clearance, letter) in zip(held, letters) {
        var officer = EligibilityOfficer(id: 1, service: "army")
        if let clearance { officer.clearances = [.init(clearance)] }
        let report = check.report(officer, run, today: try day("2026-11-24"))
        #expect(
          Self.verdict(report, "clearance") == (try Self.verdict(letter)),
          "\(line[0]) with \(clearance?.rawValue ?? "unknown")")
      }
    }
  }
}

/// What is needed first: done, being done, or neither.
@Suite struct PrerequisiteMatrixTests {
  /// Of the course that is needed, by number; 30 is one that counts as it.
  static func add(_ text: String, course: Int64, to officer: inout EligibilityOfficer) throws {
    var words = EligibilityMatrixTests.words(text)
    let what = words.removeFirst()
    let days: [CalendarDate?] = try words.map { try $0 == "-" ? nil : day($0) }
    let first = days.first.flatMap { $0 }
    func underway(_ run: String, starts: CalendarDate? = nil, ends: ArraySlice<CalendarDate?>) throws
      -> EligibilityOfficer.Underway
    {
      guard ends.count == 2, let from = ends.first, let to = ends.last else { throw Failure(.bug, "no days: \(text)") }
      return .init(
        course: course, run: run, state: .confirmed, starts: starts, endsFrom: from, endsTo: to,
        selfPaced: what == "self-paced")
    }
    switch what {
    case "nothing": break
    case "passed": officer.passes.append(.init(course: course, on: first))
    case "in": officer.underway.append(try underway("PREP", ends: days[...]))
    case "same": officer.underway.append(try underway("R1", ends: days[...]))
    case "begins", "self-paced":
      officer.underway.append(
        try underway("PREP", starts: first, ends: days.dropFirst()))
    case "other":
      var other = try underway("PREP", ends: days[...])
      other.course = 99
      officer.underway.append(other)
    default: throw Failure(.bug, "no case \(what)")
    }
  }

  @Test func coursesNeededFirst() throws {
    var plain = EligibilityRule(id: 1, kind: .prerequisite)
    (plain.courses, plain.courseCodes) = ([20], ["PREP-C"])
    var young = plain
    young.months = 12
    var preWork = EligibilityRule(id: 2, kind: .preWork)
    (preWork.courses, preWork.courseCodes) = ([20], ["PREP-C"])
    var credit = EligibilityRule(id: 3, kind: .credit)
    (credit.courses, credit.countsAs) = ([30], 20)
    let columns: [(rules: [EligibilityRule], course: Int64, name: String)] = [
      ([plain], 20, "prerequisite"), ([young], 20, "prerequisite"), ([preWork], 20, "pre-work"),
      ([plain, credit], 30, "prerequisite"), ([], 20, "prerequisite"),
    ]
    let lines = try EligibilityMatrixTests.table("prerequisites")
    #expect(lines.count == 25)
    for line in lines {
      let letters = EligibilityMatrixTests.words(line[1])
      #expect(letters.count == columns.count, "\(line[0])")
      for (column, letter) in zip(columns, letters) {
        var officer = EligibilityOfficer(id: 1, service: "army")
        for part in line[0].split(separator: ";") {
          try Self.add(String(part).trimmed, course: column.course, to: &officer)
        }
        let report = EligibilityCheck(rules: column.rules).report(
          officer, try Sample.run(), today: try day("2026-11-24"))
        #expect(
          EligibilityMatrixTests.verdict(report, column.name) == (try EligibilityMatrixTests.verdict(letter)),
          "\(line[0]) as \(column.name) of \(column.course)")
      }
    }
  }

  /// What is being taken is said, and is held or goes on by the policy on what is not known.
  @Test func whatIsBeingTakenIsSaid() throws {
    var rule = EligibilityRule(id: 1, kind: .prerequisite)
    (rule.courses, rule.courseCodes) = ([20], ["PREP-C"])
    var officer = EligibilityOfficer(id: 1, service: "army")
    func finding(_ policies: [EligibilityPolicy] = []) throws -> EligibilityFinding {
      try #require(
        EligibilityCheck(rules: [rule], policies: policies)
          .report(officer, try Sample.run(), today: day("2026-11-24")).findings.first { $0.rule == "prerequisite" })
    }
    officer.underway = [
      .init(course: 20, run: "PREP-B", state: .waiting, endsFrom: try day("2027-02-01")),
      .init(
        course: 20, run: "PREP-Z", state: .attending, endsFrom: try day("2027-02-26"), endsTo: try day("2027-02-26")),
    ]
    let sure = try finding()
    #expect(sure.verdict == .notKnown && sure.action == .proceed && sure.found == "not completed yet")
    #expect(sure.note == "is in PREP-Z, which ends 2027-02-26" && sure.needed == "PREP-C")
    officer.underway.removeLast()
    #expect(try finding().note == "is waiting for PREP-B, which ends on 2027-02-01 or later")
    let held = try finding([.init(id: 1, rule: nil, notKnown: .hold)])
    #expect(held.action == .hold && held.versions == ["R-1", "P-1"])
    officer.underway = []
    #expect(try finding([.init(id: 1, rule: nil, notKnown: .proceed)]).action == .stop)
  }
}

/// Invented runs and officers.
enum Sample {
  /// Of the first week of March 2027, requiring nothing.
  static func run(_ id: Int64 = 1) throws -> EligibilityRun {
    var run = EligibilityRun(iteration: id, code: "R\(id)", course: 10)
    run.start = try day("2027-03-01")...day("2027-03-01")
    run.end = try day("2027-03-05")...day("2027-03-05")
    return run
  }
}
