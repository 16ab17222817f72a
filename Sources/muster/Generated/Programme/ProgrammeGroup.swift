// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ProgrammeGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "programme",
    abstract: "add, list, set",
    subcommands: [ProgrammeAddCommand.self, ProgrammeListCommand.self, ProgrammeSetCommand.self]
  )
}
