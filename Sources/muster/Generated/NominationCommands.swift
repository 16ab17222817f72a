// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct NominationGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nomination",
    abstract: "set, list",
    subcommands: [NominationSetCommand.self, NominationListCommand.self]
  )
}

struct NominationSetCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Mends a nomination: its order among the reserves, body, day, letter, role.",
    discussion: "Example: muster nomination set PA-45678 M4-85-A-27 --reserve 1 --body GHQ --on 2027-01-06"
  )
  static let verb = CommandName.nominationSet

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("reserve"), help: ArgumentHelp("order among the reserves; 0 makes a principal of a reserve", valueName: "N"))
  var reserve: String?

  @Option(name: .customLong("body"), help: ArgumentHelp("who put the name forward", valueName: "BODY"))
  var body: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("the day it did", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("role"), help: ArgumentHelp("role in the run (student, instructor, speaker, observer, head-of-delegation)", valueName: "WORD"), completion: .list(["student", "instructor", "speaker", "observer", "head-of-delegation"]))
  var role: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @Option(name: .customLong("clear"), help: ArgumentHelp("what is not stated after all", valueName: "body|on|letter,…"), completion: .list(["body", "on", "letter"]))
  var clear: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("reserve", reserve),
      .init("body", body),
      .init("on", on),
      .init("role", role),
      .init("letter", letter),
      .init("clear", clear),
    ]
  }
}

struct NominationListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists nominations in their order: principals, then reserves.",
    discussion: "Example: muster nomination list --iteration M4-85-A-27"
  )
  static let verb = CommandName.nominationList

  @Option(name: .customLong("iteration"), help: ArgumentHelp("only for this run", valueName: "ITERATION"))
  var iteration: String?

  @Option(name: .customLong("body"), help: ArgumentHelp("only by this body", valueName: "BODY"))
  var body: String?

  @Option(name: .customLong("state"), help: ArgumentHelp("only in this state (nominated, sent-back, approved, submitted, confirmed, waiting, offered, attending, completed, no-show, withdrawn, rejected, not-accepted, lapsed, cancelled, transferred)", valueName: "WORD"), completion: .list(["nominated", "sent-back", "approved", "submitted", "confirmed", "waiting", "offered", "attending", "completed", "no-show", "withdrawn", "rejected", "not-accepted", "lapsed", "cancelled", "transferred"]))
  var state: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("body", body),
      .init("state", state),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}
