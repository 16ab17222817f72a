// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct SeatQueueCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue",
    abstract: "Shows who waits for a seat, in order, why there, and who cannot move up now.",
    discussion: "Example: muster seat queue M4-85-A-27"
  )
  static let verb = CommandName.seatQueue

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
    ]
  }
}
