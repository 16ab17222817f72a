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
        .required("mark", .mark, "none takes the mark back", positional: true),
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
      [run] + upload + [
        .optional(
          "override", .text(300),
          "a registrar's reason to set the least attendance aside where the lines do not meet it"),
        letter,
      ],
      block:
        "columns officer, outcome (and mark, on, certificate, valid-to, evidence, letter, override), then a line with a single dot",
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

  static let certificates: [CommandSpec] = [
    write(
      .certificateIssue, courseOfficers,
      "Numbers certificates for all who graduated from a run at home or attended it and have none that stands.",
      [
        run, .optional("officer", .object("officer"), "only for this one"),
        .optional("on", .date, "the day on the certificate; today when left out"), letter,
      ], example: "certificate.issue M4-85-A-27"),
    write(
      .certificateFormat, office, "Sets how certificate numbers are written, for one institution or for all others.",
      [
        .required(
          "numbers", .text(80), "as in {provider}/{year}/{number:4}; also {course} and {run}", positional: true),
        .optional("provider", .object("provider"), "only for this institution"),
        .optional("source", .text(300), "where that is written"), letter,
      ], example: "certificate.format {provider}-{year}-{number:4}"),
    write(
      .certificateValidity, office,
      "Sets for how long a pass is valid, by the day of the result; without months it is not stated.",
      [.optional("months", .integer(0...1200), "to the same day of the month; 0: does not run out")] + ruleScope,
      example: "certificate.validity months=36 course=M4-85 source=\"course guide\""),
    read(
      .certificateShow, namesReaders,
      "Shows whose a certificate is, for which course, run and entry, and whether it stands.",
      [.required("number", .text(80), "its number", positional: true)], example: "certificate.show NSO/2027/0001"),
    read(
      .certificateList, namesReaders, "Lists certificates, those given by others too, with whether each stands.",
      [
        .optional("officer", .object("officer"), "only of this officer"),
        .optional("course", .object("course"), "only for this course"),
        .optional("iteration", .object("iteration"), "only of this run"), asCSV,
      ], example: "certificate.list iteration=M4-85-A-27"),
    read(
      .completionExpiring, namesReaders, "Lists who must renew what by when, those whose validity ran out too.",
      [
        .optional("within", .integer(0...10_000), "days from today; 90 when left out"),
        .optional("course", .object("course"), "only for this course"),
        .optional("officer", .object("officer"), "only of this officer"),
        .optional("run-out", .flag, "no: leave out what ran out already"), asCSV,
      ], example: "completion.expiring within=90"),
  ]

  static let followUps: [CommandSpec] = [
    write(
      .followupRule, office, "Sets from a day on when a report is due, or for how many years graduates are asked.",
      [
        .choice("about", FollowUpRule.self, "what is asked for", required: true, positional: true),
        .optional("days", .integer(0...1200), "after the end of the run the report is due; none when left out"),
        .optional("years", .integer(0...60), "after the result in which the question is asked; none when left out"),
      ] + ruleScope, example: "followup.rule report days=30 from=2026-01-01"),
    write(
      .followupReport, courseOfficers, "Records that the report on a course was received.",
      pair + [
        .optional("received", .date, "the day it was received"),
        .optional("ref", .text(80), "its reference"),
        .optional("none", .flag, "yes: it was not received after all"), letter,
      ], example: "followup.report PA-45678 M4-85-A-27 received=2027-04-02 ref=GHQ/77"),
    write(
      .followupAsk, office, "Asks the graduates of the years that the rules name what became of them, once a year.",
      [.optional("year", .integer(1900...2200), "this year when left out"), letter], example: "followup.ask year=2026"),
    write(
      .followupAnswer, office, "Records what an officer does now: post, unit, whether the training is used.",
      [
        .required("officer", .object("officer"), "service number", positional: true),
        .required("year", .integer(1900...2200), "the year of the question"),
        .optional("post", .text(120), "the post held"), .optional("unit", .text(120), "where"),
        .choice("uses-training", UsesTraining.self, "not stated when left out"),
        .optional("on", .date, "the day of the answer; today when left out"), letter,
      ], example: "followup.answer PA-45678 year=2026 post=\"Staff officer, operations\" uses-training=yes"),
    read(
      .followupList, namesReaders, "Lists reports and yearly questions: what is due, overdue or not answered.",
      [
        .choice("show", FollowUpView.self, "due when left out", positional: true),
        .optional("officer", .object("officer"), "only of this officer"),
        .optional("iteration", .object("iteration"), "only reports on this run"), asCSV,
      ], example: "followup.list overdue"),
  ]

  static let pages: [CommandSpec] = [
    read(
      .officerPage, namesReaders,
      "Shows everything on an officer: valid today, to come, earlier, enrolments, what is missing once approved, costs, completions, history, follow-up.",
      [.required("officer", .object("officer"), "service number", positional: true)], example: "officer.page PA-45678"),
    read(
      .iterationPage, namesReaders,
      "Shows everything on a run: seats, roll, what is missing once approved, waiting list, attendance, results, nations, what is awaited.",
      [run], example: "iteration.page M4-85-A-27"),
  ]
}

/// How `attendance.list` shows a run.
public enum AttendanceView: String, Sendable, CaseIterable { case days, totals, marks }

/// What a rule about results is on: the least attendance of a graduate, how long a certificate is valid, when a report is
/// due after a course, for how many years graduates are asked what became of them.
public enum ResultRuleKind: String, Sendable, CaseIterable { case attendance, validity, report, question }

/// What `followup.rule` is about.
public enum FollowUpRule: String, Sendable, CaseIterable { case report, question }

/// What `followup.list` shows: reports not received and questions not answered; reports that are late; questions not
/// answered; everything.
public enum FollowUpView: String, Sendable, CaseIterable { case due, overdue, unanswered, all }

/// Whether a graduate's post makes use of the training.
public enum UsesTraining: String, Sendable, CaseIterable {
  case yes, no
  case notKnown = "not-known"
}
