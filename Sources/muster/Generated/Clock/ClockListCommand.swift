// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ClockListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists deadlines, what will be done about each, and what was.",
    discussion: "Example: muster clock list --from 2027-01-01 --to 2027-03-31"
  )
  static let verb = CommandName.clockList

  @Option(name: .customLong("from"), help: ArgumentHelp("only those due on or after this day", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("to"), help: ArgumentHelp("only those due on or before this day", valueName: "YYYY-MM-DD"))
  var to: String?

  @Option(name: .customLong("iteration"), help: ArgumentHelp("only of this run", valueName: "ITERATION"))
  var iteration: String?

  @Option(name: .customLong("kind"), help: ArgumentHelp("only of this kind (names, release, decision, intake, seat-offer, call, approval, requirement, result, report, document, certificate, question)", valueName: "WORD"), completion: .list(["names", "release", "decision", "intake", "seat-offer", "call", "approval", "requirement", "result", "report", "document", "certificate", "question"]))
  var kind: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("from", from),
      .init("to", to),
      .init("iteration", iteration),
      .init("kind", kind),
    ]
  }
}
