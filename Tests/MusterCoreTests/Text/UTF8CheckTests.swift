import MusterTestKit
import Testing

@testable import MusterCore

@Suite struct UTF8CheckTests {
  static let cases: [(bytes: [UInt8], bad: Int?)] = [
    ([], nil), ([0x41], nil), ([0x00], nil), ([0xC3, 0xA9], nil), ([0xE2, 0x82, 0xAC], nil),
    ([0xF0, 0x9F, 0x98, 0x80], nil),
    ([0xF4, 0x8F, 0xBF, 0xBD], nil), ([0xED, 0x9F, 0xBF], nil), ([0xEE, 0x80, 0x80], nil), ([0xEF, 0xBF, 0xBD], nil),
    ([0x41, 0x80], 2), ([0xFF], 1), ([0xC0, 0xAF], 1), ([0xC1, 0xBF], 1), ([0xE0, 0x9F, 0xBF], 2),
    ([0xF0, 0x8F, 0xBF, 0xBF], 2),
    ([0xED, 0xA0, 0x80], 2), ([0xED, 0xBF, 0xBF], 2), ([0xF4, 0x90, 0x80, 0x80], 2), ([0xF5, 0x80, 0x80, 0x80], 1),
    ([0xC3], 1), ([0xE2, 0x82], 1), ([0x41, 0xF0, 0x9F, 0x98], 2), ([0xE2, 0x82, 0x41], 3),
    ([0xF0, 0x9F, 0x98, 0x41], 4),
    ([0xC3, 0x41], 2), ([0xEF, 0xBF, 0xBE], 3), ([0x41, 0xEF, 0xBF, 0xBF], 4),
  ]

  @Test(arguments: cases) func findsTheFirstBadByte(bytes: [UInt8], bad: Int?) {
    let found = UTF8Check.firstBadByte(bytes.span)
    #expect(found == bad)
  }

  /// Against the standard library, on bytes chosen so that whole sequences are common.
  @Test(arguments: [0x5EED_0001, 0x5EED_0002] as [UInt64]) func agreesWithTheStandardLibrary(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let interesting: [UInt8] = [
      0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBE, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0,
      0xF1,
      0xF4, 0xF5, 0xFF,
    ]
    var accepted = 0
    for _ in 0..<50_000 {
      let bytes = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        random.flip() ? random.pick(interesting) : UInt8.random(in: 0...255, using: &random)
      }
      let text = String(validating: bytes, as: UTF8.self)
      let isStorable = text.map { $0.unicodeScalars.allSatisfy { $0.value != 0xFFFE && $0.value != 0xFFFF } } ?? false
      let bad = UTF8Check.firstBadByte(bytes.span)
      #expect((bad == nil) == isStorable, "seed \(seed): \(bytes)")
      if let bad {
        #expect((1...bytes.count).contains(bad), "seed \(seed): \(bytes)")
      } else {
        accepted += 1
      }
    }
    #expect(accepted > 5000)
  }
}
