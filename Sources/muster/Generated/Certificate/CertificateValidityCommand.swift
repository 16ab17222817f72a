// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct CertificateValidityCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "validity",
    abstract: "Sets for how long a pass is valid, by the day of the result; without months it is not stated.",
    discussion: "Example: muster certificate validity --months 36 --course M4-85 --source 'course guide'"
  )
  static let verb = CommandName.certificateValidity

  @Option(name: .customLong("months"), parsing: .unconditional, help: ArgumentHelp("to the same day of the month; 0: does not run out", valueName: "N"))
  var months: String?

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
      .init("months", months),
      .init("course", course),
      .init("provider", provider),
      .init("kind", kind),
      .init("from", from),
      .init("source", source),
      .init("letter", letter),
    ]
  }
}
