// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct MappingGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mapping",
    abstract: "set, list, show",
    subcommands: [MappingSetCommand.self, MappingListCommand.self, MappingShowCommand.self]
  )
}
