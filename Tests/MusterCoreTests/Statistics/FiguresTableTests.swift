import Testing

@testable import MusterCore

@Suite struct FiguresTableTests {
  static func request(_ line: String) throws -> FiguresRequest {
    let request = try RequestParser.parse(Array("stats \(line)".utf8))
    guard let spec = CommandTable.spec(verb: "stats") else { throw Failure(.bug, "stats is no verb") }
    return try FiguresRequest(Arguments(request.arguments, for: spec))
  }

  /// A line with participations and persons.
  static func line(_ keys: [String?], _ participations: Int64, _ persons: Int64) -> FigureLine {
    let counts = FigureCount.allCases.map { count -> Int64 in
      switch count {
      case .participations: participations
      case .persons: persons
      default: 0
      }
    }
    return FigureLine(keys: keys, counts: counts)
  }

  static func shown(_ table: FiguresTable) -> [String] {
    table.rows.map { row in
      row.fields.filter { $0.name != "persons-not-available" }.map { $0.value == .null ? "*" : $0.value.plain }
        .joined(separator: " ")
    }
  }

  private static let lines = [
    line(["A", "2011"], 3, 2), line(["A", "2013"], 1, 1), line(["B", "not known"], 5, 4), line(["B", "2013"], 4, 4),
    line(["A", nil], 4, 2), line(["B", nil], 9, 6), line([nil, nil], 13, 7),
  ]

  @Test(arguments: [
    (
      "",
      [
        "figure A 2011 3 2", "figure A 2013 1 1", "subtotal A * 4 2", "figure B 2013 4 4", "figure B not known 5 4",
        "subtotal B * 9 6", "total * * 13 7",
      ]
    ),
    (
      "totals=grand order=-participations",
      ["figure B not known 5 4", "figure B 2013 4 4", "figure A 2011 3 2", "figure A 2013 1 1", "total * * 13 7"]
    ),
    (
      "order=-programme",
      [
        "figure B 2013 4 4", "figure B not known 5 4", "subtotal B * 9 6", "figure A 2011 3 2", "figure A 2013 1 1",
        "subtotal A * 4 2", "total * * 13 7",
      ]
    ),
    ("totals=none top=2", ["figure B not known 5 4", "figure B 2013 4 4"]),
    ("top=1 order=persons", ["figure A 2013 1 1", "total * * 13 7"]),
  ])
  func rowsStandInOrder(_ more: String, _ expected: [String]) throws {
    let request = try Self.request("programme,year measures=participations,persons \(more)")
    #expect(Self.shown(FiguresTable(request, lines: Self.lines)) == expected)
  }

  @Test func theRestBelowATopIsGiven() throws {
    let request = try Self.request("programme,year measures=participations,persons top=2")
    let table = FiguresTable(request, lines: Self.lines)
    #expect(table.kept == [["B", "not known"], ["B", "2013"]])
    let others = FiguresTable(request, lines: Self.lines, others: Self.line([nil, nil], 4, 2))
    #expect(Self.shown(others).suffix(2) == ["others * * 4 2", "total * * 13 7"])
    #expect(try FiguresTable(Self.request("programme,year top=4"), lines: Self.lines).kept == nil)
  }

