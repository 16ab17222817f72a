// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ExportCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "count",
    abstract: "Gives out a whole list, row by row.",
    discussion: "Example: muster export enrolments --format csv"
  )
  static let verb = CommandName.export

  @Argument(help: ArgumentHelp("what to give out (officers, courses, iterations, enrolments, completions, records)", valueName: "KIND"), completion: .list(["officers", "courses", "iterations", "enrolments", "completions", "records"]))
  var kind: String

  @Option(name: .customLong("course"), help: ArgumentHelp("only of this course", valueName: "COURSE"))
  var course: String?

  @Option(name: .customLong("iteration"), help: ArgumentHelp("only of this run", valueName: "ITERATION"))
  var iteration: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("kind", kind),
      .init("course", course),
      .init("iteration", iteration),
    ]
  }
}
