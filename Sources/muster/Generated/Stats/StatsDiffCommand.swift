// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct StatsDiffCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Says which figures differ between two moments, and which entries of the change log did it.",
    discussion: "Example: muster stats diff --from 2027-01-01 --to 2027-02-01 --by programme"
  )
  static let verb = CommandName.statsDiff

  @Option(name: .customLong("from"), help: ArgumentHelp("the earlier moment", valueName: "MOMENT"))
  var from: String

  @Option(name: .customLong("to"), help: ArgumentHelp("the later moment; now when left out", valueName: "MOMENT"))
  var to: String?

  @Option(name: .customLong("by"), help: ArgumentHelp("dimensions, in order (year, quarter, month, programme, discipline, provider, country, course, kind, delivery, service, province, grade, grade-band, gender, body, role, state, reason, mode, payer, currency)", valueName: "WORD,…"), completion: .list(["year", "quarter", "month", "programme", "discipline", "provider", "country", "course", "kind", "delivery", "service", "province", "grade", "grade-band", "gender", "body", "role", "state", "reason", "mode", "payer", "currency"]))
  var by: String?

  @Option(name: .customLong("measures"), help: ArgumentHelp("as for stats (participations, persons, courses, iterations, completions, completion-rate, days, enrolments, offered, named, named-on-time, submitted, accepted, joined, turned-back, lost, fill, cost, cost-planned)", valueName: "WORD,…"), completion: .list(["participations", "persons", "courses", "iterations", "completions", "completion-rate", "days", "enrolments", "offered", "named", "named-on-time", "submitted", "accepted", "joined", "turned-back", "lost", "fill", "cost", "cost-planned"]))
  var measures: String?

  @OptionGroup var question: FiguresQuestionOptions

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("from", from),
      .init("to", to),
      .init("by", by),
      .init("measures", measures),
    ] + question.filled
  }
}
