// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct HolidayAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Adds a public holiday as it was announced, or changes its name.",
    discussion: "Example: muster holiday add PK 2027-03-23 'Pakistan Day' --source 'circular of the Cabinet Division'"
  )
  static let verb = CommandName.holidayAdd

  @Argument(help: ArgumentHelp("where", valueName: "COUNTRY"))
  var country: String

  @Argument(help: ArgumentHelp("when", valueName: "DAY"))
  var day: String

  @Argument(help: ArgumentHelp("what", valueName: "NAME"))
  var name: String

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("country", country),
      .init("day", day),
      .init("name", name),
      .init("source", source),
    ]
  }
}
