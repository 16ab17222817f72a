// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ExportGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Gives out a whole list, row by row. Also: facts",
    subcommands: [ExportCommand.self, ExportFactsCommand.self],
    defaultSubcommand: ExportCommand.self
  )
}

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

struct ExportFactsCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts",
    abstract: "Gives out all facts of a kind that figures are counted from, by muster's numbers, without any name.",
    discussion: "Example: muster export facts enrolments"
  )
  static let verb = CommandName.exportFacts

  @Argument(help: ArgumentHelp("what to give out (officers, grades, merges, providers, programmes, bodies, courses, iterations, enrolments, steps, attendance, completions, offers, returns, costs, records, foreign)", valueName: "KIND"), completion: .list(["officers", "grades", "merges", "providers", "programmes", "bodies", "courses", "iterations", "enrolments", "steps", "attendance", "completions", "offers", "returns", "costs", "records", "foreign"]))
  var kind: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("kind", kind),
    ]
  }
}
