import Testing

@testable import MusterCore

@Suite struct InstantTests {
  static let good: [(text: String, printed: String, microseconds: Int64)] = [
    ("1970-01-01T00:00:00Z", "1970-01-01T00:00:00.000000Z", 0),
    ("1970-01-01T00:00:00.5Z", "1970-01-01T00:00:00.500000Z", 500_000),
    ("1970-01-01T00:00:00.000001Z", "1970-01-01T00:00:00.000001Z", 1),
    ("1970-01-02T01:02:03Z", "1970-01-02T01:02:03.000000Z", 90_123_000_000),
    ("1969-12-31T23:59:59.999999Z", "1969-12-31T23:59:59.999999Z", -1),
    ("1970-01-01", "1970-01-01T23:59:59.999999Z", 86_399_999_999),
    ("2026-11-21T09:30:00Z", "2026-11-21T09:30:00.000000Z", 1_795_253_400_000_000),
    ("2200-12-31", "2200-12-31T23:59:59.999999Z", 84_371 * 86_400_000_000 - 1),
    ("1900-01-01T00:00:00Z", "1900-01-01T00:00:00.000000Z", -25_567 * 86_400_000_000),
  ]

  @Test(arguments: good) func parses(text: String, printed: String, microseconds: Int64) throws {
    let moment = try Instant(parsing: text)
    #expect(moment.microseconds == microseconds)
    #expect(moment.description == printed)
    #expect(try Instant(parsing: printed) == moment)
    #expect(moment.utcDate?.description == String(text.prefix(10)))
  }

  static let refused = [
    "", "T", "2026-11-21T", "2026-11-21Z", "2026-11-21T24:00:00Z", "2026-11-21T23:59:60Z", "2026-11-21T23:60:00Z",
    "2026-11-21T09:30Z", "2026-11-21T09:30:00", "2026-11-21T09:30:00+05:00", "2026-11-21 09:30:00Z",
    "2026-11-21T9:30:00Z", "2026-11-21T09:30:00.Z", "2026-11-21T09:30:00.1234567Z", "2026-11-21T09:30:00.1.2Z",
    "2026-11-21T09:30:0xZ", "2026-11-21T-9:30:00Z", "2026-02-29T00:00:00Z", "2201-01-01T00:00:00Z", "infinity", "now",
  ]

  @Test(arguments: refused) func refuses(text: String) {
    #expect(refusal { try Instant(parsing: text) }?.code == .badValue)
  }

  @Test func aDayMeansItsEnd() throws {
    #expect(try Instant(parsing: "2026-12-31T23:59:59Z") < Instant(parsing: "2026-12-31"))
    #expect(try Instant(parsing: "2026-12-31") < Instant(parsing: "2027-01-01T00:00:00Z"))
  }

  @Test func hasNoDayOutsideTheCalendar() throws {
    #expect(Instant(microseconds: .max).utcDate == nil)
    #expect(Instant(microseconds: .min).description == "(outside 1900…2200)")
    // Midnight of the first day in Karachi.
    let first = try #require(CalendarDate(year: 1900, month: 1, day: 1))
    let midnight = Instant(microseconds: Instant(startOf: first).microseconds - 5 * 3_600_000_000)
    #expect(midnight.description == "1899-12-31T19:00:00.000000Z")
  }
}
