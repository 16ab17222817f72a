import MusterCore

@testable import muster

/// Renders `Sources/muster/Generated` from the table of commands.
enum CommandRenderer {
  /// Verbs of the session: reachable by `muster raw`; `help` has a command written by hand.
  static let excluded: Set<CommandName> = [.noop, .quit, .auth, .cancel, .limits, .help]

  static var specs: [CommandSpec] { CommandTable.all.filter { !excluded.contains($0.name) } }

  /// The verbs under each first word, in the order of the table.
  static var groups: [(word: String, specs: [CommandSpec])] {
    var groups: [(word: String, specs: [CommandSpec])] = []
    for spec in specs {
      let word = words(spec)[0]
      if let index = groups.firstIndex(where: { $0.word == word }) {
        groups[index].specs.append(spec)
      } else {
        groups.append((word, [spec]))
      }
    }
    return groups
  }

  static func words(_ spec: CommandSpec) -> [String] { spec.verb.split(separator: ".").map(String.init) }

  private static let head = """
    // swift-format-ignore-file
    // Made from the table of commands by MusterClientTests; change the table, then run
    // MUSTER_RECORD=1 swift test --filter GeneratedFileTests
    import ArgumentParser
    import MusterCore

    """

  /// The files by path: the list of all, and a folder for each first word with a file for each type in it. Names of files
  /// are those of types, so that no two are the same within the module.
  static var files: [String: String] {
    var list = head + "\nenum GeneratedCommands {\n  static var all: [any ParsableCommand.Type] {\n    [\n"
    for group in groups { list += "      \(typeName(of: group)).self,\n" }
    var files = [
      "Commands.swift": list + "    ]\n  }\n}\n", "\(questionType).swift": head + "\n" + questionOptions(),
    ]
    for group in groups {
      let folder = upperCamel([group.word])
      if needsGroup(group) { files["\(folder)/\(typeName(of: group)).swift"] = head + "\n" + groupCommand(group) }
      for spec in group.specs { files["\(folder)/\(typeName(spec)).swift"] = head + "\n" + command(spec) }
    }
    return files
  }

  /// Commands without a verb that stand among those of a group.
  private static let handWritten = [
    "completion": ["BashScriptCommand", "ZshScriptCommand", "FishScriptCommand"]
  ]

  private static func needsGroup(_ group: (word: String, specs: [CommandSpec])) -> Bool {
    group.specs.count > 1 || words(group.specs[0]).count > 1
  }

  private static func typeName(of group: (word: String, specs: [CommandSpec])) -> String {
    needsGroup(group) ? upperCamel([group.word]) + "Group" : typeName(group.specs[0])
  }

  static func typeName(_ spec: CommandSpec) -> String { upperCamel(words(spec)) + "Command" }

  /// The last word of the path. A verb that is also the first word of others, as `stats`, is their default.
  private static func commandName(_ spec: CommandSpec, isDefault: Bool) -> String {
    isDefault ? "count" : words(spec).last ?? spec.verb
  }

  private static func groupCommand(_ group: (word: String, specs: [CommandSpec])) -> String {
    let lone = group.specs.first { words($0).count == 1 }
    let names = group.specs.map { commandName($0, isDefault: $0.name == lone?.name) }
    let abstract =
      (lone.map { muster.ShellForm.of($0.summary) + " Also: " } ?? "")
      + names.filter { lone == nil || $0 != "count" }.joined(separator: ", ")
    let written = handWritten[group.word] ?? []
    var out = "struct \(upperCamel([group.word]))Group: ParsableCommand {\n"
    out += "  static let configuration = CommandConfiguration(\n"
    out += "    commandName: \(literal(group.word)),\n    abstract: \(literal(abstract)),\n"
    out += "    subcommands: [\((group.specs.map(typeName) + written).map { $0 + ".self" }.joined(separator: ", "))]"
    if let lone { out += ",\n    defaultSubcommand: \(typeName(lone)).self" }
    return out + "\n  )\n}\n"
  }

  private static func command(_ spec: CommandSpec) -> String {
    let isDefault = words(spec).count == 1 && specs.contains { $0.verb.hasPrefix(spec.verb + ".") }
    var out = "struct \(typeName(spec)): VerbCommand {\n"
    out += "  static let configuration = CommandConfiguration(\n"
    out += "    commandName: \(literal(commandName(spec, isDefault: isDefault))),\n"
    out += "    abstract: \(literal(muster.ShellForm.of(spec.summary, spec: spec))),\n"
    out += "    discussion: \(literal(discussion(spec)))\n  )\n"
    out += "  static let verb = CommandName.\(escaped(String(describing: spec.name)))\n"
    let asks = asksQuestion(spec)
    let arguments = ownArguments(spec).filter { !asks || !CommandTable.question.contains($0) }
    for argument in arguments where argument.isPositional { out += "\n" + property(argument) }
    if spec.block != nil {
      out += "\n  @Argument(help: ArgumentHelp(\"The file to send, or - for standard input.\", valueName: \"FILE\"), "
      out += "completion: .file())\n  var file: String\n"
    }
    for argument in arguments where !argument.isPositional { out += "\n" + property(argument) }
    if asks { out += "\n  @OptionGroup var question: \(questionType)\n" }
    if spec.block != nil {
      out +=
        "\n  @Option(help: ArgumentHelp(\"What the file is: csv, tsv or xlsx; by itself when left out.\", valueName: \"csv|tsv|xlsx\"))\n"
      out += "  var inputFormat: InputFormat?\n\n"
      out +=
        "  @Option(name: .customLong(\"sheet\"), help: ArgumentHelp(\"The sheet of a workbook; the first with anything in it when left out.\", valueName: \"NAME\"))\n"
      out += "  var sheetName: String?\n\n"
      out += "  var block: BlockSource? { BlockSource(path: file, format: inputFormat, sheet: sheetName) }\n"
    }
    if spec.access == .write {
      out += "\n  @OptionGroup var changeOptions: ChangeOptions\n\n  var change: ChangeOptions? { changeOptions }\n"
    }
    out += "\n  @OptionGroup var global: GlobalOptions\n"
    out += "\n  var filled: [FilledArgument] {\n    ["
    if !arguments.isEmpty {
      out += "\n"
      for argument in arguments { out += "      .init(\(literal(argument.name)), \(value(of: argument))),\n" }
      out += "    "
    }
    return out + "]\(asks ? " + question.filled" : "")\n  }\n}\n"
  }

