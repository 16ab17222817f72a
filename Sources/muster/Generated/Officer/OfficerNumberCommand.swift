// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct OfficerNumberCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "number",
    abstract: "Records a new service number, or another service; the old number still finds the person.",
    discussion: "Example: muster officer number PA-45678 PA-99001 --since 2026-09-01"
  )
  static let verb = CommandName.officerNumber

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("the new number", valueName: "NUMBER"))
  var number: String

  @Option(name: .customLong("service"), help: ArgumentHelp("the new service or agency", valueName: "SERVICE"))
  var service: String?

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
      .init("number", number),
      .init("service", service),
      .init("since", since),
      .init("letter", letter),
    ]
  }
}
