// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ApproverEndCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "end",
    abstract: "Ends that someone decides for a body, or stands in for another.",
    discussion: "Example: muster approver end bilal MINISTRY --to 2027-06-30"
  )
  static let verb = CommandName.approverEnd

  @Argument(help: ArgumentHelp("account name", valueName: "PRINCIPAL"))
  var principal: String

  @Argument(help: ArgumentHelp("no longer for this body", valueName: "BODY"))
  var body: String?

  @Option(name: .customLong("for"), help: ArgumentHelp("no longer in the place of this one", valueName: "TEXT"))
  var forValue: String?

  @Option(name: .customLong("to"), help: ArgumentHelp("last day", valueName: "YYYY-MM-DD"))
  var to: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("principal", principal),
      .init("body", body),
      .init("for", forValue),
      .init("to", to),
      .init("letter", letter),
    ]
  }
}
