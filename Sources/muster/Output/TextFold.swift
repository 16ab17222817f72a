/// Breaks a text into lines of at most so many columns; nothing is lost but the spaces at the breaks.
struct TextFold {
  /// Names of columns may also be broken after a hyphen; codes and dates may not.
  var isName = false

  /// Columns of the longest part that is not broken as long as there is room.
  func longest(_ text: String) -> Int { parts(text).map { DisplayWidth.of($0.text) }.max() ?? 0 }

  func lines(_ text: String, to columns: Int) -> [String] {
    guard DisplayWidth.of(text) > columns, columns > 0 else { return [text] }
    var lines: [String] = []
    var line = ""
    for part in parts(text) {
      let longer = line.isEmpty ? part.text : line + part.glue + part.text
      if DisplayWidth.of(longer) <= columns {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = part.text
      while DisplayWidth.of(line) > columns {
        let head = Self.head(of: line, columns)
        lines.append(head)
        line.removeFirst(head.count)
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  private func parts(_ text: String) -> [(glue: String, text: String)] {
    text.split(separator: " ").flatMap { word -> [(glue: String, text: String)] in
      guard isName else { return [(" ", String(word))] }
      let pieces = word.split(separator: "-", omittingEmptySubsequences: false)
      return pieces.indices.map { ($0 == 0 ? " " : "", pieces[$0] + ($0 == pieces.count - 1 ? "" : "-")) }
    }
  }

  /// As many characters as fit, one at least.
  private static func head(of text: String, _ columns: Int) -> String {
    var head = ""
    var used = 0
    for character in text {
      used += DisplayWidth.of(character)
      if used > columns, !head.isEmpty { break }
      head.append(character)
    }
    return head
  }
}
