// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ReconcileGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: "load, list, show, rows, remark, layout",
    subcommands: [ReconcileLoadCommand.self, ReconcileListCommand.self, ReconcileShowCommand.self, ReconcileRowsCommand.self, ReconcileRemarkCommand.self, ReconcileLayoutCommand.self]
  )
}

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

  @Option(name: .customLong("source"), help: ArgumentHelp("where the figures come from", valueName: "TEXT"))
  var source: String?

  @Option(name: .customLong("rows"), help: ArgumentHelp("how many rows there must be", valueName: "N"))
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
      .init("source", source),
      .init("rows", rows),
      .init("sha256", sha256),
    ]
  }
}

struct ReconcileListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the partners' figures that were taken in.",
    discussion: "Example: muster reconcile list"
  )
  static let verb = CommandName.reconcileList

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    []
  }
}

struct ReconcileShowCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Sets a partner's figures beside ours: theirs, ours, difference, and what explains it.",
    discussion: "Example: muster reconcile show embassy-2013 --only different"
  )
  static let verb = CommandName.reconcileShow

  @Argument(help: ArgumentHelp("its name", valueName: "NAME"))
  var name: String

  @Option(name: .customLong("only"), help: ArgumentHelp("different: leave out what is equal", valueName: "all|different"), completion: .list(["all", "different"]))
  var only: String?

  @Option(name: .customLong("year"), help: ArgumentHelp("only of this year", valueName: "N"))
  var year: String?

  @Option(name: .customLong("as-of"), help: ArgumentHelp("ours as the register stood then", valueName: "MOMENT"))
  var asOf: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("name", name),
      .init("only", only),
      .init("year", year),
      .init("as-of", asOf),
    ]
  }
}

struct ReconcileRowsCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "rows",
    abstract: "Shows the rows of ours behind a difference, those that may explain it first.",
    discussion: "Example: muster reconcile rows embassy-2013 CTFP --year 2013"
  )
  static let verb = CommandName.reconcileRows

  @Argument(help: ArgumentHelp("its name", valueName: "NAME"))
  var name: String

  @Argument(help: ArgumentHelp("as printed, or its code", valueName: "PROGRAMME"))
  var programme: String

  @Option(name: .customLong("year"), help: ArgumentHelp("only of this year", valueName: "N"))
  var year: String?

  @Option(name: .customLong("report"), help: ArgumentHelp("only of this report", valueName: "TEXT"))
  var report: String?

  @Option(name: .customLong("measure"), help: ArgumentHelp("cost when left out, or sessions", valueName: "sessions|students|courses|cost"), completion: .list(["sessions", "students", "courses", "cost"]))
  var measure: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 200 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("as-of"), help: ArgumentHelp("ours as the register stood then", valueName: "MOMENT"))
  var asOf: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("name", name),
      .init("programme", programme),
      .init("year", year),
      .init("report", report),
      .init("measure", measure),
      .init("limit", limit),
      .init("as-of", asOf),
    ]
  }
}

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

  @Option(name: .customLong("year"), help: ArgumentHelp("only of this year", valueName: "N"))
  var year: String?

  @Option(name: .customLong("report"), help: ArgumentHelp("only of this report", valueName: "TEXT"))
  var report: String?

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
    ]
  }
}

struct ReconcileLayoutCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "layout",
    abstract: "The country-year layout of the US training report: sessions, students, courses, dollars by programme.",
    discussion: "Example: muster reconcile layout --year 2013"
  )
  static let verb = CommandName.reconcileLayout

  @Argument(help: ArgumentHelp("set these partner's figures beside it", valueName: "NAME"))
  var name: String?

  @Option(name: .customLong("year"), help: ArgumentHelp("only of this year", valueName: "N"))
  var year: String?

  @Option(name: .customLong("report"), help: ArgumentHelp("only of this report", valueName: "TEXT"))
  var report: String?

  @Option(name: .customLong("as-of"), help: ArgumentHelp("as the register stood then", valueName: "MOMENT"))
  var asOf: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("name", name),
      .init("year", year),
      .init("report", report),
      .init("as-of", asOf),
    ]
  }
}
