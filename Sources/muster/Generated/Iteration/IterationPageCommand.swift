// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct IterationPageCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "page",
    abstract: "Shows everything on a run: seats, roll, what is missing once approved, waiting list, attendance, results, nations, what is awaited.",
    discussion: "Example: muster iteration page M4-85-A-27"
  )
  static let verb = CommandName.iterationPage

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
    ]
  }
}
