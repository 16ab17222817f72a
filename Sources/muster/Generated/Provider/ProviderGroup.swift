// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ProviderGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "provider",
    abstract: "add, alias, list, show, field, substitute, rules, set",
    subcommands: [ProviderAddCommand.self, ProviderAliasCommand.self, ProviderListCommand.self, ProviderShowCommand.self, ProviderFieldCommand.self, ProviderSubstituteCommand.self, ProviderRulesCommand.self, ProviderSetCommand.self]
  )
}
