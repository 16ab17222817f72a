// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ReportRunCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Runs a report: its sections one after another, all as of the same moment.",
    discussion: "Example: muster report run participation --with year=2012"
  )
  static let verb = CommandName.reportRun

  @Argument(help: ArgumentHelp("name of the report, as in muster report list", valueName: "REPORT"))
  var report: String

  @Option(name: .customLong("with"), help: ArgumentHelp("its parameters, as in year=2027,programme=CTFP; a year left out is this year", valueName: "TEXT"))
  var with: String?

  @Option(name: .customLong("as-of"), help: ArgumentHelp("as the register stood then; not where a section is known as of now only", valueName: "MOMENT"))
  var asOf: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("report", report),
      .init("with", with),
      .init("as-of", asOf),
    ]
  }
}
