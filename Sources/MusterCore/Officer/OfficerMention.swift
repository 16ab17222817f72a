/// `O-17` in a text that muster wrote: a person by id, as messages and stored replies hold it.
public enum OfficerMention {
  public static func ids(in text: String) -> Set<Int64> {
    Set(parts(of: text).compactMap { part in if case .person(let id, _) = part { id } else { nil } })
  }

  /// The text with the handles known in place of the ids; the others stay.
  public static func replace(in text: String, by handles: [Int64: String]) -> String {
    parts(of: text).map { part in
      switch part {
      case .text(let text): String(text)
      case .person(let id, let text): handles[id] ?? String(text)
      }
    }.joined()
  }

  private enum Part {
    case text(Substring)
    case person(Int64, Substring)
  }

  /// A mention stands free: not within a word and not in quotation marks, where it is what somebody typed.
  private static func parts(of text: String) -> [Part] {
    var parts: [Part] = []
    var start = text.startIndex
    var index = start
    var isFree = true
    while index < text.endIndex {
      if isFree, let (id, end) = mention(in: text, at: index) {
        parts += [.text(text[start..<index]), .person(id, text[index..<end])]
        (start, index, isFree) = (end, end, false)
      } else {
        isFree = !isWord(text[index]) && text[index] != "\""
        index = text.index(after: index)
      }
    }
    return parts + [.text(text[start...])]
  }

  private static func mention(in text: String, at index: String.Index) -> (Int64, String.Index)? {
    guard text[index...].hasPrefix("O-") else { return nil }
    let digits = text[index...].dropFirst(2).prefix { $0.isASCII && $0.isNumber }
    guard let id = Int64(digits), digits.endIndex == text.endIndex || !isWord(text[digits.endIndex]) else { return nil }
    return (id, digits.endIndex)
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "-" || character == "/"
  }
}
