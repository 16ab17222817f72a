// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ClockRulesCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Lists the rules by which deadlines are counted.",
    discussion: "Example: muster clock rules"
  )
  static let verb = CommandName.clockRules

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    []
  }
}
