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

  @Test func ofUTC() throws {
    #expect(ZoneDays.utc.day(of: try Instant(parsing: "2027-01-04T23:59:59Z"))?.description == "2027-01-04")
    #expect(ZoneDays.utc.day(of: Instant(microseconds: .max / 2)) == nil)
  }
}
