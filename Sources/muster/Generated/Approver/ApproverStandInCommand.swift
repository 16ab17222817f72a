// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ApproverStandInCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "stand-in",
    abstract: "Records that someone decides in the place of another who is absent.",
    discussion: "Example: muster approver stand-in sana --for bilal --from 2027-01-04 --to 2027-01-15 --reason 'on leave'"
  )
  static let verb = CommandName.approverStandIn

  @Argument(help: ArgumentHelp("account name of the one who stands in", valueName: "PRINCIPAL"))
  var principal: String

  @Option(name: .customLong("for"), help: ArgumentHelp("account name of the one who is absent", valueName: "TEXT"))
  var forValue: String

  @Option(name: .customLong("from"), help: ArgumentHelp("first day", valueName: "YYYY-MM-DD"))
  var from: String

  @Option(name: .customLong("to"), help: ArgumentHelp("last day", valueName: "YYYY-MM-DD"))
  var to: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("principal", principal),
      .init("for", forValue),
      .init("from", from),
      .init("to", to),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}
