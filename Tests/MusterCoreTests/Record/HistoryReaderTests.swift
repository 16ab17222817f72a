import MusterTestKit
import Testing

@testable import MusterCore

@Suite struct HistoryReaderTests {
  static func published() throws -> HistoryMapping {
    try HistoryMapping(parsing: try Checkout.text("Schema/mappings/published-records.mapping"))
  }

  static let bounds: [PlausibilityBound] = [
    .init(.costPerHead, limit: 560_000_000, currency: "USD"), .init(.costPerHeadDay, limit: 5_000_000, currency: "USD"),
    .init(.headcount, limit: 5000),
  ]

  static let header =
    "report,program,course_title,quantity,student_unit,us_unit,location,start_date,end_date,total_cost,page_number\n"
  static let programme = "CTFP - Fiscal Year 2010 Department of Defense Training"

  static func read(_ rows: [String], _ change: (inout HistoryMapping) -> Void = { _ in }) throws -> HistoryFile {
    var mapping = try published()
    change(&mapping)
    return try HistoryReader.read(bytes(header + rows.joined(separator: "\n")), .csv, mapping, bounds: bounds)
  }

  @Test func readsAWholeRow() throws {
    let read = try Self.read([
      "2010-2011,\(Self.programme),POLICY,2,HQ,DLIELC,\"Monterey, CA\",9/30/2009,9/30/2010,\"$97,995\",29"
    ])
    let row = try #require(read.rows.first)
    #expect(read.problems.isEmpty && read.count == 1)
    #expect(row.line == 2 && row.report == "2010-2011" && row.programmePrinted == Self.programme)
    #expect(row.programme == "CTFP" && row.year == 2010 && row.title == "POLICY" && row.quantity == 2)
    #expect(row.unit == "HQ" && row.provider == "DLIELC" && row.place == "Monterey, CA" && row.page == "29")
    #expect(row.starts?.description == "2009-09-30" && row.ends?.description == "2010-09-30")
    #expect(row.cost == Money(minorUnits: 9_799_500, currency: "USD"))
    #expect(row.flags.isEmpty && row.doubtedCost == nil)
    #expect(row.printed.contains(#""total_cost":"$97,995""#))
  }

