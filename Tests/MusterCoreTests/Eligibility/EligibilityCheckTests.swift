import Testing

@testable import MusterCore

@Suite struct EligibilityCheckTests {
  static let today = "2026-11-24"

  func finding(
    _ rule: String, _ officer: EligibilityOfficer, _ run: EligibilityRun, _ check: EligibilityCheck = .init()
  ) throws -> EligibilityFinding {
    try #require(
      check.report(officer, run, today: day(Self.today)).findings.first { $0.rule == rule }, "no finding \(rule)")
  }

  var officer: EligibilityOfficer { EligibilityOfficer(id: 1, service: "army") }

  /// Each rule with its requirement stated or not and the officer's value known or not.
  @Test func everyPositionOfNotStatedAndNotKnown() throws {
    struct Case {
      let rule: String
      let state: (inout EligibilityRun, inout [EligibilityRule]) throws -> Void
      let good: (inout EligibilityOfficer) throws -> Void
      let bad: (inout EligibilityOfficer) throws -> Void
    }
    let cases: [Case] = [
      Case(
        rule: "grade", state: { run, _ in run.gradeMin = try Grade(parsing: "OF-3") },
        good: { $0.grades = [.init(try Grade(parsing: "OF-4"))] },
        bad: { $0.grades = [.init(try Grade(parsing: "OF-1"))] }),
      Case(
        rule: "language", state: { run, _ in run.profile = try LanguageProfile(parsing: "3232") },
        good: { $0.languages = [.init(language: "english", test: "SLP", profile: try .init(parsing: "3333"))] },
        bad: { $0.languages = [.init(language: "English", test: "SLP", profile: try .init(parsing: "3222"))] }),
      Case(
        rule: "clearance", state: { run, _ in run.clearance = .secret },
        good: { $0.clearances = [.init(.secret)] }, bad: { $0.clearances = [.init(.restricted)] }),
      Case(
        rule: "medical", state: { _, rules in rules = [EligibilityRule(id: 1, kind: .medical)] },
        good: { $0.medicals = [.init(.init(category: "A", fit: true))] },
        bad: { $0.medicals = [.init(.init(category: "C", fit: false))] }),
      Case(
        rule: "document",
        state: { _, rules in
          rules = [EligibilityRule(id: 1, kind: .document)]
          rules[0].document = .passport
          rules[0].months = 6
        },
        good: { $0.documents = [.init(kind: .passport, expires: try day("2027-09-05"))] },
        bad: { $0.documents = [.init(kind: .passport, expires: try day("2027-09-04"))] }),
      Case(
        rule: "gender",
        state: { _, rules in
          rules = [EligibilityRule(id: 1, code: "gender", kind: .attribute)]
          rules[0].condition = try RuleCondition(parsing: "officer.gender = female")
        }, good: { $0.gender = .female }, bad: { $0.gender = .male }),
      Case(
        rule: "age",
        state: { _, rules in
          rules = [EligibilityRule(id: 1, code: "age", kind: .attribute)]
          rules[0].condition = try RuleCondition(parsing: "officer.age <= 58")
        }, good: { $0.facts["born"] = [.init("1968-03-02")] }, bad: { $0.facts["born"] = [.init("1968-03-01")] }),
    ]
    for test in cases {
      var run = try Sample.run()
      var rules: [EligibilityRule] = []
      try test.state(&run, &rules)
      let check = EligibilityCheck(rules: rules)
      var good = officer
      try test.good(&good)
      var bad = officer
      try test.bad(&bad)
      #expect(try finding(test.rule, good, run, check).verdict == .met, "\(test.rule)")
      let failed = try finding(test.rule, bad, run, check)
      #expect(failed.verdict == .failed && failed.action == .stop && failed.found != nil, "\(test.rule)")
      let unknown = try finding(test.rule, officer, run, check)
      #expect(unknown.verdict == .notKnown && unknown.action == .proceed && unknown.found == nil, "\(test.rule)")
      #expect(unknown.needed != nil)
      guard test.rule != "gender", test.rule != "age" else { continue }
      for someone in [officer, good, bad] {
        let unstated = try finding(test.rule, someone, try Sample.run())
        #expect(unstated.verdict == .notStated && unstated.action == .proceed && unstated.needed == nil, "\(test.rule)")
      }
    }
  }

  @Test func everyRuleIsListedAtOnce() throws {
    let report = EligibilityCheck().report(officer, try Sample.run(), today: try day(Self.today))
    #expect(
      report.findings.map(\.rule) == [
        "grade", "language", "clearance", "nation", "prerequisite", "medical", "document", "restriction",
      ])
    #expect(report.overall == .eligible && report.mayProceed)
    #expect(report.count(.notStated) == 7 && report.count(.met) == 1)
  }

  @Test func equivalencesDecideAndAreNamed() throws {
    var run = try Sample.run()
    run.provider = 7
    run.gradeMin = try Grade(parsing: "OR-7")
    run.gradeMax = try Grade(parsing: "OR-9")
    var jco = officer
    jco.grades = [.init(try Grade(parsing: "JCO-3"))]
    let (from, to) = (try Grade(parsing: "JCO-3"), try Grade(parsing: "OR-9"))
    let low = try Grade(parsing: "OR-5")
    #expect(try finding("grade", jco, run).verdict == .notKnown)
    let met = try finding("grade", jco, run, .init(equivalences: [.init(id: 4, from, countsAs: to)]))
    #expect(met.verdict == .met && met.versions == ["course", "Q-4"])
    let other = EligibilityCheck(equivalences: [.init(id: 4, from, countsAs: to, provider: 8)])
    #expect(try finding("grade", jco, run, other).verdict == .notKnown, "another provider's")
    let own = EligibilityCheck(equivalences: [
      .init(id: 4, from, countsAs: to), .init(id: 5, from, countsAs: low, provider: 7),
    ])
    #expect(try finding("grade", jco, run, own).verdict == .failed, "the provider's own goes before")
    let past = EligibilityCheck(equivalences: [.init(id: 4, from, countsAs: to, to: try day("2027-02-28"))])
    #expect(try finding("grade", jco, run, past).verdict == .notKnown, "out of force on the day the course starts")
  }

  @Test func languageTestsRunOutAndOthersCount() throws {
    var run = try Sample.run()
    run.profile = try LanguageProfile(parsing: "3232")
    var one = officer
    func verdict(_ rules: [EligibilityRule] = []) throws -> EligibilityVerdict {
      try finding("language", one, run, .init(rules: rules)).verdict
    }
    let good = try LanguageProfile(parsing: "3333")
    one.languages = [.init(language: "English", test: "SLP", profile: good, validTo: try day("2027-02-28"))]
    #expect(try verdict() == .failed, "the day before the start")
    one.languages[0].validTo = try day("2027-03-01")
    #expect(try verdict() == .met)
    one.languages[0] = .init(language: "English", test: "SLP", profile: good, testedOn: try day("2024-03-01"))
    var validity = EligibilityRule(id: 1, kind: .languageValidity)
    validity.months = 36
    #expect(try verdict([validity]) == .met)
    one.languages[0].testedOn = try day("2024-02-29")
    #expect(try verdict([validity]) == .failed)
    one.languages[0].testedOn = nil
    #expect(try verdict([validity]) == .notKnown && verdict() == .met)
    one.languages = [.init(language: "English", test: "CEFR", result: "B2+")]
    #expect(try verdict() == .notKnown, "no row says what it counts as")
    var cefr = EligibilityRule(id: 2, kind: .languageTest)
    (cefr.test, cefr.result, cefr.profile) = ("CEFR", "b2+", try LanguageProfile(parsing: "3232"))
    let found = try finding("language", one, run, .init(rules: [cefr]))
    #expect(found.verdict == .met && found.versions == ["course", "R-2"])
    one.languages = [.init(language: "French", test: "SLP", profile: good)]
    #expect(try verdict() == .notKnown, "English is asked for")
    run.language = "English, French"
    #expect(try verdict() == .met)
  }

  @Test func clearanceOnTheDayTheCourseStarts() throws {
    var run = try Sample.run()
    run.clearance = .confidential
    var one = officer
    one.clearances = [.init(.secret, to: try day("2027-02-28"))]
    let lapsed = try finding("clearance", one, run)
    #expect(lapsed.verdict == .failed && lapsed.found == "NS until 2027-02-28")
    one.clearances[0].to = try day("2027-03-01")
    #expect(try finding("clearance", one, run).verdict == .met)
  }

  @Test func theNationIsNeverApprovedByTheLetter() throws {
    var run = try Sample.run()
    run.provider = 1
    run.audience = "M"
    #expect(try finding("nation", officer, run).verdict == .notKnown)
    var yes = EligibilityRule(id: 1, kind: .nation)
    (yes.scope.audience, yes.scope.provider, yes.approved) = ("M", 1, true)
    #expect(try finding("nation", officer, run, .init(rules: [yes])).verdict == .met)
    var no = EligibilityRule(id: 2, kind: .nation)
    (no.scope.course, no.approved) = (10, false)
    let refused = try finding("nation", officer, run, .init(rules: [yes, no]))
    #expect(refused.verdict == .failed && refused.versions == ["R-2"], "the narrower row holds")
    yes.to = try day("2027-02-28")
    #expect(try finding("nation", officer, run, .init(rules: [yes])).verdict == .notKnown)
  }

  @Test func prerequisitesWithChoiceCreditAndAge() throws {
    let run = try Sample.run()
    var row = EligibilityRule(id: 1, kind: .prerequisite)
    row.courses = [20, 21]
    var one = officer
    func verdict(_ rules: [EligibilityRule]) throws -> EligibilityVerdict {
      try finding("prerequisite", one, run, .init(rules: rules)).verdict
    }
    #expect(try verdict([row]) == .failed)
    one.passes = [.init(course: 21, on: try day("2026-05-01"))]
    #expect(try verdict([row]) == .met)
    row.months = 9
    #expect(try verdict([row]) == .failed, "too long ago")
    row.months = 10
    #expect(try verdict([row]) == .met)
    one.passes = [.init(course: 21, on: nil)]
    #expect(try verdict([row]) == .notKnown)
    one.passes = [.init(course: 30, on: try day("2027-01-01"))]
    #expect(try verdict([row]) == .failed)
    var credit = EligibilityRule(id: 2, kind: .credit)
    (credit.courses, credit.countsAs) = ([30], 20)
    #expect(try verdict([row, credit]) == .met)
    var preWork = EligibilityRule(id: 3, kind: .preWork)
    preWork.courses = [40]
    let open = try finding("pre-work", one, run, .init(rules: [preWork]))
    #expect(open.verdict == .failed && open.action == .proceed, "can still be done")
  }

  @Test func restrictionsDuringTheCourse() throws {
    let run = try Sample.run()
    var one = officer
    one.restrictions = [.init("long-leave", from: try day("2027-03-05"), to: nil)]
    let stopped = try finding("restriction", one, run)
    #expect(stopped.verdict == .failed && stopped.found == "long-leave")
    one.restrictions[0].from = try day("2027-03-06")
    #expect(try finding("restriction", one, run).verdict == .met)
    one.restrictions = [.init("inquiry", from: nil, to: try day("2027-03-01"))]
    var waived = EligibilityRule(id: 9, kind: .restrictionWaived)
    waived.words = ["inquiry"]
    let let9 = try finding("restriction", one, run, .init(rules: [waived]))
    #expect(let9.verdict == .met && let9.versions == ["muster", "R-9"])
  }

  @Test func overlapLeavesSelfPacedAndTheRunItselfOut() throws {
    var run = try Sample.run()
    var one = officer
    let days = try day("2027-03-05")...day("2027-03-09")
    one.occupations = [.init(officer: 1, enrolment: 5, days: days, iterationCode: "OTHER")]
    #expect(try finding("overlap", one, run).verdict == .failed)
    run.selfPaced = true
    #expect(try finding("overlap", one, run).verdict == .met)
    run.selfPaced = false
    one.occupations = [.init(officer: 1, enrolment: 5, days: days, iterationCode: "R1")]
    #expect(try finding("overlap", one, run).verdict == .met)
    one.occupations = [.init(officer: 1, enrolment: 5, days: days, iterationCode: "OTHER")]
    run.start = try day("2027-03-01")...day("2027-03-31")
    #expect(try finding("overlap", one, run).verdict == .notKnown)
  }

  /// A month is known, not the day: what differs between its ends is not known.
  @Test func datesKnownRoughly() throws {
    var run = try Sample.run()
    run.gradeMin = try Grade(parsing: "OF-3")
    run.start = try day("2027-03-01")...day("2027-03-31")
    run.end = nil
    var one = officer
    one.grades = [
      .init(try Grade(parsing: "OF-2"), to: try day("2027-03-14")),
      .init(try Grade(parsing: "OF-3"), from: try day("2027-03-15")),
    ]
    #expect(try finding("grade", one, run).verdict == .notKnown)
    run.start = try day("2027-04-01")...day("2027-04-30")
    #expect(try finding("grade", one, run).verdict == .met)
    run.start = nil
    #expect(try finding("grade", one, run).verdict == .notKnown, "nothing known of the day")
  }

  /// Rules that begin or end within the days on which the course may start.
  @Test func rulesThatMayOrMayNotHold() throws {
    var run = try Sample.run()
    (run.provider, run.audience) = (1, "M")
    run.start = try day("2027-03-01")...day("2027-03-31")
    var yes = EligibilityRule(id: 1, kind: .nation)
    (yes.scope.audience, yes.scope.provider, yes.approved, yes.to) = ("M", 1, true, try day("2027-03-14"))
    var no = EligibilityRule(id: 2, kind: .nation)
    (no.scope.audience, no.scope.provider, no.approved, no.from) = ("M", 1, false, try day("2027-03-15"))
    func verdicts(_ rules: [EligibilityRule], _ name: String) throws -> [EligibilityVerdict] {
      try EligibilityCheck(rules: rules).report(officer, run, today: day(Self.today)).findings
        .filter { $0.rule == name }.map(\.verdict)
    }
    #expect(try verdicts([yes], "nation") == [.notKnown])
    #expect(try verdicts([yes, no], "nation") == [.notKnown])
    var needed = EligibilityRule(id: 3, kind: .prerequisite)
    needed.courses = [99]
    #expect(try verdicts([needed], "prerequisite") == [.failed])
    needed.from = try day("2027-03-15")
    #expect(try verdicts([needed], "prerequisite") == [.notKnown], "asked for from the middle of the month on")
    needed.from = try day("2027-04-01")
    #expect(try verdicts([needed], "prerequisite") == [.notStated])
    run.start = nil
    #expect(try verdicts([needed], "prerequisite") == [.notStated], "a rule to come is none of a run without dates")
  }

  @Test func policiesSayWhoMayGoOn() throws {
    var run = try Sample.run()
    run.gradeMin = try Grade(parsing: "OF-3")
    func action(_ policies: [EligibilityPolicy], _ rules: [EligibilityRule] = []) throws -> EligibilityReport {
      EligibilityCheck(rules: rules, policies: policies).report(officer, run, today: try day(Self.today))
    }
    #expect(try action([]).mayProceed && action([]).overall == .undecided)
    let held = try action([.init(id: 1, rule: "grade", notKnown: .hold)])
    #expect(!held.mayProceed && held.overall == .undecided)
    #expect(held.refusal()?.rules == ["grade"] && held.refusal()?.versions == ["course,P-1"])
    #expect(held.refusal(except: ["grade"]) == nil)
    let released = try action([
      .init(id: 1, rule: "grade", notKnown: .hold), .init(id: 2, rule: "grade", notKnown: .proceed),
    ])
    #expect(released.mayProceed, "the newest holds")
    let any = try action([
      .init(id: 1, rule: nil, notStated: .hold), .init(id: 2, rule: "language", notStated: .proceed),
    ])
    #expect(any.stops.map(\.rule) == ["clearance", "nation", "prerequisite", "medical", "document"])
    var own = EligibilityRule(id: 1, kind: .medical)
    own.onUnknown = .hold
    #expect(try action([], [own]).stops.map(\.rule) == ["medical"], "the rule's own word")
  }

  /// An expired passport beside one of unknown end: not known, never failed.
  @Test func documentsOfUnknownEnd() throws {
    var rule = EligibilityRule(id: 1, kind: .document)
    rule.document = .passport
    let today = try day("2026-11-24")
    for (known, isOpen, isEndKnown, verdict) in [
      ("2026-01-01", false, true, EligibilityVerdict.failed), ("2026-01-01", true, true, .notKnown),
      ("2029-01-01", true, true, .met), ("2026-01-01", false, false, .failed), ("2026-01-01", true, false, .notKnown),
    ] {
      var run = try Sample.run()
      if !isEndKnown { run.end = nil }
      var officer = EligibilityOfficer(id: 4, service: "army")
      officer.documents = [.init(kind: .passport, expires: try day(known))]
      if isOpen { officer.documents.append(.init(kind: .passport, expires: nil)) }
      let finding = EligibilityCheck(rules: [rule]).report(officer, run, today: today).findings
        .first { $0.rule == "document" }
      #expect(finding?.verdict == verdict, "\(known) \(isOpen) \(isEndKnown): \(finding?.found ?? "")")
    }
  }

  @Test func groupsAdviceAndCategories() throws {
    let run = try Sample.run()
    var service = EligibilityRule(id: 1, code: "service", kind: .attribute)
    service.condition = try RuleCondition(parsing: "officer.service in navy,air")
    #expect(try finding("service", officer, run, .init(rules: [service])).action == .stop)
    service.severity = .advice
    let advised = EligibilityCheck(rules: [service]).report(officer, run, today: try day(Self.today))
    #expect(advised.overall == .eligible && advised.count(.failed) == 1)
    service.severity = .must
    service.categories = [.civilServant]
    let others = EligibilityCheck(rules: [service]).report(officer, run, today: try day(Self.today))
    #expect(!others.findings.contains { $0.rule == "service" })
    service.categories = []
    service.group = "who"
    var gender = EligibilityRule(id: 2, code: "gender", kind: .attribute)
    gender.condition = try RuleCondition(parsing: "officer.gender = female")
    gender.group = "who"
    let open = try finding("who", officer, run, .init(rules: [service, gender]))
    #expect(open.verdict == .notKnown && open.versions == ["R-1", "R-2"], "one failed, one not known")
    var one = officer
    one.gender = .female
    #expect(try finding("who", one, run, .init(rules: [service, gender])).verdict == .met)
  }

  static let conditions: [(text: String, written: String?)] = [
    ("officer.service in army, navy", "officer.service in army,navy"), ("grade.years >= 2", "grade.years >= 2"),
    ("completions of ADL-169 >= 1", "completions of ADL-169 >= 1"), ("fact.seniority <= 40", "fact.seniority <= 40"),
    ("officer.gender != male", "officer.gender not in male"),
    ("grade.scheme not in OF", "grade.scheme not in OF"), ("officer.shoe-size in 44", nil),
    ("officer.service >= 3", nil), ("grade.years >= many", nil), ("completions >= 1", nil), ("officer.service", nil),
    ("officer.service in", nil), ("grade.code in OF-99", nil), ("", nil),
  ]

  @Test(arguments: conditions) func conditionsAreRead(text: String, written: String?) throws {
    guard let written else {
      #expect(throws: Failure.self) { try RuleCondition(parsing: text) }
      return
    }
    let condition = try RuleCondition(parsing: text)
    #expect(condition.description == written)
    #expect(try RuleCondition(parsing: condition.description) == condition)
  }

  @Test func parametersFitTheirKind() throws {
    func draft(_ fields: [String: String]) throws -> EligibilityDraft { try EligibilityDraft { fields[$0] } }
    #expect(try draft(["kind": "language", "profile": "3232"]).rule.profile?.description == "3232")
    for bad in [
      ["kind": "language"], ["kind": "grade"], ["kind": "grade", "profile": "3232"], ["kind": "prerequisite"],
      ["kind": "credit", "courses": "A"], ["kind": "attribute"], ["kind": "document", "document": "fishing-licence"],
      ["kind": "grade", "low": "OF-5", "high": "OF-3"], ["kind": "grade", "words": "generals"],
      ["kind": "nation", "approved": "perhaps"], ["kind": "medical", "from": "2027-02-01", "to": "2027-01-01"], [:],
    ] { #expect(throws: Failure.self, "\(bad)") { try draft(bad) } }
  }

  /// Years in a grade count across two entries of it that follow each other.
  @Test func yearsInGrade() throws {
    let run = try Sample.run()
    var rule = EligibilityRule(id: 1, code: "years", kind: .attribute)
    rule.condition = try RuleCondition(parsing: "grade.years >= 2")
    var one = officer
    let major = try Grade(parsing: "OF-3")
    one.grades = [
      .init(major, from: try day("2025-03-02"), to: try day("2026-01-01")), .init(major, from: try day("2026-01-02")),
    ]
    let short = try finding("years", one, run, .init(rules: [rule]))
    #expect(short.verdict == .failed && short.found == "1")
    one.grades[0].from = try day("2025-03-01")
    #expect(try finding("years", one, run, .init(rules: [rule])).verdict == .met)
    one.grades[0].from = nil
    #expect(try finding("years", one, run, .init(rules: [rule])).verdict == .notKnown)
  }
}
