// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct FollowupGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "followup",
    abstract: "rule, report, ask, answer, list",
    subcommands: [FollowupRuleCommand.self, FollowupReportCommand.self, FollowupAskCommand.self, FollowupAnswerCommand.self, FollowupListCommand.self]
  )
}

struct FollowupRuleCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "rule",
    abstract: "Sets from a day on when a report is due, or for how many years graduates are asked.",
    discussion: "Example: muster followup rule report --days 30 --from 2026-01-01"
  )
  static let verb = CommandName.followupRule

  @Argument(help: ArgumentHelp("what is asked for (report, question)", valueName: "ABOUT"), completion: .list(["report", "question"]))
  var about: String

  @Option(name: .customLong("days"), help: ArgumentHelp("after the end of the run the report is due; none when left out", valueName: "N"))
  var days: String?

  @Option(name: .customLong("years"), help: ArgumentHelp("after the result in which the question is asked; none when left out", valueName: "N"))
  var years: String?

  @Option(name: .customLong("course"), help: ArgumentHelp("only for this course", valueName: "COURSE"))
  var course: String?

  @Option(name: .customLong("provider"), help: ArgumentHelp("only for the courses of this institution", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("kind"), help: ArgumentHelp("only for courses of this kind (course, exercise, workshop, conference, project, online)", valueName: "WORD"), completion: .list(["course", "exercise", "workshop", "conference", "project", "online"]))
  var kind: String?

  @Option(name: .customLong("from"), help: ArgumentHelp("from this day on; since ever when left out", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where the rule is written", valueName: "TEXT"))
  var source: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("about", about),
      .init("days", days),
      .init("years", years),
      .init("course", course),
      .init("provider", provider),
      .init("kind", kind),
      .init("from", from),
      .init("source", source),
      .init("letter", letter),
    ]
  }
}

struct FollowupReportCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Records that the report on a course was received.",
    discussion: "Example: muster followup report PA-45678 M4-85-A-27 --received 2027-04-02 --ref GHQ/77"
  )
  static let verb = CommandName.followupReport

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("received"), help: ArgumentHelp("the day it was received", valueName: "YYYY-MM-DD"))
  var received: String?

  @Option(name: .customLong("ref"), help: ArgumentHelp("its reference", valueName: "TEXT"))
  var ref: String?

  @Flag(name: .customLong("none"), inversion: .prefixedNo, help: "it was not received after all")
  var none: Bool?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("received", received),
      .init("ref", ref),
      .init("none", none),
      .init("letter", letter),
    ]
  }
}

struct FollowupAskCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Asks the graduates of the years that the rules name what became of them, once a year.",
    discussion: "Example: muster followup ask --year 2026"
  )
  static let verb = CommandName.followupAsk

  @Option(name: .customLong("year"), help: ArgumentHelp("this year when left out", valueName: "N"))
  var year: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("year", year),
      .init("letter", letter),
    ]
  }
}

struct FollowupAnswerCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: "Records what an officer does now: post, unit, whether the training is used.",
    discussion: "Example: muster followup answer PA-45678 --year 2026 --post 'Staff officer, operations' --uses-training yes"
  )
  static let verb = CommandName.followupAnswer

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Option(name: .customLong("year"), help: ArgumentHelp("the year of the question", valueName: "N"))
  var year: String

  @Option(name: .customLong("post"), help: ArgumentHelp("the post held", valueName: "TEXT"))
  var post: String?

  @Option(name: .customLong("unit"), help: ArgumentHelp("where", valueName: "TEXT"))
  var unit: String?

  @Option(name: .customLong("uses-training"), help: ArgumentHelp("not stated when left out", valueName: "yes|no|not-known"), completion: .list(["yes", "no", "not-known"]))
  var usesTraining: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("the day of the answer; today when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("year", year),
      .init("post", post),
      .init("unit", unit),
      .init("uses-training", usesTraining),
      .init("on", on),
      .init("letter", letter),
    ]
  }
}

struct FollowupListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists reports and yearly questions: what is due, overdue or not answered.",
    discussion: "Example: muster followup list overdue"
  )
  static let verb = CommandName.followupList

  @Argument(help: ArgumentHelp("due when left out (due, overdue, unanswered, all)", valueName: "SHOW"), completion: .list(["due", "overdue", "unanswered", "all"]))
  var show: String?

  @Option(name: .customLong("officer"), help: ArgumentHelp("only of this officer", valueName: "OFFICER"))
  var officer: String?

  @Option(name: .customLong("iteration"), help: ArgumentHelp("only reports on this run", valueName: "ITERATION"))
  var iteration: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("show", show),
      .init("officer", officer),
      .init("iteration", iteration),
    ]
  }
}
