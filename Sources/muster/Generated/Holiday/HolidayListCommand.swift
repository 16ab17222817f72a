// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

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
