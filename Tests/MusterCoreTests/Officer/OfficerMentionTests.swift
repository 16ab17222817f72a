import MusterCore
import Testing

@Suite struct OfficerMentionTests {
  private static let handles: [Int64: String] = [3: "army/PA-3", 12: "navy/PN-12"]

  @Test(arguments: [
    ("O-3", "army/PA-3"), ("O-3,O-12", "army/PA-3,navy/PN-12"),
    ("O-12: is elsewhere. O-3 too.", "navy/PN-12: is elsewhere. army/PA-3 too."),
    ("O-4", "O-4"), ("O-", "O-"), ("O-3x", "O-3x"), ("SPO-3", "SPO-3"), ("army/O-3", "army/O-3"), ("A-O-3", "A-O-3"),
    ("\"O-3\" is nobody", "\"O-3\" is nobody"), ("", ""), ("O-99999999999999999999", "O-99999999999999999999"),
  ])
  func numbersStandForIds(said: String, shown: String) {
    #expect(OfficerMention.replace(in: said, by: Self.handles) == shown)
  }

  @Test func idsThatAreMentioned() {
    #expect(OfficerMention.ids(in: "it goes to O-3, not O-12 or \"O-5\"") == [3, 12])
  }
}
