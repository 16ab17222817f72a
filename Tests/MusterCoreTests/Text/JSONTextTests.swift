import MusterTestKit
import Testing

@testable import MusterCore

@Suite struct JSONTextTests {
  private static func written(_ text: String) -> [UInt8] {
    var out: [UInt8] = []
    JSONText.write(text, to: &out)
    return out
  }

  private static func read(_ bytes: [UInt8]) -> (text: String?, next: Int) {
    var index = 0
    let text = JSONText.readString(bytes.span, at: &index)
    return (text, index)
  }

  static let writing: [(text: String, json: String)] = [
    ("", #""""#), ("a b", #""a b""#), ("\"\\/", #""\"\\/""#), ("\n\r\t", #""\n\r\t""#),
    ("\u{0}\u{1B}\u{7F}", #""\u0000\u001b\u007f""#),
    ("\u{9B}\u{202E}\u{FEFF}\u{2028}", #""\u009b\u202e\ufeff\u2028""#), ("\u{61C}\u{AD}", #""\u061c\u00ad""#),
    ("ی\u{200C}ر", "\"ی\u{200C}ر\""), ("é😀", #""é😀""#), ("\"\u{301}", "\"\\\"\u{301}\""),
  ]

  @Test(arguments: writing) func writes(text: String, json: String) {
    #expect(Self.written(text) == bytes(json))
    let back = Self.read(bytes(json))
    #expect(back.text.map(bytes) == bytes(text))
    #expect(back.next == json.utf8.count)
  }

  static let reading: [(json: String, text: String?)] = [
    (#""\/\b\f""#, "/\u{8}\u{C}"), (#""\u00e9\u00E9""#, "éé"), (#""\ud83d\ude00""#, "😀"), (#""\uD83D\uDE00""#, "😀"),
    (#""\udbff\udfff""#, "\u{10FFFF}"), (#""\ud800\udc00""#, "\u{10000}"), (#""a"b"#, "a"),
    ("\"", nil), ("\"a", nil), (#""a\""#, nil), (#""\"#, nil), (#""\x""#, nil), (#""\N""#, nil), (#""\u12""#, nil),
    (#""\u12g4""#, nil),
    (#""\u+123""#, nil), (#""\ud83d""#, nil), (#""\ud83dx""#, nil), (#""\ud83d\n""#, nil), (#""\ud83d\u0041""#, nil),
    (#""\ud83d\ud83d""#, nil), (#""\ude00""#, nil), ("\"a\nb\"", nil), ("\"a\tb\"", nil), ("\"\u{0}\"", nil),
  ]

  @Test(arguments: reading) func reads(json: String, text: String?) { #expect(Self.read(bytes(json)).text == text) }

  @Test func refusesBadUTF8() {
    #expect(Self.read([0x22, 0xFF, 0x22]).text == nil)
    #expect(Self.read([0x22, 0xED, 0xA0, 0x80, 0x22]).text == nil)
    #expect(Self.read([0x22, 0xC3, 0xA9, 0x22]).text == "é")
  }

  @Test(arguments: [0x5EED_0011] as [UInt64]) func readsBackWhatItWrites(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<5000 {
      let text = random.text(upTo: 12, from: SeededGenerator.withControls)
      let json = Self.written(text)
      let back = Self.read(json + bytes("tail"))
      #expect(back.text.map(bytes) == bytes(text), "seed \(seed): \(text.debugDescription)")
      #expect(back.next == json.count, "seed \(seed): \(text.debugDescription)")
      #expect(json.allSatisfy { $0 >= 0x20 && $0 != 0x7F }, "seed \(seed): \(text.debugDescription)")
    }
  }

  @Test func writesARowInItsOrder() {
    var row = Row()
    row.add("b", "x")
    row.add("a", 7)
    row.add("none", nil as String?)
    row.add("yes", true)
    row.add("list", ["p", "q\""])
    row.add("rows", rows: [Row([.init("k", .int(-1))]), Row()])
    row.set("a", .int(8))
    row.set("z", .bool(false))
    #expect(row.json == #"{"b":"x","a":8,"none":null,"yes":true,"list":["p","q\""],"rows":[{"k":-1},{}],"z":false}"#)
    #expect(row.fields.map(\.value.plain) == ["x", "8", "", "yes", "p; q\"", "2", "no"])
  }
}
