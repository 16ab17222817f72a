import MusterCore

/// The daemon names verbs and arguments as the protocol writes them; on a command line they look different.
enum ShellForm {
  // MARK: Whole requests

  /// A whole request: `call.remind M4-85-A-27 bodies=GHQ`, `enrol officer=PA-1 iteration=X`. Any other text stays.
  static func command(_ text: String) -> String {
    guard let request = try? RequestParser.parse(Array(text.utf8)), let spec = CommandTable.spec(verb: request.verb)
    else { return text }
    return words(request, spec).map { $0 == "FILE" || $0.contains("…") ? $0 : Shell.quoted($0) }.joined(separator: " ")
  }

  /// A line of a topic, with what can be typed as this client takes it.
  static func line(_ line: HelpTopic.Line) -> String {
    line.parts.map { part in
      guard part.isTyped else { return part.text }
      let shown = command(part.text)
      return shown == part.text ? of(part.text) : shown
    }.joined()
  }

  /// The words of a request as they are typed, `muster` among them. A verb without a subcommand goes out raw.
  private static func words(_ request: Request, _ spec: CommandSpec) -> [String] {
    let path = spec.verb.split(separator: ".").map(String.init)
    guard HelpTopicCommand.command(path) != nil else { return ["muster", "raw", RequestWriter.line(request)] }
    var words = ["muster"] + path
    var options: [String] = []
    var free = spec.arguments.filter(\.isPositional).map(\.name)[...]
    for given in request.arguments {
      guard let name = given.name, spec.argument(name)?.isPositional != true else {
        let name = given.name ?? free.first ?? ""
        free.removeAll { $0 == name }
        words.append(given.value == "…" ? name.uppercased() : given.value)
        continue
      }
      options += option(name, given.value, spec)
    }
    return words + (request.block == Request.BlockMark.none ? [] : ["FILE"]) + options
  }

  // MARK: Sentences

  /// `iteration.set X state=open` becomes `muster iteration set X --state open`; everything else stays.
  ///
  /// - Parameter spec: the verb that was asked, where it is known: some arguments have another name when it takes a file.
  static func of(_ text: String, spec: CommandSpec? = nil) -> String {
    // The verb whose arguments follow, up to the end of its sentence.
    var named: CommandSpec?
    var before: Substring = ""
    // A request in quotes is the value of an argument, and stays as the protocol writes it.
    var isQuoted = false
    return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      defer { if word.count(where: { $0 == "\"" }) % 2 == 1, isQuoted || word.contains("=\"") { isQuoted.toggle() } }
      if isQuoted { return String(word) }
      let start = word.prefix { "([".contains($0) }
      let inner = word.dropFirst(start.count)
      let end = String(inner.reversed().prefix { ",.;:)]".contains($0) }.reversed())
      let body = inner.dropLast(end.count)
      defer { before = word }
      let form: String?
      if body.contains("."), let verb = CommandTable.spec(verb: String(body)) {
        named = verb
        form = before.hasSuffix("help") ? String(body.map { $0 == "." ? " " : $0 }) : command(verb.verb)
      } else {
        form = argument(body, spec, of: named)
      }
      if !end.isEmpty { named = nil }
      return form.map { start + $0 + end } ?? String(word)
    }.joined(separator: " ")
  }

  private static let arguments = Set(CommandTable.all.flatMap { $0.arguments.map(\.name) })

  /// What is typed as a flag, without a value.
  private static let flags = Set(CommandTable.all.flatMap { $0.arguments.filter { $0.type == .flag }.map(\.name) })

  /// Nil for what is no argument with its value.
  private static func argument(_ body: Substring, _ spec: CommandSpec?, of named: CommandSpec?) -> String? {
    let parts = body.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, arguments.contains(parts[0]) else { return nil }
    // Several pairs in one word are the value of `with`, as it is given.
    guard parts[0] == "with" || !(parts[1].contains(",") && parts[1].contains("=")) else { return nil }
    if named?.argument(parts[0])?.isPositional == true, !parts[1].isEmpty {
      return parts[1] == "…" ? parts[0].uppercased() : parts[1]
    }
    return option(parts[0], parts[1], spec).joined(separator: " ")
  }

  // MARK: Options

  /// An argument as an option with its value; the option alone for an empty value.
  private static func option(_ argument: String, _ value: String, _ spec: CommandSpec?) -> [String] {
    let name = "--" + optionName(argument, spec)
    guard !value.isEmpty else { return [name] }
    guard flags.contains(argument) else { return [name, value] }
    switch value {
    case "yes": return [name]
    case "no": return ["--no-" + argument]
    // Either is typed, as in `--allowed|--no-allowed`; a dry run is only asked for.
    case "yes|no": return [argument == "dry" ? name : "\(name)|--no-\(argument)"]
    default: return [name, value]
    }
  }

  /// The client's name of an argument, where its own options have taken the protocol's.
  private static func optionName(_ argument: String, _ spec: CommandSpec?) -> String {
    switch argument {
    case "dry": "dry-run"
    case "format" where spec?.block != nil: "input-format"
    default: argument
    }
  }
}
