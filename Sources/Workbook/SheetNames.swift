/// Names of sheets as Excel takes them: at most 31 characters, some forbidden, no two alike whatever their case.
struct SheetNames {
  private var taken: Set<String> = ["history"]

  static let limit = 31

  /// A name close to the one wanted that nobody has.
  mutating func take(_ wanted: String) -> String {
    var clean = String(wanted.map { "[]:*?/\\".contains($0) || $0.isNewline ? " " : $0 })
    while clean.hasPrefix("'") || clean.hasPrefix(" ") { clean.removeFirst() }
    if clean.isEmpty { clean = "Sheet" }
    var number = 1
    while true {
      let tail = number == 1 ? "" : " (\(number))"
      let name = Self.trimmed(clean.cut(toUTF16: Self.limit - tail.utf16.count)) + tail
      if taken.insert(name.lowercased()).inserted { return name }
      number += 1
    }
  }

  private static func trimmed(_ text: String) -> String {
    var text = text
    while text.hasSuffix("'") || text.hasSuffix(" ") { text.removeLast() }
    return text.isEmpty ? "Sheet" : text
  }
}
