// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct StatsCompareCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Sets a partner's published totals beside ours: theirs, ours, difference.",
    discussion: "The file holds: columns program, quantity, total_cost (and report).\n\nExample: muster stats compare FILE --input-format tsv"
  )
  static let verb = CommandName.statsCompare

  @Argument(help: ArgumentHelp("The file to send, or - for standard input.", valueName: "FILE"), completion: .file())
  var file: String

  @Option(name: .customLong("calendar"), help: ArgumentHelp("whose year 2013-14 of theirs is, and a run of ours is in; when left out it is two, and the histories' else us-fiscal", valueName: "CALENDAR"))
  var calendar: String?

  @Option(name: .customLong("as-of"), help: ArgumentHelp("as the register stood then", valueName: "MOMENT"))
  var asOf: String?

  @Option(help: ArgumentHelp("What the file is: csv, tsv or xlsx; by itself when left out.", valueName: "csv|tsv|xlsx"))
  var inputFormat: InputFormat?

  @Option(name: .customLong("sheet"), help: ArgumentHelp("The sheet of a workbook; the first with anything in it when left out.", valueName: "NAME"))
  var sheetName: String?

  var block: BlockSource? { BlockSource(path: file, format: inputFormat, sheet: sheetName) }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("calendar", calendar),
      .init("as-of", asOf),
    ]
  }
}
