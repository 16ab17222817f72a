// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct MarkingGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "marking",
    abstract: "set, show",
    subcommands: [MarkingSetCommand.self, MarkingShowCommand.self]
  )
}
