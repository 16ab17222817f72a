// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ForfeitEndCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "end",
    abstract: "Ends such a rule; what was lost by it stays lost unless it is taken back.",
    discussion: "Example: muster forfeit end 1 --on 2027-12-31"
  )
  static let verb = CommandName.forfeitEnd

  @Argument(help: ArgumentHelp("its number, from muster forfeit list", valueName: "FORFEIT"))
  var forfeit: String

  @Option(name: .customLong("on"), help: ArgumentHelp("last day on which it is in force", valueName: "YYYY-MM-DD"))
  var on: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("forfeit", forfeit),
      .init("on", on),
      .init("reason", reason),
    ]
  }
}
