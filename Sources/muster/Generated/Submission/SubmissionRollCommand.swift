// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct SubmissionRollCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "roll",
    abstract: "Gives the nominal roll with exactly the fields the provider asks for.",
    discussion: "Example: muster submission roll M4-85-A-27 --format csv"
  )
  static let verb = CommandName.submissionRoll

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("state"), help: ArgumentHelp("only those in this state; all approved or further when left out (nominated, sent-back, approved, submitted, confirmed, waiting, offered, attending, completed, no-show, withdrawn, rejected, not-accepted, lapsed, cancelled, transferred)", valueName: "WORD"), completion: .list(["nominated", "sent-back", "approved", "submitted", "confirmed", "waiting", "offered", "attending", "completed", "no-show", "withdrawn", "rejected", "not-accepted", "lapsed", "cancelled", "transferred"]))
  var state: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("state", state),
    ]
  }
}
