import Testing

@testable import MusterCore

@Suite struct CleanTextTests {
  private static func check(_ text: String, limit: Int = 40) throws(Failure) -> String {
    try CleanText.check(text, what: "text", limit: limit)
  }

  static let kept: [(text: String, stored: String)] = [
    ("", ""), ("Ay\u{15F}e", "Ay\u{15F}e"), ("Ays\u{327}e", "Ay\u{15F}e"), ("e\u{301}", "\u{E9}"),
    ("\u{212B}", "\u{C5}"),
    // Urdu needs the zero-width non-joiner between letters, and the joiner in Arabic script alike.
    ("\u{0645}\u{06CC}\u{200C}\u{0631}\u{0648}\u{062F}", "\u{0645}\u{06CC}\u{200C}\u{0631}\u{0648}\u{062F}"),
    ("\u{0646}\u{200D}\u{0648}", "\u{0646}\u{200D}\u{0648}"),
    ("e\u{301}\u{316}\u{317}\u{318}", "\u{E9}\u{316}\u{317}\u{318}"),
    ("😀 ok, 100 %", "😀 ok, 100 %"), (" two  spaces ", " two  spaces "), ("\u{FFFD}", "\u{FFFD}"),
    ("☂\u{FE0F}", "☂\u{FE0F}"),
  ]

  @Test(arguments: kept) func keepsInNFC(text: String, stored: String) throws {
    #expect(bytes(try Self.check(text)) == bytes(stored))
  }

  /// A literal may not hold one.
  static func noncharacter(_ value: UInt32) -> String { Unicode.Scalar(value).map { String($0) } ?? "" }

  static let refused: [(text: String, says: String)] = [
    ("Ada\u{200B}", "U+200B at character 4"), ("a\u{202E}b", "U+202E at character 2"), ("\u{2066}a", "U+2066"),
    ("a\u{200E}", "U+200E"), ("a\u{61C}b", "U+061C"), ("a\u{FEFF}b", "U+FEFF"), ("\u{AD}a", "U+00AD"),
    ("a\u{2060}b", "U+2060"), ("a\u{3164}b", "U+3164"), ("a\u{E0041}b", "U+E0041"), ("a\u{34F}b", "U+034F"),
    ("a\nb", "U+000A"), ("a\tb", "U+0009"), ("a\u{0}b", "U+0000"), ("\u{1B}[2J", "U+001B"), ("a\u{7F}", "U+007F"),
    ("a\u{9B}", "U+009B"), ("a\u{2028}b", "U+2028"), ("a" + noncharacter(0xFFFE), "U+FFFE"),
    ("a" + noncharacter(0xFDD0), "U+FDD0"), ("a" + noncharacter(0x1FFFF), "U+1FFFF"),
    // The joiners anywhere but between two letters.
    ("\u{200C}a", "U+200C at character 1"), ("a\u{200C}", "U+200C at character 2"), ("a\u{200D} b", "U+200D"),
    ("1\u{200C}2", "U+200C"), ("a\u{200C}\u{200C}b", "U+200C"),
    // A flood of marks on one letter.
    ("a" + String(repeating: "\u{316}", count: 5), "more than 4 marks"),
    ("ab\u{316}\u{317}\u{318}\u{319}\u{31C}", "at character 7"),
    (String(repeating: "a", count: 41), "41 characters; at most 40"),
  ]

  @Test(arguments: refused) func refuses(text: String, says: String) {
    let failure = refusal { try Self.check(text) }
    #expect(failure?.code == .badValue)
    #expect(failure?.message.contains(says) == true, "\(failure?.message ?? "was let through")")
    #expect(failure?.message.unicodeScalars.contains { $0.isUnsafeToShow } == false)
  }

  @Test func countsAfterNormalising() throws {
    #expect(bytes(try Self.check("e\u{301}", limit: 1)) == [0xC3, 0xA9])
    #expect(refusal { try Self.check("ab", limit: 1) } != nil)
  }

  static let same: [(String, String)] = [
    ("Ayşe", "AYSE"), ("Ays\u{327}e", "Ay\u{15F}e"), ("İstanbul", "istanbul"), ("Iğdır", "ığdir"), ("ISIK", "ışık"),
    ("Straße", "STRASSE"), ("STRAẞE", "strasse"), ("Ærø", "aero"), ("Müller", "MULLER"), ("Al-Rashid", "al rashid"),
    ("  Khan ", "khan"), ("Ada\u{200D}", "Ada"),
    // Arabic and Persian yeh, alef maksura, kaf; tatweel; vowel signs; alef with hamza.
    ("\u{0639}\u{0644}\u{064A}", "\u{0639}\u{0644}\u{06CC}"), ("\u{0639}\u{0644}\u{0649}", "\u{0639}\u{0644}\u{06CC}"),
    ("\u{0643}\u{0631}\u{064A}\u{0645}", "\u{06A9}\u{0631}\u{06CC}\u{0645}"),
    ("\u{0639}\u{0640}\u{0644}\u{06CC}", "\u{0639}\u{0644}\u{06CC}"),
    ("\u{0645}\u{064F}\u{062D}\u{0645}\u{0651}\u{062F}", "\u{0645}\u{062D}\u{0645}\u{062F}"),
    ("\u{0623}\u{062D}\u{0645}\u{062F}", "\u{0627}\u{062D}\u{0645}\u{062F}"),
    ("\u{0645}\u{06CC}\u{200C}\u{0631}", "\u{0645}\u{06CC}\u{0631}"),
  ]

  @Test(arguments: same) func foldsTogether(a: String, b: String) {
    #expect(CleanText.foldedKey(a) == CleanText.foldedKey(b))
    #expect(!CleanText.foldedKey(a).isEmpty)
  }

  static let different: [(String, String)] = [
    ("Khan", "Kahn"), ("Ali Khan", "AliKhan"), ("Ali 1", "Ali 2"),
    ("\u{0639}\u{0644}\u{06CC}", "\u{0648}\u{0644}\u{06CC}"), ("oe", "ö"),
  ]

  @Test(arguments: different) func keepsApart(a: String, b: String) {
    #expect(CleanText.foldedKey(a) != CleanText.foldedKey(b))
  }

  @Test func foldingTwiceChangesNothing() {
    for (a, b) in Self.same + Self.different {
      for key in [CleanText.foldedKey(a), CleanText.foldedKey(b)] {
        #expect(bytes(CleanText.foldedKey(key)) == bytes(key))
      }
    }
  }
}
