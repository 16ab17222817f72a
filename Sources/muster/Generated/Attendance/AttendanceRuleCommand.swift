// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct AttendanceRuleCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "rule",
    abstract: "Sets from a day on the least attendance of a graduate at home; without percent there is none.",
    discussion: "Example: muster attendance rule --percent 80 --kind course --from 2026-01-01 --source 'standing order 12'"
  )
  static let verb = CommandName.attendanceRule

  @Option(name: .customLong("percent"), parsing: .unconditional, help: ArgumentHelp("of the days held", valueName: "N"))
  var percent: String?

  @Option(name: .customLong("excused"), help: ArgumentHelp("what an excused day counts as; absent when left out", valueName: "absent|left-out|present"), completion: .list(["absent", "left-out", "present"]))
  var excused: String?

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
      .init("percent", percent),
      .init("excused", excused),
      .init("course", course),
      .init("provider", provider),
      .init("kind", kind),
      .init("from", from),
      .init("source", source),
      .init("letter", letter),
    ]
  }
}
