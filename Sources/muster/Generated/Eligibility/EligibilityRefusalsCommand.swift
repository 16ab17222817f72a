// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct EligibilityRefusalsCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "refusals",
    abstract: "Lists or counts the enrolments that rules refused: what stops our officers.",
    discussion: "Example: muster eligibility refusals --by rule"
  )
  static let verb = CommandName.eligibilityRefusals

  @Option(name: .customLong("iteration"), help: ArgumentHelp("only in this run", valueName: "ITERATION"))
  var iteration: String?

  @Option(name: .customLong("by"), help: ArgumentHelp("count by this instead of listing", valueName: "rule|iteration|service|principal"), completion: .list(["rule", "iteration", "service", "principal"]))
  var by: String?

  @Option(name: .customLong("from"), help: ArgumentHelp("only from this day on", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("to"), help: ArgumentHelp("only up to this day", valueName: "YYYY-MM-DD"))
  var to: String?

  @Option(name: .customLong("as-of"), help: ArgumentHelp("with by: counted as the register stood then", valueName: "MOMENT"))
  var asOf: String?

  @Option(name: .customLong("limit"), parsing: .unconditional, help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("by", by),
      .init("from", from),
      .init("to", to),
      .init("as-of", asOf),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}
