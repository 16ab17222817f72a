// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct EligibilityGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eligibility",
    abstract: "add, end, equivalence, fact, list, overrides, policy, refusals",
    subcommands: [EligibilityAddCommand.self, EligibilityEndCommand.self, EligibilityEquivalenceCommand.self, EligibilityFactCommand.self, EligibilityListCommand.self, EligibilityOverridesCommand.self, EligibilityPolicyCommand.self, EligibilityRefusalsCommand.self]
  )
}
