// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct StatsGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Counts. Every total says what it leaves out. Also: rows, diff, links, define, compare",
    subcommands: [StatsCommand.self, StatsRowsCommand.self, StatsDiffCommand.self, StatsLinksCommand.self, StatsDefineCommand.self, StatsCompareCommand.self],
    defaultSubcommand: StatsCommand.self
  )
}
