// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct OfferListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists offers: the package of a programme for a year, or what is due.",
    discussion: "Example: muster offer list --programme PCM --year 2027"
  )
  static let verb = CommandName.offerList

  @Option(name: .customLong("programme"), help: ArgumentHelp("only under this programme", valueName: "PROGRAMME"))
  var programme: String?

  @Option(name: .customLong("provider"), help: ArgumentHelp("only of this institution", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("year"), parsing: .unconditional, help: ArgumentHelp("only of runs that start in this year; all when left out", valueName: "N"))
  var year: String?

  @Option(name: .customLong("calendar"), help: ArgumentHelp("whose year: calendar (default), us-fiscal, pk-fiscal", valueName: "CALENDAR"))
  var calendar: String?

  @Option(name: .customLong("state"), help: ArgumentHelp("only in this state", valueName: "open|closed|turned-back|withdrawn"), completion: .list(["open", "closed", "turned-back", "withdrawn"]))
  var state: String?

  @Option(name: .customLong("due-to"), help: ArgumentHelp("only those that want names by this day", valueName: "YYYY-MM-DD"))
  var dueTo: String?

  @Option(name: .customLong("limit"), parsing: .unconditional, help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("programme", programme),
      .init("provider", provider),
      .init("year", year),
      .init("calendar", calendar),
      .init("state", state),
      .init("due-to", dueTo),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}
