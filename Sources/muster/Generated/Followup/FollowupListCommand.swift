// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct FollowupListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists reports and yearly questions: what is due, overdue or not answered.",
    discussion: "Example: muster followup list overdue"
  )
  static let verb = CommandName.followupList

  @Argument(help: ArgumentHelp("due when left out (due, overdue, unanswered, all)", valueName: "SHOW"), completion: .list(["due", "overdue", "unanswered", "all"]))
  var show: String?

  @Option(name: .customLong("officer"), help: ArgumentHelp("only of this officer", valueName: "OFFICER"))
  var officer: String?

  @Option(name: .customLong("iteration"), help: ArgumentHelp("only reports on this run", valueName: "ITERATION"))
  var iteration: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("show", show),
      .init("officer", officer),
      .init("iteration", iteration),
    ]
  }
}
