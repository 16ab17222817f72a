// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct WeeklyCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "weekly",
    abstract: "The weekly action state: a line for each run ahead or awaited, for a year ahead where nobody is named or called for.",
    discussion: "Example: muster weekly"
  )
  static let verb = CommandName.weekly

  @Option(name: .customLong("from"), help: ArgumentHelp("only runs that start on or after this day", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("to"), help: ArgumentHelp("only runs that start on or before this day", valueName: "YYYY-MM-DD"))
  var to: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("from", from),
      .init("to", to),
    ]
  }
}
