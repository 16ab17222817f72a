/// A code that people type: of a provider, a course, an iteration, a programme. Letters, digits and `. - _ / ( )`,
/// starting with a letter or digit, at most 40 characters, compared without regard to case.
public struct Code: Sendable, Hashable, CustomStringConvertible {
  public let text: String

  public init(parsing given: String) throws(Failure) {
    let allowed = given.utf8.allSatisfy { Self.isLetterOrDigit($0) || ".-_/()".utf8.contains($0) }
    guard allowed, given.utf8.count <= 40, let first = given.utf8.first, Self.isLetterOrDigit(first) else {
      throw .value(
        "\(given.quoted) is not a code. Use up to 40 letters, digits and . - _ / ( ), starting with a letter or digit.")
    }
    text = given
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  public var description: String { text }
  public static func == (a: Code, b: Code) -> Bool { a.text.uppercased() == b.text.uppercased() }
  public func hash(into hasher: inout Hasher) { hasher.combine(text.uppercased()) }
}
