import Testing

@testable import MusterCore

@Suite struct GradeTests {
  static let good: [(text: String, printed: String)] = [
    ("OF-3", "OF-3"), ("of3", "OF-3"), ("OF 3", "OF-3"), ("OF-10", "OF-10"), ("OF-1", "OF-1"), ("OF-D", "OF-D"),
    ("OF(D)", "OF-D"), ("ofd", "OF-D"), ("OR-1", "OR-1"), ("OR-9", "OR-9"), ("WO-4", "WO-4"), ("wo2", "WO-2"),
    ("JCO-1", "JCO-1"), ("JCO-3", "JCO-3"), ("BPS-1", "BPS-1"), ("BPS-22", "BPS-22"), ("bps 17", "BPS-17"),
  ]

  @Test(arguments: good) func parses(text: String, printed: String) throws {
    let grade = try Grade(parsing: text)
    #expect(grade.description == printed)
    #expect(try Grade(parsing: printed) == grade)
  }

  static let refused: [(text: String, says: String)] = [
    ("OF-0", "runs from OF-1 to OF-10"), ("OF-11", "runs from OF-1 to OF-10"), ("OR-10", "runs from OR-1 to OR-9"),
    ("OR-0", "runs from OR-1"), ("WO-5", "runs from WO-1 to WO-4"), ("JCO-4", "runs from JCO-1 to JCO-3"),
    ("BPS-23", "runs from BPS-1 to BPS-22"), ("OR-D", "is not a grade"), ("OF", "is not a grade"),
    ("", "is not a grade"),
    ("5", "is not a grade"), ("Captain", "is not a grade"), ("E-5", "is not a grade"), ("OF-X", "is not a grade"),
    ("OF--3", "is not a grade"), ("OF-3.5", "is not a grade"), ("OF-٣", "is not a grade"),
    ("OF-99999999999999999999", "is not a grade"),
    // A window is no grade, and must not be read as another one.
    ("BPS-1-7", "is not a grade"), ("OF-1-0", "is not a grade"), ("BPS-1 7", "is not a grade"),
    ("OF-3..OF-5", "is not a grade"),
  ]

  @Test(arguments: refused) func refuses(text: String, says: String) {
    let failure = refusal { try Grade(parsing: text) }
    #expect(failure?.code == .badValue)
    #expect(failure?.message.contains(says) == true, "\(failure?.message ?? "was let through")")
  }

  @Test(arguments: Grade.Scheme.allCases) func holdsEveryLevelOfItsScheme(scheme: Grade.Scheme) throws {
    for level in -1...30 {
      let grade = Grade(scheme, level)
      #expect((grade != nil) == scheme.levels.contains(level))
      if let grade { #expect(try Grade(parsing: grade.description) == grade) }
    }
  }
}
