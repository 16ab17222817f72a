// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ReconcileRowsCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "rows",
    abstract: "Shows the rows of ours behind a difference, those that may explain it first.",
    discussion: "Example: muster reconcile rows embassy-2013 CTFP --year 2013"
  )
  static let verb = CommandName.reconcileRows

  @Argument(help: ArgumentHelp("its name", valueName: "NAME"))
  var name: String

  @Argument(help: ArgumentHelp("as printed, or its code", valueName: "PROGRAMME"))
  var programme: String

  @Option(name: .customLong("year"), parsing: .unconditional, help: ArgumentHelp("of this year; of several lines the one without a year when left out", valueName: "N"))
  var year: String?

  @Option(name: .customLong("report"), help: ArgumentHelp("of this report; left out where there are several: the line without a report", valueName: "TEXT"))
  var report: String?

  @Option(name: .customLong("measure"), help: ArgumentHelp("cost when left out; courses: each run with its rows", valueName: "sessions|students|courses|cost"), completion: .list(["sessions", "students", "courses", "cost"]))
  var measure: String?

  @Option(name: .customLong("limit"), parsing: .unconditional, help: ArgumentHelp("at most so many rows; 200 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("calendar"), help: ArgumentHelp("whose year what is enrolled here is counted in; the histories' when left out, else us-fiscal", valueName: "CALENDAR"))
  var calendar: String?

  @Option(name: .customLong("as-of"), help: ArgumentHelp("theirs and ours as the register stood then", valueName: "MOMENT"))
  var asOf: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("name", name),
      .init("programme", programme),
      .init("year", year),
      .init("report", report),
      .init("measure", measure),
      .init("limit", limit),
      .init("calendar", calendar),
      .init("as-of", asOf),
    ]
  }
}
