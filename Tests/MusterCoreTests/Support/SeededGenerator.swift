/// A generator that gives the same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func pick<T>(_ items: [T]) -> T { items[Int.random(in: 0..<items.count, using: &self)] }

  mutating func flip() -> Bool { Bool.random(using: &self) }

  /// Up to `count` scalars, mostly of those that have tripped up parsers before.
  mutating func text(upTo count: Int, from scalars: [Unicode.Scalar] = Self.awkward) -> String {
    var out = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...count, using: &self) { out.append(pick(scalars)) }
    return String(out)
  }

  static let awkward: [Unicode.Scalar] = [
    "a", "B", "7", " ", "\"", ",", ";", "=", "<", "+", "-", "@", "'", "\\", "/", ".", "é", "ا", "ی", "😀", "\u{200C}",
    "\u{200D}", "\u{301}", "\u{338}", "\u{FF1D}", "\u{85}", "\u{202E}", "\u{FEFF}", "\u{10FFFF}",
  ]
  static let withControls: [Unicode.Scalar] = awkward + ["\n", "\r", "\t", "\u{0}", "\u{1B}", "\u{7F}"]
  static let withLineEnds: [Unicode.Scalar] = awkward + ["\n", "\r", "\t", "\n", "\""]
}
