// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct IterationListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists runs with their seats.",
    discussion: "Example: muster iteration list --from 2027-01-01 --to 2027-12-31"
  )
  static let verb = CommandName.iterationList

  @Option(name: .customLong("course"), help: ArgumentHelp("only of this course", valueName: "COURSE"))
  var course: String?

  @Option(name: .customLong("provider"), help: ArgumentHelp("only of this institution", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("from"), help: ArgumentHelp("only those that end on or after this day", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("to"), help: ArgumentHelp("only those that start on or before this day", valueName: "YYYY-MM-DD"))
  var to: String?

  @Option(name: .customLong("limit"), parsing: .unconditional, help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("course", course),
      .init("provider", provider),
      .init("from", from),
      .init("to", to),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}
