// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ReportGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "list, show, run, try, set, end",
    subcommands: [ReportListCommand.self, ReportShowCommand.self, ReportRunCommand.self, ReportTryCommand.self, ReportSetCommand.self, ReportEndCommand.self]
  )
}

struct ReportListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the standing reports.",
    discussion: "Example: muster report list"
  )
  static let verb = CommandName.reportList

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    []
  }
}

struct ReportShowCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows the definition of a report, to copy and change.",
    discussion: "Example: muster report show participation"
  )
  static let verb = CommandName.reportShow

  @Argument(help: ArgumentHelp("name of the report, as in muster report list", valueName: "REPORT"))
  var report: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("report", report),
    ]
  }
}

struct ReportRunCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Runs a report: its sections one after another, all as of the same moment.",
    discussion: "Example: muster report run participation --with year=2012"
  )
  static let verb = CommandName.reportRun

  @Argument(help: ArgumentHelp("name of the report, as in muster report list", valueName: "REPORT"))
  var report: String

  @Option(name: .customLong("with"), help: ArgumentHelp("its parameters, as in year=2027,programme=CTFP", valueName: "TEXT"))
  var with: String?

  @Option(name: .customLong("as-of"), help: ArgumentHelp("as the register stood then", valueName: "MOMENT"))
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

struct ReportTryCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "try",
    abstract: "Runs a report from the lines sent with it, storing nothing.",
    discussion: "The file holds: the definition: title, parameters, sections, each with its question.\n\nExample: muster report try FILE --with year=2012"
  )
  static let verb = CommandName.reportTry

  @Argument(help: ArgumentHelp("The file to send, or - for standard input.", valueName: "FILE"), completion: .file())
  var file: String

  @Option(name: .customLong("with"), help: ArgumentHelp("its parameters, as in year=2027,programme=CTFP", valueName: "TEXT"))
  var with: String?

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
      .init("with", with),
      .init("as-of", asOf),
    ]
  }
}

struct ReportSetCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Stores a report's definition under a name.",
    discussion: "The file holds: the definition: title, parameters, sections, each with its question.\n\nExample: muster report set who-went FILE"
  )
  static let verb = CommandName.reportSet

  @Argument(help: ArgumentHelp("name of the report, as in muster report list", valueName: "REPORT"))
  var report: String

  @Argument(help: ArgumentHelp("The file to send, or - for standard input.", valueName: "FILE"), completion: .file())
  var file: String

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
      .init("report", report),
    ]
  }
}

struct ReportEndCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "end",
    abstract: "A report is offered no longer; its definitions stay on file.",
    discussion: "Example: muster report end who-went"
  )
  static let verb = CommandName.reportEnd

  @Argument(help: ArgumentHelp("name of the report, as in muster report list", valueName: "REPORT"))
  var report: String

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("report", report),
    ]
  }
}
