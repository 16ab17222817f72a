// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct CompletionGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completion",
    abstract: "add, list, load, awaited, rules, expiring",
    subcommands: [CompletionAddCommand.self, CompletionListCommand.self, CompletionLoadCommand.self, CompletionAwaitedCommand.self, CompletionRulesCommand.self, CompletionExpiringCommand.self, BashScriptCommand.self, ZshScriptCommand.self, FishScriptCommand.self]
  )
}

struct CompletionAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Records a completion elsewhere, a resit, a correction or a revocation.",
    discussion: "Example: muster completion add PA-45678 ADL-169 --outcome graduated --on 2026-02-10 --evidence 'certificate 1881'"
  )
  static let verb = CommandName.completionAdd

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("any of its codes", valueName: "COURSE"))
  var course: String

  @Option(name: .customLong("kind"), help: ArgumentHelp("result when left out", valueName: "result|resit|correction|revocation"), completion: .list(["result", "resit", "correction", "revocation"]))
  var kind: String?

  @Option(name: .customLong("outcome"), help: ArgumentHelp("needed but for a revocation", valueName: "graduated|attended|failed|returned-to-unit"), completion: .list(["graduated", "attended", "failed", "returned-to-unit"]))
  var outcome: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("the day of the result", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("corrects"), help: ArgumentHelp("number of the completion that this resits, corrects or revokes", valueName: "N"))
  var corrects: String?

  @Option(name: .customLong("mark"), help: ArgumentHelp("mark or distinction", valueName: "TEXT"))
  var mark: String?

  @Option(name: .customLong("certificate"), help: ArgumentHelp("certificate number", valueName: "TEXT"))
  var certificate: String?

  @Option(name: .customLong("valid-to"), help: ArgumentHelp("the day to which the certificate says it is valid", valueName: "YYYY-MM-DD"))
  var validTo: String?

  @Option(name: .customLong("provider"), help: ArgumentHelp("the institution where it was taken", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("place"), help: ArgumentHelp("where it was taken, when that is no institution of the register", valueName: "TEXT"))
  var place: String?

  @Option(name: .customLong("evidence"), help: ArgumentHelp("what shows it", valueName: "TEXT"))
  var evidence: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("course", course),
      .init("kind", kind),
      .init("outcome", outcome),
      .init("on", on),
      .init("corrects", corrects),
      .init("mark", mark),
      .init("certificate", certificate),
      .init("valid-to", validTo),
      .init("provider", provider),
      .init("place", place),
      .init("evidence", evidence),
      .init("letter", letter),
    ]
  }
}

struct CompletionListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists completions, every entry of them.",
    discussion: "Example: muster completion list --officer PA-45678"
  )
  static let verb = CommandName.completionList

  @Option(name: .customLong("officer"), help: ArgumentHelp("only of this officer", valueName: "OFFICER"))
  var officer: String?

  @Option(name: .customLong("course"), help: ArgumentHelp("only of this course", valueName: "COURSE"))
  var course: String?

  @Option(name: .customLong("iteration"), help: ArgumentHelp("only of this run", valueName: "ITERATION"))
  var iteration: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("course", course),
      .init("iteration", iteration),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

struct CompletionLoadCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "load",
    abstract: "Records the results of a run from a list, at home or as the provider sent it.",
    discussion: "The file holds: columns officer, outcome (and mark, on, certificate, valid-to, evidence, letter, override).\n\nExample: muster completion load M4-85-A-27 FILE --letter NSO/301"
  )
  static let verb = CommandName.completionLoad

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Argument(help: ArgumentHelp("The file to send, or - for standard input.", valueName: "FILE"), completion: .file())
  var file: String

  @Option(name: .customLong("mode"), help: ArgumentHelp("all (default): nothing unless every line is good; each: the good lines", valueName: "all|each"), completion: .list(["all", "each"]))
  var mode: String?

  @Option(name: .customLong("rows"), help: ArgumentHelp("how many rows there must be", valueName: "N"))
  var rows: String?

  @Option(name: .customLong("sha256"), help: ArgumentHelp("of the block's lines, each ended by a line feed", valueName: "HEX"))
  var sha256: String?

  @Option(name: .customLong("override"), help: ArgumentHelp("a registrar's reason to set the least attendance aside where the lines do not meet it", valueName: "TEXT"))
  var override: String?

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
      .init("override", override),
      .init("letter", letter),
    ]
  }
}

struct CompletionAwaitedCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "awaited",
    abstract: "Lists who came back from a run that is over and has no result yet, with the days since.",
    discussion: "Example: muster completion awaited --since 30"
  )
  static let verb = CommandName.completionAwaited

  @Option(name: .customLong("iteration"), help: ArgumentHelp("only of this run", valueName: "ITERATION"))
  var iteration: String?

  @Option(name: .customLong("provider"), help: ArgumentHelp("only of this institution", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("since"), help: ArgumentHelp("only after so many days or more", valueName: "N"))
  var since: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("provider", provider),
      .init("since", since),
    ]
  }
}

struct CompletionRulesCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Lists the rules on attendance, validity, reports and questions, with their dates.",
    discussion: "Example: muster completion rules attendance"
  )
  static let verb = CommandName.completionRules

  @Argument(help: ArgumentHelp("only these (attendance, validity, report, question)", valueName: "RULE"), completion: .list(["attendance", "validity", "report", "question"]))
  var rule: String?

  @Option(name: .customLong("course"), help: ArgumentHelp("only those of this course itself", valueName: "COURSE"))
  var course: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("rule", rule),
      .init("course", course),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

struct CompletionExpiringCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "expiring",
    abstract: "Lists who must renew what by when, those whose validity ran out too.",
    discussion: "Example: muster completion expiring --within 90"
  )
  static let verb = CommandName.completionExpiring

  @Option(name: .customLong("within"), help: ArgumentHelp("days from today; 90 when left out", valueName: "N"))
  var within: String?

  @Option(name: .customLong("course"), help: ArgumentHelp("only for this course", valueName: "COURSE"))
  var course: String?

  @Option(name: .customLong("officer"), help: ArgumentHelp("only of this officer", valueName: "OFFICER"))
  var officer: String?

  @Flag(name: .customLong("run-out"), inversion: .prefixedNo, help: "no: leave out what ran out already")
  var runOut: Bool?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("within", within),
      .init("course", course),
      .init("officer", officer),
      .init("run-out", runOut),
    ]
  }
}
