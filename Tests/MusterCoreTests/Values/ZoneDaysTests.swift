import MusterCore
import Testing

/// Which day a moment lies in.
@Suite struct ZoneDaysTests {
  private func offset(_ from: String, _ hours: Int) throws -> ZoneDays.Offset {
    ZoneDays.Offset(from: try Instant(parsing: from), seconds: hours * 3600)
  }

  @Test(arguments: [
    ("2027-01-04T18:59:59Z", "2027-01-04"), ("2027-01-04T19:00:00Z", "2027-01-05"),
    ("2028-02-28T20:00:00Z", "2028-02-29"),
  ])
  func midnightIsThere(_ moment: String, _ day: String) throws {
    let days = ZoneDays([try offset("1971-03-25T18:00:00Z", 5)])
    #expect(days.day(of: try Instant(parsing: moment))?.description == day)
  }

  /// Berlin puts its clocks forward on 28 March 2027 and back on 31 October; given in any order.
  @Test(arguments: [
    ("2027-03-26T23:00:00Z", "2027-03-27"), ("2027-03-28T21:59:59Z", "2027-03-28"),
    ("2027-03-28T22:00:00Z", "2027-03-29"),
    ("2027-10-30T22:00:00Z", "2027-10-31"), ("2027-10-31T22:59:59Z", "2027-10-31"),
    ("2027-10-31T23:00:00Z", "2027-11-01"),
  ])
  func clocksArePutForward(_ moment: String, _ day: String) throws {
    let days = ZoneDays([
      try offset("2027-10-31T01:00:00Z", 1), try offset("2026-10-25T01:00:00Z", 1),
      try offset("2027-03-28T01:00:00Z", 2),
    ])
    #expect(days.day(of: try Instant(parsing: moment))?.description == day)
  }

  /// Clocks put on and back in the night, at midnight itself, and not at all.
  @Test(arguments: [
    ("2027-03-27", "2027-03-26T23:00:00Z"), ("2027-03-29", "2027-03-28T22:00:00Z"),
    ("2027-04-11", "2027-04-10T22:00:00Z"),
    ("2027-10-31", "2027-10-30T22:00:00Z"), ("2027-11-07", "2027-11-06T23:00:00Z"),
    ("2027-11-08", "2027-11-07T23:00:00Z"),
    ("2000-01-01", "1999-12-31T23:00:00Z"),
  ])
  func aDayStarts(_ day: String, _ moment: String) throws {
    let days = ZoneDays([
      try offset("2026-10-25T01:00:00Z", 1), try offset("2027-03-28T01:00:00Z", 2),
      try offset("2027-10-31T01:00:00Z", 1),
    ])
    try check(days, day, moment)
  }

  @Test func aDayStartsWhereItsMidnightIsNotOrTwice() throws {
    let days = ZoneDays([
      try offset("2026-01-01T00:00:00Z", 2), try offset("2027-04-09T22:00:00Z", 3),
      try offset("2027-10-08T21:00:00Z", 2),
    ])
    // At midnight the clocks show one; and in autumn eleven again, the evening before.
    try check(days, "2027-04-10", "2027-04-09T22:00:00Z")
    try check(days, "2027-10-09", "2027-10-08T22:00:00Z")
  }

  private func check(_ days: ZoneDays, _ day: String, _ moment: String) throws {
    let start = days.start(of: try CalendarDate(parsing: day))
    #expect(start == (try Instant(parsing: moment)))
    #expect(days.day(of: start)?.description == day)
    let end = days.end(of: try CalendarDate(parsing: day))
    #expect(days.day(of: end)?.description == day)
    #expect(days.day(of: Instant(microseconds: end.microseconds + 1))?.description != day)
    #expect(days.day(of: Instant(microseconds: start.microseconds - 1))?.description != day)
  }

  @Test func ofUTC() throws {
    #expect(ZoneDays.utc.day(of: try Instant(parsing: "2027-01-04T23:59:59Z"))?.description == "2027-01-04")
    #expect(ZoneDays.utc.day(of: Instant(microseconds: .max / 2)) == nil)
  }
}
