import Testing

@testable import MusterCore

@Suite struct FuzzyDateTests {
  static let good: [(text: String, from: String?, to: String?, precision: FuzzyDate.Precision, printed: String)] = [
    ("2027-03-08", "2027-03-08", "2027-03-08", .day, "2027-03-08"),
    ("2027-03", "2027-03-01", "2027-03-31", .month, "2027-03"),
    ("2028-02", "2028-02-01", "2028-02-29", .month, "2028-02"),
    ("2027", "2027-01-01", "2027-12-31", .year, "2027"),
    ("1900", "1900-01-01", "1900-12-31", .year, "1900"),
    ("2200", "2200-01-01", "2200-12-31", .year, "2200"),
    ("2027-spring", "2027-03-01", "2027-05-31", .season, "2027-spring"),
    ("2027-Summer", "2027-06-01", "2027-08-31", .season, "2027-summer"),
    ("2027-autumn", "2027-09-01", "2027-11-30", .season, "2027-autumn"),
    ("2027-FALL", "2027-09-01", "2027-11-30", .season, "2027-autumn"),
    ("2027-winter", "2027-12-01", "2028-02-29", .season, "2027-winter"),
    ("2006-09-15..2006-09-25", "2006-09-15", "2006-09-25", .between, "2006-09-15..2006-09-25"),
    ("2006-09-15..2006-09-15", "2006-09-15", "2006-09-15", .day, "2006-09-15"),
    ("tbd", nil, nil, .unknown, "tbd"), ("TBD", nil, nil, .unknown, "tbd"), ("?", nil, nil, .unknown, "tbd"),
  ]

  @Test(arguments: good)
  func parses(text: String, from: String?, to: String?, precision: FuzzyDate.Precision, printed: String) throws {
    let date = try FuzzyDate(parsing: text)
    #expect(date.earliest?.description == from)
    #expect(date.latest?.description == to)
    #expect(date.precision == precision)
    #expect(date.description == printed)
    #expect((date.day != nil) == (precision == .day))
  }

  @Test(arguments: good)
  func canonicalPrintParsesBack(
    text: String, from: String?, to: String?, precision: FuzzyDate.Precision, printed: String
  ) throws {
    let again = try FuzzyDate(parsing: printed)
    #expect(again.earliest?.description == from)
    #expect(again.latest?.description == to)
    #expect(again.precision == precision)
    #expect(again.description == printed)
  }

  /// A remark kept beside the bounds does not get into the canonical form.
  @Test func remarkStaysOutOfTheCanonicalForm() throws {
    for text in ["2027-03-08", "2027-03", "2027", "2027-spring", "2006-09-15..2006-09-25"] {
      let parsed = try FuzzyDate(parsing: text)
      let remarked = FuzzyDate(
        earliest: parsed.earliest, latest: parsed.latest, precision: parsed.precision, text: "\(text) (planned)")
      #expect(remarked.description == text)
    }
  }

  static let refused = [
    "", "-", "spring", "2027-", "2027-3", "2027-13", "2027-00", "2027-monsoon", "2027-spring-1", "27", "20277", "1899",
    "2201", "2200-winter", "02027-spring", "7-spring", "2026-02-29", "2027-03-08..", "..2027-03-08",
    "2027-03-08..2027-03-07", "2027-03..2027-04", "2027-03-08...2027-03-09", "to be decided", "infinity", "March 2027",
    "2027-03-08 24:00",
  ]

  @Test(arguments: refused) func refuses(text: String) {
    #expect(refusal { try FuzzyDate(parsing: text) }?.code == .badValue)
  }
}
