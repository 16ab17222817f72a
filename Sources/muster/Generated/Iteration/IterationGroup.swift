// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct IterationGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "iteration",
    abstract: "add, set, cancel, list, show, go, foreign, foreign-load, page",
    subcommands: [IterationAddCommand.self, IterationSetCommand.self, IterationCancelCommand.self, IterationListCommand.self, IterationShowCommand.self, IterationGoCommand.self, IterationForeignCommand.self, IterationForeignLoadCommand.self, IterationPageCommand.self]
  )
}
