import Testing

@testable import MusterCore

/// How one requirement stands: templates, what was said, what the officer holds. The run is in DE from 2027-03-08 to
/// 2027-03-12, needs 3232 and NS.
@Suite struct DepartureRulesTests {
  typealias Paper = DepartureFacts.Paper
  typealias Said = DepartureFacts.Said

  static func day(_ text: String) -> CalendarDate {
    guard let day = try? CalendarDate(parsing: text) else { preconditionFailure("\(text) is no day") }
    return day
  }

  static func facts(_ needed: DepartureFacts.Needed, said: Said? = nil, papers: [Paper] = []) -> DepartureFacts {
    var facts = DepartureFacts()
    facts.starts = day("2027-03-08")
    facts.ends = day("2027-03-12")
    facts.country = "DE"
    facts.profile = try? LanguageProfile(parsing: "3232")
    facts.clearance = .secret
    facts.needed = [needed]
    facts.said = said.map { [needed.requirement: $0] } ?? [:]
    facts.papers = papers
    return facts
  }

  static func english(_ profile: String?, exempt: Bool = false, to: String? = nil) -> Paper {
    Paper(
      .language("English", profile: profile.flatMap { try? LanguageProfile(parsing: $0) }, isExempt: exempt),
      to: to.map(day))
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let what: String
    var months = 0
    var said: Said?
    var papers: [Paper] = []
    let state: RequirementState
    var isMissing: Bool
    var runsOut = false
    var why: String?

    init(
      _ what: String, months: Int = 0, said: Said? = nil, _ papers: [Paper] = [], is state: RequirementState,
      missing: Bool, runsOut: Bool = false, why: String? = nil
    ) {
      self.what = what
      self.months = months
      self.said = said
      self.papers = papers
      self.state = state
      isMissing = missing
      self.runsOut = runsOut
      self.why = why
    }

    var testDescription: String { "\(what) \(state) \(why ?? "")" }
  }

  static func passport(_ to: String?) -> Paper { Paper(.document(.passport, country: "PK"), to: to.map(day)) }
  static func visa(_ country: String, _ to: String) -> Paper { Paper(.document(.visa, country: country), to: day(to)) }

  static let rows: [Row] = [
    Row("noc", is: .needed, missing: true),
    Row("noc", said: Said(.applied, on: day("2027-01-01")), is: .applied, missing: true),
    Row("noc", said: Said(.held), is: .held, missing: false),
    Row("noc", said: Said(.refused, reason: "no"), is: .refused, missing: true, why: "no"),
    Row("noc", said: Said(.waived, reason: "not asked for"), is: .waived, missing: false, why: "not asked for"),
    Row(
      "ticket", said: Said(.held, expires: day("2027-03-11")), is: .held, missing: true, runsOut: true,
      why: "runs out on 2027-03-11, needed until 2027-03-12"),
    Row("passport", is: .needed, missing: true),
    Row("passport", [passport("2027-03-12")], is: .held, missing: false),
    Row(
      "passport", [passport("2027-03-11")], is: .held, missing: true, runsOut: true,
      why: "runs out on 2027-03-11, needed until 2027-03-12"),
    Row("passport", months: 6, [passport("2027-09-12")], is: .held, missing: false),
    Row(
      "passport", months: 6, [passport("2027-09-11")], is: .held, missing: true, runsOut: true,
      why: "runs out on 2027-09-11, needed until 2027-09-12"),
    Row("passport", [passport("2027-01-01"), passport("2030-01-01")], is: .held, missing: false),
    Row(
      "passport", [passport(nil)], is: .needed, missing: true,
      why: "the passport on file does not say until when it is valid"),
    Row(
      "passport", said: Said(.held), [passport("2027-03-11")], is: .held, missing: true, runsOut: true,
      why: "runs out on 2027-03-11, needed until 2027-03-12"),
    Row(
      "passport", [passport("2027-03-11"), passport(nil)], is: .needed, missing: true,
      why: "a passport runs out on 2027-03-11, another on file does not say until when it is valid"),
    Row("passport", [passport("2027-03-12"), passport(nil)], is: .held, missing: false),
    Row(
      "passport", said: Said(.waived, reason: "ID card"), [passport("2020-01-01")], is: .waived, missing: false,
      why: "ID card"),
    Row("visa", [visa("DE", "2027-04-01")], is: .held, missing: false),
    Row("visa", [visa("FR", "2027-04-01")], is: .needed, missing: true),
    Row("visa", said: Said(.applied), [visa("DE", "2027-04-01")], is: .held, missing: false),
    Row("insurance", [Paper(.document(.insurance, country: nil), to: day("2028-01-01"))], is: .held, missing: false),
    Row("clearance", is: .needed, missing: true, why: "none on the first day, needed NS"),
    Row(
      "clearance", [Paper(.clearance(.restricted))], is: .needed, missing: true, why: "NR on the first day, needed NS"),
    Row("clearance", [Paper(.clearance(.cosmicTopSecret))], is: .held, missing: false, why: "CTS, needed NS"),
    Row(
      "clearance", [Paper(.clearance(.secret), to: day("2027-03-08"))], is: .held, missing: false, why: "NS, needed NS"),
    Row(
      "clearance", [Paper(.clearance(.secret), to: day("2027-03-07"))], is: .needed, missing: true,
      why: "none on the first day, needed NS"),
    Row(
      "clearance", [Paper(.clearance(.secret), from: day("2027-03-09"))], is: .needed, missing: true,
      why: "none on the first day, needed NS"),
    Row("english-test", is: .needed, missing: true, why: "no valid test, needed 3232"),
    Row("english-test", [english("3232")], is: .held, missing: false, why: "3232, needed 3232"),
    Row("english-test", [english("3+332+")], is: .held, missing: false, why: "3+332+, needed 3232"),
    Row("english-test", [english("3332", to: "2027-03-08")], is: .held, missing: false, why: "3332, needed 3232"),
    Row(
      "english-test", [english("3332", to: "2027-03-07")], is: .needed, missing: true, why: "no valid test, needed 3232"
    ),
    Row("english-test", [english("3222")], is: .needed, missing: true, why: "3222, needed 3232: reading"),
    Row(
      "english-test", [english("5511"), english("4131")], is: .needed, missing: true,
      why: "5511, needed 3232: reading, writing"),
    Row("english-test", [english("1111"), english(nil, exempt: true)], is: .held, missing: false, why: "exempt"),
    Row(
      "english-test", [english(nil)], is: .needed, missing: true,
      why: "another test's result cannot be compared with 3232"),
    Row(
      "english-test", [Paper(.language("french", profile: try? LanguageProfile(parsing: "5555"), isExempt: false))],
      is: .needed, missing: true, why: "no valid test, needed 3232"),
    Row("medical", is: .needed, missing: true),
    Row("medical", [Paper(.medical(category: "A1", fit: true))], is: .held, missing: false, why: "category A1"),
    Row("medical", [Paper(.medical(category: "A1", fit: true), to: day("2027-03-12"))], is: .held, missing: false),
    Row(
      "medical", [Paper(.medical(category: "A1", fit: true), to: day("2027-03-10"))], is: .held, missing: true,
      runsOut: true, why: "runs out on 2027-03-10, needed until 2027-03-12"),
    Row(
      "medical", [Paper(.medical(category: "C", fit: false))], is: .refused, missing: true, why: "category C: not fit"),
    Row(
      "medical", said: Said(.applied), [Paper(.medical(category: "C", fit: false))], is: .applied, missing: true,
      why: "category C: not fit"),
    Row(
      "medical", [Paper(.medical(category: "B", fit: nil))], is: .needed, missing: true,
      why: "category B, fitness not stated"),
    Row(
      "medical",
      [
        Paper(.medical(category: "A", fit: true), from: day("2024-01-01")),
        Paper(.medical(category: "C", fit: false), from: day("2026-01-01")),
      ], is: .refused, missing: true, why: "category C: not fit"),
    Row("medical", [Paper(.document(.medical, country: nil), to: day("2027-04-01"))], is: .held, missing: false),
  ]

