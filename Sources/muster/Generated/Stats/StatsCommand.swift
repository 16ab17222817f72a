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

  @Option(name: .customLong("order"), help: ArgumentHelp("columns to order by, the largest first with a dash before it, as in -persons", valueName: "TEXT,…"))
  var order: String?

  @Option(name: .customLong("top"), help: ArgumentHelp("only so many rows, the rest counted together", valueName: "N"))
  var top: String?

  @Option(name: .customLong("versus"), help: ArgumentHelp("years to set beside those of --year", valueName: "TEXT,…"))
  var versus: String?

  @Option(name: .customLong("across"), help: ArgumentHelp("the dimension whose values are columns (year, quarter, month, programme, discipline, provider, country, course, kind, delivery, service, province, grade, grade-band, gender, body, role, state, reason, mode, payer, currency)", valueName: "WORD"), completion: .list(["year", "quarter", "month", "programme", "discipline", "provider", "country", "course", "kind", "delivery", "service", "province", "grade", "grade-band", "gender", "body", "role", "state", "reason", "mode", "payer", "currency"]))
  var across: String?

  @Option(name: .customLong("basis"), help: ArgumentHelp("which date decides the year: reported (default), start or end", valueName: "reported|start|end"), completion: .list(["reported", "start", "end"]))
  var basis: String?

  @Option(name: .customLong("calendar"), help: ArgumentHelp("whose year: calendar (default), us-fiscal, pk-fiscal", valueName: "CALENDAR"))
  var calendar: String?

  @Option(name: .customLong("year"), help: ArgumentHelp("only these: years, also as 2010..2013", valueName: "TEXT,…"))
  var year: String?

  @Option(name: .customLong("quarter"), help: ArgumentHelp("only these: quarters, as 2012-Q3", valueName: "TEXT,…"))
  var quarter: String?

  @Option(name: .customLong("month"), help: ArgumentHelp("only these: months, as 2012-07", valueName: "TEXT,…"))
  var month: String?

  @Option(name: .customLong("programme"), help: ArgumentHelp("only these: programmes; not-stated for those without", valueName: "PROGRAMME,…"))
  var programme: String?

  @Option(name: .customLong("discipline"), help: ArgumentHelp("only these: disciplines; not-stated for those without", valueName: "DISCIPLINE,…"))
  var discipline: String?

  @Option(name: .customLong("provider"), help: ArgumentHelp("only these: providers; not-stated for those without", valueName: "PROVIDER,…"))
  var provider: String?

  @Option(name: .customLong("country"), help: ArgumentHelp("only these: host countrys; not-stated for those without", valueName: "TEXT,…"))
  var country: String?

  @Option(name: .customLong("course"), help: ArgumentHelp("only these: courses; not-stated for those without", valueName: "COURSE,…"))
  var course: String?

  @Option(name: .customLong("kind"), help: ArgumentHelp("only these: kinds; not-stated for those without", valueName: "TEXT,…"))
  var kind: String?

  @Option(name: .customLong("delivery"), help: ArgumentHelp("only these: deliverys; not-stated for those without", valueName: "TEXT,…"))
  var delivery: String?

  @Option(name: .customLong("service"), help: ArgumentHelp("only these: services; not-stated for those without", valueName: "SERVICE,…"))
  var service: String?

  @Option(name: .customLong("province"), help: ArgumentHelp("only these: provinces; not-stated for those without", valueName: "PROVINCE,…"))
  var province: String?

  @Option(name: .customLong("grade"), help: ArgumentHelp("only these: grades; not-stated for those without", valueName: "TEXT,…"))
  var grade: String?

  @Option(name: .customLong("grade-band"), help: ArgumentHelp("only these: bands as shown", valueName: "TEXT,…"))
  var gradeBand: String?

  @Option(name: .customLong("gender"), help: ArgumentHelp("only these: genders; not-stated for those without", valueName: "TEXT,…"))
  var gender: String?

  @Option(name: .customLong("body"), help: ArgumentHelp("only these: bodys; not-stated for those without", valueName: "BODY,…"))
  var body: String?

  @Option(name: .customLong("role"), help: ArgumentHelp("only these: roles; not-stated for those without", valueName: "TEXT,…"))
  var role: String?

  @Option(name: .customLong("state"), help: ArgumentHelp("only these: states; not-stated for those without", valueName: "TEXT,…"))
  var state: String?

  @Option(name: .customLong("reason"), help: ArgumentHelp("only these: reasons; not-stated for those without", valueName: "REASON,…"))
  var reason: String?

  @Option(name: .customLong("mode"), help: ArgumentHelp("only these: attendance modes; not-stated for those without", valueName: "TEXT,…"))
  var mode: String?

  @Option(name: .customLong("payer"), help: ArgumentHelp("only these: payers; not-stated for those without", valueName: "TEXT,…"))
  var payer: String?

  @Option(name: .customLong("currency"), help: ArgumentHelp("only these: currencys; not-stated for those without", valueName: "TEXT,…"))
  var currency: String?

  @Option(name: .customLong("as-of"), help: ArgumentHelp("as the register stood then", valueName: "MOMENT"))
  var asOf: String?

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
      .init("basis", basis),
      .init("calendar", calendar),
      .init("year", year),
      .init("quarter", quarter),
      .init("month", month),
      .init("programme", programme),
      .init("discipline", discipline),
      .init("provider", provider),
      .init("country", country),
      .init("course", course),
      .init("kind", kind),
      .init("delivery", delivery),
      .init("service", service),
      .init("province", province),
      .init("grade", grade),
      .init("grade-band", gradeBand),
      .init("gender", gender),
      .init("body", body),
      .init("role", role),
      .init("state", state),
      .init("reason", reason),
      .init("mode", mode),
      .init("payer", payer),
      .init("currency", currency),
      .init("as-of", asOf),
    ]
  }
}
