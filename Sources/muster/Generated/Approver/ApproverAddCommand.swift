// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ApproverAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Records that someone decides for a body.",
    discussion: "Example: muster approver add bilal MINISTRY"
  )
  static let verb = CommandName.approverAdd

  @Argument(help: ArgumentHelp("account name", valueName: "PRINCIPAL"))
  var principal: String

  @Argument(help: ArgumentHelp("body", valueName: "BODY"))
  var body: String

  @Option(name: .customLong("from"), help: ArgumentHelp("first day; today when left out", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("to"), help: ArgumentHelp("last day; open when left out", valueName: "YYYY-MM-DD"))
  var to: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("principal", principal),
      .init("body", body),
      .init("from", from),
      .init("to", to),
      .init("letter", letter),
    ]
  }
}
