import Testing

@testable import MusterCore

@Suite struct LanguageProfileTests {
  static let good: [(text: String, printed: String)] = [
    ("3232", "3232"), ("3+32+2", "3+32+2"), ("0000", "0000"), ("5555", "5555"), ("4+4+4+4+", "4+4+4+4+"),
    ("SLP3232", "3232"), ("SLP 3+32+2", "3+32+2"), ("slp 2222", "2222"), ("0+123+", "0+123+"),
  ]

  @Test(arguments: good) func parses(text: String, printed: String) throws {
    let profile = try LanguageProfile(parsing: text)
    #expect(profile.description == printed)
    #expect(try LanguageProfile(parsing: profile.description) == profile)
  }

  @Test func readsTheSkillsInTheirFixedOrder() throws {
    let profile = try LanguageProfile(parsing: "3+12+4")
    #expect(profile[.listening].description == "3+")
    #expect(profile[.speaking].description == "1")
    #expect(profile[.reading].description == "2+")
    #expect(profile[.writing].description == "4")
  }

  static let refused: [(text: String, says: String)] = [
    ("52", "has 2 levels, not 4"), ("", "has 0 levels"), ("SLP", "has 0 levels"), ("323", "has 3 levels"),
    ("32323", "has 5 levels"), ("5+555", "there is no level 5+"), ("3235+", "there is no level 5+"),
    ("+3232", "a + must follow a level"), ("3++232", "a + must follow a level"), ("6232", "\"6\" is no level"),
    ("3-2-3-2", "\"-\" is no level"), ("3 2 3 2", "\" \" is no level"), ("B2C1", "\"B\" is no level"),
    ("٣٢٣٢", "is no level"), ("3232 SLP", "\" \" is no level"),
  ]

  @Test(arguments: refused) func refuses(text: String, says: String) {
    let failure = refusal { try LanguageProfile(parsing: text) }
    #expect(failure?.code == .badValue)
    #expect(failure?.message.contains(says) == true, "\(failure?.message ?? "was let through")")
  }

  static let comparisons: [(has: String, needs: String, short: [LanguageProfile.Skill])] = [
    ("3232", "3232", []), ("3333", "3232", []), ("3+32+2", "3232", [.reading]), ("3+33+2", "3232", []),
    // The sum and the average are higher, and it does not do.
    ("5515", "2222", [.reading]), ("4441", "3232", [.writing]), ("3323", "3232", [.reading]),
    // A plus lies between two levels.
    ("2+2+2+2+", "2222", []), ("2+2+2+2+", "3333", [.listening, .speaking, .reading, .writing]),
    ("2222", "2+222", [.listening]),
    ("0000", "0000", []), ("0000", "0+000", [.listening]),
  ]

  @Test(arguments: comparisons) func comparesSkillBySkill(has: String, needs: String, short: [LanguageProfile.Skill])
    throws
  {
    let profile = try LanguageProfile(parsing: has)
    let required = try LanguageProfile(parsing: needs)
    #expect(profile.shortfalls(against: required) == short)
    #expect(profile.meets(required) == short.isEmpty)
  }
}
