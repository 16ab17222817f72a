import Testing

@testable import MusterCore

@Suite struct PersonNameTests {
  static let kept: [(text: String, stored: String)] = [
    ("Sample Officer", "Sample Officer"), ("  Ali   Khan ", "Ali Khan"), ("Ünal, Ayşe", "Ünal, Ayşe"),
    ("Ays\u{327}e", "Ay\u{15F}e"),
    ("O'Neil-Smith Jr.", "O'Neil-Smith Jr."), ("Muhammad (Retd) Khan", "Muhammad (Retd) Khan"), ("D’Souza", "D’Souza"),
    ("محمد علی", "محمد علی"), ("می\u{200C}رود", "می\u{200C}رود"), ("مُحمّد", "مُحمّد"), ("王", "王"), ("ß", "ß"),
    (String(repeating: "a", count: 64), String(repeating: "a", count: 64)),
  ]

  @Test(arguments: kept) func keeps(text: String, stored: String) throws {
    #expect(bytes(try PersonName(parsing: text).text) == bytes(stored))
  }

  static let refused: [(text: String, says: String)] = [
    ("", "no letter"), ("-", "no letter"), ("...", "no letter"), ("123", "no letter"),
    ("Ali 2", "\"2\" does not belong"),
    ("Ali@Khan", "\"@\" does not belong"), ("=cmd|x", "does not belong"), ("Ali\u{A0}Khan", "does not belong"),
    ("A😀", "does not belong"), ("Ali\u{202E}", "U+202E"), ("Ada\u{200B}", "U+200B"), ("Ali\u{61C}", "U+061C"),
    ("\u{3164}", "U+3164"), ("Ali\nKhan", "U+000A"), (String(repeating: "a", count: 65), "at most 64"),
    ("A" + String(repeating: "\u{316}", count: 9), "more than 4 marks"),
  ]

  @Test(arguments: refused) func refuses(text: String, says: String) {
    let failure = refusal { try PersonName(parsing: text) }
    #expect(failure?.code == .badValue)
    #expect(failure?.message.contains(says) == true, "\(failure?.message ?? "was let through")")
  }

  @Test func oneKeyForOnePerson() throws {
    #expect(try PersonName(parsing: "Ayşe Yılmaz").key == PersonName(parsing: "AYSE YILMAZ").key)
    #expect(try PersonName(parsing: "علي").key == PersonName(parsing: "علی").key)
  }
}
