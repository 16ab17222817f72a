// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct PlanOfficerCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "officer",
    abstract: "Shows the runs ahead an officer is eligible for, and what is missing for the others.",
    discussion: "Example: muster plan officer PA-45678"
  )
  static let verb = CommandName.planOfficer

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Option(name: .customLong("to"), help: ArgumentHelp("only runs that start up to this day", valueName: "YYYY-MM-DD"))
  var to: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("to", to),
    ]
  }
}
