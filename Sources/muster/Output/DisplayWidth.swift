/// How many columns of a terminal a text takes.
///
/// Combining marks, joiners and other invisible characters take none, East Asian wide characters and emoji two. Arabic
/// letters take one each: terminals that shape them keep the cells.
enum DisplayWidth {
  static func of(_ text: String) -> Int {
    text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.count : text.reduce(0) { $0 + of($1) }
  }

  /// A cluster is as wide as its widest scalar: a base letter with its marks, or an emoji sequence.
  static func of(_ character: Character) -> Int {
    character.unicodeScalars.reduce(0) { widest, scalar in
      // The selector that asks for the coloured form makes a narrow sign wide.
      scalar.value == 0xFE0F && widest == 1 ? 2 : max(widest, of(scalar))
    }
  }

  static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return scalar.value == 0xAD ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    // The vowels and finals of a Hangul syllable stand in the cell of its first letter.
    if (0x1160...0x11FF).contains(scalar.value) { return 0 }
    return isWide(scalar) ? 2 : 1
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x1100 else { return false }
    return scalar.properties.isEmojiPresentation || wide.contains { $0.contains(scalar.value) }
  }

  /// East Asian Width W and F by UAX #11, in blocks.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x16FFF, 0x17000...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF,
    0x20000...0x3FFFD,
  ]

  static func pad(_ text: String, to columns: Int, right: Bool) -> String {
    let gap = String(repeating: " ", count: max(0, columns - of(text)))
    return right ? gap + text : text + gap
  }
}
