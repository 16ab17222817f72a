// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct PlanRunCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Ranks the eligible officers for a run by the weights, with the reasons.",
    discussion: "Example: muster plan run M4-85-A-27"
  )
  static let verb = CommandName.planRun

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("limit"), parsing: .unconditional, help: ArgumentHelp("at most so many; 50 when left out", valueName: "N"))
  var limit: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("limit", limit),
    ]
  }
}
