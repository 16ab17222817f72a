import MusterCore
import MusterWire
import NIOCore
import Testing

/// Each rule of the grammar both ways: what it lets through and what it refuses, and where it says the fault is.
@Suite struct GrammarTests {
  private typealias Given = Request.Given

  private static func tagged(_ tag: String) -> Request { Request(tag: tag, verb: "noop") }
  private static func plain(_ arguments: [Request.Given]) -> Request { Request(verb: "v", arguments: arguments) }

  static let accepted: [(line: String, request: Request)] = [
    // tag
    ("@a noop", tagged("a")),
    ("@A.b_c-9 noop", tagged("A.b_c-9")),
    ("@" + String(repeating: "x", count: 32) + " noop", tagged(String(repeating: "x", count: 32))),
    // verb
    ("noop", Request(verb: "noop")),
    ("NoOp", Request(verb: "noop")),
    ("enrolment.send-back", Request(verb: "enrolment.send-back")),
    ("a" + String(repeating: "b", count: 23), Request(verb: "a" + String(repeating: "b", count: 23))),
    // arg, key
    ("v a=1", plain([.init(name: "a", value: "1")])),
    ("v A.b_c-9=1", plain([.init(name: "A.b_c-9", value: "1")])),
    (
      "v k" + String(repeating: "x", count: 31) + "=1",
      plain([.init(name: "k" + String(repeating: "x", count: 31), value: "1")])
    ),
    ("v 1=2", plain([.init(value: "1=2")])),
    ("v a=b=c", plain([.init(name: "a", value: "b=c")])),
    // value, bare
    ("v x", plain([.init(value: "x")])),
    ("v M4-85-A-27", plain([.init(value: "M4-85-A-27")])),
    ("v Ünal,علی", plain([.init(value: "Ünal,علی")])),
    ("v <", plain([.init(value: "<")])),
    // value, quoted
    (#"v "a b""#, plain([.init(value: "a b")])),
    (#"v n="""#, plain([.init(name: "n", value: "")])),
    (#"v "\"\\\/\u00e9\ud83d\ude00""#, plain([.init(value: "\"\\/é😀")])),
    (#"v "<<""#, plain([.init(value: "<<")])),
    // block mark
    ("v <<", Request(verb: "v", block: .afterReply)),
    ("v <<+", Request(verb: "v", block: .atOnce)),
    (
      "v a=1 x <<",
      Request(verb: "v", arguments: [.init(name: "a", value: "1"), .init(value: "x")], block: .afterReply)
    ),
    ("v << x", plain([.init(value: "<<"), .init(value: "x")])),
  ]

  @Test(arguments: accepted) func accepts(line: String, request: Request) {
    #expect(frames(of: line + "\n") == [.request(request)])
    #expect(frames(of: line + "\r\n") == [.request(request)])
  }

  @Test(arguments: accepted) func writesWhatItReads(line: String, request: Request) {
    let written = RequestWriter.line(request)
    #expect(frames(of: written + "\n") == [.request(request)], "\(line) was written as \(written)")
  }

  static let refused: [(line: String, gist: String)] = [
    // tag
    ("@ noop", "bad 501 col=2"),
    ("@a", "bad 501 col=3"),
    ("@a/b noop", "bad 501 col=3"),
    ("@" + String(repeating: "x", count: 33) + " noop", "bad 501 col=35"),
    // verb
    ("", "bad 501 col=1"),
    ("9v", "bad 501 col=1"),
    ("@t .v", "bad @t 501 col=4"),
    ("v_w", "bad 501 col=1"),
    ("a" + String(repeating: "b", count: 24), "bad 501 col=1"),
    // arg, key, value
    ("v a=", "bad 501 col=5"),
    ("v a= b", "bad 501 col=5"),
    ("@t v a=x\"y", "bad @t 501 col=9"),
    ("v a\\b", "bad 501 col=4"),
    // quoted
    (#"enrol iteration="M4-85"#, "bad 501 col=17"),
    (#"v "a"b"#, "bad 501 col=6"),
    (#"v "\x""#, "bad 501 col=3"),
    (#"v "\ud83d""#, "bad 501 col=3"),
    (#"v "\u0007""#, "bad 502 col=3"),
    // controls
    ("v a\tb", "bad 502 col=4"),
    ("@t v a\u{0}b", "bad @t 502 col=7"),
    ("v a\rb", "bad 502 col=4"),
    ("v a\u{7F}", "bad 502 col=4"),
    ("v a\r", "bad 502 col=4"),
  ]

  @Test(arguments: refused) func refuses(line: String, gist: String) {
    #expect(frames(of: line + "\r\nnoop\n").map(\.gist) == [gist, "request noop"])
  }

  static let notUTF8: [(bytes: [UInt8], byte: Int)] = [
    ([0x76, 0x20, 0xFF], 3), ([0x76, 0x20, 0xC0, 0xAF], 3), ([0x76, 0x20, 0xED, 0xA0, 0x80], 4),
    ([0x76, 0x20, 0xF4, 0x90, 0x80, 0x80], 4), ([0x76, 0x20, 0xE2, 0x82], 3),
  ]

  @Test(arguments: notUTF8) func refusesWhatIsNotUTF8(bytes: [UInt8], byte: Int) {
    #expect(frames(of: bytes + Array("\nnoop\n".utf8)).map(\.gist) == ["bad 503 byte=\(byte)", "request noop"])
  }

  static let foreign: [(line: String, isForeign: Bool)] = [
    ("GET / HTTP/1.1", true), ("POST /v1 HTTP/1.1", true), ("post x", true), ("Host: x", true),
    ("OPTIONS * HTTP/1.0", true), ("BREW /pot HTTP/1.1", true), ("get", false), ("hosts", false), ("post", false),
    ("help HTTP/1.1x", false),
  ]

  @Test(arguments: foreign) func turnsHTTPAway(line: String, isForeign: Bool) {
    let found = frames(of: line + "\r\nnoop\r\n").map(\.gist)
    #expect((found == ["fatal 500"]) == isForeign, "\(found)")
    // Later lines are only bad requests.
    let later = frames(of: "noop\r\n" + line + "\r\nnoop\r\n")
    #expect(later.count == 3)
  }

  @Test func turnsTLSAwayAtItsFirstByte() { #expect(frames(of: [0x16]).map(\.gist) == ["fatal 502"]) }
}