  static let flagged: [(row: String, flags: [RecordFlag])] = [
    ("r,\(programme),T,1,U,P,L,9/30/2010,9/30/2009,5,1", [.endsBeforeStart]),
    ("r,\(programme),,1,U,P,L,1/1/2010,1/2/2010,5,1", [.noTitle]),
    ("r,\(programme),T,1,,P,L,1/1/2010,1/2/2010,5,1", [.noUnit]),
    ("r,\(programme),T,1,U,,L,1/1/2010,1/2/2010,5,1", [.noProvider]),
    ("r,\(programme),T,1,U,n/a - N/A,L,1/1/2010,1/2/2010,5,1", [.noProvider]),
    ("r,\(programme),T,1,U,P,L,1/1/2010,1/2/2010,$,1", [.noCost]),
    ("r,\(programme),T,1,U,P,L,1/1/2010,1/2/2010,,1", [.noCost]),
    ("r,\(programme),T,1,U,P,L,1/1/2010,1/2/2010,$-,1", [.noCost]),
    ("r,\(programme),T,1,U,P,L,1/1/2010,1/2/2010,TBD,1", [.noCost]),
    ("r,\(programme),T,1,U,P,L,1/1/2010,1/2/2010,$0,1", []),
    ("r,\(programme),T,,U,P,L,1/1/2010,1/2/2010,5,1", [.noQuantity]),
    ("r,\(programme),T,0,U,P,L,1/1/2010,1/2/2010,5,1", [.quantityZero]),
    ("r,\(programme),T,one,U,P,L,1/1/2010,1/2/2010,5,1", [.quantityGarbled]),
    ("r,\(programme),T,-1,U,P,L,1/1/2010,1/2/2010,5,1", [.quantityGarbled]),
    ("r,\(programme),T,1.5,U,P,L,1/1/2010,1/2/2010,5,1", [.quantityGarbled]),
    ("r,\(programme),T,5001,U,P,L,1/1/2010,1/2/2010,5,1", [.quantityImplausible]),
    ("r,\(programme),T,1,U,P,L,1/1/2010,1/2/2010,\"$4,320$5,100\",1", [.costGarbled]),
    ("r,\(programme),T,1,U,P,L,1/1/2010,1/2/2010,99999999,1", [.costImplausible]),
    ("r,\(programme),T,1,U,P,L,1/1/2010,,5,1", [.noDate]),
    ("r,\(programme),T,1,U,P,L,13/1/2010,1/2/2010,5,1", [.badDate]),
    ("r,\(programme),T,1,U,P,L,2/29/2010,3/1/2010,5,1", [.badDate]),
    ("r,\(programme),T,1,U,P,L,2010-01-01,1-Feb-10,5,1", []), ("r,\(programme),T,1,U,P,L,1/1/10,1/2/10,5,1", []),
    ("r,\(programme),T,1,U,P,L,1/1/1910,1/2/2010,5,1", [.dateImplausible]),
    ("r,,T,1,U,P,L,1/1/2010,1/2/2010,5,1", [.noProgramme, .yearDerived]),
    ("2010-2011,IMET,T,1,U,P,L,1/1/2010,1/2/2010,5,1", [.yearDerived]),
    ("r,IMET FY10,T,1,U,P,L,1/1/2010,1/2/2010,5,1", []),
    (",\(programme),,,,,,,,,", [.furniture]), ("UNCLASSIFIED,,,,,,,,,,Page 3 of 20", [.furniture]),
    (
      "report,program,course_title,quantity,student_unit,us_unit,location,start_date,end_date,total_cost,page_number",
      [.furniture]
    ),
    ("r,\(programme),T,1,U,P,L,1/1/2010,1/1/2010,5,", []),
    ("r,Grand Total,,1,,,,,,5,", [.noTitle, .noUnit, .noProvider, .noDate, .totalRow]),
    ("r,\(programme),Total Quality Management,1,U,P,L,1/1/2010,1/1/2010,5,", []),
  ]

  @Test(arguments: flagged.indices) func flags(_ index: Int) throws {
    let test = Self.flagged[index]
    let read = try Self.read([test.row])
    let row = try #require(read.rows.first)
    let own = row.flags.filter { $0 != .yearDerived || test.flags.contains(.yearDerived) }
    #expect(read.problems.isEmpty && read.count == 1)
    #expect(Set(own) == Set(test.flags), "\(test.row): \(row.flags) \(row.why)")
    if row.flags.contains(where: { [.costGarbled, .costImplausible, .noCost].contains($0) }) {
      #expect(row.cost == nil)
    }
  }

  @Test func marksRowsThatRepeat() throws {
    let row = "r,\(Self.programme),T,1,U,P,L,1/1/2010,1/2/2010,5,1"
    let read = try Self.read([row, row, row + "2", row.replacing(",T,", with: ", T ,")])
    #expect(read.rows.map { $0.has(.repeatsRow) } == [false, true, false, true])
  }

  @Test func aTotalIsKnownByItsSums() throws {
    func row(_ title: String, _ quantity: Int, _ cost: Int) -> String {
      "r,\(Self.programme),\(title),\(quantity),U,P,L,1/1/2010,1/2/2010,\(cost),1"
    }
    let read = try Self.read([
      row("A", 1, 100), row("B", 2, 250), "r,\(Self.programme),,3,,,,,,350,", row("C", 1, 70),
      "r,\(Self.programme),,9,,,,,,350,", "r,Total,,13,,,,,,770,",
    ])
    #expect(read.rows.map { $0.setAside } == [nil, nil, .totalRow, nil, nil, .totalRow])
    #expect(read.totalsEqual == 2 && read.totalsDifferent == 0)
    #expect(read.participations.compactMap(\.quantity).reduce(0, +) == 13)
  }

