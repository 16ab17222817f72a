// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct PlanGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "officer, run, weigh, weights, package, list, show, decide",
    subcommands: [PlanOfficerCommand.self, PlanRunCommand.self, PlanWeighCommand.self, PlanWeightsCommand.self, PlanPackageCommand.self, PlanListCommand.self, PlanShowCommand.self, PlanDecideCommand.self]
  )
}
