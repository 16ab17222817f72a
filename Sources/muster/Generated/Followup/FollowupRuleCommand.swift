// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct FollowupRuleCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "rule",
    abstract: "Sets from a day on when a report is due, or for how many years graduates are asked.",
    discussion: "Example: muster followup rule report --days 30 --from 2026-01-01"
  )
  static let verb = CommandName.followupRule

  @Argument(help: ArgumentHelp("what is asked for (report, question)", valueName: "ABOUT"), completion: .list(["report", "question"]))
  var about: String

  @Option(name: .customLong("days"), parsing: .unconditional, help: ArgumentHelp("after the end of the run the report is due; none when left out", valueName: "N"))
  var days: String?

  @Option(name: .customLong("years"), parsing: .unconditional, help: ArgumentHelp("after the result in which the question is asked; none when left out", valueName: "N"))
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