  /// The number may be the programme's own, and a total is held against the block of the programme it names.
  @Test func aTotalNamesAProgrammeWithANumber() throws {
    let text = """
      program,course_title,quantity,start_date,end_date,total_cost
      IMET-1 - Fiscal Year 2003,A,1,1/6/2003,1/8/2003,100
      IMET-1 - Fiscal Year 2003,B,2,1/6/2003,1/8/2003,250
      CTFP - Fiscal Year 2003,C,4,1/6/2003,1/8/2003,70
      Section 1004 - Fiscal Year 2003,D,5,1/6/2003,1/8/2003,80
      Section 1004 - Fiscal Year 2003,E,5,1/6/2003,1/8/2003,90
      Total IMET-1 FY 2003,,3,,,350
      Total CTFP FY 2003,,4,,,70
      Total Section 1004 FY 2003,,10,,,170
      Total Section 333,,10,,,170
      """
    let read = try HistoryReader.read(bytes(text), .csv, Self.published())
    #expect(read.rows.suffix(4).map(\.setAside) == [.totalRow, .totalRow, .totalRow, nil])
    #expect(read.totalsEqual == 3 && read.totalsDifferent == 0, "\(read.rows.flatMap(\.why))")
  }

  @Test func columnsMayStandInAnyOrderUnderOtherNames() throws {
    let text = """
      Some report of the year;;;
      ;;;
      Remarks;TOTAL COST;Programme;Course Title;QTY;Start date;End-Date
      x;"1.250,50";IMET 2014;Staff course;12;31/12/2013;01.02.2014
      """
    var mapping = try Self.published()
    mapping.columns[.starts] = ["Start date"]
    mapping.dates = .european
    mapping.style.decimal = .comma
    let read = try HistoryReader.read(bytes(text), .csv, mapping)
    #expect(read.separator == "semicolon" && read.headerLine == 3 && read.unused == ["Remarks"])
    let row = try #require(read.participations.first)
    #expect(read.participations.count == 1 && read.empty == 1 && read.count(.furniture) == 1)
    #expect(row.cost?.minorUnits == 125_050 && row.quantity == 12 && row.programme == "IMET" && row.year == 2014)
    #expect(row.starts?.description == "2013-12-31" && row.ends?.description == "2014-02-01")
  }

