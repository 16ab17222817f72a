import Testing

@testable import MusterCore

@Suite struct CalendarDateTests {
  static let good = ["1900-01-01", "2200-12-31", "2024-02-29", "2000-02-29", "1970-01-01", "2027-03-08", "2027-12-31"]

  @Test(arguments: good) func parsesAndPrintsBack(text: String) {
    #expect(printed { try CalendarDate(parsing: text) } == text)
  }

  static let refused = [
    "", "2026-02-29", "1900-02-29", "2100-02-29", "2200-02-29", "2027-04-31", "2027-00-10", "2027-13-01", "2027-01-00",
    "2027-01-32", "1899-12-31", "2201-01-01", "0000-01-01", "5874897-01-01", "infinity", "-infinity", "today", "24:00",
    "2027-03-08 24:00", "2027-03-08T00:00:00Z", "2027-3-8", "2027-03-8", "27-03-08", "2027/03/08", "20270308",
    "+2027-03-08", "2027-+3-08", "-2027-03-08", " 2027-03-08", "2027-03-08 ", "2027-03-08-", "٢٠٢٧-٠٣-٠٨", "2027-0３-08",
  ]

  @Test(arguments: refused) func refuses(text: String) {
    #expect(refusal { try CalendarDate(parsing: text) }?.code == .badValue)
  }

  @Test func saysWhetherTheFormOrTheDayIsWrong() {
    #expect(refusal { try CalendarDate(parsing: "8.3.2027") }?.message.contains("is not a date") == true)
    #expect(refusal { try CalendarDate(parsing: "2026-02-29") }?.message.contains("There is no day") == true)
  }

  static let leapYears: [(year: Int, isLeap: Bool)] = [
    (1900, false), (1904, true), (2000, true), (2023, false), (2024, true), (2100, false), (2200, false), (2196, true),
  ]

  @Test(arguments: leapYears) func knowsLeapYears(year: Int, isLeap: Bool) {
    #expect(CalendarDate.isLeap(year) == isLeap)
    #expect(CalendarDate.days(inMonth: 2, of: year) == (isLeap ? 29 : 28))
    #expect((CalendarDate(year: year, month: 2, day: 29) != nil) == isLeap)
  }

  /// Walks every day there is by the calendar's rules alone, and compares the arithmetic with the count.
  @Test func numbersEveryDayInTurn() throws {
    var number = try day("1900-01-01").daysSinceEpoch
    #expect(number == -25_567)
    var before: CalendarDate?
    var wrong: [String] = []
    for year in 1900...2200 {
      for month in 1...12 {
        for dayOfMonth in 1...CalendarDate.days(inMonth: month, of: year) {
          let date = try #require(CalendarDate(year: year, month: month, day: dayOfMonth))
          let isRight =
            date.daysSinceEpoch == number && CalendarDate(daysSinceEpoch: number) == date
            && (before.map { $0 < date && $0.adding(days: 1) == date } ?? true)
          if !isRight { wrong.append(date.description) }
          before = date
          number += 1
        }
      }
    }
    #expect(wrong.isEmpty, "\(wrong.count) days, the first \(wrong.first ?? "")")
    #expect(before?.description == "2200-12-31")
    #expect(number == 84_371)
  }

  static let additions: [(from: String, days: Int, to: String?)] = [
    ("2027-12-31", 1, "2028-01-01"), ("2028-02-28", 1, "2028-02-29"), ("2027-02-28", 1, "2027-03-01"),
    ("2028-02-29", 366, "2029-03-01"), ("2027-03-08", -49, "2027-01-18"), ("2200-12-31", 1, nil),
    ("1900-01-01", -1, nil),
    ("1970-01-01", 0, "1970-01-01"),
  ]

  @Test(arguments: additions) func addsDays(from: String, days: Int, to: String?) throws {
    #expect(try day(from).adding(days: days)?.description == to)
  }

  @Test func comparesByYearThenMonthThenDay() throws {
    let inOrder = try ["1999-12-31", "2000-01-31", "2000-02-01", "2000-02-02", "2001-01-01"].map(day)
    #expect(inOrder.reversed().sorted() == inOrder)
  }
}
