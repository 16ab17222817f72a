// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct JourneyGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journey",
    abstract: "add, end, list, show",
    subcommands: [JourneyAddCommand.self, JourneyEndCommand.self, JourneyListCommand.self, JourneyShowCommand.self]
  )
}
