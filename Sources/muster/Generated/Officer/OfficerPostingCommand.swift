// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct OfficerPostingCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "posting",
    abstract: "Records a posting: unit and appointment from a day on. Earlier postings stay.",
    discussion: "Example: muster officer posting PA-45678 --unit 'Medical Directorate' --appointment 'Staff officer' --since 2026-06-01"
  )
  static let verb = CommandName.officerPosting

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Option(name: .customLong("unit"), help: ArgumentHelp("unit or office", valueName: "TEXT"))
  var unit: String

  @Option(name: .customLong("appointment"), help: ArgumentHelp("what the officer is there", valueName: "TEXT"))
  var appointment: String?

  @Option(name: .customLong("since"), help: ArgumentHelp("from this day", valueName: "YYYY-MM-DD"))
  var since: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("unit", unit),
      .init("appointment", appointment),
      .init("since", since),
      .init("letter", letter),
    ]
  }
}
