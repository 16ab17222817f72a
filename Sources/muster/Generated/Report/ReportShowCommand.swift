// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ReportShowCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows the definition of a report, to copy and change.",
    discussion: "Example: muster report show participation"
  )
  static let verb = CommandName.reportShow

  @Argument(help: ArgumentHelp("name of the report, as in muster report list", valueName: "REPORT"))
  var report: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("report", report),
    ]
  }
}
