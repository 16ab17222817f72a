import MusterTestKit

extension SeededGenerator {
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
