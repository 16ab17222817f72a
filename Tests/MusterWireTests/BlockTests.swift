import MusterCore
import MusterWire
import NIOCore
import Testing

/// Blocks: what is handed on, what is refused and where, and that the session stays in step after each.
@Suite struct BlockTests {
  static let blocks: [(sent: String, gist: String)] = [
    ("", #"block """#),
    ("a,b\nc\n", #"block "a,b\u{a}c\u{a}""#),
    ("a\r\nb\r\n", #"block "a\u{a}b\u{a}""#),
    ("..hidden\n..\n...\n", #"block ".hidden\u{a}.\u{a}..\u{a}""#),
    ("\n\n", #"block "\u{a}\u{a}""#),
    ("a\tb\n", #"block "a\u{9}b\u{a}""#),
    ("علی\n", #"block "علی\u{a}""#),
    ("..CANCEL\n", #"block ".CANCEL\u{a}""#),
    ("noop\nquit\n", #"block "noop\u{a}quit\u{a}""#),
    // What is wrong.
    ("ok\na\u{1}b\n", "failed 502 line=2 col=2"),
    ("a\u{0}\n", "failed 502 line=1 col=2"),
    ("a\rb\n", "failed 502 line=1 col=2"),
    ("a\r\r\n", "failed 502 line=1 col=2"),
    ("..\u{7F}\n", "failed 502 line=1 col=2"),
    ("ok\n.x\n", "failed 501 line=2 col=1"),
    (".cancel\n", "failed 501 line=1 col=1"),
    ("x\n.CANCEL\nnoop\n", "failed 499"),
    ("a\u{1}\nb\u{2}\n", "failed 502 line=1 col=2"),
  ]

  @Test(arguments: blocks, ["<<", "<<+"]) func reads(_ block: (sent: String, gist: String), mark: String) {
    let isCancelled = block.gist == "failed 499"
    let text = "import \(mark)\n" + block.sent + (isCancelled ? "" : ".\r\n") + "noop\n"
    let expected = ["request import", block.gist] + (isCancelled ? ["request noop"] : []) + ["request noop"]
    #expect(frames(of: text).map(\.gist) == expected)
  }

  @Test func saysWhichByteIsNotUTF8() {
    let bytes = Array("import <<\nfine\nna".utf8) + [0xFF] + Array("me\nmore\n.\nnoop\n".utf8)
    #expect(frames(of: bytes).map(\.gist) == ["request import", "failed 503 line=2 byte=3", "request noop"])
  }

  @Test func aRefusedHeadHasNoBlockUnlessItWasSentAtOnce() {
    #expect(frames(of: "refuse <<\nnoop\n").map(\.gist) == ["request refuse", "request noop"])
    #expect(
      frames(of: "refuse <<+\nnoop\n.\nquit\n").map(\.gist)
        == ["request refuse", #"block "noop\u{a}""#, "request quit"])
  }

  @Test func waitsForTheDecision() {
    var framer = LineFramer()
    framer.append(ByteBuffer(string: "import <<\nx\n.\nnoop\n"))
    #expect(framer.next()?.gist == "request import")
    #expect(framer.next() == nil)
    #expect(framer.isUndecided && !framer.isInBlock)
    framer.acceptBlock()
    #expect(framer.isInBlock)
    #expect(framer.next()?.gist == #"block "x\u{a}""#)
    #expect(framer.next()?.gist == "request noop")
    // A decision that nobody asked for changes nothing.
    framer.acceptBlock()
    framer.append(ByteBuffer(string: "noop\n"))
    #expect(framer.next()?.gist == "request noop")
  }

  static let files: [(file: String, canonical: String, wire: String)] = [
    ("", "", ".\n"),
    ("a", "a\n", "a\n.\n"),
    ("a\r\nb\r\n", "a\nb\n", "a\nb\n.\n"),
    (".\n..x\n.CANCEL", ".\n..x\n.CANCEL\n", "..\n...x\n..CANCEL\n.\n"),
    ("a\r", "a\n", "a\n.\n"),
    ("\n\n", "\n\n", "\n\n.\n"),
  ]

  @Test(arguments: files) func sendsAFile(file: String, canonical: String, wire: String) {
    let bytes = BlockEncoder.canonical(Array(file.utf8))
    #expect(String(decoding: bytes, as: UTF8.self) == canonical)
    var out = ByteBuffer(string: "import <<\n")
    BlockEncoder.encode(canonical: bytes, into: &out)
    #expect(String(buffer: out) == "import <<\n" + wire)
    #expect(frames(of: Array(out.readableBytesView)).last == .block(bytes))
  }

  @Test func aLargeBlockTakesLinearTime() {
    let body = Array(String(repeating: "0123456789abcdef,ghi\n", count: 20_000).utf8)
    let text = Array("import <<\n".utf8) + body + Array(".\n".utf8)
    // A byte at a time would take hours if each looked at all before it.
    let found = frames(of: text, cutAt: Array(stride(from: 1, to: text.count, by: 7)))
    #expect(found.last == .block(body))
  }
}