  @Test func refusesAFileWithoutItsColumns() throws {
    let mapping = try Self.published()
    let failure = refusal { try HistoryReader.read(bytes("program,quantity\n"), .csv, mapping) }
    #expect(
      failure?.code == .importRejected && failure?.details.contains(Failure.Detail("column", "course_title")) == true)
  }

  @Test func aMappingMayRefuse() throws {
    let read = try Self.read([
      "r,\(Self.programme),T,1,U,P,L,1/1/2010,1/2/2010,\"$1,25\",1",
      "r,\(Self.programme),T,1,U,P,L,1/1/2010,1/2/2010,5,1",
    ]) { $0.actions[.costGarbled] = .refuse }
    #expect(read.problems.map(\.line) == [2] && read.participations.count == 1 && read.count(.refused) == 1)
    #expect(read.problems.first?.failure.message.contains("thousands marks") == true)
  }

  static let costs: [(text: String, minor: Int64?)] = [
    ("$97,995", 9_799_500), ("97995", 9_799_500), ("$0", 0), ("$", nil), ("$ 12", 1200), ("1,251.50", 125_150),
    ("$1,234,567", 123_456_700), ("999", 99_900), ("12.5", 1250), ("USD 5", 500), ("5 USD", 500),
    ("US$ 1,000", 100_000),
    ("N/A", nil), ("-", nil), ("$-", nil), ("(0)", 0), ("\u{FF04}1,000", 100_000), ("٣٤٥", 34500),
  ]

  @Test(arguments: costs) func readsCosts(text: String, minor: Int64?) {
    switch AmountText.read(text, NumberStyle()) {
    case .absent: #expect(minor == nil)
    case .amount(let money): #expect(money.minorUnits == minor)
    case .garbled(let why, _): Issue.record("\(text): \(why)")
    }
  }

  static let badCosts = [
    "1,25", "1,2345", ",123", "1234,567", "12,", "12.3,4", "1,234.5,6", "-5", "$-5", "$$5", "1.234", "1.2.3", "€5",
    "$4,320$5,100", "$12,34567,890", "(1,234)", "1 7,050", "12 345", "007", "six", "6.17E+05", "7050/29", "1,23,456",
    "99999999999999",
  ]

  @Test(arguments: badCosts) func distrustsCosts(text: String) {
    guard case .garbled = AmountText.read(text, NumberStyle()) else {
      Issue.record("\(text) was read")
      return
    }
  }

  static let programmes: [(printed: String, code: String, year: Int?)] = [
    (programme, "CTFP", 2010), ("Section 1206 - Fiscal Year 2011 Training", "Section 1206", 2011),
    ("IMET", "IMET", nil),
    ("IMET - Fiscal Year next", "IMET - Fiscal Year next", nil),
    (String(repeating: "x", count: 50), String(repeating: "x", count: 40), nil),
    ("A - B - Fiscal Year 2012", "A - B", 2012), ("IMET FY12", "IMET", 2012), ("FMF (FY 2014)", "FMF", 2014),
    ("IMET-1 2014", "IMET-1", 2014), ("Section 1004", "Section 1004", nil),
    ("Non-SA, UC - Fiscal Year 2011 Department of Defense Training", "Non-SA, UC", 2011),
    ("Regional Centers - Department of Defense Training", "Regional Centers", nil),
    ("Fiscal Year 2015 IMET-2", "IMET-2", 2015), ("PKO, FY2013", "PKO", 2013),
    ("DOHS/USCG - fiscal year 09 Department of Homeland Security Training", "DOHS/USCG", 2009),
  ]

  @Test(arguments: programmes) func splitsTheProgramme(printed: String, code: String, year: Int?) {
    let found = ProgrammeText(printed)
    #expect(found.code == code)
    #expect(found.year == year)
  }

  static let dates: [(text: String, order: DateText.Order, day: String?)] = [
    ("7/8/2010", .us, "2010-07-08"), ("7/8/2010", .european, "2010-08-07"), ("31/12/2010", .us, nil),
    ("2010-07-08", .us, "2010-07-08"), ("2010-07-08 00:00:00", .us, "2010-07-08"),
    ("2010/7/8", .european, "2010-07-08"),
    ("8 July 2010", .us, "2010-07-08"), ("Jul 8, 2010", .us, "2010-07-08"), ("08-JUL-10", .us, "2010-07-08"),
    ("Sept. 3rd, 2010", .us, "2010-09-03"), ("July 2010", .us, nil), ("40367", .excel, "2010-07-08"),
    ("40367", .us, nil),
    ("7/8/2010", .iso, nil), ("9/24/20107050", .us, nil), ("0/1/2010", .us, nil), ("2/30/2010", .us, nil),
    ("7.8.10", .european, "2010-08-07"), ("Thursday, 8 July 2010", .us, "2010-07-08"),
  ]

  @Test(arguments: dates) func readsDates(text: String, order: DateText.Order, day: String?) {
    switch DateText.read(text, order, near: 2010) {
    case .day(let found): #expect(found.description == day, "\(text)")
    case .bad, .absent: #expect(day == nil, "\(text)")
    }
  }

  /// Every row of the four years is taken; what is flagged about their costs is said here, so that a change shows.
  @Test func theRealYears() throws {
    let read = try HistoryReader.read(
      try Checkout.bytes("Schema/records/records.tsv"), .tsv, try Self.published(), bounds: Self.bounds)
    #expect(read.rows.count == 1529 && read.participations.count == 1529 && read.empty == 0)
    let telling: [RecordFlag] = [
      .costGarbled, .costImplausible, .costOutlying, .quantityGarbled, .quantityImplausible, .quantityOutlying,
      .columnsOff, .noProgramme, .badDate, .dateImplausible, .totalRow, .furniture,
    ]
    let odd = read.rows.filter { row in row.flags.contains { telling.contains($0) } }
    #expect(odd.map(\.line) == [998] || odd.count == 1, "\(odd.map { "\($0.line) \($0.why)" })")
    #expect(odd.allSatisfy { $0.cost != nil && $0.has(.costOutlying) }, "all count")
  }
}
