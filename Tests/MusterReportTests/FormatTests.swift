import MusterCore
import Testing

@testable import MusterReport

@Suite struct FormatTests {
  private static let small = Fixture.document(
    #"{"row":"head","title":"Participations by programme","question":"stats programme","marking":"Restricted","as-of":"2026-11-20T12:00:00.000000Z","seq":7,"basis":"start","calendar":"calendar","columns":[{"name":"programme","kind":"dimension","label":"Programme"},{"name":"participations","kind":"count","label":"Participations"}]}"#,
    #"{"row":"figure","programme":"A & B","participations":1200}"#,
    #"{"row":"figure","programme":"C","participations":null,"suppressed":["participations"]}"#,
    #"{"row":"total","programme":null,"participations":1203}"#, #"{"row":"note","text":"Year: of the first day."}"#)

  @Test func figuresAreOneObject() {
    #expect(
      FiguresJSON.text(Self.small)
        == #"{"schema":"muster-figures-1","title":"Participations by programme","about":null,"marking":"Restricted","as-of":"2026-11-20T12:00:00.000000Z","seq":7,"given":[],"sections":[{"title":"Participations by programme","question":"stats programme","basis":"start","calendar":"calendar","show":[],"columns":[{"name":"programme","kind":"dimension","label":"Programme"},{"name":"participations","kind":"count","label":"Participations"}],"rows":[{"row":"figure","programme":"A & B","participations":1200},{"row":"figure","programme":"C","participations":null,"suppressed":["participations"]},{"row":"total","programme":null,"participations":1203}],"notes":["Year: of the first day."]}],"footer":[]}"#
        + "\n")
  }

  @Test func chartsSayTheirNumbers() throws {
    let svg = try #require(SVGFile.text(Self.small))
    for part in [
      #"role="img""#, "<title id=\"t\">Participations by programme</title>", "A &amp; B: 1,200; C: withheld", ">1,200<",
      "Restricted", "as of 2026-11-20 12:00:00 UTC", "Year: of the first day.",
    ] {
      #expect(svg.contains(part), "\(part)")
    }
    #expect(!svg.contains("1,203"), "a total is no bar")
    #expect(SVGFile.text(Fixture.document(#"{"name":"x","n":1}"#)) == nil)
  }

