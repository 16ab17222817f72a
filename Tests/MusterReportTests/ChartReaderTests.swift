import MusterCore
import Testing

@testable import MusterReport

@Suite struct ChartReaderTests {
  private func section(_ name: String, _ index: Int) throws -> DocumentSection {
    try Fixture.document(named: name).sections[index]
  }

  @Test func twoPeriodsStandSideBySide() throws {
    let data = try #require(ChartReader(try section("annual", 0)).data(.bar))
    #expect(data.series.map(\.name) == ["Participations", "2025"])
    #expect(data.categories.count == 7, "the total is no bar")
  }

  @Test func theRestOfAStackIsOnePart() throws {
    let data = try #require(ChartReader(try section("seats", 1)).data(.stacked))
    #expect(data.categories == ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"])
    #expect(data.series.count == 6)
    #expect(data.series.last?.name == "4 others")
    let rows = try section("seats", 1).table.lines.filter { !$0.isSum }
    let sum = rows.compactMap { if case .int(let n) = $0.cells[2] { Double(n) } else { nil } }.reduce(0, +)
    #expect(data.categories.indices.map(data.total).reduce(0, +) == sum)
  }

  @Test func aDimensionAcrossMakesAGrid() throws {
    let data = try #require(ChartReader(try section("who", 0)).data(.heat))
    #expect(data.categories.first == "army")
    #expect(data.series.map(\.name).first == "OF-1 to OF-2")
    #expect(data.series.count == 8, "the column of totals is left out")
    #expect(data.valueLabel == "Participations")
  }

  /// Nations down, years across, in each cell the runs shared; not the three counts beside one another.
  @Test func linksMakeAGridOfNations() throws {
    let document = Fixture.document(
      #"{"row":"head","question":"stats.links across=year","columns":[{"name":"nation","kind":"dimension"},{"name":"name","kind":"dimension"},{"name":"year","kind":"time"},{"name":"iterations","kind":"count","label":"Runs shared"},{"name":"headcount","kind":"count"}]}"#,
      #"{"row":"figure","nation":"TR","name":"Türkiye","year":"2026","iterations":1,"headcount":4}"#,
      #"{"row":"figure","nation":"TR","name":"Türkiye","year":"2027","iterations":2,"headcount":6}"#,
      #"{"row":"subtotal","nation":"TR","name":"Türkiye","year":null,"iterations":3,"headcount":10}"#,
      #"{"row":"figure","nation":"US","name":"United States","year":"2027","iterations":1,"headcount":3}"#)
    let data = try #require(ChartReader(document.sections[0]).data(.heat))
    #expect(data.categories == ["Türkiye", "United States"] && data.series.map(\.name) == ["2026", "2027"])
    #expect(data.series.map(\.values) == [[1, nil], [2, 1]] && data.valueLabel == "Runs shared")
  }

  @Test func timeRunsInOrder() {
    let document = Fixture.document(
      #"{"row":"head","columns":[{"name":"year","kind":"time"},{"name":"p","kind":"dimension"},{"name":"n","kind":"count"}]}"#,
      #"{"row":"figure","year":"2012","p":"A","n":3}"#, #"{"row":"figure","year":"2010","p":"A","n":1}"#,
      #"{"row":"figure","year":"2012","p":"B","n":5}"#, #"{"row":"total","year":null,"p":null,"n":9}"#)
    let data = ChartReader(document.sections[0]).data(.line)
    #expect(data?.categories == ["2010", "2012"])
    #expect(data?.series.map(\.values) == [[1, 3], [nil, 5]])
    #expect(data?.words == "N. 2010: A 1, B not known; 2012: A 3, B 5.")
  }

  @Test(arguments: [DocumentSection.Show.stacked, .heat])
  func whatIsWithheldIsNotCalledUnknown(show: DocumentSection.Show) throws {
    let document = Fixture.document(
      #"{"row":"head","columns":[{"name":"year","kind":"time"},{"name":"p","kind":"dimension"},{"name":"participations","kind":"count"}]}"#,
      #"{"row":"figure","year":"2012","p":"A","participations":30}"#,
      #"{"row":"figure","year":"2012","p":"B","participations":null,"suppressed":["participations"]}"#)
    let data = try #require(ChartReader(document.sections[0]).data(show))
    #expect(data.words == "Participations. 2012: A 30, B withheld.")
    let chart = try #require(
      Chart(document.sections[0], show, paint: ChartPaint(isPage: false, prefix: ""), width: 600))
    #expect(chart.drawing.body.contains(show == .heat ? ">*<" : ">30 + *<"), "\(chart.drawing.body)")
  }

  @Test func aCommaInANameIsNoMeasure() throws {
    let document = Fixture.document(
      #"{"row":"head","question":"stats service across=provider","columns":[{"name":"service","kind":"dimension","label":"Service"},{"name":"Centre, Ankara","kind":"count","label":"Centre, Ankara"},{"name":"NDC","kind":"count","label":"NDC"},{"name":"participations","kind":"count","label":"Total"}]}"#,
      #"{"row":"figure","service":"army","Centre, Ankara":1,"NDC":2,"participations":3}"#)
    let data = try #require(ChartReader(document.sections[0]).data(.heat))
    #expect(data.series.map(\.name) == ["Centre, Ankara", "NDC"])
  }
}
