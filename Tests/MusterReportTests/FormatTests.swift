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
      "UID:run-1@muster\r\n", "DTSTART;VALUE=DATE:20270517\r\n", "DTEND;VALUE=DATE:20270522\r\n",
      "STATUS:CANCELLED\r\n",
      #"SUMMARY:Medical planning\; part 1\, with"#, "DTSTAMP:20261120T120000Z\r\n", #"LOCATION:Budapest\, HU"#,
    ] {
      #expect(whole.contains(part), "\(part)")
    }
    #expect(CalendarFile(Fixture.document(#"{"name":"x"}"#), now: now).result == nil)
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
