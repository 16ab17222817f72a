// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct DepartureGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "departure",
    abstract: "set, set-many, list, missing",
    subcommands: [DepartureSetCommand.self, DepartureSetManyCommand.self, DepartureListCommand.self, DepartureMissingCommand.self]
  )
}

struct DepartureSetCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Records how a requirement stands for an officer in a run.",
    discussion: "Example: muster departure set PA-45678 M4-85-A-27 --requirement visa --state applied --on 2027-01-05"
  )
  static let verb = CommandName.departureSet

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("requirement"), help: ArgumentHelp("what is needed: noc, passport, visa, medical, english-test, clearance, ticket, insurance, joining-instructions, relief, funding, personal-data, or one a template names", valueName: "TEXT"))
  var requirement: String

  @Option(name: .customLong("state"), help: ArgumentHelp("how it stands; waived needs a reason (needed, applied, held, refused, waived)", valueName: "WORD"), completion: .list(["needed", "applied", "held", "refused", "waived"]))
  var state: String

  @Option(name: .customLong("on"), help: ArgumentHelp("the day it was applied for, given, refused or waived", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("expires"), help: ArgumentHelp("last day on which what is held is valid", valueName: "YYYY-MM-DD"))
  var expires: String?

  @Option(name: .customLong("ref"), help: ArgumentHelp("its reference", valueName: "TEXT"))
  var ref: String?

  @Option(name: .customLong("reason"), help: ArgumentHelp("why it was refused or waived", valueName: "TEXT"))
  var reason: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("requirement", requirement),
      .init("state", state),
      .init("on", on),
      .init("expires", expires),
      .init("ref", ref),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}

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

struct DepartureListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Shows what each officer in a run needs before departure and how it stands.",
    discussion: "Example: muster departure list M4-85-A-27"
  )
  static let verb = CommandName.departureList

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Argument(help: ArgumentHelp("only of this officer", valueName: "OFFICER"))
  var officer: String?

  @Flag(name: .customLong("missing"), inversion: .prefixedNo, help: "only what is missing")
  var missing: Bool?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("officer", officer),
      .init("missing", missing),
    ]
  }
}

struct DepartureMissingCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "missing",
    abstract: "Lists what is missing before departure in all runs ahead, due first.",
    discussion: "Example: muster departure missing --within 30"
  )
  static let verb = CommandName.departureMissing

  @Option(name: .customLong("within"), help: ArgumentHelp("only what is due in so many days, or overdue", valueName: "N"))
  var within: String?

  @Option(name: .customLong("provider"), help: ArgumentHelp("only for runs of this institution", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("officer"), help: ArgumentHelp("only of this officer", valueName: "OFFICER"))
  var officer: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("within", within),
      .init("provider", provider),
      .init("officer", officer),
      .init("limit", limit),
    ]
  }
}
