// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct CompletionListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists completions, every entry of them.",
    discussion: "Example: muster completion list --officer PA-45678"
  )
  static let verb = CommandName.completionList

  @Option(name: .customLong("officer"), help: ArgumentHelp("only of this officer", valueName: "OFFICER"))
  var officer: String?

  @Option(name: .customLong("course"), help: ArgumentHelp("only of this course", valueName: "COURSE"))
  var course: String?

  @Option(name: .customLong("iteration"), help: ArgumentHelp("only of this run", valueName: "ITERATION"))
  var iteration: String?

  @Option(name: .customLong("limit"), parsing: .unconditional, help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("course", course),
      .init("iteration", iteration),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}
