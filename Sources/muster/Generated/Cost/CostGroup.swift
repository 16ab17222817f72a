// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct CostGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cost",
    abstract: "add, set, list, exposure",
    subcommands: [CostAddCommand.self, CostSetCommand.self, CostListCommand.self, CostExposureCommand.self]
  )
}