  private static let questionType = "FiguresQuestionOptions"

  /// Takes the whole of what says which facts a question is about, which then stands in one group for all such commands.
  private static func asksQuestion(_ spec: CommandSpec) -> Bool {
    CommandTable.question.allSatisfy(spec.arguments.contains)
  }

  private static func questionOptions() -> String {
    var out = "/// Which facts a question is about.\nstruct \(questionType): ParsableArguments {\n"
    out += CommandTable.question.map(property).joined(separator: "\n")
    out += "\n  var filled: [FilledArgument] {\n    [\n"
    for argument in CommandTable.question {
      out += "      .init(\(literal(argument.name)), \(value(of: argument))),\n"
    }
    return out + "    ]\n  }\n}\n"
  }

  /// `key` and `dry` stand in a group of their own, `format` is the client's, and `--format` always means output.
  static func ownArguments(_ spec: CommandSpec) -> [CommandSpec.Argument] {
    spec.arguments.filter { !["key", "dry", "format"].contains($0.name) }
  }

  private static func discussion(_ spec: CommandSpec) -> String {
    let example = "Example: \(ShellForm.line(spec))"
    guard let block = spec.block else { return example }
    return
      "The file holds: \(block.split(separator: ",").prefix { !$0.contains("then a line with") }.joined(separator: ",")).\n\n\(example)"
  }

  private static func property(_ argument: CommandSpec.Argument) -> String {
    let name = propertyName(argument.name)
    if argument.type == .flag {
      let summary = muster.ShellForm.of(argument.summary)
      let help = summary.hasPrefix("yes: ") ? String(summary.dropFirst(5)) : summary
      return "  @Flag(name: .customLong(\(literal(argument.name))), inversion: .prefixedNo, help: \(literal(help)))\n"
        + "  var \(name): Bool?\n"
    }
    let words = argument.type.words
    let placeholder = argument.isPositional ? argument.name.uppercased() : argument.type.placeholder
    let isListed = words.isEmpty || placeholder.contains("|")
    let help = muster.ShellForm.of(argument.summary) + (isListed ? "" : " (\(words.joined(separator: ", ")))")
    var parts: [String] = argument.isPositional ? [] : ["name: .customLong(\(literal(argument.name)))"]
    if !argument.isPositional, takesDash(argument) { parts.append("parsing: .unconditional") }
    parts.append("help: ArgumentHelp(\(literal(help)), valueName: \(literal(placeholder)))")
    if !words.isEmpty { parts.append("completion: .list([\(words.map(literal).joined(separator: ", "))])") }
    return "  @\(argument.isPositional ? "Argument" : "Option")(\(parts.joined(separator: ", ")))\n"
      + "  var \(name): String\(argument.isRequired ? "" : "?")\n"
  }

  /// Whatever follows such an option is its value. A number or an amount below zero is then refused for what it is, and an
  /// option that was meant to follow is none of them; a text would swallow that option, so that only those are taken so in
  /// which a dash means something.
  static func takesDash(_ argument: CommandSpec.Argument) -> Bool {
    if argument.mayBeginWithDash { return true }
    if case .integer = argument.type { return true }
    return argument.type == .money
  }

  private static func value(of argument: CommandSpec.Argument) -> String { propertyName(argument.name) }

  // MARK: Names

  /// Names that the command itself needs, or the language.
  private static let taken: Set<String> = [
    "filled", "global", "change", "changeOptions", "block", "file", "inputFormat", "sheetName", "request", "spec",
    "commandTitle",
    "for",
  ]

  static func propertyName(_ argument: String) -> String {
    let parts = argument.split(separator: "-").map(String.init)
    let name = parts[0] + upperCamel(Array(parts.dropFirst()))
    return taken.contains(name) ? name + "Value" : name
  }

  private static func upperCamel(_ words: [String]) -> String {
    words.flatMap { $0.split(separator: "-") }.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private static func escaped(_ name: String) -> String { name == "import" ? "`import`" : name }

  private static func literal(_ text: String) -> String {
    // Swift escapes the apostrophe too, which reads badly and needs no escape.
    text.debugDescription.split(separator: "\\'", omittingEmptySubsequences: false).joined(separator: "'")
  }
}
