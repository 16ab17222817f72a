// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ReconcileLoadCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "load",
    abstract: "Takes in a partner's figures under a name; loaded again they replace those before.",
    discussion: "The file holds: columns programme, and any of year, report, sessions, students, courses, cost.\n\nExample: muster reconcile load embassy-2013 FILE"
  )
  static let verb = CommandName.reconcileLoad

  @Argument(help: ArgumentHelp("lower-case letters, digits and dashes", valueName: "NAME"))
  var name: String

  @Argument(help: ArgumentHelp("The file to send, or - for standard input.", valueName: "FILE"), completion: .file())
  var file: String

  @Option(name: .customLong("calendar"), help: ArgumentHelp("whose year a text like 2013-14 is, as pk-fiscal; of calendar years, when left out, it is two", valueName: "CALENDAR"))
  var calendar: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where the figures come from", valueName: "TEXT"))
  var source: String?

  @Option(name: .customLong("rows"), parsing: .unconditional, help: ArgumentHelp("how many rows there must be", valueName: "N"))
  var rows: String?

  @Option(name: .customLong("sha256"), help: ArgumentHelp("of the block's lines, each ended by a line feed", valueName: "HEX"))
  var sha256: String?

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
      .init("name", name),
      .init("calendar", calendar),
      .init("source", source),
      .init("rows", rows),
      .init("sha256", sha256),
    ]
  }
}
