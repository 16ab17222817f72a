/// What a cell holds, as text, and what it is in the file: a code typed into a cell that makes a number of it is a code no more.
public struct SheetValue: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    case text
    /// A whole number below 10^15: all its digits are there, though not the zeros it may have been typed with.
    case whole
    /// A number with a fraction, without the zeros at its end.
    case fraction
    /// A number of more digits than a spreadsheet keeps; the last ones are not those that were typed.
    case rounded
    /// A number shown by an exponent: `12E5` as it was typed is 1200000 in the file.
    case exponent
    case day
    /// TRUE or FALSE, as `yes` and `no`.
    case flag
  }

  public let text: String
  public let kind: Kind

  static let empty = SheetValue(text: "", kind: .text)
}

extension SheetValue.Kind {
  /// - Parameters:
  ///   - number: as it stands in the file.
  ///   - plain: its digits as a person sees them.
  init(number stored: String, _ plain: String, _ value: Double, isExponent: Bool) {
    if value.magnitude >= 1e15 {
      self = .rounded
    } else if isExponent || stored.utf8.contains(where: { $0 == 0x45 || $0 == 0x65 }) {
      self = .exponent
    } else {
      self = plain.utf8.contains(0x2E) ? .fraction : .whole
    }
  }
}
