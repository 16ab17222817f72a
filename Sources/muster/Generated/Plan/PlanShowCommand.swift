// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct PlanShowCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows a proposal row by row, with reasons, decisions and what became of them.",
    discussion: "Example: muster plan show P-1"
  )
  static let verb = CommandName.planShow

  @Argument(help: ArgumentHelp("its number", valueName: "PROPOSAL"))
  var proposal: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("proposal", proposal),
    ]
  }
}
