// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct StatsGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Counts. Every total says what it leaves out. Also: define, compare",
    subcommands: [StatsCommand.self, StatsDefineCommand.self, StatsCompareCommand.self],
    defaultSubcommand: StatsCommand.self
  )
}

struct StatsCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "count",
    abstract: "Counts. Every total says what it leaves out.",
    discussion: "Example: muster stats programme,year --basis reported"
  )
  static let verb = CommandName.stats

  @Argument(help: ArgumentHelp("dimensions, in order (programme, year, discipline, provider, country, service, state, kind, course)", valueName: "BY"), completion: .list(["programme", "year", "discipline", "provider", "country", "service", "state", "kind", "course"]))
  var by: String?

  @Option(name: .customLong("measures"), help: ArgumentHelp("participations,persons,courses,iterations,cost when left out (participations, persons, courses, iterations, completions, enrolments, cost)", valueName: "WORD,…"), completion: .list(["participations", "persons", "courses", "iterations", "completions", "enrolments", "cost"]))
  var measures: String?

  @Option(name: .customLong("basis"), help: ArgumentHelp("which date decides the year: reported (default), start or end", valueName: "reported|start|end"), completion: .list(["reported", "start", "end"]))
  var basis: String?

  @Option(name: .customLong("calendar"), help: ArgumentHelp("whose year: calendar (default), us-fiscal, pk-fiscal", valueName: "CALENDAR"))
  var calendar: String?

  @Option(name: .customLong("programme"), help: ArgumentHelp("only this programme", valueName: "PROGRAMME"))
  var programme: String?

  @Option(name: .customLong("provider"), help: ArgumentHelp("only this institution", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("discipline"), help: ArgumentHelp("only this discipline", valueName: "DISCIPLINE"))
  var discipline: String?

  @Option(name: .customLong("country"), help: ArgumentHelp("only this host country", valueName: "CC"))
  var country: String?

  @Option(name: .customLong("service"), help: ArgumentHelp("only this service or agency", valueName: "SERVICE"))
  var service: String?

  @Option(name: .customLong("year"), help: ArgumentHelp("only this year, on the stated basis", valueName: "N"))
  var year: String?

  @Option(name: .customLong("as-of"), help: ArgumentHelp("as the register stood then", valueName: "MOMENT"))
  var asOf: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("by", by),
      .init("measures", measures),
      .init("basis", basis),
      .init("calendar", calendar),
      .init("programme", programme),
      .init("provider", provider),
      .init("discipline", discipline),
      .init("country", country),
      .init("service", service),
      .init("year", year),
      .init("as-of", asOf),
    ]
  }
}

struct StatsDefineCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "define",
    abstract: "Says what each measure and dimension means.",
    discussion: "Example: muster stats define"
  )
  static let verb = CommandName.statsDefine

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    []
  }
}

struct StatsCompareCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Sets a partner's published totals beside ours: theirs, ours, difference.",
    discussion: "The file holds: columns program, quantity, total_cost (and report).\n\nExample: muster stats compare FILE --input-format tsv"
  )
  static let verb = CommandName.statsCompare

  @Argument(help: ArgumentHelp("The file to send, or - for standard input.", valueName: "FILE"), completion: .file())
  var file: String

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
      .init("as-of", asOf),
    ]
  }
}
