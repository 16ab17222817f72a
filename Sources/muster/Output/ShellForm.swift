import MusterCore

/// The daemon names verbs and arguments as the protocol writes them; on a command line they look different.
enum ShellForm {
  /// `iteration.set X state=open` becomes `muster iteration set X --state open`; everything else stays.
  static func of(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map(word).joined(separator: " ")
  }

  private static let arguments = Set(CommandTable.all.flatMap { $0.arguments.map(\.name) })

  private static func word(_ word: Substring) -> String {
    let tail = word.reversed().prefix { ",.;:".contains($0) }
    let body = word.dropLast(tail.count)
    let end = String(tail.reversed())
    if body.contains("."), CommandTable.spec(verb: String(body)) != nil {
      return "muster " + String(body.map { $0 == "." ? " " : $0 }) + end
    }
    let parts = body.split(separator: "=", maxSplits: 1)
    guard parts.count == 2, arguments.contains(String(parts[0])) else { return String(word) }
    return "--\(parts[0]) \(parts[1])" + end
  }
}
