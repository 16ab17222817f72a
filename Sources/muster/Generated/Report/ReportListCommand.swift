// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ReportListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the standing reports.",
    discussion: "Example: muster report list"
  )
  static let verb = CommandName.reportList

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    []
  }
}
