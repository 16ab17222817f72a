// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct AttendanceGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attendance",
    abstract: "set, roll, list, rule",
    subcommands: [AttendanceSetCommand.self, AttendanceRollCommand.self, AttendanceListCommand.self, AttendanceRuleCommand.self]
  )
}
