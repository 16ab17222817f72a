// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct IterationGoCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "go",
    abstract: "Records the decision that a run is held, and says whether its minimum is reached.",
    discussion: "Example: muster iteration go M4-85-A-27"
  )
  static let verb = CommandName.iterationGo

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("on"), help: ArgumentHelp("the day of the decision; today when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("on", on),
      .init("letter", letter),
    ]
  }
}
