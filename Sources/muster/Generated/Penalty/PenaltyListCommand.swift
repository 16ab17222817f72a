// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct PenaltyListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists what providers charge for withdrawals.",
    discussion: "Example: muster penalty list"
  )
  static let verb = CommandName.penaltyList

  @Option(name: .customLong("provider"), help: ArgumentHelp("only of this institution", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("only those in force on this day", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("limit"), parsing: .unconditional, help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("provider", provider),
      .init("on", on),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}
