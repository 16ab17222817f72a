// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct FollowupGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "followup",
    abstract: "rule, report, ask, answer, list",
    subcommands: [FollowupRuleCommand.self, FollowupReportCommand.self, FollowupAskCommand.self, FollowupAnswerCommand.self, FollowupListCommand.self]
  )
}
