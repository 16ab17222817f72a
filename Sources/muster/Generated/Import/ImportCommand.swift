// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ImportCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Takes in a file: all of it or, by default when anything is wrong, nothing.",
    discussion: "The file holds: a head with the names of the columns and a line for each entry.\n\nExample: muster import officers FILE --rows 20"
  )
  static let verb = CommandName.`import`

  @Argument(help: ArgumentHelp("what the file holds (reference, institutions, catalogue, officers, officer-facts, enrolments, nominations, records, history, completions, chains, eligibility-rules, holidays, templates, penalties)", valueName: "KIND"), completion: .list(["reference", "institutions", "catalogue", "officers", "officer-facts", "enrolments", "nominations", "records", "history", "completions", "chains", "eligibility-rules", "holidays", "templates", "penalties"]))
  var kind: String

  @Argument(help: ArgumentHelp("The file to send, or - for standard input.", valueName: "FILE"), completion: .file())
  var file: String

  @Option(name: .customLong("mapping"), help: ArgumentHelp("how a history is read; records have one that comes with muster", valueName: "CODE"))
  var mapping: String?

  @Option(name: .customLong("mode"), help: ArgumentHelp("all (default): nothing unless every row is good; each: the good rows", valueName: "all|each"), completion: .list(["all", "each"]))
  var mode: String?

  @Option(name: .customLong("rows"), parsing: .unconditional, help: ArgumentHelp("how many rows there must be", valueName: "N"))
  var rows: String?

  @Option(name: .customLong("sha256"), help: ArgumentHelp("of the block's lines, each ended by a line feed", valueName: "HEX"))
  var sha256: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where the file comes from", valueName: "TEXT"))
  var source: String?

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
      .init("kind", kind),
      .init("mapping", mapping),
      .init("mode", mode),
      .init("rows", rows),
      .init("sha256", sha256),
      .init("source", source),
    ]
  }
}
