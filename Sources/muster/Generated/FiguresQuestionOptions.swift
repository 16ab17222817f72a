// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

/// Which facts a question is about.
struct FiguresQuestionOptions: ParsableArguments {
  @Option(name: .customLong("basis"), help: ArgumentHelp("which date decides the year: reported (default), start or end", valueName: "reported|start|end"), completion: .list(["reported", "start", "end"]))
  var basis: String?

  @Option(name: .customLong("calendar"), help: ArgumentHelp("whose year: calendar (default), us-fiscal, pk-fiscal", valueName: "CALENDAR"))
  var calendar: String?

  @Option(name: .customLong("year"), help: ArgumentHelp("only these years, also as 2010..2013", valueName: "TEXT,…"))
  var year: String?

  @Option(name: .customLong("quarter"), help: ArgumentHelp("only these quarters, as 2012-Q3", valueName: "TEXT,…"))
  var quarter: String?

  @Option(name: .customLong("month"), help: ArgumentHelp("only these months, as 2012-07", valueName: "TEXT,…"))
  var month: String?

  @Option(name: .customLong("programme"), help: ArgumentHelp("only this programme, or several; not-stated for those without", valueName: "PROGRAMME,…"))
  var programme: String?

  @Option(name: .customLong("discipline"), help: ArgumentHelp("only this discipline, or several; not-stated for those without", valueName: "DISCIPLINE,…"))
  var discipline: String?

  @Option(name: .customLong("provider"), help: ArgumentHelp("only this provider, or several; not-stated for those without", valueName: "PROVIDER,…"))
  var provider: String?

  @Option(name: .customLong("country"), help: ArgumentHelp("only this host country, or several; not-stated for those without", valueName: "TEXT,…"))
  var country: String?

  @Option(name: .customLong("course"), help: ArgumentHelp("only this course, or several; not-stated for those without", valueName: "COURSE,…"))
  var course: String?

  @Option(name: .customLong("kind"), help: ArgumentHelp("only this kind, or several; not-stated for those without", valueName: "TEXT,…"))
  var kind: String?

  @Option(name: .customLong("delivery"), help: ArgumentHelp("only this delivery, or several; not-stated for those without", valueName: "TEXT,…"))
  var delivery: String?

  @Option(name: .customLong("service"), help: ArgumentHelp("only this service, or several; not-stated for those without", valueName: "SERVICE,…"))
  var service: String?

  @Option(name: .customLong("province"), help: ArgumentHelp("only this province, or several; not-stated for those without", valueName: "PROVINCE,…"))
  var province: String?

  @Option(name: .customLong("grade"), help: ArgumentHelp("only this grade, or several; not-stated for those without", valueName: "TEXT,…"))
  var grade: String?

  @Option(name: .customLong("grade-band"), help: ArgumentHelp("only these bands of grades, as shown", valueName: "TEXT,…"))
  var gradeBand: String?

  @Option(name: .customLong("gender"), help: ArgumentHelp("only this gender, or several; not-stated for those without", valueName: "TEXT,…"))
  var gender: String?

  @Option(name: .customLong("body"), help: ArgumentHelp("only this body, or several; not-stated for those without", valueName: "BODY,…"))
  var body: String?

  @Option(name: .customLong("role"), help: ArgumentHelp("only this role, or several; not-stated for those without", valueName: "TEXT,…"))
  var role: String?

  @Option(name: .customLong("state"), help: ArgumentHelp("only this state, or several; not-applicable for those without", valueName: "TEXT,…"))
  var state: String?

  @Option(name: .customLong("reason"), help: ArgumentHelp("only this reason, or several; not-stated for those without", valueName: "REASON,…"))
  var reason: String?

  @Option(name: .customLong("mode"), help: ArgumentHelp("only this attendance mode, or several; not-stated for those without", valueName: "TEXT,…"))
  var mode: String?

  @Option(name: .customLong("payer"), help: ArgumentHelp("only this payer, or several; not-stated for those without", valueName: "TEXT,…"))
  var payer: String?

  @Option(name: .customLong("currency"), help: ArgumentHelp("only this currency, or several; not-applicable for those without", valueName: "TEXT,…"))
  var currency: String?

  var filled: [FilledArgument] {
    [
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
