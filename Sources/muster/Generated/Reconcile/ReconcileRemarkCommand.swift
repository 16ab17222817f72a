// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ReconcileRemarkCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "remark",
    abstract: "Notes what was found out about a difference.",
    discussion: "Example: muster reconcile remark embassy-2013 CTFP --year 2013 --text 'Line 88 is misprinted in the report.'"
  )
  static let verb = CommandName.reconcileRemark

  @Argument(help: ArgumentHelp("its name", valueName: "NAME"))
  var name: String

  @Argument(help: ArgumentHelp("as printed, or its code", valueName: "PROGRAMME"))
  var programme: String

  @Option(name: .customLong("text"), help: ArgumentHelp("the remark", valueName: "TEXT"))
  var text: String

  @Option(name: .customLong("year"), parsing: .unconditional, help: ArgumentHelp("of this year; of several lines the one without a year when left out", valueName: "N"))
  var year: String?

  @Option(name: .customLong("report"), help: ArgumentHelp("of this report; left out where there are several: the line without a report", valueName: "TEXT"))
  var report: String?

  @Option(name: .customLong("calendar"), help: ArgumentHelp("whose year what is enrolled here is counted in; the histories' when left out, else us-fiscal", valueName: "CALENDAR"))
  var calendar: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("name", name),
      .init("programme", programme),
      .init("text", text),
      .init("year", year),
      .init("report", report),
      .init("calendar", calendar),
    ]
  }
}
