import MusterTestKit
import Testing

@testable import MusterCore

/// Costs that ran together with what stands beside them are known by their own digits, also where prices vary widely or
/// a programme has few rows; dear courses are believed.
@Suite struct CostGaugeTests {
  private static let dear = "FMF - Fiscal Year 2019 Department of State Training"
  private static let wide = "CTFP - Fiscal Year 2019 Department of Defense Training"
  private static let small = "ALP - Fiscal Year 2019 Department of Defense Training"

  private static func row(
    _ programme: String, _ title: String, _ cost: String, page: String, people: Int = 1, days: Int = 30
  ) -> String {
    let end = CalendarDate(year: 2019, month: 1, day: 7)?.adding(days: days - 1)
    let ends = end.map { "\($0.month)/\($0.day)/\($0.year)" } ?? ""
    return "2019-2020,\(programme),\(title),\(people),HQ,SCHOOL,TOWN,1/7/2019,\(ends),\(cost),\(page)"
  }

  private static func read(_ rows: [String], _ bounds: [PlausibilityBound]) throws -> HistoryFile {
    let text = HistoryReaderTests.header + rows.joined(separator: "\n")
    return try HistoryReader.read(bytes(text), .csv, try HistoryReaderTests.published(), bounds: bounds)
  }

  /// Each course once, at prices from 900 to 131,000 for one to 360 days.
  private static let rows: [String] = {
    let prices = [900, 2250, 3980, 4410, 6125, 7340, 9880, 11_260, 14_920, 21_300, 33_800, 47_150, 88_700, 131_400]
    let days = [5, 4, 12, 19, 11, 40, 26, 61, 33, 118, 75, 180, 240, 360]
    return zip(prices, days).enumerated().map { index, one in
      row(wide, "COURSE \(index)", String(one.0), page: "33", days: one.1)
    } + [row(dear, "LOGISTICS", "18750", page: "36", days: 60), row(dear, "SIGNALS", "9200", page: "36", days: 25)]
  }()

  static let garbled: [(row: String, says: String)] = [
    (row(wide, "POLICY STUDIES", "761433", page: "33", days: 90), "it ends in its page 33"),
    (row(wide, "POLICY STUDIES", "1288034", page: "34", days: 90), "it ends in its page 34"),
    (row(wide, "POLICY STUDIES", "339140", page: "33", days: 12), "it begins with its page 33"),
    (row(wide, "POLICY STUDIES", "83622019", page: "34", days: 90), "it ends in the year 2019"),
    (row(wide, "POLICY STUDIES", "83628362", page: "34", days: 90), "it is 8362 twice"),
    (row(wide, "POLICY STUDIES", "1268000015", page: "34", people: 15, days: 5), "it ends in its number of people 15"),
    // The row above costs 9200.
    (row(wide, "POLICY STUDIES", "73609200", page: "34", days: 90), "it ends in the amount beside it, 9200"),
    // A programme of this one row.
    (row(small, "LANGUAGE", "682027", page: "27", days: 68), "it ends in its page 27"),
  ]

  @Test(arguments: garbled.indices) func digitsThatRanTogetherAreNotBelieved(_ index: Int) throws {
    let test = Self.garbled[index]
    // No bound is stated, so that only the peers and the digits speak.
    let read = try Self.read(Self.rows + [test.row], [])
    let row = try #require(read.rows.last)
    #expect(row.cost == nil && row.doubtedCost != nil && row.has(.costImplausible), "\(test.row): \(row.flags)")
    #expect(row.why.contains { $0.contains(test.says) }, "\(row.why)")
    #expect(read.rows.dropLast().allSatisfy { $0.cost != nil && !$0.has(.costOutlying) })
  }

  static let sane: [String] = [
    row(dear, "F-16 PILOT", "1450700", page: "36", days: 270),
    row(dear, "F-16 PILOT", "1451000", page: "37", days: 250),
    row(dear, "MOBILE TEAM", "1900000", page: "36", people: 40, days: 40),
    row(dear, "MOBILE TEAM", "412350", page: "36", people: 20, days: 12),
    // It ends in its page by chance, and without it would be far too cheap.
    row(wide, "POLICY STUDIES", "12633", page: "33", days: 90),
    row(wide, "POLICY STUDIES", "98034", page: "34", days: 200),
    row(dear, "SIGNALS", "2200", page: "22", days: 20),
  ]

  @Test func dearCoursesAreBelieved() throws {
    let read = try Self.read(Self.rows + Self.sane, HistoryReaderTests.bounds)
    #expect(read.rows.count == Self.rows.count + Self.sane.count)
    for row in read.rows { #expect(row.cost != nil && !row.has(.costImplausible), "\(row.line): \(row.why)") }
  }

  /// How garbled rows of invented years are found, one at a time so that nothing else changes.
  @Test(arguments: [(true, 88), (false, 50)]) func gluedPagesAreFound(atEnd: Bool, inHundred: Int) throws {
    var (all, found) = (0, 0)
    for seed in 1...(Checkout.isFull ? 300 : 40) as ClosedRange<UInt64> {
      var year = DirtyYear(seed: seed, rows: 150)
      // With thousands marks they are out of place, and the text cannot be read.
      guard !year.lines.contains(where: { $0.cells[9].contains(",") }) else { continue }
      var glued: [Int] = []
      for programme in year.programmes.indices {
        let own = year.lines.indices.filter { year.lines[$0].programme == programme && year.lines[$0].cost ?? 0 >= 100 }
        guard let index = own.dropFirst(own.count / 2).first else { continue }
        let (cost, page) = (year.lines[index].cells[9], year.lines[index].cells[10])
        year.lines[index].cells[9] = atEnd ? cost + page : page + cost
        glued.append(index + 2)
      }
      let rows = try DirtyYearTests.read(year).rows.filter { glued.contains($0.line) }
      all += glued.count
      found += rows.count { $0.cost == nil }
    }
    print("pages glued at the end \(atEnd): \(found) of \(all) found")
    #expect(all > 50)
    #expect(found * 100 >= all * inHundred, "\(found) of \(all)")
  }
}
