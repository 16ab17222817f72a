import MusterTestKit
import Testing

@testable import MusterCore

@Suite struct RequestRoundTripTests {
  static let lines: [(request: Request, line: String)] = [
    (Request(verb: "noop"), "noop"), (Request(tag: "a", verb: "noop"), "@a noop"),
    (Request(verb: "v", arguments: [.init(value: "x"), .init(name: "k", value: "y")]), "v x k=y"),
    (Request(verb: "v", arguments: [.init(value: "a b")]), #"v "a b""#),
    (Request(verb: "v", arguments: [.init(name: "k", value: "")]), #"v k="""#),
    (Request(verb: "v", arguments: [.init(value: "a=b")]), #"v "a=b""#),
    (Request(verb: "v", arguments: [.init(name: "k", value: "a=b")]), "v k=a=b"),
    // An equals sign with a mark is one character to Swift, and still an equals sign on the line.
    (Request(verb: "v", arguments: [.init(value: "a=\u{338}b")]), "v \"a=\u{338}b\""),
    (Request(verb: "v", arguments: [.init(value: "<<")]), #"v "<<""#),
    (Request(verb: "v", arguments: [.init(value: "<<")], block: .afterReply), #"v "<<" <<"#),
    (Request(verb: "v", block: .atOnce), "v <<+"),
    (Request(verb: "v", arguments: [.init(value: #"a\"b"#)]), #"v "a\\\"b""#),
  ]

  @Test(arguments: lines) func writes(request: Request, line: String) throws {
    #expect(bytes(RequestWriter.line(request)) == bytes(line))
    #expect(try RequestParser.parse(bytes(line)) == request)
  }

  @Test(arguments: [0x5EED_0031, 0x5EED_0032] as [UInt64]) func parsesWhatIsWritten(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let letters: [Unicode.Scalar] = ["a", "b", "z", "k"]
    let verbScalars: [Unicode.Scalar] = letters + [".", "-"]
    let nameScalars: [Unicode.Scalar] = letters + ["Z", "0", "9", ".", "_", "-"]
    for _ in 0..<5000 {
      var request = Request(verb: String(random.pick(letters)) + random.text(upTo: 23, from: verbScalars))
      if random.flip() { request.tag = String(random.pick(nameScalars)) + random.text(upTo: 31, from: nameScalars) }
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        let name = random.flip() ? String(random.pick(letters)) + random.text(upTo: 31, from: nameScalars) : nil
        request.arguments.append(.init(name: name, value: random.text(upTo: 8)))
      }
      request.block = random.pick([.none, .afterReply, .atOnce])
      let line = RequestWriter.line(request)
      let comment: Comment = "seed \(seed): \(line.debugDescription)"
      let back = try RequestParser.parse(bytes(line))
      #expect(back == request, comment)
      #expect(back.arguments.map { bytes($0.value) } == request.arguments.map { bytes($0.value) }, comment)
    }
  }

  /// Random bytes never get further than a request or a refusal, and what is accepted survives being written again.
  @Test(arguments: [0x5EED_0033] as [UInt64]) func survivesRandomLines(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("@a.b-_=<<+\"\\\"u0d8 \u{0}\t\r\u{7F}é😀".utf8) + [0xFF, 0xED, 0xA0, 0xC0]
    var accepted = 0
    for _ in 0..<20_000 {
      let line = (0..<Int.random(in: 0...16, using: &random)).map { _ in random.pick(alphabet) }
      guard let request = try? RequestParser.parse(line) else { continue }
      accepted += 1
      #expect((try? RequestParser.parse(bytes(RequestWriter.line(request)))) == request, "seed \(seed): \(line)")
    }
    #expect(accepted > 100)
  }

  static let refused: [(line: String, code: ReplyCode, column: String)] = [
    ("", .syntax, "1"), ("@a", .syntax, "3"), ("1v", .syntax, "1"), ("v a=", .syntax, "5"), ("v a\"", .syntax, "4"),
    (#"v "a"b"#, .syntax, "6"), (#"v "\ud83d""#, .syntax, "3"), (#"v "\u0000""#, .control, "3"),
    (#"v k="\n""#, .control, "5"),
    ("v \u{0}", .control, "3"), ("v\ra", .control, "2"), ("v \u{1B}", .control, "3"),
  ]

  @Test(arguments: refused) func saysWhere(line: String, code: ReplyCode, column: String) {
    var failure: Failure?
    do throws(RequestParser.BadLine) { _ = try RequestParser.parse(bytes(line)) } catch { failure = error.failure }
    #expect(failure?.code == code)
    #expect(failure?.details == [.init("col", column)])
  }
}
