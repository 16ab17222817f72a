@_spi(_Unicode) import Swift

/// Text as muster stores it: Unicode NFC, without controls, bidirectional overrides or invisible characters.
///
/// Zero-width joiner and non-joiner are kept only between letters, where Urdu needs them.
public enum CleanText {
  /// Normalises to NFC and checks. `what` names the value in the failure; `limit` counts Unicode scalars.
  public static func check(_ text: String, what: String, limit: Int) throws(Failure) -> String {
    // Most are: the printable part of ASCII is normal and holds nothing to refuse.
    if text.utf8.count <= limit, text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    let normal = nfc(text)
    let scalars = Array(normal.unicodeScalars)
    guard scalars.count <= limit else {
      throw .value("The \(what) has \(scalars.count) characters; at most \(limit) are stored.")
    }
    var marks = 0
    for (index, scalar) in scalars.enumerated() {
      if scalar.value == 0x200C || scalar.value == 0x200D {
        let before = index > 0 && scalars[index - 1].properties.isAlphabetic
        let after = index + 1 < scalars.count && scalars[index + 1].properties.isAlphabetic
        guard before && after else { throw hidden(scalar, in: what, at: index) }
      } else if scalar.isUnsafeToShow || scalar.properties.generalCategory == .surrogate
        || scalar.properties.isNoncharacterCodePoint
        || scalar.properties.isDefaultIgnorableCodePoint && !scalar.properties.isVariationSelector
      {
        throw hidden(scalar, in: what, at: index)
      }
      marks = scalar.properties.canonicalCombiningClass == .notReordered ? 0 : marks + 1
      guard marks <= 4 else {
        throw .value("The \(what) piles more than 4 marks on one letter at character \(index + 1).")
      }
    }
    return normal
  }

  static func nfc(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text._nfc { out.append(scalar) }
    return String(out)
  }

  private static func hidden(_ scalar: Unicode.Scalar, in what: String, at index: Int) -> Failure {
    let code = "U+" + String(scalar.value, radix: 16, uppercase: true).leftPadded(to: 4)
    return .value("The \(what) holds \(code) at character \(index + 1), which cannot be seen. Remove it.")
  }

  /// The key by which two texts count as the same: case, marks on letters, spaces and dashes folded away. Used for uniqueness and search, never shown.
  public static func foldedKey(_ text: String) -> String {
    var out = ""
    var gap = false
    for scalar in text._nfd {
      let properties = scalar.properties
      if properties.generalCategory == .nonspacingMark { continue }
      if scalar.value == 0x200C || scalar.value == 0x200D || scalar.value == 0x0640 { continue }
      guard properties.isAlphabetic || properties.numericType != nil else {
        gap = !out.isEmpty
        continue
      }
      if gap { out += " " }
      gap = false
      out += letter(scalar)
    }
    return out
  }

  /// Case folded, with the letters that differ only by keyboard made one: Arabic and Persian yeh and kaf, dotless i.
  private static func letter(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x064A, 0x0649: "\u{06CC}"
    case 0x0643: "\u{06A9}"
    case 0x0131: "i"
    case 0x00DF, 0x1E9E: "ss"
    case 0x00E6, 0x00C6: "ae"
    case 0x00F8, 0x00D8: "o"
    default: scalar.properties.lowercaseMapping
    }
  }
}

extension String {
  func leftPadded(to width: Int) -> String { String(repeating: "0", count: max(0, width - count)) + self }
}
