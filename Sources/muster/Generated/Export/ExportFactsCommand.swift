// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

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
