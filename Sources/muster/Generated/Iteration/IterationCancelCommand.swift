// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct IterationCancelCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel",
    abstract: "Cancels a run and ends every enrolment in it that has not begun, or moves people on to another run.",
    discussion: "Example: muster iteration cancel M4-85-A-27 --reason 'cancelled by the provider' --letter NSO/124"
  )
  static let verb = CommandName.iterationCancel

  @Argument(help: ArgumentHelp("its code", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String

  @Option(name: .customLong("move-to"), help: ArgumentHelp("run of the same course that takes over who has a seat or waits", valueName: "ITERATION"))
  var moveTo: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("reason", reason),
      .init("move-to", moveTo),
      .init("letter", letter),
    ]
  }
}