  @Test(arguments: rows) func standsAsItShould(_ row: Row) throws {
    let facts = Self.facts(.init(row.what, daysBefore: 30, months: row.months), said: row.said, papers: row.papers)
    let line = try #require(DepartureRules.lines(facts).first)
    #expect(line.state == row.state && line.isMissing == row.isMissing && line.runsOut == row.runsOut)
    #expect(line.why == row.why)
    #expect(line.due == Self.day("2027-02-06"))
  }

  @Test func withoutDatesNothingIsGuessed() throws {
    var facts = Self.facts(.init("passport", daysBefore: 30), papers: [Self.passport("2027-01-01")])
    facts.starts = nil
    facts.ends = nil
    let line = try #require(DepartureRules.lines(facts).first)
    #expect(line.due == nil && line.state == .held && line.why == "the days of the run are not known")
  }

  @Test func aLevelThatIsNotStatedIsNotGuessed() throws {
    var facts = Self.facts(.init("clearance"), papers: [Paper(.clearance(.secret))])
    facts.clearance = nil
    #expect(DepartureRules.lines(facts).first?.why == "the course does not state which level")
    facts.needed = [.init("english-test")]
    facts.profile = nil
    facts.papers = [Self.english("1111")]
    #expect(DepartureRules.lines(facts).first?.state == .held)
  }

  @Test func whatWasSaidWithoutATemplateIsListedToo() {
    var facts = Self.facts(.init("visa"))
    facts.said["ticket"] = Said(.applied)
    #expect(DepartureRules.lines(facts).map(\.requirement) == ["visa", "ticket"])
  }

  @Test(arguments: [
    ("2027-08-31", 6, "2028-02-29"), ("2027-01-31", 1, "2027-02-28"), ("2026-12-15", 1, "2027-01-15"),
    ("2027-03-12", 0, "2027-03-12"), ("2199-12-31", 120, "2200-12-31"),
  ])
  func monthsLater(from: String, months: Int, to: String) {
    #expect(Self.day(from).later(months: months) == Self.day(to))
  }

  /// A course in one of several languages: a test in any of them will do, as it does for eligibility.
  @Test func anyOfTheLanguagesOfACourse() throws {
    for (language, state) in [("French, English", RequirementState.held), ("French; Arabic", .needed)] {
      var facts = Self.facts(.init("english-test"), papers: [Self.english("3333")])
      facts.language = language
      #expect(DepartureRules.lines(facts).map(\.state) == [state], "\(language)")
    }
  }
}
