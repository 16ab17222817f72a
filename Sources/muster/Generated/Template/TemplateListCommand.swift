// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct TemplateListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists what is needed before departure, for whom.",
    discussion: "Example: muster template list --country DE"
  )
  static let verb = CommandName.templateList

  @Option(name: .customLong("provider"), help: ArgumentHelp("only of this institution", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("country"), help: ArgumentHelp("only for this country", valueName: "CC"))
  var country: String?

  @Option(name: .customLong("requirement"), help: ArgumentHelp("only this one", valueName: "TEXT"))
  var requirement: String?

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
      .init("country", country),
      .init("requirement", requirement),
      .init("on", on),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}
