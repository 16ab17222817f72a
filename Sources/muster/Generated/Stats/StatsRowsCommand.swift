// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct StatsRowsCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "rows",
    abstract: "Lists what stands behind a figure: enrolments, group entries, results, offers, costs, with letters.",
    discussion: "Example: muster stats rows --programme CTFP --year 2012 --measure participations"
  )
  static let verb = CommandName.statsRows

  @Option(name: .customLong("measure"), help: ArgumentHelp("only what this measure counts (participations, persons, courses, iterations, completions, completion-rate, days, enrolments, offered, named, named-on-time, submitted, accepted, joined, turned-back, lost, fill, cost, cost-planned)", valueName: "WORD"), completion: .list(["participations", "persons", "courses", "iterations", "completions", "completion-rate", "days", "enrolments", "offered", "named", "named-on-time", "submitted", "accepted", "joined", "turned-back", "lost", "fill", "cost", "cost-planned"]))
  var measure: String?

  @Option(name: .customLong("as-of"), help: ArgumentHelp("as the register stood then", valueName: "MOMENT"))
  var asOf: String?

  @Option(name: .customLong("limit"), parsing: .unconditional, help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var question: FiguresQuestionOptions

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("measure", measure),
      .init("as-of", asOf),
      .init("limit", limit),
      .init("after", after),
    ] + question.filled
  }
}
