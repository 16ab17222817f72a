// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct SeatTurnBackCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "turn-back",
    abstract: "Gives back seats a body has no names for; they go to those who wait, in order.",
    discussion: "Example: muster seat turn-back M4-85-A-27 JSHQ --seats 1 --reason 'no officer can be relieved'"
  )
  static let verb = CommandName.seatTurnBack

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Argument(help: ArgumentHelp("its code", valueName: "BODY"))
  var body: String

  @Option(name: .customLong("seats"), parsing: .unconditional, help: ArgumentHelp("how many it gives back", valueName: "N"))
  var seats: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("body", body),
      .init("seats", seats),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}
