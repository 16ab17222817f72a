import Testing

@testable import MusterCore

/// Each type of argument, through a verb that has just one of it.
@Suite struct ArgumentTypeTests {
  private static func spec(_ type: ArgumentType) -> CommandSpec {
    CommandSpec(
      name: .noop, access: .read, roles: [], arguments: [.required("subject", type, "a test")], block: nil, replies: [],
      summary: "", example: "")
  }

  private static func parse(_ text: String, as type: ArgumentType) throws(Failure) -> Arguments {
    try Arguments([.init(name: "subject", value: text)], for: spec(type))
  }

  static let hex = String(repeating: "0aF9", count: 16)

  static let good: [(type: ArgumentType, given: String, canonical: String)] = [
    (.text(5), "a b c", "a b c"), (.text(5), "Ays\u{327}e", "Ay\u{15F}e"), (.personName, " Ali  Khan", "Ali Khan"),
    (.code, "M4-85", "M4-85"),
    (.object("officer"), "army/PA-45678", "army/PA-45678"), (.integer(-5...5), "-5", "-5"),
    (.integer(0...Int.max), "9223372036854775807", "9223372036854775807"),
    (.integer(0...9), "007", "7"), (.date, "2027-03-08", "2027-03-08"), (.fuzzyDate, "2027-03", "2027-03"),
    (.fuzzyDate, "?", "tbd"),
    (.instant, "2027-03-08", "2027-03-08T23:59:59.999999Z"), (.choice(["one", "two"]), "TWO", "two"),
    (.mark, "P", "present"), (.mark, "l", "late"), (.mark, "Absent", "absent"), (.mark, "-", "none"),
    (.flag, "Yes", "yes"), (.flag, "true", "yes"),
    (.flag, "NO", "no"), (.flag, "false", "no"), (.grade, "of3", "OF-3"), (.profile, "SLP 3232", "3232"),
    (.clearance, "ns", "NS"),
    (.money, "EUR 5", "5.00 EUR"), (.country, "pk", "PK"), (.timeZone, "Asia/Karachi", "Asia/Karachi"),
    (.sha256, hex, hex.lowercased()),
    (.list(.choice(["a", "b"])), "b, A", "b,a"),
  ]

  @Test(arguments: good) func accepts(type: ArgumentType, given: String, canonical: String) throws {
    let once = try Self.parse(given, as: type)
    #expect(once.has("subject"))
    // What it prints parses to the same, so a retry has the same fingerprint however it was typed.
    let again = try Self.parse(canonical, as: type)
    #expect(once.fingerprint(verb: "v", block: nil) == again.fingerprint(verb: "v", block: nil))
    #expect(try bytes(type.parse(given).canonical) == bytes(canonical))
  }

  static let bad: [(type: ArgumentType, given: String)] = [
    (.text(5), ""), (.text(5), "abcdef"), (.text(5), "a\u{200B}"), (.personName, "007"), (.code, "a b"),
    (.object("officer"), ""),
    (.object("officer"), String(repeating: "a", count: 331)), (.integer(-5...5), "6"), (.integer(-5...5), "-6"),
    (.integer(0...9), "+3"),
    (.integer(0...9), "3.0"), (.integer(0...9), ""), (.integer(0...9), "-"), (.integer(0...9), "٣"),
    (.integer(0...9), "99999999999999999999"),
    (.date, "2026-02-29"), (.fuzzyDate, "soon"), (.instant, "2027-03-08T24:00:00Z"),
    (.choice(["one", "two"]), "three"), (.choice(["one"]), ""),
    (.mark, "x"), (.mark, "n"), (.mark, ""), (.flag, "1"), (.grade, "OF-11"), (.profile, "52"), (.clearance, "SECRET"),
    (.money, "1,000 EUR"), (.country, "PAK"),
    (.country, "P1"),
    (.country, "é"), (.timeZone, "PKT"), (.sha256, "abc"), (.sha256, String(repeating: "g", count: 64)),
    (.sha256, String(repeating: "０", count: 21) + "0"), (.list(.choice(["a", "b"])), "a,c"),
    (.list(.choice(["a", "b"])), "a,A"),
    (.list(.choice(["a", "b"])), "a,,b"), (.list(.choice(["a", "b"])), ""),
  ]

  @Test(arguments: bad) func refusesAndNamesTheArgument(type: ArgumentType, given: String) {
    let failure = refusal { try Self.parse(given, as: type) }
    #expect(failure?.code == .badValue)
    #expect(failure?.details.first == Failure.Detail("arg", "subject"))
    #expect(failure?.message.isEmpty == false)
  }

  @Test func everyTypeOfTheTableIsCovered() {
    func kind(_ type: ArgumentType) -> String { "\(type)".prefix { $0 != "(" }.description }
    let used = Set(CommandTable.all.flatMap { $0.arguments.map { kind($0.type) } })
    #expect(used.subtracting(Self.good.map { kind($0.type) }).isEmpty)
    #expect(used.subtracting(Self.bad.map { kind($0.type) }).isEmpty)
  }

  static let words: [(type: ArgumentType, words: [String], placeholder: String)] = [
    (.flag, ["yes", "no"], "yes|no"), (.choice(["a", "b"]), ["a", "b"], "a|b"),
    (.choice(["a", "b", "c", "d", "e"]), ["a", "b", "c", "d", "e"], "WORD"),
    (.clearance, ["none", "NU", "NR", "NC", "NS", "CTS"], "CLEARANCE"), (.list(.choice(["a"])), ["a"], "a,…"),
    (.date, [], "YYYY-MM-DD"),
    (.object("course"), [], "COURSE"),
  ]

  @Test(arguments: words) func showsItsWords(type: ArgumentType, words: [String], placeholder: String) {
    #expect(type.words == words)
    #expect(type.placeholder == placeholder)
  }
}
