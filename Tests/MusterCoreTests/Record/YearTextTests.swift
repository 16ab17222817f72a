import MusterTestKit
import Testing

@testable import MusterCore

@Suite struct YearTextTests {
  static let texts: [(text: String, inJanuary: Int?, inJuly: Int?)] = [
    ("2013", 2013, 2013), ("FY 2013", 2013, 2013), ("FY2013", 2013, 2013), ("2013.0", 2013, 2013),
    ("2013-14", nil, 2014), ("2013/14", nil, 2014), ("FY 2013-14", nil, 2014), ("2013-2014", nil, 2014),
    ("2013 \u{2013} 2014", nil, 2014), ("1999-00", nil, 2000), ("1999-2000", nil, 2000), ("2013 to 2014", nil, 2014),
    // A day, a month, something else in brackets.
    ("2013-07-01", 2013, 2013), ("2013-07", 2013, 2013), ("2013-14-01", 2013, 2013), ("2013 (rev. 2014)", 2013, 2013),
    // More than two years are no year anywhere.
    ("2010-2012", nil, nil), ("2010-16", nil, nil), ("2014-2013", 2014, 2014),
  ]

  @Test(arguments: texts) func readsAYear(text: String, inJanuary: Int?, inJuly: Int?) throws {
    let year = try #require(YearText(text))
    #expect(year.year(firstMonth: 1) == inJanuary)
    #expect(year.year(firstMonth: 7) == inJuly)
    #expect(year.first == HistoryReader.years(text).first)
  }

  @Test(arguments: ["", "13-14", "next", "1066"]) func thereIsNone(text: String) { #expect(YearText(text) == nil) }

  private static func read(_ year: String, _ firstMonth: Int, _ more: String = "") throws -> HistoryRow {
    let mapping = try HistoryMapping(
      parsing: """
        column programme = "programme"
        column year = "year"
        column title = "title"
        column quantity = "quantity"
        column starts = "starts"
        column ends = "ends"
        year from year, start
        dates iso
        \(more)
        """)
    let text = "programme,year,title,quantity,starts,ends\nFXC,\(year),Course E,2,2013-08-05,2113-08-09\n"
    let file = try HistoryReader.read(bytes(text), .csv, mapping, firstMonth: firstMonth)
    return try #require(file.rows.first)
  }

  /// Named by the calendar where it has a name for it; else the first, and said.
  @Test func aSpanInAYearCell() throws {
    let fiscal = try Self.read("2013-14", 7)
    #expect(fiscal.year == 2014 && !fiscal.has(.yearDerived))
    let calendar = try Self.read("2013-14", 1)
    #expect(calendar.year == 2013 && calendar.has(.yearDerived))
    #expect(calendar.why.contains { $0.contains("year-derived: \"2013-14\" is more than one year") }, "\(calendar.why)")
    let refused = try Self.read("2013-14", 1, "on year-derived refuse")
    #expect(refused.setAside == .refused)
    let plain = try Self.read("2013", 1)
    #expect(plain.year == 2013 && !plain.has(.yearDerived))
  }

  /// A day is held against the year of its column too, also where that is a constant.
  @Test func aDayIsHeldAgainstTheYearOfItsColumn() throws {
    let row = try Self.read("2013", 1)
    #expect(row.has(.dateImplausible) && row.ends == nil && row.starts?.description == "2013-08-05", "\(row.why)")
    var mapping = HistoryMapping()
    mapping.columns = [.programme: ["p"], .title: ["t"], .starts: ["s"]]
    mapping.constants = [.year: "2013"]
    let file = try HistoryReader.read(bytes("p,t,s\nFXC,T,2113-08-05\n"), .csv, mapping)
    #expect(file.rows.first?.has(.dateImplausible) == true && file.rows.first?.year == 2013)
  }

  /// A partner's year is read in the same way, by the calendar that is given.
  @Test func aSpanInAPartnersFile() throws {
    let text = bytes("programme,year,sessions\nFXA,2013-14,10\n")
    let fiscal = try #require(try PartnerFigures.read(text, .csv, firstMonth: 7).totals.first)
    #expect(fiscal.year == 2014 && fiscal.flags.isEmpty)
    let calendar = try #require(try PartnerFigures.read(text, .csv).totals.first)
    #expect(calendar.year == 2013 && calendar.flags == [.yearDerived] && calendar.remark?.contains("calendar=") == true)
  }
}
