// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct NoticeGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notice",
    abstract: "list, show, ack, recipient, recipients, recipient-end",
    subcommands: [NoticeListCommand.self, NoticeShowCommand.self, NoticeAckCommand.self, NoticeRecipientCommand.self, NoticeRecipientsCommand.self, NoticeRecipientEndCommand.self]
  )
}

struct NoticeListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists notices.",
    discussion: "Example: muster notice list --state new"
  )
  static let verb = CommandName.noticeList

  @Option(name: .customLong("state"), help: ArgumentHelp("only in this state", valueName: "new|handed|acknowledged|failed"), completion: .list(["new", "handed", "acknowledged", "failed"]))
  var state: String?

  @Option(name: .customLong("kind"), help: ArgumentHelp("only about this kind of deadline (names, release, decision, intake, seat-offer, call, approval, requirement, result, report, document, certificate, question)", valueName: "WORD"), completion: .list(["names", "release", "decision", "intake", "seat-offer", "call", "approval", "requirement", "result", "report", "document", "certificate", "question"]))
  var kind: String?

  @Option(name: .customLong("iteration"), help: ArgumentHelp("only about this run", valueName: "ITERATION"))
  var iteration: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("state", state),
      .init("kind", kind),
      .init("iteration", iteration),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

struct NoticeShowCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows a notice with its words.",
    discussion: "Example: muster notice show 1"
  )
  static let verb = CommandName.noticeShow

  @Argument(help: ArgumentHelp("its number", valueName: "NOTICE"))
  var notice: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("notice", notice),
    ]
  }
}

struct NoticeAckCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "ack",
    abstract: "Acknowledges notices, so that they no longer wait and are not sent again.",
    discussion: "Example: muster notice ack 1,2"
  )
  static let verb = CommandName.noticeAck

  @Argument(help: ArgumentHelp("their numbers", valueName: "NOTICES"))
  var notices: String

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("notices", notices),
    ]
  }
}

struct NoticeRecipientCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "recipient",
    abstract: "Adds someone who hears of deadlines.",
    discussion: "Example: muster notice recipient --address 'desk@training.example' --kind names"
  )
  static let verb = CommandName.noticeRecipient

  @Option(name: .customLong("address"), help: ArgumentHelp("a mail address", valueName: "TEXT"))
  var address: String?

  @Option(name: .customLong("principal"), help: ArgumentHelp("or the name of someone who works with muster", valueName: "TEXT"))
  var principal: String?

  @Option(name: .customLong("kind"), help: ArgumentHelp("only of this kind; of all when left out (names, release, decision, intake, seat-offer, call, approval, requirement, result, report, document, certificate, question)", valueName: "WORD"), completion: .list(["names", "release", "decision", "intake", "seat-offer", "call", "approval", "requirement", "result", "report", "document", "certificate", "question"]))
  var kind: String?

  @Option(name: .customLong("body"), help: ArgumentHelp("only what concerns this body", valueName: "BODY"))
  var body: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("address", address),
      .init("principal", principal),
      .init("kind", kind),
      .init("body", body),
    ]
  }
}

struct NoticeRecipientsCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "recipients",
    abstract: "Lists who hears of deadlines.",
    discussion: "Example: muster notice recipients"
  )
  static let verb = CommandName.noticeRecipients

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    []
  }
}

struct NoticeRecipientEndCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "recipient-end",
    abstract: "Someone hears of deadlines no longer.",
    discussion: "Example: muster notice recipient-end 1"
  )
  static let verb = CommandName.noticeRecipientEnd

  @Argument(help: ArgumentHelp("the number, from muster notice recipients", valueName: "RECIPIENT"))
  var recipient: String

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("recipient", recipient),
    ]
  }
}
