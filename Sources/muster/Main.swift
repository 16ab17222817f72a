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
    exit(status.rawValue)
  }

  /// Everything but the end of the process, so that tests can run it too.
  static func run(_ given: [String], in context: Context) -> ExitStatus {
    let words = GlobalOptions.behindTheCommand(given)
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
    let wording = text.hasPrefix("Error: ") ? "muster: " + text.dropFirst(7) : text
    context.console.message(wording)
    return .usage
  }

  /// What to say when the first words name no command; nil when they do.
  private static func unknownCommand(_ words: [String]) -> String? {
    let path = words.prefix { !$0.hasPrefix("-") }.prefix(2).map(\.self)
    guard let first = path.first, HelpTopicCommand.command([first]) == nil else { return nil }
    let near = CommandTable.nearest(to: path.joined(separator: "."))
      .filter { HelpTopicCommand.command([String($0.prefix { $0 != "." })]) != nil }
      .map { "\"muster \($0.split(separator: ".").joined(separator: " "))\"" }
    let remedy = near.isEmpty ? "See muster --help for the list." : "Did you mean \(near.joined(separator: " or "))?"
    return "muster: there is no command \(first.quoted). \(remedy)"
  }
}
