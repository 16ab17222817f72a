// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct HolidayRemoveCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Takes a holiday back that was announced otherwise.",
    discussion: "Example: muster holiday remove PK 2027-03-23"
  )
  static let verb = CommandName.holidayRemove

  @Argument(help: ArgumentHelp("where", valueName: "COUNTRY"))
  var country: String

  @Argument(help: ArgumentHelp("when", valueName: "DAY"))
  var day: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("country", country),
      .init("day", day),
      .init("letter", letter),
    ]
  }
}
