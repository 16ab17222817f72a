// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ReportTryCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "try",
    abstract: "Runs a report from the lines sent with it, storing nothing.",
    discussion: "The file holds: the definition: title, parameters, sections, each with its question.\n\nExample: muster report try FILE --with year=2012"
  )
  static let verb = CommandName.reportTry

  @Argument(help: ArgumentHelp("The file to send, or - for standard input.", valueName: "FILE"), completion: .file())
  var file: String

  @Option(name: .customLong("with"), help: ArgumentHelp("its parameters, as in year=2027,programme=CTFP; a year left out is this year", valueName: "TEXT"))
  var with: String?

  @Option(name: .customLong("as-of"), help: ArgumentHelp("as the register stood then; not where a section is known as of now only", valueName: "MOMENT"))
  var asOf: String?

  @Option(help: ArgumentHelp("What the file is: csv, tsv or xlsx; by itself when left out.", valueName: "csv|tsv|xlsx"))
  var inputFormat: InputFormat?

  @Option(name: .customLong("sheet"), help: ArgumentHelp("The sheet of a workbook; the first with anything in it when left out.", valueName: "NAME"))
  var sheetName: String?

  var block: BlockSource? { BlockSource(path: file, format: inputFormat, sheet: sheetName) }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("with", with),
      .init("as-of", asOf),
    ]
  }
}
