/// A person's name in one script, as typed but normalised: at least one letter, at most 64 characters.
public struct PersonName: Sendable, Hashable, CustomStringConvertible {
  public let text: String

  /// Parses a name in any script.
  public init(parsing given: String) throws(Failure) {
    let clean = try CleanText.check(given, what: "name", limit: 64)
    let words = clean.split(separator: " ", omittingEmptySubsequences: true)
    guard clean.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else {
      throw .value("\(given.quoted) is not a name: it has no letter.")
    }
    if let odd = clean.unicodeScalars.first(where: { !Self.allowed($0) }) {
      throw .value("\(given.quoted) is not a name: \(String(odd).quoted) does not belong in one.")
    }
    text = words.joined(separator: " ")
  }

  /// Letters, marks, spaces and the few signs that names carry.
  private static func allowed(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass != .notReordered { return true }
    if scalar.properties.generalCategory == .nonspacingMark || scalar.properties.generalCategory == .spacingMark {
      return true
    }
    return " -'’.,()".unicodeScalars.contains(scalar) || scalar.value == 0x200C || scalar.value == 0x200D
      || scalar.value == 0x06D4 || scalar.value == 0x060C
  }

  /// The key for search and for finding the same name typed differently.
  public var key: String { CleanText.foldedKey(text) }
  public var description: String { text }
}
