import MusterCore
import MusterTestKit
import MusterWire
import NIOCore
import Testing

/// However the bytes are cut on their way, the frames are the same.
@Suite struct ChunkingTests {
  private static let session: [UInt8] =
    Array(
      """
      auth external\r
      @a enrol PA-9 M4-85-A-27 key=k9
      @b enrol name="Ünal, Ayşe" \r
      import officers <<\r
      ..hidden,1
      a,b,c\r
      .
      import officers <<+
      x
      .CANCEL
      refuse <<
      @long v xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
      import officers <<
      this line is longer than twenty bytes and more
      .
      import <<
      aaaaaaaaaaaaaaaaaaaa
      bbbbbbbbbbbbbbbbbbbb
      cccccccccccccccccccc
      .\r
      enrol iteration="M4-85
      BAD\u{0}x
      a\rb

      noop\r

      """.utf8) + Array("na".utf8) + [0xFF] + Array("me\nquit\n".utf8)

  @Test func oneByteAtATimeAllAtOnceAndAtRandomCuts() {
    let whole = frames(of: Self.session, limits: smallLimits)
    #expect(whole.count == 20, "\(whole.map(\.gist))")
    #expect(frames(of: Self.session, cutAt: Array(0..<Self.session.count), limits: smallLimits) == whole)
    let seed = UInt64.random(in: 0...UInt64.max)
    print("chunking seed: \(seed)")
    var random = SeededGenerator(seed: seed)
    for round in 0..<200 {
      let count = Int.random(in: 1...60, using: &random)
      let cuts = (0..<count).map { _ in Int.random(in: 0...Self.session.count, using: &random) }
      let found = frames(of: Self.session, cutAt: cuts, limits: smallLimits)
      #expect(found == whole, "seed \(seed), round \(round), cuts \(cuts)")
    }
  }

  /// Mutated lines: never a crash, and as many answers as lines.
  @Test func fuzz() {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("fuzz seed: \(seed)")
    var random = SeededGenerator(seed: seed)
    let examples = CommandTable.all.map(\.example.replacingBlockMark) + GrammarTests.refused.map(\.line)
    let seeds = examples.map { Array($0.utf8) }
    var sent: [UInt8] = Array("noop\n".utf8)
    let count = 20_000
    for _ in 0..<count {
      var line = seeds[Int.random(in: 0..<seeds.count, using: &random)]
      for _ in 0..<Int.random(in: 0...4, using: &random) { mutate(&line, using: &random) }
      // Neither a line end nor a block mark: one line, one answer.
      line.removeAll { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "<") }
      sent += line
      sent.append(UInt8(ascii: "\n"))
    }
    let cuts = (0..<5_000).map { _ in Int.random(in: 0...sent.count, using: &random) }
    let found = frames(of: sent, cutAt: cuts)
    #expect(found.count == count + 1, "seed \(seed)")
    for case .request(let request) in found {
      let again = frames(of: RequestWriter.line(request) + "\n")
      #expect(again == [.request(request)], "seed \(seed)")
    }
  }

  /// Raw noise with block marks and line ends in it: never a crash, and a later fence is always answered or the
  /// connection ended.
  @Test func noise() {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("noise seed: \(seed)")
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "v <<\n", "v <<+\n", ".\n", "..\n", ".CANCEL\n", "@a v x=1\n", "\r", "\n", "\u{0}", "\"", "é",
      "xxxxxxxxxxxxxxxxxxxxx",
    ]
    for round in 0..<500 {
      var bytes = Array("noop\n".utf8)
      for _ in 0..<40 { bytes += pieces[Int.random(in: 0..<pieces.count, using: &random)].utf8 }
      bytes += Array("\n.\nnoop\n".utf8)
      let whole = frames(of: bytes, limits: smallLimits)
      let cuts = (0..<20).map { _ in Int.random(in: 0...bytes.count, using: &random) }
      #expect(frames(of: bytes, cutAt: cuts, limits: smallLimits) == whole, "seed \(seed), round \(round)")
      if case .fatal = whole.last { continue }
      #expect(whole.last == .request(Request(verb: "noop")), "seed \(seed), round \(round)")
    }
  }

  private func mutate(_ line: inout [UInt8], using random: inout SeededGenerator) {
    let place = Int.random(in: 0...line.count, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: line.insert(UInt8.random(in: 0...255, using: &random), at: place)
    case 1: if place < line.count { line.remove(at: place) }
    case 2: if place < line.count { line[place] ^= 1 << UInt8.random(in: 0..<8, using: &random) }
    default: line.insert(contentsOf: [0x22, 0x5C, 0x3D, 0x40, 0x20].shuffled(using: &random).prefix(2), at: place)
    }
  }
}

extension String {
  /// An example without its block mark, so that it is one line with one answer.
  fileprivate var replacingBlockMark: String {
    hasSuffix(" <<") ? String(dropLast(3)) : self
  }
}
