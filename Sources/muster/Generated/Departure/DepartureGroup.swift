// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct DepartureGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "departure",
    abstract: "set, set-many, list, missing",
    subcommands: [DepartureSetCommand.self, DepartureSetManyCommand.self, DepartureListCommand.self, DepartureMissingCommand.self]
  )
}
