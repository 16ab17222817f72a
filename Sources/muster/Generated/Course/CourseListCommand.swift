// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct CourseListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the catalogue.",
    discussion: "Example: muster course list --discipline military-medicine"
  )
  static let verb = CommandName.courseList

  @Option(name: .customLong("provider"), help: ArgumentHelp("only of this institution", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("discipline"), help: ArgumentHelp("only of this discipline", valueName: "DISCIPLINE"))
  var discipline: String?

  @Option(name: .customLong("kind"), help: ArgumentHelp("only of this kind (course, exercise, workshop, conference, project, online)", valueName: "WORD"), completion: .list(["course", "exercise", "workshop", "conference", "project", "online"]))
  var kind: String?

  @Option(name: .customLong("text"), help: ArgumentHelp("only those whose title or code contains this, also those that only records name", valueName: "TEXT"))
  var text: String?

  @Option(name: .customLong("limit"), parsing: .unconditional, help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("provider", provider),
      .init("discipline", discipline),
      .init("kind", kind),
      .init("text", text),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}
