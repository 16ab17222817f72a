// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ExportGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Gives out a whole list, row by row. Also: facts",
    subcommands: [ExportCommand.self, ExportFactsCommand.self],
    defaultSubcommand: ExportCommand.self
  )
}
