import MusterCore
import MusterWire
import NIOCore
import Testing

/// Every limit of the framer just below, at and just above it.
@Suite struct LimitTests {
  @Test(arguments: [(39, false), (40, false), (41, true)], ["\n", "\r\n"])
  func requestLine(_ length: (Int, Bool), end: String) {
    let text = "@t v " + String(repeating: "x", count: length.0 - 5) + end + "noop\n"
    let expected = length.1 ? "bad @t 571 limit=40" : "request v"
    for cuts in [[], [45], Array(0..<text.utf8.count)] {
      #expect(frames(of: Array(text.utf8), cutAt: cuts, limits: smallLimits).map(\.gist) == [expected, "request noop"])
    }
  }

  @Test(arguments: [(199, false), (200, false), (201, true)])
  func discardedLine(_ length: Int, isFatal: Bool) {
    let text = "@t v " + String(repeating: "x", count: length - 5) + "\nnoop\n"
    let expected = isFatal ? ["fatal @t 571 limit=40"] : ["bad @t 571 limit=40", "request noop"]
    for cuts in [[], [45], Array(0..<text.utf8.count)] {
      #expect(frames(of: Array(text.utf8), cutAt: cuts, limits: smallLimits).map(\.gist) == expected)
    }
  }

  @Test(arguments: [(19, false), (20, false), (21, true)], ["", "."])
  func blockLine(_ length: (Int, Bool), stuffing: String) {
    // With stuffing the line's own first byte is a dot, which goes over the wire twice.
    let content = (stuffing.isEmpty ? "x" : ".") + String(repeating: "x", count: length.0 - 1)
    let text = "v <<\n" + stuffing + content + "\r\n.\nnoop\n"
    let expected = length.1 ? "failed 571 line=1 limit=20" : "block \"\(content)\\u{a}\""
    for cuts in [[], [27, 29], Array(0..<text.utf8.count)] {
      let found = frames(of: Array(text.utf8), cutAt: cuts, limits: smallLimits).map(\.gist)
      #expect(found == ["request v", expected, "request noop"])
    }
  }

  /// Three lines with their ends.
  private func block(_ bytes: Int) -> String {
    let rest = bytes - 22
    let second = min(rest - 1, 20)
    return [String(repeating: "a", count: 20), String(repeating: "b", count: second - 1), ""].joined(separator: "\n")
      + String(repeating: "c", count: bytes - 21 - second - 1) + "\n"
  }

  @Test(arguments: [(59, false), (60, false), (61, true)])
  func announcedBlock(_ size: Int, isTooLarge: Bool) {
    let body = block(size)
    #expect(body.utf8.count == size)
    let found = frames(of: "v <<\n" + body + ".\nnoop\n", limits: smallLimits)
    let expected: Frame = isTooLarge ? found[1] : .block(Array(body.utf8))
    #expect(found[1] == expected)
    #expect(found.map { $0.gist.prefix(7) } == ["request", isTooLarge ? "failed " : "block \"", "request"])
    if isTooLarge { #expect(found[1].gist == "failed 572 limit=60 unit=bytes") }
  }

  @Test(arguments: [(29, false), (30, false), (31, true)])
  func unannouncedBlock(_ size: Int, isTooLarge: Bool) {
    let text = "v <<+\n" + block(size) + ".\nnoop\n"
    let found = frames(of: text, limits: smallLimits).map(\.gist)
    #expect(found.count == 3 && found[2] == "request noop")
    #expect((found[1] == "failed 572 limit=30 unit=bytes") == isTooLarge, "\(found)")
  }

  @Test(arguments: [(4, false), (5, false), (6, true)])
  func blockLines(_ count: Int, isTooMany: Bool) {
    let text = "v <<\n" + String(repeating: "x\n", count: count) + ".\nnoop\n"
    let found = frames(of: text, limits: smallLimits).map(\.gist)
    #expect(found.count == 3 && found[2] == "request noop")
    #expect((found[1] == "failed 572 limit=5 unit=lines") == isTooMany, "\(found)")
  }

  @Test(arguments: [(239, false), (240, false), (241, true)])
  func droppedBlock(_ size: Int, isFatal: Bool) {
    // Everything up to the dot's line end counts.
    let body = String(repeating: "xxxxxxxxx\n", count: 23) + String(repeating: "y", count: size - 233) + "\n.\n"
    #expect(body.utf8.count == size)
    let text = "v <<\n" + body + "noop\n"
    let expected =
      isFatal
      ? ["request v", "fatal 572 limit=5 unit=lines"]
      : ["request v", "failed 572 limit=5 unit=lines", "request noop"]
    for cuts in [[], [100], Array(0..<text.utf8.count)] {
      #expect(frames(of: Array(text.utf8), cutAt: cuts, limits: smallLimits).map(\.gist) == expected)
    }
  }

  @Test func neverHoldsMoreThanALineAndAChunk() {
    var framer = LineFramer(limits: smallLimits)
    for _ in 0..<100 {
      framer.append(.init(string: "x"))
      #expect(framer.next() == nil)
      #expect(framer.waitingBytes <= smallLimits.line + 1)
    }
  }

  @Test func standardLimitsAreThoseOfTheProtocol() {
    let limits = Limits.standard
    #expect(limits.line == 8192 && limits.blockLine == 65_536 && limits.block == 67_108_864)
    #expect(limits.requestsAhead == 16 && limits.bytesAhead == 262_144 && limits.errorsInARow == 10)
    #expect(limits.idle == .seconds(1800) && limits.blockSilence == .seconds(60) && limits.writeStall == .seconds(60))
    for (length, gist) in [(8192, "request v"), (8193, "bad 571 limit=8192")] {
      #expect(frames(of: "v " + String(repeating: "x", count: length - 2) + "\n").map(\.gist) == [gist])
    }
  }
}
