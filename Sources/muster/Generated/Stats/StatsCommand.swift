// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct StatsCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "count",
    abstract: "Counts. Every total says what it leaves out.",
    discussion: "Example: muster stats programme,year --basis reported"
  )
  static let verb = CommandName.stats

  @Argument(help: ArgumentHelp("dimensions, in order (year, quarter, month, programme, discipline, provider, country, course, kind, delivery, service, province, grade, grade-band, gender, body, role, state, reason, mode, payer, currency)", valueName: "BY"), completion: .list(["year", "quarter", "month", "programme", "discipline", "provider", "country", "course", "kind", "delivery", "service", "province", "grade", "grade-band", "gender", "body", "role", "state", "reason", "mode", "payer", "currency"]))
  var by: String?

  @Option(name: .customLong("measures"), help: ArgumentHelp("participations,persons,courses,iterations,cost when left out (participations, persons, courses, iterations, completions, completion-rate, days, enrolments, offered, named, named-on-time, submitted, accepted, joined, turned-back, lost, fill, cost, cost-planned)", valueName: "WORD,…"), completion: .list(["participations", "persons", "courses", "iterations", "completions", "completion-rate", "days", "enrolments", "offered", "named", "named-on-time", "submitted", "accepted", "joined", "turned-back", "lost", "fill", "cost", "cost-planned"]))
  var measures: String?

  @Option(name: .customLong("totals"), help: ArgumentHelp("which sums: sub (after each group, default), grand, all combinations, none", valueName: "none|grand|sub|all"), completion: .list(["none", "grand", "sub", "all"]))
  var totals: String?

  @Option(name: .customLong("order"), parsing: .unconditional, help: ArgumentHelp("columns to order by, the largest first with a dash before it, as in -persons", valueName: "TEXT,…"))
  var order: String?

  @Option(name: .customLong("top"), parsing: .unconditional, help: ArgumentHelp("only so many rows, the rest counted together", valueName: "N"))
  var top: String?

  @Option(name: .customLong("versus"), help: ArgumentHelp("years to set beside those of --year", valueName: "TEXT,…"))
  var versus: String?

  @Option(name: .customLong("across"), help: ArgumentHelp("the dimension whose values are columns (year, quarter, month, programme, discipline, provider, country, course, kind, delivery, service, province, grade, grade-band, gender, body, role, state, reason, mode, payer, currency)", valueName: "WORD"), completion: .list(["year", "quarter", "month", "programme", "discipline", "provider", "country", "course", "kind", "delivery", "service", "province", "grade", "grade-band", "gender", "body", "role", "state", "reason", "mode", "payer", "currency"]))
  var across: String?

  @Option(name: .customLong("as-of"), help: ArgumentHelp("as the register stood then", valueName: "MOMENT"))
  var asOf: String?

  @OptionGroup var question: FiguresQuestionOptions

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("by", by),
      .init("measures", measures),
      .init("totals", totals),
      .init("order", order),
      .init("top", top),
      .init("versus", versus),
      .init("across", across),
      .init("as-of", asOf),
    ] + question.filled
  }
}
