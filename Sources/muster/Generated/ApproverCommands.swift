// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ApproverGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approver",
    abstract: "add, stand-in, end, list",
    subcommands: [ApproverAddCommand.self, ApproverStandInCommand.self, ApproverEndCommand.self, ApproverListCommand.self]
  )
}

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

struct ApproverListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists who decides for which body, and who stands in for whom.",
    discussion: "Example: muster approver list --body MINISTRY"
  )
  static let verb = CommandName.approverList

  @Option(name: .customLong("body"), help: ArgumentHelp("only for this body", valueName: "BODY"))
  var body: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("only on this day", valueName: "YYYY-MM-DD"))
  var on: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("body", body),
      .init("on", on),
    ]
  }
}
