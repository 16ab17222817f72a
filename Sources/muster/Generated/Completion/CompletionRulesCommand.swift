// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct CompletionRulesCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Lists the rules on attendance, validity, reports and questions, with their dates.",
    discussion: "Example: muster completion rules attendance"
  )
  static let verb = CommandName.completionRules

  @Argument(help: ArgumentHelp("only these (attendance, validity, report, question)", valueName: "RULE"), completion: .list(["attendance", "validity", "report", "question"]))
  var rule: String?

  @Option(name: .customLong("course"), help: ArgumentHelp("only those of this course itself", valueName: "COURSE"))
  var course: String?

  @Option(name: .customLong("limit"), parsing: .unconditional, help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("rule", rule),
      .init("course", course),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}
