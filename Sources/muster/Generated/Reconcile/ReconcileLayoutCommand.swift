// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ReconcileLayoutCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "layout",
    abstract: "The country-year layout of the US training report: sessions, students, courses, dollars by programme.",
    discussion: "Example: muster reconcile layout --year 2013"
  )
  static let verb = CommandName.reconcileLayout

  @Argument(help: ArgumentHelp("set this partner's figures beside it", valueName: "NAME"))
  var name: String?

  @Option(name: .customLong("year"), parsing: .unconditional, help: ArgumentHelp("only of this year; all years when left out", valueName: "N"))
  var year: String?

  @Option(name: .customLong("report"), help: ArgumentHelp("only of this report", valueName: "TEXT"))
  var report: String?

  @Option(name: .customLong("calendar"), help: ArgumentHelp("whose year what is enrolled here is counted in; the histories' when left out, else us-fiscal", valueName: "CALENDAR"))
  var calendar: String?

  @Option(name: .customLong("as-of"), help: ArgumentHelp("theirs and ours as the register stood then", valueName: "MOMENT"))
  var asOf: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("name", name),
      .init("year", year),
      .init("report", report),
      .init("calendar", calendar),
      .init("as-of", asOf),
    ]
  }
}
