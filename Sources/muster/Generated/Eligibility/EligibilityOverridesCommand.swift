// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct EligibilityOverridesCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "overrides",
    abstract: "Lists or counts the rules that were set aside.",
    discussion: "Example: muster eligibility overrides --by rule"
  )
  static let verb = CommandName.eligibilityOverrides

  @Option(name: .customLong("iteration"), help: ArgumentHelp("only in this run", valueName: "ITERATION"))
  var iteration: String?

  @Option(name: .customLong("by"), help: ArgumentHelp("count by this instead of listing", valueName: "rule|iteration|principal"), completion: .list(["rule", "iteration", "principal"]))
  var by: String?

  @Option(name: .customLong("limit"), parsing: .unconditional, help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("by", by),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}
