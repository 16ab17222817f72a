import MusterCore
import MusterWire
import NIOCore
import Testing

/// What the server writes is what the client reads.
@Suite struct ReplyTests {
  private func decode(_ buffer: ByteBuffer, limit: Int = 4 << 20) throws -> [ServerLine] {
    var decoder = ReplyDecoder(lineLimit: limit)
    var lines: [ServerLine] = []
    // A byte at a time: the cuts must not matter.
    for byte in buffer.readableBytesView {
      decoder.append(ByteBuffer(bytes: [byte]))
      while let line = try decoder.next() { lines.append(line) }
    }
    return lines
  }

  static let verdicts: [Reply] = [
    Reply(.ok), Reply(.bye),
    Reply(.enrolmentConfirmed, [.init("officer", "PA-9"), .init("seats-left", "1"), .init("replayed", "yes")]),
    Reply(.unknownVerb, [.init("verb", "a \"b\"")], text: "There is no verb \"a\".\nTry another."),
    Reply(.rows, [.init("rows", "2"), .init("after", "")]), Reply(.done, text: "علی \u{1F600}"),
    Reply(.badValue, [.init("arg", "a=b"), .init("value", "x\\y")], text: ""),
  ]

  @Test(arguments: verdicts, [nil, "a", "A.b_c-9"]) func verdict(_ reply: Reply, tag: String?) throws {
    var buffer = ByteBuffer()
    ReplyEncoder.verdict(reply, tag: tag, into: &buffer)
    #expect(String(buffer: buffer).hasSuffix("\r\n"))
    let expected = ServerLine.Verdict(
      tag: tag, code: reply.code.number, symbol: reply.code.symbol, details: reply.details, text: reply.text)
    #expect(try decode(buffer) == [.verdict(expected)])
  }

  @Test func aWholeReply() throws {
    var buffer = ByteBuffer()
    let row = Row([.init("officer", .text("PA-1")), .init("name", .text("Ünal\u{1}")), .init("n", .int(3))])
    ReplyEncoder.row(.rows, row, tag: "c", into: &buffer)
    ReplyEncoder.more(.text, "a,b;c", tag: nil, into: &buffer)
    ReplyEncoder.notice(.closing, Row([.init("reason", .text("errors"))]), into: &buffer)
    ReplyEncoder.sendBlock(tag: nil, into: &buffer)
    ReplyEncoder.turnedAway(into: &buffer)
    #expect(
      String(buffer: buffer) == """
        @c 210-{"officer":"PA-1","name":"Ünal\\u0001","n":3}\r
        211-a,b;c\r
        152!{"reason":"errors"}\r
        350 send end="."\r
        421 server.busy "Too many connections; try again later."\r

        """)
    let lines = try decode(buffer)
    #expect(
      lines.prefix(4) == [
        .more(tag: "c", code: 210, payload: #"{"officer":"PA-1","name":"Ünal\u0001","n":3}"#),
        .more(tag: nil, code: 211, payload: "a,b;c"), .notice(code: 152, json: #"{"reason":"errors"}"#),
        .verdict(.init(code: 350, symbol: "send", details: [.init("end", ".")])),
      ])
  }

  @Test(arguments: ["a\nb", "a\r\nb", "a\u{0}b", "200 ok\r\n"]) func aPayloadCannotForgeALine(_ payload: String) throws
  {
    var buffer = ByteBuffer()
    ReplyEncoder.more(.text, payload, tag: nil, into: &buffer)
    #expect(try decode(buffer).count == 1)
  }

  @Test func greeting() throws {
    var buffer = ByteBuffer()
    ReplyEncoder.greeting(Greeting(session: 0x0A9B_DC07), into: &buffer)
    #expect(
      String(buffer: buffer)
        == "200 muster ready proto=1 server=0.1.0 auth=EXTERNAL line=8192 block=67108864 inflight=16 session=0a9bdc07\r\n"
    )
    guard case .verdict(let verdict) = try decode(buffer).first else {
      Issue.record("no verdict")
      return
    }
    #expect(verdict["ready"] == "" && verdict["proto"] == "1" && verdict["session"] == "0a9bdc07")
  }

  static let accepted: [(line: String, expected: ServerLine)] = [
    ("200 ok", .verdict(.init(code: 200, symbol: "ok"))),
    (
      #"@a 240 done new="a b" other=1"#,
      .verdict(.init(tag: "a", code: 240, symbol: "done", details: [.init("new", "a b"), .init("other", "1")]))
    ),
    (#"500 verb.unknown "text\n2""#, .verdict(.init(code: 500, symbol: "verb.unknown", text: "text\n2"))),
    ("210-", .more(tag: nil, code: 210, payload: "")),
    ("@x 210-@y 200 ok", .more(tag: "x", code: 210, payload: "@y 200 ok")),
    ("150!{}", .notice(code: 150, json: "{}")),
  ]

  @Test(arguments: accepted) func understands(line: String, expected: ServerLine) throws {
    #expect(try ReplyDecoder.parse(Array(line.utf8)) == expected)
  }

  @Test(arguments: [
    "", "20", "200", "200ok", "2000 ok", "abc ok", "020 ok", "@ 200 ok", "@a/b 200 ok", "@a 150!{}", "200 ",
    #"200 ok "x"#, #"200 ok "x" y=1"#, #"200 ok a="x"y"#, "200 ok =1",
  ]) func refuses(line: String) {
    #expect(throws: ReplyDecoder.NotUnderstood.self) { try ReplyDecoder.parse(Array(line.utf8)) }
  }

  @Test(arguments: [(9, false), (10, false), (11, true)]) func lineLimit(_ length: Int, isTooLong: Bool) throws {
    let line = "210-" + String(repeating: "x", count: length - 4) + "\r\n"
    if isTooLong {
      #expect(throws: ReplyDecoder.NotUnderstood.self) { try decode(ByteBuffer(string: line), limit: 10) }
    } else {
      #expect(try decode(ByteBuffer(string: line), limit: 10).count == 1)
    }
  }
}
