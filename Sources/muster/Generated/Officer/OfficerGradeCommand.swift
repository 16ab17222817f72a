// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct OfficerGradeCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "grade",
    abstract: "Records a promotion: the grade from a day on. Earlier grades stay.",
    discussion: "Example: muster officer grade PA-45678 --rank 'Lieutenant Colonel' --since 2026-07-01"
  )
  static let verb = CommandName.officerGrade

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Option(name: .customLong("since"), help: ArgumentHelp("from this day", valueName: "YYYY-MM-DD"))
  var since: String

  @Option(name: .customLong("rank"), help: ArgumentHelp("rank title of the officer's service", valueName: "TEXT"))
  var rank: String?

  @Option(name: .customLong("grade"), help: ArgumentHelp("grade, when there is no rank title", valueName: "GRADE"))
  var grade: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("since", since),
      .init("rank", rank),
      .init("grade", grade),
      .init("letter", letter),
    ]
  }
}
