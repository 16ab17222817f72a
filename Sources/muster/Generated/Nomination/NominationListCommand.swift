// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct NominationListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists nominations in their order: principals, then reserves.",
    discussion: "Example: muster nomination list --iteration M4-85-A-27"
  )
  static let verb = CommandName.nominationList

  @Option(name: .customLong("iteration"), help: ArgumentHelp("only for this run", valueName: "ITERATION"))
  var iteration: String?

  @Option(name: .customLong("body"), help: ArgumentHelp("only by this body", valueName: "BODY"))
  var body: String?

  @Option(name: .customLong("state"), help: ArgumentHelp("only in this state (nominated, sent-back, approved, submitted, confirmed, waiting, offered, attending, completed, no-show, withdrawn, rejected, not-accepted, lapsed, cancelled, transferred)", valueName: "WORD"), completion: .list(["nominated", "sent-back", "approved", "submitted", "confirmed", "waiting", "offered", "attending", "completed", "no-show", "withdrawn", "rejected", "not-accepted", "lapsed", "cancelled", "transferred"]))
  var state: String?

  @Option(name: .customLong("limit"), parsing: .unconditional, help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("body", body),
      .init("state", state),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}
