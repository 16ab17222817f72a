// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct CompletionAwaitedCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "awaited",
    abstract: "Lists who came back from a run that is over and has no result yet, with the days since.",
    discussion: "Example: muster completion awaited --since 30"
  )
  static let verb = CommandName.completionAwaited

  @Option(name: .customLong("iteration"), help: ArgumentHelp("only of this run", valueName: "ITERATION"))
  var iteration: String?

  @Option(name: .customLong("provider"), help: ArgumentHelp("only of this institution", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("since"), parsing: .unconditional, help: ArgumentHelp("only after so many days or more", valueName: "N"))
  var since: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("provider", provider),
      .init("since", since),
    ]
  }
}
