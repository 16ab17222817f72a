// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct EnrolmentListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists enrolments.",
    discussion: "Example: muster enrolment list --iteration M4-85-A-27"
  )
  static let verb = CommandName.enrolmentList

  @Option(name: .customLong("officer"), help: ArgumentHelp("only of this officer", valueName: "OFFICER"))
  var officer: String?

  @Option(name: .customLong("iteration"), help: ArgumentHelp("only in this run", valueName: "ITERATION"))
  var iteration: String?

  @Option(name: .customLong("state"), help: ArgumentHelp("only in this state (nominated, sent-back, approved, submitted, confirmed, waiting, offered, attending, completed, no-show, withdrawn, rejected, not-accepted, lapsed, cancelled, transferred)", valueName: "WORD"), completion: .list(["nominated", "sent-back", "approved", "submitted", "confirmed", "waiting", "offered", "attending", "completed", "no-show", "withdrawn", "rejected", "not-accepted", "lapsed", "cancelled", "transferred"]))
  var state: String?

  @Option(name: .customLong("limit"), parsing: .unconditional, help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("state", state),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}
