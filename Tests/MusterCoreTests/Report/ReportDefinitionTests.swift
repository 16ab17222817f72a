import MusterTestKit
import Testing

@testable import MusterCore

@Suite struct ReportDefinitionTests {
  static let text = """
    # A comment says nothing.
    title      Who went, {year}
    about      With the year before, {year-1}.
    page       landscape
    parameter  year       required  the year shown
    parameter  basis      =start    which date decides
    parameter  programme  optional  only of this programme
    parameter  until      ={today}  the last day

    section    By service
    show       table bar
    label      participations  Training sessions
    ask        stats service basis={basis} year={year}
               programme={programme}
    note       Up to {until+1}.
    """

  static func run(_ with: String) throws -> ReportRun {
    try ReportRun(
      ReportDefinition(parsing: Array(text.utf8)), with: try ReportRun.parameters(with),
      today: try CalendarDate(parsing: "2027-02-28"))
  }

  @Test func whatIsGivenStandsInThePlaceOfItsName() throws {
    let run = try Self.run("year=2012,programme=CTFP,IMET-1")
    #expect(run.title == "Who went, 2012" && run.about == "With the year before, 2011." && run.page == .landscape)
    #expect(run.sections.count == 1)
    #expect(
      RequestWriter.line(run.sections[0].ask) == "stats service basis=start year=2012 programme=CTFP,IMET-1")
    #expect(run.sections[0].show == [.table, .bar])
    #expect(run.sections[0].labels == [.init(column: "participations", text: "Training sessions")])
    #expect(run.sections[0].notes == ["Up to 2027-03-01."])
    #expect(run.given.map(\.name) == ["year", "basis", "programme", "until"])
  }

  @Test func anArgumentWithoutValueIsLeftOut() throws {
    let run = try Self.run("year=2012,basis=end")
    #expect(RequestWriter.line(run.sections[0].ask) == "stats service basis=end year=2012")
  }

  @Test(arguments: [
    ("basis=end", "needs year"), ("year=2012,colour=red", "no parameter \"colour\""), ("year", "as in year=2027"),
    ("year=,basis=end", "as in year=2027"), ("year=1,year=2", "twice"),
    ("year=soon", "Write a whole number, as in 2027"),
  ])
  func whatCannotBeRunSaysWhy(_ with: String, _ why: String) {
    let failure = refusal { try Self.run(with) }
    #expect(failure?.message.contains(why) == true, "\(failure.map(\.message) ?? "taken")")
  }

  /// One line of the good definition replaced.
  @Test(arguments: [
    ("title      Who went, {year}", "title      {yaer}", "{yaer}"),
    ("title      Who went, {year}", "subject    Who went", "Line 2: \"subject\" is not known"),
    ("title      Who went, {year}", "", "no title"),
    ("page       landscape", "page a3", "Line 4: \"a3\" is no page"),
    ("parameter  year       required  the year shown", "parameter year maybe", "Line 5: \"maybe\""),
    (
      "parameter  year       required  the year shown", "parameter basis required x",
      "Line 6: There is a parameter basis"
    ),
    (
      "parameter  year       required  the year shown", "parameter today required x",
      "Line 5: There is a parameter today"
    ),
    (
      "parameter  basis      =start    which date decides", "parameter basis ={year} x",
      "The default of basis names {year}"
    ),
    ("show       table bar", "show pie", "Line 11: \"pie\""),
    ("ask        stats service basis={basis} year={year}", "ask enrol PA-1 X-1", "Line 13: enrol cannot be asked"),
    ("ask        stats service basis={basis} year={year}", "ask report.run who", "Line 13: report.run cannot be asked"),
    ("ask        stats service basis={basis} year={year}", "ask stat service", "Did you mean stats"),
    ("ask        stats service basis={basis} year={year}", "ask stats colour=red", "no argument \"colour\""),
    ("ask        stats service basis={basis} year={year}", "ask stats format=csv", "Leave format out"),
    ("ask        stats service basis={basis} year={year}", "ask stats year={year", "never closes"),
    ("note       Up to {until+1}.", "section Another", "asks nothing"),
    ("note       Up to {until+1}.", "ask stats", "asks already in line 13"),
    ("note       Up to {until+1}.", "note", "nothing behind it"),
  ])
  func aBadDefinitionIsRefusedWithItsLine(_ line: String, _ instead: String, _ why: String) {
    let text = Self.text.replacing(line, with: instead)
    #expect(text != Self.text)
    let failure = refusal { try ReportDefinition(parsing: Array(text.utf8)) }
    #expect(failure?.message.contains(why) == true, "\(failure.map(\.message) ?? "taken")")
  }

  /// What a column is called here has to be one, where that is known before the question is asked.
  @Test(arguments: [
    ("nocolumn Text", "stats service", false), ("Participations Text", "stats service", false),
    ("persons Text", "stats service measures=participations", false),
    ("persons-before Text", "stats service measures=persons year={year}", false),
    ("persons-before Text", "stats service measures=persons year={year} versus={year-1}", true),
    ("persons-not-available-before Text", "stats by=service measures=persons year={year} versus={year-1}", true),
    ("service Text", "stats service", true), ("cost-not-known Text", "stats service,gender basis={basis}", true),
    ("anything Text", "stats {basis} year={year}", true), ("2012 Text", "stats service across=year", true),
    ("anything Text", "stats.links nation=TR", true),
  ])
  func aLabelIsOfAColumn(_ label: String, _ ask: String, _ isTaken: Bool) throws {
    let text = Self.text.replacing("label      participations  Training sessions", with: "label \(label)")
      .replacing("ask        stats service basis={basis} year={year}", with: "ask \(ask)")
    let failure = refusal { try ReportDefinition(parsing: Array(text.utf8), isNew: true) }
    let name = String(label.prefix { $0 != " " })
    #expect((failure == nil) == isTaken, "\(failure?.message ?? "taken")")
    #expect(isTaken || failure?.message.hasPrefix("Line 12: \"\(name)\" is no column") == true)
    // What is stored already is run all the same.
    _ = try ReportDefinition(parsing: Array(text.utf8))
  }

  @Test(arguments: [
    ("{year+1}", "2013"), ("{day+1}", "2012-02-29"), ("{day-59}", "2011-12-31"),
    ("{this-year}", "2027"), ("a {year} b {year} c", "a 2012 b 2012 c"), ("none", "none"), ("{this-year-1}", "2026"),
  ])
  func placeholdersAreFilled(_ text: String, _ filled: String) throws {
    let values = ["year": "2012", "day": "2012-02-28", "this-year": "2027"]
    #expect(try Placeholder.fill(text, values) == filled)
  }
}
