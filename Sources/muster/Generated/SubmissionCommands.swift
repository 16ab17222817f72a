// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct SubmissionGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submission",
    abstract: "add, roll, answer",
    subcommands: [SubmissionAddCommand.self, SubmissionRollCommand.self, SubmissionAnswerCommand.self]
  )
}

struct SubmissionAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Sends names to the provider: approved principals, then reserves in their order.",
    discussion: "Example: muster submission add M4-85-A-27 --letter JSHQ/31/27"
  )
  static let verb = CommandName.submissionAdd

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter with which the roll goes", valueName: "TEXT"))
  var letter: String

  @Option(name: .customLong("officers"), help: ArgumentHelp("only these; all who are approved when left out", valueName: "OFFICER,…"))
  var officers: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("the day it goes; today when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @Flag(name: .customLong("force"), inversion: .prefixedNo, help: "send it though fields that the provider needs are empty")
  var force: Bool?

  @Option(name: .customLong("reason"), help: ArgumentHelp("why it goes incomplete", valueName: "TEXT"))
  var reason: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("letter", letter),
      .init("officers", officers),
      .init("on", on),
      .init("force", force),
      .init("reason", reason),
    ]
  }
}

struct SubmissionRollCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "roll",
    abstract: "Gives the nominal roll with exactly the fields the provider asks for.",
    discussion: "Example: muster submission roll M4-85-A-27 --format csv"
  )
  static let verb = CommandName.submissionRoll

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("state"), help: ArgumentHelp("only those in this state; all approved or further when left out (nominated, sent-back, approved, submitted, confirmed, waiting, offered, attending, completed, no-show, withdrawn, rejected, not-accepted, lapsed, cancelled, transferred)", valueName: "WORD"), completion: .list(["nominated", "sent-back", "approved", "submitted", "confirmed", "waiting", "offered", "attending", "completed", "no-show", "withdrawn", "rejected", "not-accepted", "lapsed", "cancelled", "transferred"]))
  var state: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("state", state),
    ]
  }
}

struct SubmissionAnswerCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: "Takes in the provider's answer: who is accepted, kept as its reserve, declined.",
    discussion: "The file holds: columns officer or name, answer (accepted, reserve, declined), reference, reason; then a single dot.\n\nExample: muster submission answer M4-85-A-27 FILE --ref NSO/2027/99"
  )
  static let verb = CommandName.submissionAnswer

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Argument(help: ArgumentHelp("The file to send, or - for standard input.", valueName: "FILE"), completion: .file())
  var file: String

  @Option(name: .customLong("mode"), help: ArgumentHelp("all (default): nothing unless every line is good; each: the good lines", valueName: "all|each"), completion: .list(["all", "each"]))
  var mode: String?

  @Option(name: .customLong("ref"), help: ArgumentHelp("the provider's reference for lines that bring none", valueName: "TEXT"))
  var ref: String?

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
      .init("ref", ref),
      .init("letter", letter),
    ]
  }
}
