import Testing

@testable import MusterCore

@Suite struct TimeZoneNameTests {
  static let good = [
    "UTC", "Asia/Karachi", "Europe/Berlin", "America/Argentina/Buenos_Aires", "Etc/GMT+5", "America/Port-au-Prince",
  ]

  @Test(arguments: good) func parses(text: String) throws { #expect(try TimeZoneName(parsing: text).text == text) }

  static let refused = [
    "", "utc", "PKT", "Karachi", "+05:00", "Asia/", "/Karachi", "Asia//Karachi", "Asia/Karachi/x/y", "Asia/Kara chi",
    "Asia/../etc", "Asia/-x", "Asia/Karachi\u{0}", "Ásia/Karachi", "A/" + String(repeating: "b", count: 39),
  ]

  @Test(arguments: refused) func refuses(text: String) {
    #expect(refusal { try TimeZoneName(parsing: text) }?.code == .badValue)
  }
}
