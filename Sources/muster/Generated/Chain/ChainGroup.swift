// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ChainGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chain",
    abstract: "add, end, list",
    subcommands: [ChainAddCommand.self, ChainEndCommand.self, ChainListCommand.self]
  )
}
