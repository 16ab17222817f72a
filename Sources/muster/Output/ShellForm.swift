import MusterCore

/// The daemon names verbs and arguments as the protocol writes them; on a command line they look different.
enum ShellForm {
  /// `iteration.set X state=open` becomes `muster iteration set X --state open`; everything else stays.
  static func of(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map(word).joined(separator: " ")
  }

  /// A whole request: `call.remind M4-85-A-27 bodies=GHQ`, `enrol`. Any other text stays.
  static func command(_ text: String) -> String {
    guard let verb = text.split(separator: " ").first, CommandTable.spec(verb: String(verb)) != nil else { return text }
    return verb.contains(".") ? of(text) : "muster " + of(text)
  }

  private static let arguments = Set(CommandTable.all.flatMap { $0.arguments.map(\.name) })

  /// What is typed as a flag, without a value.
  private static let flags = Set(CommandTable.all.flatMap { $0.arguments.filter { $0.type == .flag }.map(\.name) })

  private static func word(_ word: Substring) -> String {
    let tail = word.reversed().prefix { ",.;:".contains($0) }
    let body = word.dropLast(tail.count)
    let end = String(tail.reversed())
    if body.contains("."), CommandTable.spec(verb: String(body)) != nil {
      return "muster " + String(body.map { $0 == "." ? " " : $0 }) + end
    }
    if body.last == "=", arguments.contains(String(body.dropLast())) { return "--" + body.dropLast() + end }
    let parts = body.split(separator: "=", maxSplits: 1)
    guard parts.count == 2, arguments.contains(String(parts[0])) else { return String(word) }
    // `dry` has a name of its own in the client.
    let name = parts[0] == "dry" ? "dry-run" : String(parts[0])
    if flags.contains(String(parts[0])), ["yes", "no"].contains(parts[1]) {
      return (parts[1] == "yes" ? "--" : "--no-") + name + end
    }
    return "--\(name) \(parts[1])" + end
  }
}
