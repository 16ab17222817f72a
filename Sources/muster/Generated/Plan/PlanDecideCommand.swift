// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct PlanDecideCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Records a board's decision on rows of a proposal; each yes is put forward by enrol.",
    discussion: "The file holds: CSV with the columns row and decision (yes or no).\n\nExample: muster plan decide P-1 FILE"
  )
  static let verb = CommandName.planDecide

  @Argument(help: ArgumentHelp("its number", valueName: "PROPOSAL"))
  var proposal: String

  @Argument(help: ArgumentHelp("The file to send, or - for standard input.", valueName: "FILE"), completion: .file())
  var file: String

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
      .init("proposal", proposal),
      .init("letter", letter),
    ]
  }
}