  @Test func aSeriesHasNoGaps() throws {
    let request = try Self.request("year measures=participations")
    let lines = [Self.line(["2010"], 1, 1), Self.line(["2013"], 2, 1), Self.line([nil], 3, 2)]
    #expect(
      Self.shown(FiguresTable(request, lines: lines)) == [
        "figure 2010 1", "figure 2011 0", "figure 2012 0", "figure 2013 2", "total * 3",
      ])
  }

  @Test func columnsAcross() throws {
    let request = try Self.request("programme across=year measures=participations")
    let lines = [
      Self.line(["A", "2010"], 1, 1), Self.line(["A", "2012"], 2, 1), Self.line(["A", nil], 3, 2),
      Self.line([nil, "2010"], 1, 1), Self.line([nil, "2012"], 2, 1), Self.line([nil, nil], 3, 2),
    ]
    let table = FiguresTable(request, lines: lines)
    #expect(table.columns.map(\.name) == ["programme", "2010", "2011", "2012", "participations"])
    #expect(Self.shown(table) == ["figure A 1 0 2 3", "total * 1 0 2 3"])
  }

  /// Words that rows of figures use for themselves are no columns.
  @Test(arguments: ["row", "suppressed", "section"]) func columnsAcrossAreNoBookkeeping(_ value: String) throws {
    let request = try Self.request("year across=programme measures=participations")
    let table = FiguresTable(request, lines: [Self.line(["2010", value], 1, 1), Self.line(["2010", nil], 1, 1)])
    #expect(table.columns.map(\.name) == ["year", "\(value) participations", "participations"])
    #expect(table.columns.map(\.label) == ["Year", value, "Total"])
  }

  /// Two columns of one heading could not be told apart.
  @Test(arguments: [
    ("participations", ["Programme", "2010", "Total"]),
    (
      "participations,persons",
      [
        "Programme", "2010, participations", "2010, persons", "Total, participations", "Total, persons",
        "Persons not available",
      ]
    ),
  ])
  func everyColumnHasItsOwnHeading(_ measures: String, _ labels: [String]) throws {
    let request = try Self.request("programme across=year measures=\(measures)")
    let table = FiguresTable(request, lines: [Self.line(["A", "2010"], 1, 1), Self.line(["A", nil], 1, 1)])
    #expect(table.columns.map(\.label) == labels)
  }

  @Test(arguments: [
    ("measures=cost", 1, "Cost not known for 1 entry; what is not known is not in the sum."),
    ("measures=cost", 2, "Cost not known for 2 entries; what is not known is not in the sum."),
    ("measures=completion-rate", 1, "No result yet for 1 enrolment."),
    ("year measures=days", 1, "Days not known for 1 participation."),
    ("year measures=days", 1, "Year not known for 1 participation."),
    ("year measures=days", 0, "Year not known for 0 participations."),
  ])
  func notesCountRightly(_ line: String, _ count: Int64, _ note: String) throws {
    let request = try Self.request(line)
    let keys: [String?] = request.dimensions.map { _ in nil }
    let table = FiguresTable(request, lines: [FigureLine(keys: keys, counts: FigureCount.allCases.map { _ in count })])
    #expect(table.notes(unsealed: 0).contains(note), "\(table.notes(unsealed: 0))")
  }

  @Test func twoPeriodsSideBySide() throws {
    let request = try Self.request("programme measures=participations year=2012 versus=2011")
    let table = FiguresTable(
      request, lines: [Self.line(["A"], 3, 1), Self.line([nil], 3, 1)],
      before: [Self.line(["B"], 2, 1), Self.line([nil], 2, 1)])
    #expect(Self.shown(table) == ["figure A 3 0 3", "figure B 0 2 -2", "total * 3 2 1"])
    let names = ["programme", "participations", "participations-before", "participations-change"]
    #expect(table.columns.map(\.name) == names)
  }

  @Test func changedCellsAreFound() throws {
    let request = try Self.request("programme measures=persons")
    let before = FiguresTable(
      request, lines: [Self.line(["A"], 3, 1), Self.line(["B"], 1, 1), Self.line([nil], 4, 2)])
    let now = FiguresTable(request, lines: [Self.line(["A"], 9, 1), Self.line(["C"], 1, 1), Self.line([nil], 10, 2)])
    // Participations are not asked for; A and the whole have the persons they had.
    #expect(FiguresTable.changed(before, now) == [["B"], ["C"]])
    #expect(FiguresTable.difference(["B"], before, now)["persons-change"] == .int(-1))
  }

  @Test(arguments: [
    (1, 2, "50.0"), (1, 3, "33.3"), (2, 3, "66.7"), (1, 8, "12.5"), (1, 16, "6.3"), (0, 5, "0.0"), (7, 7, "100.0"),
    (0, 0, ""),
  ])
  func sharesAreRoundedToATenth(_ part: Int64, _ whole: Int64, _ expected: String) {
    let counts = FigureCount.allCases.map { $0 == .passes ? part : $0 == .countable ? whole : 0 }
    #expect(FigureLine(keys: [], counts: counts).value(.completionRate).plain == expected)
  }

  @Test func moneyOfSeveralCurrenciesIsNotAdded() {
    var now = FigureLine(keys: [])
    now.costs = [Money(minorUnits: 100, currency: "EUR"), Money(minorUnits: 250, currency: "USD")]
    #expect(now.value(.cost).plain == "1.00 EUR + 2.50 USD")
    #expect(now.change(.cost, since: FigureLine(keys: [])) == .null)
    #expect(FigureLine(keys: []).value(.cost) == .null, "blank is not zero")
  }

  @Test(arguments: [
    ("year=2010..2012", ["2010", "2011", "2012"]), ("year=2010,2012", ["2010", "2012"]),
    ("quarter=2012-q3", ["2012-Q3"]), ("gender=FEMALE", ["female"]), ("grade=of3", ["OF-3"]),
    ("grade-band=of(d)", ["OF(D)"]), ("currency=usd", ["USD"]),
  ])
  func filtersAreSpelledAsInTheColumn(_ line: String, _ expected: [String]) throws {
    #expect(try Self.request(line).filters.map(\.values) == [expected])
  }

  @Test func missingValuesCanBeAskedFor() throws {
    let filter = try Self.request("service=army,not-available,not-stated").filters.first
    #expect(filter?.values == ["army"] && filter?.missing == ["not available", "not stated"])
  }
}
