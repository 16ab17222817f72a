import Testing

@testable import MusterCore

@Suite struct CertificateFormatTests {
  static let good: [(format: String, number: String)] = [
    ("{provider}/{year}/{number:4}", "TADOC/2026/0017"), ("{year}-{number}", "2026-17"),
    ("PK {course} {run} {year}.{number:3}", "PK C-1 C-1-A-26 2026.017"), ("{number:1}of{year}", "17of2026"),
    ("{year}{number:8}", "202600000017"),
  ]

  @Test(arguments: good) func writesNumbers(format: String, number: String) throws {
    let format = try CertificateFormat(parsing: format)
    #expect(format.number(provider: "TADOC", course: "C-1", run: "C-1-A-26", year: 2026, serial: 17) == number)
  }

  @Test func aCourseWithoutAProviderIsOfTheNation() throws {
    let format = try CertificateFormat(parsing: "{provider}/{year}/{number:2}")
    #expect(format.number(provider: nil, course: "C", run: "R", year: 2026, serial: 123) == "HOME/2026/123")
  }

  @Test(arguments: [
    "", "{year}", "{number}", "{year}/{number}/{number}", "{year}/{number:0}", "{year}/{number:9}", "{year}/{number:x}",
    "{year/{number}", "{year}/{number}}", "{month}{year}{number}", "year/number",
  ])
  func refusesOthers(_ format: String) {
    #expect(refusal { try CertificateFormat(parsing: format) }?.code == .badValue, "\(format)")
  }
}

@Suite struct NextStepTests {
  /// Whatever is live has a next step, except who attends a run that goes on; whatever has ended has none.
  @Test(arguments: EnrolmentState.allCases, ManagedBy.allCases)
  func everyLiveStateHasOne(state: EnrolmentState, managedBy: ManagedBy) throws {
    for (today, isOver) in [("2026-01-01", false), ("2026-11-10", false), ("2026-12-01", true)] {
      let text = NextStep.text(
        state, managedBy: managedBy, starts: try day("2026-11-09"), ends: try day("2026-11-13"), today: try day(today))
      #expect((text == nil) == (state.isEnd || state == .attending && !isOver), "\(state) on \(today)")
    }
    #expect(
      (NextStep.text(state, managedBy: managedBy, starts: nil, ends: nil, today: nil) == nil)
        == (state.isEnd || state == .attending))
  }

  static let confirmed: [(today: String, next: String)] = [
    ("2026-11-08", "prepare to leave"), ("2026-11-09", "record who attends"), ("2026-11-13", "record who attends"),
    ("2026-11-14", "record the result or no-show"),
  ]

  @Test(arguments: confirmed) func ofOneWhoIsConfirmed(today: String, next: String) throws {
    #expect(
      NextStep.text(
        .confirmed, managedBy: .nation, starts: try day("2026-11-09"), ends: try day("2026-11-13"),
        today: try day(today))
        == next)
  }
}
