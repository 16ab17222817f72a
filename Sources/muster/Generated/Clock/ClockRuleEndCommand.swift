// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ClockRuleEndCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "rule-end",
    abstract: "Ends a rule: it no longer counts for what falls due later.",
    discussion: "Example: muster clock rule-end 3 --last 2026-12-31"
  )
  static let verb = CommandName.clockRuleEnd

  @Argument(help: ArgumentHelp("its number, from muster clock rules", valueName: "RULE"))
  var rule: String

  @Option(name: .customLong("last"), help: ArgumentHelp("the last day for which it counts; yesterday when left out", valueName: "YYYY-MM-DD"))
  var last: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("rule", rule),
      .init("last", last),
    ]
  }
}
