// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct HolidayWeekCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "week",
    abstract: "Says on which days of the week nobody works in a country.",
    discussion: "Example: muster holiday week PK saturday,sunday"
  )
  static let verb = CommandName.holidayWeek

  @Argument(help: ArgumentHelp("where", valueName: "COUNTRY"))
  var country: String

  @Argument(help: ArgumentHelp("the days (monday, tuesday, wednesday, thursday, friday, saturday, sunday)", valueName: "OFF"), completion: .list(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]))
  var off: String

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("country", country),
      .init("off", off),
      .init("source", source),
    ]
  }
}
