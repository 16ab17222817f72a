// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ReportGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "list, show, run, try, set, end",
    subcommands: [ReportListCommand.self, ReportShowCommand.self, ReportRunCommand.self, ReportTryCommand.self, ReportSetCommand.self, ReportEndCommand.self]
  )
}
