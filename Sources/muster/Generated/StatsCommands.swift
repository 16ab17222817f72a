// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct StatsGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Counts. Every total says what it leaves out. Also: rows, diff, links, define, compare",
    subcommands: [StatsCommand.self, StatsRowsCommand.self, StatsDiffCommand.self, StatsLinksCommand.self, StatsDefineCommand.self, StatsCompareCommand.self],
    defaultSubcommand: StatsCommand.self
  )
}

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

struct StatsRowsCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "rows",
    abstract: "Lists what stands behind a figure: enrolments, group entries, results, offers, costs, with letters.",
    discussion: "Example: muster stats rows --programme CTFP --year 2012 --measure participations"
  )
  static let verb = CommandName.statsRows

  @Option(name: .customLong("measure"), help: ArgumentHelp("only what this measure counts (participations, persons, courses, iterations, completions, completion-rate, days, enrolments, offered, named, named-on-time, submitted, accepted, joined, turned-back, lost, fill, cost, cost-planned)", valueName: "WORD"), completion: .list(["participations", "persons", "courses", "iterations", "completions", "completion-rate", "days", "enrolments", "offered", "named", "named-on-time", "submitted", "accepted", "joined", "turned-back", "lost", "fill", "cost", "cost-planned"]))
  var measure: String?

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

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("measure", measure),
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
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

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

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("from", from),
      .init("to", to),
      .init("by", by),
      .init("measures", measures),
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
    ]
  }
}

struct StatsLinksCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "links",
    abstract: "Counts the runs shared with other nations, their people and ours.",
    discussion: "Example: muster stats links --across year"
  )
  static let verb = CommandName.statsLinks

  @Option(name: .customLong("across"), help: ArgumentHelp("what the columns are: year (default), discipline, programme or none", valueName: "year|discipline|programme|none"), completion: .list(["year", "discipline", "programme", "none"]))
  var across: String?

  @Option(name: .customLong("totals"), help: ArgumentHelp("which sums: sub or all (also of each nation, default), grand, none", valueName: "none|grand|sub|all"), completion: .list(["none", "grand", "sub", "all"]))
  var totals: String?

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
      .init("across", across),
      .init("totals", totals),
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

struct StatsDefineCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "define",
    abstract: "Says what each measure and dimension means.",
    discussion: "Example: muster stats define"
  )
  static let verb = CommandName.statsDefine

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    []
  }
}

struct StatsCompareCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Sets a partner's published totals beside ours: theirs, ours, difference.",
    discussion: "The file holds: columns program, quantity, total_cost (and report).\n\nExample: muster stats compare FILE --input-format tsv"
  )
  static let verb = CommandName.statsCompare

  @Argument(help: ArgumentHelp("The file to send, or - for standard input.", valueName: "FILE"), completion: .file())
  var file: String

  @Option(name: .customLong("as-of"), help: ArgumentHelp("as the register stood then", valueName: "MOMENT"))
  var asOf: String?

  @Option(help: ArgumentHelp("What the file is: csv, tsv or xlsx; by itself when left out.", valueName: "csv|tsv|xlsx"))
  var inputFormat: InputFormat?

  @Option(name: .customLong("sheet"), help: ArgumentHelp("The sheet of a workbook; the first with anything in it when left out.", valueName: "NAME"))
  var sheetName: String?

  var block: BlockSource? { BlockSource(path: file, format: inputFormat, sheet: sheetName) }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("as-of", asOf),
    ]
  }
}
