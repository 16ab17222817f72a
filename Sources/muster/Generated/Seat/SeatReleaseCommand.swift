// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct SeatReleaseCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: "Takes the unfilled seats of all bodies but guaranteed ones: they go to those who wait, then they are open to all.",
    discussion: "Example: muster seat release M4-85-A-27"
  )
  static let verb = CommandName.seatRelease

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("letter", letter),
    ]
  }
}
