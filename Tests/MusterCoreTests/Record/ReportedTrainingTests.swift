import Testing

@testable import MusterCore

@Suite struct ReportedTrainingTests {
  private static let header =
    "report,program,course_title,quantity,student_unit,us_unit,location,start_date,end_date,total_cost,page_number\n"
  private static let programme = "CTFP - Fiscal Year 2010 Department of Defense Training"

  private static func read(_ rows: [String]) throws(Failure) -> (rows: [ReportedTraining], problems: [RowProblem]) {
    try ReportedTraining.read(bytes(header + rows.joined(separator: "\n")), .csv)
  }

  @Test func readsAWholeRow() throws {
    let read = try Self.read([
      "2010-2011,\(Self.programme),POLICY,2,HQ,DLIELC,\"Monterey, CA\",9/30/2009,9/30/2010,\"$97,995\",29"
    ])
    let row = try #require(read.rows.first)
    #expect(read.problems.isEmpty)
    #expect(row.line == 2 && row.report == "2010-2011" && row.programmePrinted == Self.programme)
    #expect(row.programme == "CTFP" && row.year == 2010 && row.title == "POLICY" && row.quantity == 2)
    #expect(row.unit == "HQ" && row.provider == "DLIELC" && row.place == "Monterey, CA" && row.page == "29")
    #expect(row.starts?.description == "2009-09-30" && row.ends?.description == "2010-09-30")
    #expect(row.cost == Money(minorUnits: 9_799_500, currency: "USD"))
    #expect(row.flags.isEmpty)
    #expect(row.printed.contains(#""total_cost":"$97,995""#))
  }

  static let flagged: [(row: String, flags: [RecordFlag])] = [
    ("r,\(programme),T,1,U,P,L,9/30/2010,9/30/2009,5,1", [.endsBeforeStart]),
    ("r,\(programme),,1,U,P,L,1/1/2010,1/2/2010,5,1", [.noTitle]),
    ("r,\(programme),T,1,,P,L,1/1/2010,1/2/2010,5,1", [.noUnit]),
    ("r,\(programme),T,1,U,,L,1/1/2010,1/2/2010,5,1", [.noProvider]),
    ("r,\(programme),T,1,U,N/A,L,1/1/2010,1/2/2010,5,1", [.noProvider]),
    ("r,\(programme),T,1,U,n/a - N/A,L,1/1/2010,1/2/2010,5,1", [.noProvider]),
    ("r,\(programme),T,1,U,P,L,1/1/2010,1/2/2010,$,1", [.noCost]),
    ("r,\(programme),T,1,U,P,L,1/1/2010,1/2/2010,,1", [.noCost]),
    ("r,\(programme),T,1,U,P,L,1/1/2010,1/2/2010,$0,1", []),
    ("r,\(programme),T,,U,P,L,1/1/2010,1/2/2010,5,1", [.noQuantity]),
    ("r,\(programme),T,0,U,P,L,1/1/2010,1/2/2010,5,1", []), ("r,\(programme),T,1,U,P,L,1/1/2010,,5,1", [.badDate]),
    ("r,\(programme),T,1,U,P,L,13/1/2010,1/2/2010,5,1", [.badDate]),
    ("r,\(programme),T,1,U,P,L,2010-01-01,1/2/2010,5,1", [.badDate]),
    ("r,\(programme),T,1,U,P,L,2/29/2010,3/1/2010,5,1", [.badDate]),
    ("r,\(programme),T,1,U,P,L,1/1/10,1/2/10,5,1", [.badDate]),
    (",\(programme),,,,,,,,,", [.noTitle, .noUnit, .noProvider, .noCost, .noQuantity, .badDate]),
    ("r,\(programme),T,1,U,P,L,1/1/2010,1/1/2010,5,", []),
  ]

  @Test(arguments: flagged) func flags(row: String, flags: [RecordFlag]) throws {
    let read = try Self.read([row])
    #expect(read.problems.isEmpty)
    #expect(try #require(read.rows.first).flags == flags)
  }

  @Test func marksRowsThatRepeat() throws {
    let row = "r,\(Self.programme),T,1,U,P,L,1/1/2010,1/2/2010,5,1"
    let read = try Self.read([row, row, row + "2", row.replacing(",T,", with: ", T ,")])
    #expect(read.rows.map { $0.flags.contains(.repeatsRow) } == [false, true, false, true])
  }

  static let refused: [(row: String, line: Int, argument: String)] = [
    ("r,,T,1,U,P,L,1/1/2010,1/2/2010,5,1", 2, "program"), ("r,P,T,one,U,P,L,1/1/2010,1/2/2010,5,1", 2, "quantity"),
    ("r,P,T,-1,U,P,L,1/1/2010,1/2/2010,5,1", 2, "quantity"),
    ("r,P,T,1000001,U,P,L,1/1/2010,1/2/2010,5,1", 2, "quantity"),
    ("r,P,T,1.5,U,P,L,1/1/2010,1/2/2010,5,1", 2, "quantity"),
    ("r,P,T,1,U,P,L,1/1/2010,1/2/2010,five,1", 2, "total_cost"),
    ("r,P,T,1,U,P,L,1/1/2010,1/2/2010,\"$1,25\",1", 2, "total_cost"),
  ]

  @Test(arguments: refused) func refusesARow(row: String, line: Int, argument: String) throws {
    let good = "r,\(Self.programme),T,1,U,P,L,1/1/2010,1/2/2010,5,1"
    let read = try Self.read([row, good])
    #expect(read.rows.map(\.line) == [3])
    #expect(read.problems.map(\.line) == [line])
    #expect(read.problems.first?.row["field"] == .text(argument))
  }

  @Test func refusesAFileWithoutItsColumns() {
    let failure = refusal { try ReportedTraining.read(bytes("program,quantity\n"), .csv) }
    #expect(
      failure?.code == .importRejected && failure?.details.contains(Failure.Detail("column", "course_title")) == true)
  }

  static let costs: [(text: String, minor: Int64?)] = [
    ("$97,995", 9_799_500), ("97995", 9_799_500), ("$0", 0), ("$", nil), ("$ 12", 1200), ("1,251.50", 125_150),
    ("$1,234,567", 123_456_700),
    ("999", 99_900), ("12.5", 1250),
  ]

  @Test(arguments: costs) func readsCosts(text: String, minor: Int64?) throws {
    #expect(try ReportedTraining.readCost(text)?.minorUnits == minor)
  }

  static let badCosts = [
    "1,25", "1,2345", ",123", "1234,567", "12,", "12.3,4", "1,234.5,6", "-5", "$-5", "$$5", "5 USD", "1.234", "1.2.3",
    "N/A", "€5",
  ]

  @Test(arguments: badCosts) func refusesCosts(text: String) {
    #expect(refusal { try ReportedTraining.readCost(text) }?.code == .badValue)
  }

  static let programmes: [(printed: String, code: String, year: Int?)] = [
    (programme, "CTFP", 2010), ("Section 1206 - Fiscal Year 2011 Training", "Section 1206", 2011),
    ("IMET", "IMET", nil),
    ("IMET - Fiscal Year next", "IMET", nil),
    (String(repeating: "x", count: 50), String(repeating: "x", count: 40), nil),
    ("A - B - Fiscal Year 2012", "A - B", 2012),
  ]

  @Test(arguments: programmes) func splitsTheProgramme(printed: String, code: String, year: Int?) {
    let found = ReportedTraining.programme(printed)
    #expect(found.code == code)
    #expect(found.year == year)
  }
}
