// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ClockGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clock",
    abstract: "run, list, rule, rules, rule-end, policy",
    subcommands: [ClockRunCommand.self, ClockListCommand.self, ClockRuleCommand.self, ClockRulesCommand.self, ClockRuleEndCommand.self, ClockPolicyCommand.self]
  )
}
