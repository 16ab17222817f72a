// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct RecordGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "list, correct, void",
    subcommands: [RecordListCommand.self, RecordCorrectCommand.self, RecordVoidCommand.self]
  )
}
