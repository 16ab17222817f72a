// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ForfeitGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forfeit",
    abstract: "add, end, list",
    subcommands: [ForfeitAddCommand.self, ForfeitEndCommand.self, ForfeitListCommand.self]
  )
}
