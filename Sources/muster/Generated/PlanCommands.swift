// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct PlanGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "officer, run, weigh, weights, package, list, show, decide",
    subcommands: [PlanOfficerCommand.self, PlanRunCommand.self, PlanWeighCommand.self, PlanWeightsCommand.self, PlanPackageCommand.self, PlanListCommand.self, PlanShowCommand.self, PlanDecideCommand.self]
  )
}

struct PlanOfficerCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "officer",
    abstract: "Shows the runs ahead an officer is eligible for, and what is missing for the others.",
    discussion: "Example: muster plan officer PA-45678"
  )
  static let verb = CommandName.planOfficer

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Option(name: .customLong("to"), help: ArgumentHelp("only runs that start up to this day", valueName: "YYYY-MM-DD"))
  var to: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("to", to),
    ]
  }
}

struct PlanRunCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Ranks the eligible officers for a run by the weights, with the reasons.",
    discussion: "Example: muster plan run M4-85-A-27"
  )
  static let verb = CommandName.planRun

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many; 50 when left out", valueName: "N"))
  var limit: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("limit", limit),
    ]
  }
}

struct PlanWeighCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "weigh",
    abstract: "Sets what a measure weighs when officers are ranked; zero takes it out.",
    discussion: "Example: muster plan weigh months-since-course 10"
  )
  static let verb = CommandName.planWeigh

  @Argument(help: ArgumentHelp("what is looked at (months-since-course, language-margin, appointment, province-share, service-share, prerequisite-done, years-in-grade)", valueName: "MEASURE"), completion: .list(["months-since-course", "language-margin", "appointment", "province-share", "service-share", "prerequisite-done", "years-in-grade"]))
  var measure: String

  @Argument(help: ArgumentHelp("its points, 0 to 100, are multiplied by this", valueName: "WEIGHT"))
  var weight: String

  @Option(name: .customLong("word"), help: ArgumentHelp("of the measure appointment: what it must contain", valueName: "TEXT"))
  var word: String?

  @Option(name: .customLong("provider"), help: ArgumentHelp("only for courses of this provider", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("course"), help: ArgumentHelp("only for this course", valueName: "COURSE"))
  var course: String?

  @Option(name: .customLong("programme"), help: ArgumentHelp("only under this programme", valueName: "PROGRAMME"))
  var programme: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("measure", measure),
      .init("weight", weight),
      .init("word", word),
      .init("provider", provider),
      .init("course", course),
      .init("programme", programme),
      .init("source", source),
    ]
  }
}

struct PlanWeightsCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "weights",
    abstract: "Lists what each measure weighs.",
    discussion: "Example: muster plan weights"
  )
  static let verb = CommandName.planWeights

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

struct PlanPackageCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "package",
    abstract: "Proposes principals and reserves for all open offers of a programme's year: each officer once, quotas kept.",
    discussion: "Example: muster plan package PCM --year 2027"
  )
  static let verb = CommandName.planPackage

  @Argument(help: ArgumentHelp("its code", valueName: "PROGRAMME"))
  var programme: String

  @Option(name: .customLong("year"), help: ArgumentHelp("calendar year in which the runs start", valueName: "N"))
  var year: String

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("programme", programme),
      .init("year", year),
    ]
  }
}

struct PlanListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists proposals.",
    discussion: "Example: muster plan list"
  )
  static let verb = CommandName.planList

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

struct PlanShowCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows a proposal row by row, with reasons, decisions and what became of them.",
    discussion: "Example: muster plan show P-1"
  )
  static let verb = CommandName.planShow

  @Argument(help: ArgumentHelp("its number", valueName: "PROPOSAL"))
  var proposal: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("proposal", proposal),
    ]
  }
}

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
