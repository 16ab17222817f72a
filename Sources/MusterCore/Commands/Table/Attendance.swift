extension CommandTable {
  static let attendance: [CommandSpec] = rollCalls + results + certificates + followUps + pages

  private static let run: CommandSpec.Argument = .required(
    "iteration", .object("iteration"), "code of the run", positional: true)

  /// How a file is taken in; the client fills in `rows` and `sha256` by itself.
  private static let upload: [CommandSpec.Argument] = [
    .choice("format", DelimitedReader.Dialect.self, "csv when left out"),
    .choice("mode", ImportMode.self, "all (default): nothing unless every line is good; each: the good lines"),
    .optional("rows", .integer(0...1_000_000), "how many rows there must be"),
    .optional("sha256", .sha256, "of the block's lines, each ended by a line feed"),
  ]

  private static let uploadReplies: [ReplyCode] = [
    .imported, .unchanged, .importRejected, .unknownObject, .ambiguousObject, .ruleBroken,
  ]

  private static let ruleScope: [CommandSpec.Argument] = [
    .optional("course", .object("course"), "only for this course"),
    .optional("provider", .object("provider"), "only for the courses of this institution"),
    .choice("kind", CourseKind.self, "only for courses of this kind"),
    .optional("from", .date, "from this day on; since ever when left out"),
    .optional("source", .text(300), "where the rule is written"), letter,
  ]

  static let rollCalls: [CommandSpec] = [
    write(
      .attendanceSet, courseOfficers,
      "Marks one officer for one day of a run. Marked as there, a confirmed one attends.",
      [
        run, .required("officer", .object("officer"), "service number", positional: true),
        .choice("mark", GivenMark.self, "none takes the mark back", required: true, positional: true),
        .required("on", .date, "the day"),
        .optional("session", .integer(1...9), "of that day; 1 when left out"),
        .choice("mode", AttendanceMode.self, "stays as it was when left out; at first not stated"),
        .optional("reason", .text(200), "why a mark is mended"), letter,
      ], example: "attendance.set M4-85-A-27 PA-45678 present on=2027-03-08"),
    write(
      .attendanceRoll, courseOfficers, "Marks a whole run from a roll: all of it or, when anything is wrong, nothing.",
      [run] + upload + [letter],
      block: "columns officer and a day each (2027-03-08), or officer, on, mark; then a line with a single dot",
      replies: uploadReplies, example: "attendance.roll M4-85-A-27 rows=20 <<"),
    read(
      .attendanceList, namesReaders, "Shows who was there on which day, with totals and the percent of days held.",
      [
        run, .choice("view", AttendanceView.self, "days (default): a column a day; totals; marks: a row a mark"), asCSV,
      ],
      example: "attendance.list M4-85-A-27"),
    write(
      .attendanceRule, office,
      "Sets from a day on the least attendance of a graduate at home; without percent there is none.",
      [
        .optional("percent", .integer(0...100), "of the days held"),
        .choice("excused", ExcusedDays.self, "what an excused day counts as; absent when left out"),
      ] + ruleScope, example: #"attendance.rule percent=80 kind=course from=2026-01-01 source="standing order 12""#),
    write(
      .iterationForeign, courseOfficers,
      "Records how many of another nation take part in a run; 0 takes the entry back.",
      [
        run, .required("country", .country, "their nation, by ISO 3166"),
        .required("headcount", .integer(0...100_000), "how many"),
        .optional("source", .text(300), "where that is written"), letter,
      ], example: "iteration.foreign M4-85-A-27 country=TR headcount=4"),
    write(
      .iterationForeignLoad, courseOfficers, "Records the other nations in a run from a file.",
      [run] + upload + [letter],
      block: "columns country, headcount (and source), then a line with a single dot", replies: uploadReplies,
      example: "iteration.foreign-load M4-85-A-27 <<"),
  ]

  static let results: [CommandSpec] = [
    write(
      .completionLoad, courseOfficers, "Records the results of a run from a list, at home or as the provider sent it.",
      [run] + upload + [letter],
      block:
        "columns officer, outcome (and mark, on, certificate, valid-to, evidence, letter), then a line with a single dot",
      replies: uploadReplies, example: "completion.load M4-85-A-27 letter=NSO/301 <<"),
    read(
      .completionAwaited, namesReaders,
      "Lists who came back from a run that is over and has no result yet, with the days since.",
      [
        .optional("iteration", .object("iteration"), "only of this run"),
        .optional("provider", .object("provider"), "only of this institution"),
        .optional("since", .integer(1...10_000), "only after so many days or more"), asCSV,
      ], example: "completion.awaited since=30"),
    read(
      .completionRules, everyone, "Lists the rules on attendance, validity, reports and questions, with their dates.",
      [
        .choice("rule", ResultRuleKind.self, "only these", positional: true),
        .optional("course", .object("course"), "only those of this course itself"), asCSV,
      ] + paging, example: "completion.rules attendance"),
  ]

  static let certificates: [CommandSpec] = []
  static let followUps: [CommandSpec] = []
  static let pages: [CommandSpec] = []
}

/// How `attendance.list` shows a run.
public enum AttendanceView: String, Sendable, CaseIterable { case days, totals, marks }

/// What a rule about results is on: the least attendance of a graduate, how long a certificate is valid, when a report is
/// due after a course, for how many years graduates are asked what became of them.
public enum ResultRuleKind: String, Sendable, CaseIterable { case attendance, validity, report, question }
