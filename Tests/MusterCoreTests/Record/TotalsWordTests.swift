import MusterTestKit
import Testing

@testable import MusterCore

/// Totals that say so with one word, or with none that is known.
@Suite struct TotalsWordTests {
  static let header = "program,course_title,student_unit,quantity,start_date,end_date,total_cost\n"
  /// Two courses of one programme and two of another.
  static let rows = """
    FXA FY2020,Course A,U,10,2020-01-05,2020-01-09,100
    FXA FY2020,Course B,U,20,2020-02-05,2020-02-09,200
    FXB FY2020,Course C,U,10,2020-03-05,2020-03-09,100
    FXB FY2020,Course D,U,20,2020-04-05,2020-04-09,200

    """

  static func read(_ more: String) throws -> HistoryFile {
    try HistoryReader.read(bytes(header + rows + more + "\n"), .csv, try HistoryReaderTests.published())
  }

  @Test(arguments: ["Sum", "Overall", "Ttl", "Gesamt", "کل", "«کل»", "Zusammen", "Itogo"])
  func aWordAndTheSums(_ word: String) throws {
    let file = try Self.read("\(word),,,60,,,600")
    #expect(file.rows.last?.setAside == .totalRow && file.totalsEqual == 1, "\(file.rows.last?.why ?? [])")
    #expect(file.participations.compactMap(\.quantity).reduce(0, +) == 60)
    // Of the block above alone.
    let block = try Self.read("\(word),,,30,,,300\n\(word),,,60,,,600")
    #expect(block.participations.count == 4 && block.totalsEqual == 2 && block.totalsDifferent == 0)
  }

  /// A word for totals is one though its numbers are not the sums; another word is a programme.
  @Test(arguments: [("Sum", true), ("Ttl", true), ("Zusammen", false), ("FXC FY2020", false)])
  func aWordAndOtherNumbers(_ word: String, _ isTotal: Bool) throws {
    let file = try Self.read("\(word),,,61,,,600")
    #expect((file.rows.last?.setAside == .totalRow) == isTotal)
    #expect(file.totalsDifferent == (isTotal ? 1 : 0))
    if isTotal { #expect(file.rows.last?.why.contains { $0.contains("add up to 60 people") } == true) }
  }

  /// A programme that is really called so keeps its rows, those without a title too.
  @Test func aProgrammeOfThatName() throws {
    let file = try Self.read("Sum,Course E,U,60,2020-05-05,2020-05-09,600\nSum,,,7,,,70")
    #expect(file.rows.allSatisfy { $0.setAside == nil } && file.participations.count == 6)
  }

  /// Where no row prints more than a programme and numbers, equal numbers are nothing odd.
  @Test func aFileOfSumsAlone() throws {
    var mapping = HistoryMapping()
    mapping.columns = [.programme: ["p"], .quantity: ["q"], .cost: ["c"]]
    let file = try HistoryReader.read(bytes("p,q,c\nA,10,100\nB,20,200\nC,30,300\nSum,60,600\n"), .csv, mapping)
    #expect(file.rows.map(\.setAside) == [nil, nil, nil, .totalRow])
  }

  @Test func aPartnersTotalOfOneWord() throws {
    let theirs = try PartnerFigures.read(bytes("programme,sessions,cost\nA,10,100\nB,20,200\nGesamt,30,300\n"), .csv)
    #expect(theirs.totals.map { $0.flags } == [[], [], [.totalRow]] && theirs.totalRows == 1)
    let other = try PartnerFigures.read(bytes("programme,sessions\nA,10\nSum,30\n"), .csv)
    #expect(other.totalRows == 0)
  }

  /// The cells a row really had.
  @Test func cellsAreCounted() throws {
    let file = try Self.read("FXA FY2020,Course E,U,5")
    let row = try #require(file.rows.last)
    #expect(row.why.contains("columns-off: 4 cells as read, the header has 7"), "\(row.why)")
  }
}
