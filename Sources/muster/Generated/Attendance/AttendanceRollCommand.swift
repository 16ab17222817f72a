// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct AttendanceRollCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "roll",
    abstract: "Marks a whole run from a roll: all of it or, when anything is wrong, nothing.",
    discussion: "The file holds: columns officer and a day each (2027-03-08), or officer, on.\n\nExample: muster attendance roll M4-85-A-27 FILE --rows 20"
  )
  static let verb = CommandName.attendanceRoll

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Argument(help: ArgumentHelp("The file to send, or - for standard input.", valueName: "FILE"), completion: .file())
  var file: String

  @Option(name: .customLong("mode"), help: ArgumentHelp("all (default): nothing unless every line is good; each: the good lines", valueName: "all|each"), completion: .list(["all", "each"]))
  var mode: String?

  @Option(name: .customLong("rows"), parsing: .unconditional, help: ArgumentHelp("how many rows there must be", valueName: "N"))
  var rows: String?

  @Option(name: .customLong("sha256"), help: ArgumentHelp("of the block's lines, each ended by a line feed", valueName: "HEX"))
  var sha256: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

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
      .init("iteration", iteration),
      .init("mode", mode),
      .init("rows", rows),
      .init("sha256", sha256),
      .init("letter", letter),
    ]
  }
}
