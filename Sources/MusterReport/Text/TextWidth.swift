/// About how wide a text is in a sans-serif face, without asking a font: enough to keep labels apart.
enum TextWidth {
  static func of(_ text: String, size: Double) -> Double { text.reduce(0) { $0 + ems($1) } * size }

  private static func ems(_ character: Character) -> Double {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar {
    case "i", "j", "l", "I", ".", ",", "'", "|", ":", ";", "!": return 0.28
    case " ", "f", "t", "r", "(", ")", "[", "]", "/", "-", "\"": return 0.36
    case "m", "w", "M", "W", "%", "@": return 0.86
    case "A"..."Z": return 0.68
    case "0"..."9": return 0.58
    case _ where scalar.value < 0x250: return 0.57
    case _ where (0x600...0x8FF).contains(scalar.value): return 0.55
    case _ where scalar.value >= 0x2E80: return 1.05
    default: return 0.65
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
