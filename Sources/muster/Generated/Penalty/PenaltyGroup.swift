// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct PenaltyGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "penalty",
    abstract: "add, end, list",
    subcommands: [PenaltyAddCommand.self, PenaltyEndCommand.self, PenaltyListCommand.self]
  )
}
