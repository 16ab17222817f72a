// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct HolidayGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "holiday",
    abstract: "add, remove, week, list",
    subcommands: [HolidayAddCommand.self, HolidayRemoveCommand.self, HolidayWeekCommand.self, HolidayListCommand.self]
  )
}

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

struct HolidayListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists public holidays.",
    discussion: "Example: muster holiday list --country PK --from 2027-01-01"
  )
  static let verb = CommandName.holidayList

  @Option(name: .customLong("country"), help: ArgumentHelp("only of this country", valueName: "CC"))
  var country: String?

  @Option(name: .customLong("from"), help: ArgumentHelp("from this day", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("to"), help: ArgumentHelp("to this day", valueName: "YYYY-MM-DD"))
  var to: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("country", country),
      .init("from", from),
      .init("to", to),
    ]
  }
}
