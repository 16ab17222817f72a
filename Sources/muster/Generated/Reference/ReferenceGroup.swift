// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ReferenceGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference",
    abstract: "add, list",
    subcommands: [ReferenceAddCommand.self, ReferenceListCommand.self]
  )
}
