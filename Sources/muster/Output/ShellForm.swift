import MusterCore

/// The daemon names verbs and arguments as the protocol writes them; on a command line they look different.
enum ShellForm {
  /// `iteration.set X state=open` becomes `muster iteration set X --state open`; everything else stays.
  ///
  /// - Parameter spec: the verb that was asked, where it is known: some arguments have another name when it takes a file.
  static func of(_ text: String, spec: CommandSpec? = nil) -> String {
    // A request in quotes is the value of an argument, and stays as the protocol writes it.
    var isQuoted = false
    return text.split(separator: " ", omittingEmptySubsequences: false).map { part -> String in
      defer { if part.count(where: { $0 == "\"" }) % 2 == 1, isQuoted || part.contains("=\"") { isQuoted.toggle() } }
      return isQuoted ? String(part) : word(part, spec)
    }.joined(separator: " ")
  }

  /// A whole request: `call.remind M4-85-A-27 bodies=GHQ`, `enrol`. Any other text stays.
  static func command(_ text: String) -> String {
    guard let verb = text.split(separator: " ").first, CommandTable.spec(verb: String(verb)) != nil else { return text }
    return verb.contains(".") ? of(text) : "muster " + of(text)
  }

  private static let arguments = Set(CommandTable.all.flatMap { $0.arguments.map(\.name) })

  /// What is typed as a flag, without a value.
  private static let flags = Set(CommandTable.all.flatMap { $0.arguments.filter { $0.type == .flag }.map(\.name) })

  private static func word(_ word: Substring, _ spec: CommandSpec?) -> String {
    let start = String(word.prefix { "([".contains($0) })
    let inner = word.dropFirst(start.count)
    let end = String(inner.reversed().prefix { ",.;:)]".contains($0) }.reversed())
    let body = inner.dropLast(end.count)
    guard let form = form(of: body, spec) else { return String(word) }
    return start + form + end
  }

  /// Nil for what is neither a verb nor an argument with its value.
  private static func form(of body: Substring, _ spec: CommandSpec?) -> String? {
    if body.contains("."), CommandTable.spec(verb: String(body)) != nil {
      return "muster " + String(body.map { $0 == "." ? " " : $0 })
    }
    let parts = body.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, arguments.contains(String(parts[0])) else { return nil }
    // Several pairs in one word are the value of `with`, as it is given.
    guard parts[0] == "with" || !(parts[1].contains(",") && parts[1].contains("=")) else { return nil }
    let name = option(String(parts[0]), spec)
    guard !parts[1].isEmpty else { return "--" + name }
    guard flags.contains(String(parts[0])) else { return "--\(name) \(parts[1])" }
    switch parts[1] {
    case "yes": return "--" + name
    case "no": return "--no-" + name
    // Either is typed, as in `--allowed|--no-allowed`; a dry run is only asked for.
    case "yes|no": return parts[0] == "dry" ? "--" + name : "--\(name)|--no-\(name)"
    default: return "--\(name) \(parts[1])"
    }
  }

  /// The client's name of an argument, where its own options have taken the protocol's.
  private static func option(_ argument: String, _ spec: CommandSpec?) -> String {
    switch argument {
    case "dry": "dry-run"
    case "format" where spec?.block != nil: "input-format"
    default: argument
    }
  }
}
