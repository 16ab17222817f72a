// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct OfficerListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists officers.",
    discussion: "Example: muster officer list --text khan"
  )
  static let verb = CommandName.officerList

  @Option(name: .customLong("service"), help: ArgumentHelp("only of this service or agency", valueName: "SERVICE"))
  var service: String?

  @Option(name: .customLong("text"), help: ArgumentHelp("only those whose name (Latin or Urdu) or number contains this", valueName: "TEXT"))
  var text: String?

  @Option(name: .customLong("limit"), parsing: .unconditional, help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("service", service),
      .init("text", text),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}
