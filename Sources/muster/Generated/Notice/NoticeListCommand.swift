// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

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

  @Option(name: .customLong("limit"), parsing: .unconditional, help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
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
