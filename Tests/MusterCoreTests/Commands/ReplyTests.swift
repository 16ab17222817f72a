import Testing

@testable import MusterCore

@Suite struct ReplyTests {
  @Test func everyCodeIsKnownByNumberAndSymbol() {
    #expect(Set(ReplyCode.all).count == ReplyCode.all.count)
    for code in ReplyCode.all {
      #expect(ReplyCode(number: code.number, symbol: code.symbol) == code)
      #expect((100..<600).contains(code.number))
      #expect(!code.symbol.isEmpty && code.symbol.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "." })
    }
    #expect(ReplyCode(number: 200, symbol: "bug") == nil)
  }

  @Test func theFirstDigitDecides() {
    for code in ReplyCode.all {
      #expect(code.isSuccess == (200...299).contains(code.number))
      #expect(code.isTransient == (400...499).contains(code.number))
    }
  }

  static let payloads: [(reply: Reply, payload: String)] = [
    (Reply(.ok), "ok"), (Reply(.done, [.init("id", "7")]), "done id=7"),
    (Reply(.done, [.init("a", ""), .init("b", "x y")]), #"done a="" b="x y""#),
    (Reply(.badValue, [.init("arg", "a\"b\\")], text: "no \n \u{202E}"), #"syntax.value arg="a\"b\\" "no \n \u202e""#),
    (Reply(Failure.unknown("course", "X")), #"unknown.object course=X "There is no course \"X\"."# + "\""),
    (Reply(.done, [.init("name", "علی"), .init("z", "ی\u{200C}ر")]), "done name=علی z=\"ی\u{200C}ر\""),
  ]

  @Test(arguments: payloads) func writesItsPayload(reply: Reply, payload: String) {
    #expect(bytes(reply.payload) == bytes(payload))
  }

  @Test func aFailureNamesOneArgument() {
    let failure = Failure.value("x").about("inner").about("outer")
    #expect(failure.details == [.init("arg", "inner")])
  }

  static let quoted: [(text: String, shown: String)] = [
    ("", #""""#), ("a\"b\\", #""a\"b\\""#), ("\u{1B}[2J\n", #""\u{1b}[2J\u{a}""#),
    ("a\u{202E}\u{61C}", #""a\u{202e}\u{61c}""#), ("é", #""é""#),
    (String(repeating: "x", count: 121), "\"" + String(repeating: "x", count: 120) + "…\""),
  ]

  @Test(arguments: quoted) func quotesForPeople(text: String, shown: String) { #expect(text.quoted == shown) }

  @Test func hexadecimal() {
    #expect(Hex.text([0, 15, 16, 255] as [UInt8]) == "000f10ff")
    #expect(Hex.text(Hex.sha256(bytes("abc"))) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
