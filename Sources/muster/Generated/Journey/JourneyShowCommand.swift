// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct JourneyShowCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows a journey: the state of every leg, and on what each depends.",
    discussion: "Example: muster journey show J-1"
  )
  static let verb = CommandName.journeyShow

  @Argument(help: ArgumentHelp("its number, as in J-3", valueName: "JOURNEY"))
  var journey: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("journey", journey),
    ]
  }
}
