// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ApproverGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approver",
    abstract: "add, stand-in, end, list",
    subcommands: [ApproverAddCommand.self, ApproverStandInCommand.self, ApproverEndCommand.self, ApproverListCommand.self]
  )
}
