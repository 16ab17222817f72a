import ArgumentParser
import MusterCore

/// `muster help officer add` explains a subcommand, `muster help states` a topic. Both are in the client's own tables,
/// so that help needs no daemon, and both show what is typed here instead of what goes over the wire.
struct HelpTopicCommand: ClientCommand {
  static let configuration = CommandConfiguration(
    commandName: "help",
    abstract: "Explains a command, or a topic: \(HelpTopic.names).",
    discussion: "Examples: muster help officer add, muster help states"
  )

  @Argument(help: "A command, or a topic.", completion: .list(HelpTopicCommand.words))
  var topic: [String] = []

  @OptionGroup var global: GlobalOptions

  var commandTitle: String { "help" }

  /// The topics, one a line.
  static var topics: String {
    let width = HelpTopic.allCases.map(\.rawValue.count).max() ?? 0
    return HelpTopic.allCases.map { topic in
      "  " + DisplayWidth.pad(topic.rawValue, to: width, right: false) + "  " + topic.summary
    }.joined(separator: "\n")
  }

  /// What may be asked about, for the shell to complete.
  private static var words: [String] {
    let commands = MusterCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
    return Set(HelpTopic.allCases.map(\.rawValue) + commands).sorted()
  }

  func execute(in context: Context) throws(ClientError) -> ExitStatus {
    guard global.output == nil else {
      throw ClientError(.usage, "--output: help is for reading. Redirect it with > instead.")
    }
    guard global.format == .table else {
      throw ClientError(
        .usage, "--format: help is text, not rows. Leave the format out; muster raw 'help as=json' is for programs.")
    }
    // A verb as the protocol writes it finds its subcommand too.
    let words = topic.count == 1 ? topic[0].split(separator: ".").map(String.init) : topic
    var parts: [String] = []
    // A word may be both: then the topic comes first, and below it what can be typed.
    if topic.count == 1, let topic = HelpTopic(word: topic[0]) {
      parts.append(Self.text(of: topic, width: context.console.width).joined(separator: "\n"))
    }
    if let command = Self.command(words) {
      parts.append(Self.page(of: command, words))
    } else if parts.isEmpty, let spec = CommandTable.spec(verb: words.joined(separator: ".")) {
      parts.append(([ShellForm.command(spec.verb)] + HelpText.page(spec)).joined(separator: "\n"))
    }
    guard !parts.isEmpty else { throw Self.unknown(topic) }
    context.console.data(parts.joined(separator: "\n\n"))
    return .done
  }

  /// The help of a command; of one that is also the first word of others, with those below it.
  static func page(of command: any ParsableCommand.Type, _ path: [String]) -> String {
    guard let lone = command.configuration.defaultSubcommand, let name = lone.configuration.commandName else {
      return MusterCommand.helpMessage(for: command)
    }
    let typed = "muster " + path.joined(separator: " ")
    let others = command.configuration.subcommands.compactMap { other in
      other.configuration.commandName.map { (name: $0, abstract: other.configuration.abstract) }
    }.filter { $0.name != name }
    let width = others.map(\.name.count).max() ?? 0
    let lines = others.map { "  " + DisplayWidth.pad($0.name, to: width, right: false) + "  " + $0.abstract }
    return MusterCommand.helpMessage(for: lone).replacing("\(typed) \(name)", with: typed)
      + "\n\nALSO \(typed) …\n" + lines.joined(separator: "\n")
  }

  private static func text(of topic: HelpTopic, width: Int?) -> [String] {
    var lines = topic.lines(for: .shell).map(ShellForm.line)
    if topic == .codes {
      lines += ["", "Exit status of this client:"] + ExitStatus.help.split(separator: "\n").map(String.init)
    }
    guard let width else { return lines }
    return lines.flatMap { TextFold().lines($0, to: width) }
  }

  private static func unknown(_ topic: [String]) -> ClientError {
    let name = topic.joined(separator: " ")
    var near = CommandTable.nearest(to: topic.joined(separator: ".")).map { verb in
      verb.split(separator: ".").joined(separator: " ")
    }
    near += HelpTopic.allCases.map(\.rawValue).filter { $0.hasPrefix(name.lowercased().prefix(3)) }
    let commands = near.map { "\"muster help \($0)\"" }.joined(separator: " or ")
    let hint =
      near.isEmpty ? "Topics: \(HelpTopic.names); muster --help lists the commands." : "Did you mean \(commands)?"
    return ClientError(.usage, "there is no command or topic \(name.quoted). \(hint)")
  }

  /// The subcommand at the end of this path; the root when the path is empty.
  static func command(_ path: [String]) -> (any ParsableCommand.Type)? {
    var found: any ParsableCommand.Type = MusterCommand.self
    for word in path {
      let next = found.configuration.subcommands.first { $0.configuration.commandName == word.lowercased() }
      guard let next else { return nil }
      found = next
    }
    return found
  }
}
