import Testing

@testable import MusterCore

@Suite struct CodeTests {
  static let good = [
    "M4-85", "M4-85-A-27", "MED-MS-3682", "NSO", "a", "9", "NATO/MILMED(COE)", "x_y.z",
    String(repeating: "A", count: 40),
  ]

  @Test(arguments: good) func keepsWhatIsTyped(text: String) throws { #expect(try Code(parsing: text).text == text) }

  static let refused = [
    "", " ", "-A", ".A", "(A)", "A B", " A", "A ", "A,B", "A;B", "A=B", "A\"B", "A\\B", "É1", "Ａ", "A\u{200B}", "A\nB",
    "m4–85",
    String(repeating: "A", count: 41),
  ]

  @Test(arguments: refused) func refuses(text: String) {
    #expect(refusal { try Code(parsing: text) }?.code == .badValue)
  }

  @Test func comparesWithoutCase() throws {
    let (lower, upper) = (try Code(parsing: "m4-85-a-27"), try Code(parsing: "M4-85-A-27"))
    #expect(lower == upper)
    #expect(Set([lower, upper]).count == 1)
    #expect(try lower != Code(parsing: "M4-85-A-28"))
  }
}
