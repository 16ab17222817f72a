// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct CompletionGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completion",
    abstract: "add, list, load, awaited, rules, expiring",
    subcommands: [CompletionAddCommand.self, CompletionListCommand.self, CompletionLoadCommand.self, CompletionAwaitedCommand.self, CompletionRulesCommand.self, CompletionExpiringCommand.self, BashScriptCommand.self, ZshScriptCommand.self, FishScriptCommand.self]
  )
}