  /// Figures that make no picture: no rows, a total alone, or a report that shows tables only.
  @Test func whatIsNotDrawnSaysWhy() {
    let report = #"{"row":"report","title":"R"}"#
    let table = #"{"row":"section","title":"S","show":["table"],"ask":"stats programme"}"#
    let heat = #"{"row":"section","title":"H","show":["heat"],"ask":"stats.links"}"#
    let head =
      #"{"row":"head","columns":[{"name":"programme","kind":"dimension"},{"name":"participations","kind":"count"}]}"#
    let figure = #"{"row":"figure","programme":"A","participations":3}"#
    let total = #"{"row":"total","programme":null,"participations":3}"#
    for (document, says) in [
      (Fixture.document(report, heat, head), "have no rows"), (Fixture.document(head, total), "a total alone"),
      (Fixture.document(report, table, head, figure, total), "no section of this report is shown as a chart"),
      (Fixture.document(report, heat, head, table, head, figure), "the sections that are shown as charts have no rows"),
      (Fixture.document(#"{"name":"x","n":1}"#), "Charts are made of figures"),
    ] {
      #expect(SVGFile.text(document) == nil)
      #expect(SVGFile.reason(document).contains(says), "\(SVGFile.reason(document))")
    }
  }

  /// What bars on a terminal stand for: the measure itself, of one currency, across years their total.
  @Test func barsStandForTheMeasure() throws {
    func columns(_ pairs: (String, String)...) -> [Row] {
      pairs.map { Row([.init("name", .text($0.0)), .init("kind", .text($0.1))]) }
    }
    let costs = columns(("course", "dimension"), ("cost", "money"), ("cost-not-known", "count"))
    let cost = try #require(BarMeasure(columns: costs, question: "stats course measures=cost"))
    func rows(_ amounts: String...) -> [Row] {
      amounts.map { Row([.init("row", .text("figure")), .init("cost", .text($0)), .init("cost-not-known", .int(5))]) }
    }
    #expect(cost.values(rows("100.00 EUR", "", "2.50 EUR")) == [100_000, nil, 2500])
    #expect(cost.values(rows("100.00 EUR", "5.00 USD")) == [nil, nil], "never compared")
    #expect(cost.values(rows("100.00 EUR + 5.00 USD")) == [nil])
    let across = columns(("year", "time"), ("female", "count"), ("male", "count"), ("participations", "count"))
    let question = "stats year measures=participations across=gender"
    #expect(BarMeasure(columns: across, question: question)?.name == "participations")
    #expect(BarMeasure(columns: Array(across.prefix(3)), question: question) == nil, "without totals")
    let links = columns(("nation", "dimension"), ("year", "time"), ("iterations", "count"), ("headcount", "count"))
    #expect(BarMeasure(columns: links, question: "stats.links across=year")?.name == "iterations")
  }

  @Test func pagesNeedNothingElse() {
    let page = HTMLPage(Self.small).text
    for part in [
      "default-src 'none'", "<p class=\"marking top\">Restricted</p>", "<p class=\"marking bottom\">Restricted</p>",
      "A &amp; B", "<abbr title=\"withheld\">*</abbr>", "<tfoot>", "Year: of the first day.",
    ] {
      #expect(page.contains(part), "\(part)")
    }
    for part in ["http:", "https:", "src=", "url(h", "@import", "style=\""] { #expect(!page.contains(part), "\(part)") }
  }

  @Test func markupIsNotRun() {
    let page = HTMLPage(Fixture.document(#"{"name":"<script>alert(1)</script>","b":"\" onload=\"x"}"#)).text
    #expect(!page.contains("<script>alert"))
    #expect(!page.contains("\" onload"))
  }

  @Test func runsAreEvents() throws {
    let document = try Fixture.document(named: "runs")
    let now = try Instant(parsing: "2026-11-20T12:00:00Z")
    let result = try #require(CalendarFile(document, now: now).result)
    #expect(result.events == 2)
    #expect(result.undated == 2, "a month is no day")
    for line in result.text.split(separator: "\r\n") { #expect(line.utf8.count <= 75, "\(line)") }
    let whole = result.text.split(separator: "\r\n ", omittingEmptySubsequences: false).joined()
    for part in [
      "UID:run-M4-85-A-27@muster\r\n", "DTSTART;VALUE=DATE:20270517\r\n", "DTEND;VALUE=DATE:20270522\r\n",
      "STATUS:CANCELLED\r\n",
      #"SUMMARY:Medical planning\; part 1\, with"#, "DTSTAMP:20261120T120000Z\r\n", #"LOCATION:Budapest\, HU"#,
    ] {
      #expect(whole.contains(part), "\(part)")
    }
    #expect(CalendarFile(Fixture.document(#"{"name":"x"}"#), now: now).result == nil)
  }

  private static func lines(_ document: Document, _ name: String) throws -> [String] {
    let now = try Instant(parsing: "2026-11-20T12:00:00Z")
    let text = try #require(CalendarFile(document, now: now).result).text
    return text.replacing("\r\n ", with: "").split(separator: "\r\n").filter { $0.hasPrefix(name) }
      .map { String($0.dropFirst(name.utf8.count)) }
  }

  /// One thing has one name in whatever list it stands, and no two things share one.
  @Test func namesOfEventsAreThoseOfThings() throws {
    let run = Fixture.document(#"{"iteration":"X-1","course":"C","starts":"2027-03-08","ends":"2027-03-12"}"#)
    #expect(try Self.lines(run, "UID:") == ["run-X-1@muster"])
    let enrolments = Fixture.document(
      #"{"id":1,"officer":"army/PA-1","iteration":"X-1","starts":"2027-03-08","ends":"2027-03-12","role":"student","state":"withdrawn"}"#,
      #"{"id":2,"officer":"army/PA-2","iteration":"X-1","starts":"2027-03-08","ends":"2027-03-12","role":"student","state":"waiting"}"#,
      #"{"id":3,"officer":"army/PA-3","iteration":"X-1","starts":"2027-03-08","ends":"2027-03-12","role":"student","state":"confirmed"}"#
    )
    #expect(
      try Self.lines(enrolments, "UID:") == (1...3).map { "run-X-1-army~2fPA-\($0)@muster" })
    #expect(try Self.lines(enrolments, "STATUS:") == ["CANCELLED", "TENTATIVE", "CONFIRMED"])
    #expect(try Self.lines(enrolments, "DTEND;VALUE=DATE:") == ["20270313", "20270313", "20270313"])
    let records = Fixture.document(
      #"{"id":1,"programme":"P","title":"T","starts":"2012-03-08","ends":"2012-03-12","headcount":3,"iteration":null}"#)
    #expect(try Self.lines(records, "UID:") == ["record-1@muster"])
    #expect(try Self.lines(records, "SUMMARY:") == ["T (record 1)"])
    let offers = Fixture.document(#"{"iteration":"X-1","course":"C","starts":"2027-03-08"}"#)
    #expect(try Self.lines(offers, "DESCRIPTION:") == ["Only the first day is known here."])
  }

  /// On an officer's page no row names the officer, and a journey repeats a run that is among the enrolments.
  @Test func anOfficersPageIsTheOfficersCalendar() throws {
    let run = #"{"iteration":"X-1","starts":"2027-03-08","ends":"2027-03-12","state":"confirmed"}"#
    let row = try #require(JSONReader.row(#"{"officer":"army/PA-1","enrolments":[\#(run)],"journeys":[\#(run)]}"#))
    let page = Fixture.document([row], isDetail: true)
    #expect(try Self.lines(page, "UID:") == ["run-X-1-army~2fPA-1@muster"])
  }

  @Test func aDeadlinePutOffIsTheSame() throws {
    let names = try ["2027-03-08", "2027-04-08"].map { day in
      let due = #""due":"\#(day)T10:00:00.000000Z","local":null,"about":"\#(day)""#
      let list = Fixture.document(#"{\#(due),"kind":"names","subject":"X-1","of":"X-1"}"#)
      return try Self.lines(list, "UID:")
    }
    #expect(names == [["deadline-names-X-1@muster"], ["deadline-names-X-1@muster"]])
  }

  @Test func whatIsCutSaysSo() {
    var builder = DocumentBuilder(title: "List")
    for row in [#"{"id":1}"#, #"{"id":2}"#].compactMap(JSONReader.row) { builder.take(row) }
    builder.take(detail: "after", "2")
    let page = HTMLPage(builder.finish()).text
    #expect(page.contains("Not the whole list: these are 2 rows, and there are more."))
  }

  /// Of a list without a place to go on from, the verdict names what brings more.
  @Test func whatIsCutByKindSaysSo() {
    var builder = DocumentBuilder(title: "Today")
    for row in [#"{"kind":"names"}"#].compactMap(JSONReader.row) { builder.take(row) }
    builder.take(detail: "more", "each")
    let page = HTMLPage(builder.finish()).text
    #expect(page.contains("Not the whole list: these are 1 rows, and there are more. Ask for more with --each."))
  }

  @Test func aFigureMayBeCalledSuppressed() {
    let document = Fixture.document(#"{"row":"figure","year":"2026","suppressed":4}"#)
    #expect(document.sections[0].table.columns.map(\.name) == ["year", "suppressed"])
    #expect(document.sections[0].table.lines.map(\.cells) == [[.text("2026"), .int(4)]])
  }

  @Test(arguments: [
    (0.0, "0"), (84, "84"), (1234, "1,234"), (99_999, "99,999"), (123_456, "123k"), (1_020_276, "1.02M"),
    (12_345_678, "12.3M"), (83.34, "83.3"),
  ])
  func chartLabelsAreShort(value: Double, text: String) { #expect(NumberText.short(value) == text) }

  @Test(arguments: [0.5, 3, 7, 45, 99, 1234, 250_001])
  func ticksReachTheLargest(largest: Double) throws {
    let ticks = ChartPen.ticks(upTo: largest, about: 4)
    #expect(try #require(ticks.last) >= largest)
    #expect((2...7).contains(ticks.count), "\(ticks)")
  }
}
