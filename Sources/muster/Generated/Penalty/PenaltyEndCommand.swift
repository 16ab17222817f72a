// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct PenaltyEndCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "end",
    abstract: "Ends a penalty rule.",
    discussion: "Example: muster penalty end 1 --on 2027-12-31"
  )
  static let verb = CommandName.penaltyEnd

  @Argument(help: ArgumentHelp("its number, from muster penalty list", valueName: "PENALTY"))
  var penalty: String

  @Option(name: .customLong("on"), help: ArgumentHelp("last day on which it is in force", valueName: "YYYY-MM-DD"))
  var on: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("penalty", penalty),
      .init("on", on),
      .init("reason", reason),
    ]
  }
}
