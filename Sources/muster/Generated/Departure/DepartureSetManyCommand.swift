// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct DepartureSetManyCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "set-many",
    abstract: "Records how requirements stand, one a line of a CSV file.",
    discussion: "The file holds: CSV with officer,iteration,requirement,state and, where known, on,expires,ref,reason,letter; then a dot.\n\nExample: muster departure set-many FILE"
  )
  static let verb = CommandName.departureSetMany

  @Argument(help: ArgumentHelp("The file to send, or - for standard input.", valueName: "FILE"), completion: .file())
  var file: String

  @Option(name: .customLong("mode"), help: ArgumentHelp("all (default): nothing unless every row is good; each: the good rows", valueName: "all|each"), completion: .list(["all", "each"]))
  var mode: String?

  @Option(help: ArgumentHelp("What the file is: csv, tsv or xlsx; by itself when left out.", valueName: "csv|tsv|xlsx"))
  var inputFormat: InputFormat?

  @Option(name: .customLong("sheet"), help: ArgumentHelp("The sheet of a workbook; the first with anything in it when left out.", valueName: "NAME"))
  var sheetName: String?

  var block: BlockSource? { BlockSource(path: file, format: inputFormat, sheet: sheetName) }

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("mode", mode),
    ]
  }
}
