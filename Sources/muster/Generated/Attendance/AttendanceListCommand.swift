// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct AttendanceListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Shows who was there on which day, with totals and the percent of days held.",
    discussion: "Example: muster attendance list M4-85-A-27"
  )
  static let verb = CommandName.attendanceList

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("view"), help: ArgumentHelp("days (default): a column a day; totals; marks: a row a mark", valueName: "days|totals|marks"), completion: .list(["days", "totals", "marks"]))
  var view: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("view", view),
    ]
  }
}
