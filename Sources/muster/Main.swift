import ArgumentParser
import Glibc
import MusterCore

/// Parses the command line, runs the command and ends with one of the documented statuses.
@main
enum Main {
  static func main() {
    // A reader that goes away (`| head`) is found out by write(2), not by a signal.
    _ = signal(SIGPIPE, SIG_IGN)
    let context = Context.process()
    let status = run(Array(CommandLine.arguments.dropFirst()), in: context)
    context.console.flush()
    exit(Interrupt.code(of: status))
  }

  /// Everything but the end of the process, so that tests can run it too.
  static func run(_ given: [String], in context: Context) -> ExitStatus {
    let words = GlobalOptions.behindTheCommand(given)
    if let page = loneHelp(words) {
      context.console.data(page)
      return .done
    }
    do {
      var command = try MusterCommand.parseAsRoot(words)
      guard let known = command as? any ClientCommand else {
        try command.run()
        return .done
      }
      return known.outcome(in: context)
    } catch {
      return report(error, words, in: context)
    }
  }

  /// `muster stats --help`: of a word that is a command by itself its options, not only the list of those behind it.
  private static func loneHelp(_ words: [String]) -> String? {
    let path = words.prefix { !$0.hasPrefix("-") }.map(\.self)
    guard path.count == 1, words.dropFirst().contains(where: { $0 == "--help" || $0 == "-h" }),
      let group = HelpTopicCommand.command(path), group.configuration.defaultSubcommand != nil
    else { return nil }
    return HelpTopicCommand.page(of: group, path)
  }

  /// What ArgumentParser has to say: help and version are data, everything else is wrong usage.
  private static func report(_ error: any Error, _ words: [String], in context: Context) -> ExitStatus {
    let text = MusterCommand.fullMessage(for: error)
    guard MusterCommand.exitCode(for: error) != .success else {
      if !text.isEmpty { context.console.data(text) }
      return .done
    }
    if let unknown = unknownCommand(words) {
      context.console.message(unknown)
      return .usage
    }
    var wording = LoneGroup.spoken(text.hasPrefix("Error: ") ? "muster: " + text.dropFirst(7) : text)
    if let negative = negativeValue(words, wording) { wording = negative + "\n" + wording }
    context.console.message(wording)
    return .usage
  }

  /// A number below zero looks like an option, and a value then seems to be missing.
  private static func negativeValue(_ words: [String], _ wording: String) -> String? {
    guard wording.hasPrefix("muster: Missing value for "),
      let place = words.indices.dropFirst().first(where: { index in
        words[index].hasPrefix("-") && words[index].dropFirst().first?.isNumber == true
          && words[index - 1].hasPrefix("--") && wording.contains("'" + words[index - 1])
      })
    else { return nil }
    return
      "muster: \(words[place]) begins like an option. A value below zero is written \(words[place - 1])=\(words[place])."
  }

  /// What to say when the first words name no command; nil when they do.
  private static func unknownCommand(_ words: [String]) -> String? {
    let path = words.prefix { !$0.hasPrefix("-") }.prefix(2).map(\.self)
    guard let first = path.first else { return nil }
    if let group = HelpTopicCommand.command([first]) {
      guard path.count == 2, !group.configuration.subcommands.isEmpty, group.configuration.defaultSubcommand == nil,
        HelpTopicCommand.command(path) == nil
      else {
        return nil
      }
      let known = group.configuration.subcommands.compactMap { $0.configuration.commandName }
      let wanted = path[1].lowercased()
      let near = known.filter { CommandTable.editDistance($0, wanted) <= max(1, wanted.count / 2) }
      return unknown(
        path.joined(separator: " "), near: near.map { "\(first) \($0)" },
        "\(first) knows \(known.joined(separator: ", ")).")
    }
    var near: [String] = []
    for verb in [path.joined(separator: "."), first].flatMap({ CommandTable.nearest(to: $0) }) {
      let words = verb.split(separator: ".").map(String.init)
      guard HelpTopicCommand.command(words) != nil, !near.contains(words.joined(separator: " ")) else { continue }
      near.append(words.joined(separator: " "))
    }
    return unknown(first, near: near, "See muster --help for the list.")
  }

  private static func unknown(_ name: String, near: [String], _ otherwise: String) -> String {
    let commands = near.map { "\"muster \($0)\"" }.joined(separator: " or ")
    return "muster: there is no command \(name.quoted). \(near.isEmpty ? otherwise : "Did you mean \(commands)?")"
  }
}
