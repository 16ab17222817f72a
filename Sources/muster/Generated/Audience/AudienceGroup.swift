// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct AudienceGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audience",
    abstract: "add, set, list",
    subcommands: [AudienceAddCommand.self, AudienceSetCommand.self, AudienceListCommand.self]
  )
}
