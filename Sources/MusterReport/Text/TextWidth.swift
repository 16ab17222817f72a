/// About how wide a text is in a sans-serif face, without asking a font: as in one of the widest, so that labels stay apart.
enum TextWidth {
  static func of(_ text: String, size: Double) -> Double { text.reduce(0) { $0 + ems($1) } * size }

  private static func ems(_ character: Character) -> Double {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar {
    case "i", "j", "l", "I", "'", "|": return 0.3
    case " ", ".", ",", ":", ";", "!": return 0.33
    case "f", "t", "r", "(", ")", "[", "]", "/", "-", "\"": return 0.41
    case "m", "w", "M", "W", "%", "@": return 0.95
    case "A"..."Z": return 0.71
    case "a"..."z": return 0.6
    case "0"..."9": return 0.637
    case _ where scalar.value < 0x250: return 0.64
    case _ where (0x600...0x8FF).contains(scalar.value): return 0.6
    case _ where scalar.value >= 0x2E80: return 1.05
    default: return 0.7
    }
  }

  /// The text in at most so much room; what is cut off is told by `…`.
  static func cut(_ text: String, to room: Double, size: Double) -> String {
    guard of(text, size: size) > room else { return text }
    var out = ""
    var used = size * 0.9
    for character in text {
      used += ems(character) * size
      if used > room { break }
      out.append(character)
    }
    while out.last == " " { out.removeLast() }
    return out + "…"
  }
}
