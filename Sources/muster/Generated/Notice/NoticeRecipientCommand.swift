// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

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
