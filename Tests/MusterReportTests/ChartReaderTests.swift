import Foundation
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
    let sum: Double = rows.reduce(0) { if case .int(let n) = $1.cells[2] { $0 + Double(n) } else { $0 } }
    let drawn: Double = data.categories.indices.reduce(0) { $0 + data.total($1) }
    #expect(drawn == sum)
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
    #expect(data.series.map(\.values) == [[1, 0], [2, 1]] && data.valueLabel == "Runs shared")
  }

  @Test func timeRunsInOrder() {
    let document = Fixture.document(
      #"{"row":"head","columns":[{"name":"year","kind":"time"},{"name":"p","kind":"dimension"},{"name":"n","kind":"count"}]}"#,
      #"{"row":"figure","year":"2012","p":"A","n":3}"#, #"{"row":"figure","year":"2010","p":"A","n":1}"#,
      #"{"row":"figure","year":"2012","p":"B","n":5}"#, #"{"row":"total","year":null,"p":null,"n":9}"#)
    let data = ChartReader(document.sections[0]).data(.line)
    #expect(data?.categories == ["2010", "2011", "2012"], "years stand at equal distances")
    #expect(data?.series.map(\.values) == [[1, 0, 3], [0, 0, 5]], "no row is nothing, and no gap in a line")
    #expect(data?.words == "N. 2010: A 1, B 0; 2011: A 0, B 0; 2012: A 3, B 5.")
  }

  /// Years in a legend too; and of nothing there is no share, which is not to say that it is not known.
  @Test func timeRunsInOrderInALegendToo() throws {
    let document = Fixture.document(
      #"{"row":"head","question":"stats programme,year measures=fill","columns":[{"name":"programme","kind":"dimension"},{"name":"year","kind":"time"},{"name":"fill","kind":"percent"},{"name":"seats-not-stated","kind":"count"}]}"#,
      #"{"row":"figure","programme":"A","year":"2026","fill":"50.0","seats-not-stated":0}"#,
      #"{"row":"figure","programme":"B","year":"2025","fill":null,"seats-not-stated":0}"#,
      #"{"row":"figure","programme":"B","year":"2026","fill":null,"seats-not-stated":2}"#)
    let data = try #require(ChartReader(document.sections[0]).data(.stacked))
    #expect(data.series.map(\.name) == ["2025", "2026"])
    #expect(data.words == "Fill. A: 2025 none, 2026 50%; B: 2025 none, 2026 not known.")
  }

  /// What is not known is no year after the last one.
  @Test func aLineHasNoPlaceForWhatHasNoYear() throws {
    let single = Fixture.document(
      #"{"row":"head","question":"stats year measures=participations","columns":[{"name":"year","kind":"time","label":"Year"},{"name":"participations","kind":"count"}]}"#,
      #"{"row":"figure","year":"2012","participations":3}"#, #"{"row":"figure","year":"2013","participations":5}"#,
      #"{"row":"figure","year":"not known","participations":7}"#, #"{"row":"total","year":null,"participations":15}"#)
    let double = Fixture.document(
      #"{"row":"head","question":"stats year,service measures=participations","columns":[{"name":"year","kind":"time","label":"Year"},{"name":"service","kind":"dimension"},{"name":"participations","kind":"count"}]}"#,
      #"{"row":"figure","year":"2012","service":"army","participations":3}"#,
      #"{"row":"figure","year":"2013","service":"army","participations":5}"#,
      #"{"row":"figure","year":"not known","service":"army","participations":7}"#)
    var across = Fixture.document(
      #"{"row":"head","question":"stats service measures=participations across=year","columns":[{"name":"service","kind":"dimension"},{"name":"2012","kind":"count"},{"name":"2013","kind":"count"},{"name":"not known","kind":"count","label":"not known"},{"name":"participations","kind":"count"}]}"#,
      #"{"row":"figure","service":"army","2012":3,"2013":5,"not known":7,"participations":15}"#
    ).sections[0]
    across.show = [.line]
    for (section, label) in [(single.sections[0], "year"), (double.sections[0], "year"), (across, "date")] {
      let data = try #require(ChartReader(section).data(.line))
      #expect(data.categories == ["2012", "2013"] && data.series.map(\.values) == [[3, 5]])
      #expect(data.remarks == ["What has no known \(label) is not drawn; the table has it"], "\(data.remarks)")
    }
    let bars = try #require(ChartReader(single.sections[0]).data(.bar))
    #expect(bars.categories == ["2012", "2013", "not known"], "a bar is no time")
  }

  /// Periods that were not asked for are not drawn as if nothing had been counted in them.
  @Test func yearsThatWereNotAskedForAreNotFilled() throws {
    let document = Fixture.document(
      #"{"row":"head","question":"stats year,service measures=participations year=2010,2012","columns":[{"name":"year","kind":"time"},{"name":"service","kind":"dimension"},{"name":"participations","kind":"count"}]}"#,
      #"{"row":"figure","year":"2010","service":"army","participations":3}"#,
      #"{"row":"figure","year":"2012","service":"army","participations":5}"#)
    #expect(try #require(ChartReader(document.sections[0]).data(.line)).categories == ["2010", "2012"])
  }

  /// Whoever has no number in a chart has no mark at zero in it either.
  @Test func aLineWithoutANumberIsNamedAndNotDrawn() throws {
    let document = Fixture.document(
      #"{"row":"head","question":"stats year,programme measures=cost","columns":[{"name":"year","kind":"time"},{"name":"programme","kind":"dimension"},{"name":"cost","kind":"money","label":"Cost"},{"name":"cost-not-known","kind":"count"}]}"#,
      #"{"row":"figure","year":"2012","programme":"ALP","cost":"20.00 USD","cost-not-known":0}"#,
      #"{"row":"figure","year":"2012","programme":"CTFP","cost":null,"cost-not-known":2}"#,
      #"{"row":"figure","year":"2012","programme":"FMF","cost":"300.00 JPY","cost-not-known":0}"#,
      #"{"row":"figure","year":"2014","programme":"FMF","cost":"500.00 JPY","cost-not-known":0}"#,
      #"{"row":"figure","year":"2014","programme":"GPOI","cost":"40.00 JPY","cost-not-known":0}"#)
    let data = try #require(ChartReader(document.sections[0], currency: "JPY").data(.line))
    #expect(data.series.map(\.name) == ["FMF", "GPOI"] && data.categories == ["2012", "2013", "2014"])
    #expect(data.remarks.contains("Without an amount in JPY, and not drawn: ALP"), "\(data.remarks)")
    #expect(data.remarks.contains("Not known, and not drawn: CTFP"), "\(data.remarks)")
    let chart = try #require(
      Chart(document.sections[0], .line, currency: "JPY", paint: ChartPaint(isPage: false, prefix: ""), width: 600))
    #expect(!chart.drawing.body.contains(">ALP<") && !chart.drawing.body.contains(">CTFP<"))
    #expect(chart.drawing.body.contains(">FMF<"))
    let alone = try #require(ChartReader(document.sections[0], currency: "USD").data(.line))
    #expect(alone.series.map(\.name) == ["ALP"] && alone.valueLabel == "Cost, ALP")
  }

  /// Of the years set beside, what is not known is counted beside them: none of it is not known where there is nothing.
  @Test func nothingBeforeIsNotUnknown() throws {
    let document = Fixture.document(
      #"{"row":"head","question":"stats programme measures=cost year=2013 versus=2012","columns":[{"name":"programme","kind":"dimension"},{"name":"cost","kind":"money","label":"Cost"},{"name":"cost-before","kind":"money","label":"Cost before"},{"name":"cost-not-known","kind":"count"},{"name":"cost-not-known-before","kind":"count"}]}"#,
      #"{"row":"figure","programme":"GPOI","cost":"20.00 USD","cost-before":null,"cost-not-known":1,"cost-not-known-before":0}"#,
      #"{"row":"figure","programme":"FMF","cost":null,"cost-before":null,"cost-not-known":0,"cost-not-known-before":3}"#
    )
    let data = try #require(ChartReader(document.sections[0]).data(.bar))
    #expect(
      data.words
        == "Cost in USD. GPOI: Cost 20, Cost before none; FMF: Cost none, Cost before not known.", "\(data.words)")
  }

  /// Nothing planned is nothing, and not unknown.
  @Test func nothingPlannedIsNotUnknown() throws {
    let document = Fixture.document(
      #"{"row":"head","question":"stats programme measures=cost-planned","columns":[{"name":"programme","kind":"dimension"},{"name":"cost-planned","kind":"money","label":"Planned cost"},{"name":"cost-planned-not-known","kind":"count"}]}"#,
      #"{"row":"figure","programme":"A","cost-planned":"10.00 USD","cost-planned-not-known":1}"#,
      #"{"row":"figure","programme":"B","cost-planned":null,"cost-planned-not-known":0}"#,
      #"{"row":"figure","programme":"C","cost-planned":null,"cost-planned-not-known":1}"#)
    let data = try #require(ChartReader(document.sections[0]).data(.bar))
    #expect(data.words == "Planned cost in USD. A: 10; B: none; C: not known.", "\(data.words)")
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

  /// Amounts in several currencies: a chart for each, and never one of both.
  @Test func currenciesAreNeverAddedUp() throws {
    let head =
      #"{"row":"head","title":"T","question":"stats course,gender measures=cost","columns":[{"name":"course","kind":"dimension"},{"name":"gender","kind":"dimension"},{"name":"cost","kind":"money","label":"Cost"},{"name":"cost-not-known","kind":"count"}]}"#
    let document = Fixture.document(
      head, #"{"row":"figure","course":"Beta","gender":"female","cost":"90000.00 PKR","cost-not-known":0}"#,
      #"{"row":"figure","course":"Beta","gender":"male","cost":"500.00 EUR + 1000.00 USD","cost-not-known":0}"#,
      #"{"row":"figure","course":"Gamma","gender":"male","cost":null,"cost-not-known":1}"#)
    let section = document.sections[0]
    #expect(ChartReader(section).data(.stacked) == nil, "never of all")
    #expect(Chart.currencies(section) == ["EUR", "PKR", "USD"])
    let data = try #require(ChartReader(section, currency: "USD").data(.stacked))
    #expect(data.unit == " USD" && data.remarks.count == 1)
    #expect(
      data.words.hasPrefix(
        "Cost in USD. Beta: female none, male 1,000; Gamma: female none, male not known. Amounts in EUR, PKR, USD are"),
      "\(data.words)")
    let svg = try #require(SVGFile.text(document))
    for part in [">Cost, EUR<", ">Cost, PKR<", ">Cost, USD<", ">90,000<", ">1,000<", ">500<"] {
      #expect(svg.contains(part), "\(part)")
    }
    #expect(!svg.contains("91,000") && !svg.contains("91,500"))
    #expect(HTMLPage(document).text.components(separatedBy: "<figure>").count == 4)
    let one = Fixture.document(
      head, #"{"row":"figure","course":"Beta","gender":"male","cost":"1000.00 USD","cost-not-known":0}"#)
    #expect(Chart.currencies(one.sections[0]) == [nil])
    #expect(ChartReader(one.sections[0]).data(.stacked)?.unit == " USD")
  }

  @Test func costsThatAreNotKnownAreNotNothing() throws {
    let document = Fixture.document(
      #"{"row":"head","question":"stats year,course measures=cost","columns":[{"name":"year","kind":"time"},{"name":"course","kind":"dimension"},{"name":"cost","kind":"money","label":"Cost"},{"name":"cost-not-known","kind":"count"}]}"#,
      #"{"row":"figure","year":"2025","course":"GA-1","cost":null,"cost-not-known":1}"#,
      #"{"row":"figure","year":"2026","course":"GA-1","cost":"20.00 USD","cost-not-known":0}"#)
    let chart = try #require(
      Chart(document.sections[0], .stacked, paint: ChartPaint(isPage: false, prefix: ""), width: 600))
    #expect(chart.drawing.body.contains(">not known<") && !chart.drawing.body.contains(">0<"))
    #expect(chart.data.words == "Cost in USD. 2025: not known; 2026: 20.")
  }

  /// The totals of several measures are no further values, whatever they are called.
  @Test(arguments: [DocumentSection.Show.stacked, .heat, .bar])
  func totalsOfSeveralMeasuresAreNoPart(show: DocumentSection.Show) throws {
    let document = Fixture.document(
      #"{"row":"head","question":"stats programme measures=participations,courses year=2010,2011 across=year","columns":[{"name":"programme","kind":"dimension","label":"Programme"},{"name":"2010 participations","kind":"count","label":"2010, participations"},{"name":"2010 courses","kind":"count","label":"2010, courses"},{"name":"2011 participations","kind":"count","label":"2011, participations"},{"name":"2011 courses","kind":"count","label":"2011, courses"},{"name":"participations","kind":"count","label":"Total, participations"},{"name":"courses","kind":"count","label":"Total, courses"}]}"#,
      #"{"row":"figure","programme":"A","2010 participations":3,"2010 courses":1,"2011 participations":4,"2011 courses":2,"participations":7,"courses":2}"#
    )
    let data = try #require(ChartReader(document.sections[0]).data(show))
    #expect(data.series.map(\.name) == ["2010", "2011"] && data.series.map(\.values) == [[3], [4]])
    #expect(data.valueLabel == "Participations" && data.largest == 4)
  }

  /// The others of a stack have something withheld when one of them has.
  @Test func whatIsWithheldStaysSoAmongTheOthers() throws {
    var lines = [
      #"{"row":"head","columns":[{"name":"year","kind":"time"},{"name":"p","kind":"dimension"},{"name":"participations","kind":"count"}]}"#
    ]
    for number in 1...7 {
      lines.append(#"{"row":"figure","year":"2012","p":"P\#(number)","participations":\#(number * 10)}"#)
    }
    lines.append(
      #"{"row":"figure","year":"2012","p":"P8","participations":null,"suppressed":["participations"]}"#)
    let document = Fixture.document(lines.compactMap { JSONReader.row($0) })
    let chart = try #require(
      Chart(document.sections[0], .stacked, paint: ChartPaint(isPage: false, prefix: ""), width: 600))
    #expect(chart.data.series.last?.name == "3 others" && chart.data.words.contains("3 others 30 + withheld"))
    #expect(chart.drawing.body.contains(">280 + *<"), "\(chart.drawing.body)")
  }

  /// Below a top there is more than nothing: it is in the row of others, which is no value without a name.
  @Test func belowATopIsNotNothing() throws {
    let document = Fixture.document(
      #"{"row":"head","question":"stats programme,year measures=participations top=2","columns":[{"name":"programme","kind":"dimension"},{"name":"year","kind":"time"},{"name":"participations","kind":"count"}]}"#,
      #"{"row":"figure","programme":"FMF","year":"2012","participations":300}"#,
      #"{"row":"figure","programme":"CTFP","year":"2010","participations":280}"#,
      #"{"row":"others","programme":null,"year":null,"participations":268}"#,
      #"{"row":"total","programme":null,"year":null,"participations":848}"#)
    let data = try #require(ChartReader(document.sections[0]).data(.stacked))
    #expect(data.categories == ["FMF", "CTFP", "Others"] && data.series.map(\.name) == ["2010", "2012", "Others"])
    #expect(
      data.words
        == "Participations. FMF: 2012 300; CTFP: 2010 280; Others: Others 268. Only the largest combinations are drawn by themselves; the rest is in Others."
    )
    let line = try #require(ChartReader(document.sections[0]).data(.line))
    #expect(line.categories == ["2010", "2011", "2012"])
    #expect(line.series.map(\.values) == [[nil, nil, 300], [280, nil, nil]])
  }

  /// With many series the row of others is among those that are not drawn by themselves; as published there is none.
  @Test func theOthersOfATopAreAmongTheOthers() throws {
    let head =
      #"{"row":"head","columns":[{"name":"year","kind":"time"},{"name":"p","kind":"dimension"},{"name":"participations","kind":"count"}]}"#
    let figures = (1...7).map { #"{"row":"figure","year":"2012","p":"P\#($0)","participations":\#($0 * 10)}"# }
    let others = #"{"row":"others","year":null,"p":null,"participations":900}"#
    let document = Fixture.document(([head] + figures + [others]).compactMap { JSONReader.row($0) })
    let data = try #require(ChartReader(document.sections[0]).data(.stacked))
    #expect(data.categories == ["2012", "Others"])
    #expect(data.series.map(\.name) == ["P3", "P4", "P5", "P6", "P7", "Others"])
    #expect(data.series.last?.values == [30, 900])
    let published = Fixture.document(
      head, #"{"row":"figure","year":"2012","p":"A","participations":30}"#,
      #"{"row":"figure","year":"2010","p":"B","participations":20}"#,
      #"{"row":"total","year":null,"p":null,"participations":70}"#)
    let shown = try #require(ChartReader(published.sections[0]).data(.stacked))
    #expect(shown.words.hasPrefix("Participations. 2010: B 20; 2012: A 30. Only the largest"), "\(shown.words)")
  }
}
