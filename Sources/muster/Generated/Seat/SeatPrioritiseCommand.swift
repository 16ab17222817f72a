// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct SeatPrioritiseCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "prioritise",
    abstract: "Moves someone up in the waiting list for a reason that is kept.",
    discussion: "Example: muster seat prioritise PA-45678 M4-85-A-27 --priority 1 --reason 'operational emergency, letter JSHQ/12'"
  )
  static let verb = CommandName.seatPrioritise

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("priority"), parsing: .unconditional, help: ArgumentHelp("smaller goes first; left out: none any more", valueName: "N"))
  var priority: String?

  @Option(name: .customLong("reason"), help: ArgumentHelp("the justification", valueName: "TEXT"))
  var reason: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("priority", priority),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}
