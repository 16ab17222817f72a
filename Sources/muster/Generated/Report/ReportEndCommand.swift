// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ReportEndCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "end",
    abstract: "A report is offered no longer; its definitions stay on file.",
    discussion: "Example: muster report end who-went"
  )
  static let verb = CommandName.reportEnd

  @Argument(help: ArgumentHelp("name of the report, as in muster report list", valueName: "REPORT"))
  var report: String

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("report", report),
    ]
  }
}
