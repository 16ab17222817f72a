import Testing

@testable import MusterCore

@Suite struct ArgumentsTests {
  private static let spec = CommandSpec(
    name: .noop, access: .read, roles: [],
    arguments: [
      .required("first", .text(20), "the first", positional: true),
      .required("second", .text(20), "the second", positional: true),
      .optional("third", .integer(1...9), "the third", positional: true),
      .optional("reason", .text(20), "why"), .optional("key", .text(20), "key"),
      .optional("from", .date, "from"), .optional("to", .date, "to"),
    ], block: nil, replies: [], summary: "", example: "")

  private static func parse(_ line: String) throws(Failure) -> Arguments {
    guard let request = try? RequestParser.parse(bytes("v " + line)) else { throw Failure(.bug, "the test's own line") }
    return try Arguments(request.arguments, for: spec)
  }

  static let orders = [
    "a b 3 reason=x", "reason=x a b 3", "first=a b 3 reason=x", "a second=b 3 reason=x", "second=b a 3 reason=x",
    "a b reason=x third=3", "third=3 second=b first=a reason=x", "FIRST=a Second=b THIRD=3 Reason=x",
    "a third=3 b reason=x",
  ]

  @Test(arguments: orders) func takesEachInItsPlaceOrByName(line: String) throws {
    let arguments = try Self.parse(line)
    #expect(arguments.text("first") == "a")
    #expect(arguments.text("second") == "b")
    #expect(arguments.int("third") == 3)
    #expect(arguments.text("reason") == "x")
    #expect(!arguments.has("key"))
    #expect(
      try arguments.fingerprint(verb: "v", block: nil) == Self.parse(Self.orders[0]).fingerprint(verb: "v", block: nil))
  }

  static let refused: [(line: String, code: ReplyCode, detail: Failure.Detail, says: String)] = [
    ("", .missingArgument, .init("arg", "first"), "needs first: the first"),
    ("a", .missingArgument, .init("arg", "second"), "needs second"),
    ("second=b", .missingArgument, .init("arg", "first"), "needs first"),
    ("a b a=1", .unknownArgument, .init("arg", "a"), "no argument \"a\""),
    ("a b resaon=x", .unknownArgument, .init("arg", "resaon"), "Did you mean reason?"),
    ("a b rea=x", .unknownArgument, .init("arg", "rea"), "Did you mean reason"),
    ("a b reason=x reason=x", .duplicateArgument, .init("arg", "reason"), "given twice"),
    ("a b REASON=x reason=y", .duplicateArgument, .init("arg", "reason"), "twice"),
    ("a b first=a", .duplicateArgument, .init("arg", "first"), "first is given twice"),
    ("a b 3 4", .unknownArgument, .init("value", "4"), "what to do with \"4\""),
    ("a b 3 third=3", .duplicateArgument, .init("arg", "third"), "twice"),
    ("a b 99", .badValue, .init("arg", "third"), "from 1 to 9"),
    ("a b x", .badValue, .init("arg", "third"), "not a whole number"),
    ("a b from=2027-03-02 to=2027-03-01", .badValue, .init("arg", "to"), "Turn them round"),
  ]

  @Test(arguments: refused) func refuses(line: String, code: ReplyCode, detail: Failure.Detail, says: String) {
    let failure = refusal { try Self.parse(line) }
    #expect(failure?.code == code)
    #expect(failure?.details.first == detail)
    #expect(failure?.message.contains(says) == true, "\(failure?.message ?? "was let through")")
  }

  static let different = [
    "a b 4 reason=x", "b a 3 reason=x", "a b 3 reason=y", "a b 3", "ab b 3 reason=x", "a b 3 reason=x key=k",
  ]

  @Test(arguments: different) func fingerprintTellsRequestsApart(line: String) throws {
    let this = try Self.parse(line).fingerprint(verb: "v", block: nil)
    let other = try Self.parse(Self.orders[0]).fingerprint(verb: "v", block: nil)
    // Only the key is left out.
    #expect((this == other) == line.hasSuffix("key=k"))
  }

  @Test func fingerprintCoversVerbAndBlock() throws {
    let arguments = try Self.parse("a b")
    let prints = [
      arguments.fingerprint(verb: "v", block: nil), arguments.fingerprint(verb: "w", block: nil),
      arguments.fingerprint(verb: "v", block: []), arguments.fingerprint(verb: "v", block: [1]),
    ]
    #expect(Set(prints).count == 4)
    #expect(prints.allSatisfy { $0.count == 32 })
  }

  @Test func aMissingRequiredValueIsABug() throws {
    #expect(try Self.parse("a b").required("first") == "a")
    #expect(refusal { try Self.parse("a b").required("reason") }?.code == .bug)
  }
}
