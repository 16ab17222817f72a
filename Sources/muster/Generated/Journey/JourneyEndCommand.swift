// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct JourneyEndCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "end",
    abstract: "Gives up a journey; the enrolments in its runs stay as they are.",
    discussion: "Example: muster journey end J-1 --reason 'the language course was cancelled'"
  )
  static let verb = CommandName.journeyEnd

  @Argument(help: ArgumentHelp("its number, as in J-3", valueName: "JOURNEY"))
  var journey: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("journey", journey),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}
