import ArgumentParser
import MusterCore

/// `muster help officer add` explains a subcommand from here, `muster help states` a topic from the daemon.
struct HelpTopicCommand: ClientCommand {
  static let configuration = CommandConfiguration(
    commandName: "help",
    abstract: "Explains a command, or a topic: states, seats, codes, limits, grades, dates, keys, imports, statistics.",
    discussion: "Examples: muster help officer add, muster help states"
  )

  @Argument(help: "A command, or a topic of the daemon.")
  var topic: [String] = []

  @OptionGroup var global: GlobalOptions

  var commandTitle: String { "help" }

  func execute(in context: Context) throws(ClientError) -> ExitStatus {
    guard global.output == nil else {
      throw ClientError(.usage, "--output: help is for reading. Redirect it with > instead.")
    }
    // A verb as the protocol writes it finds its subcommand too.
    let words = topic.count == 1 ? topic[0].split(separator: ".").map(String.init) : topic
    let command = Self.command(words)
    // A word may be both: then the topic comes first, and below it what can be typed.
    let isTopic = topic.count == 1 && HelpText.topics[topic[0].lowercased()] != nil
    var status = ExitStatus.done
    if isTopic || command == nil {
      let request = Request(verb: "help", arguments: [.init(value: topic.joined(separator: " "))])
      status = try Exchange(context: context, options: global, spec: CommandTable.spec(.help), title: commandTitle)
        .run(request, block: nil)
    }
    if let command, status == .done {
      context.console.data((isTopic ? "\n" : "") + MusterCommand.helpMessage(for: command))
    }
    return status
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
