// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ForfeitGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forfeit",
    abstract: "add, end, list",
    subcommands: [ForfeitAddCommand.self, ForfeitEndCommand.self, ForfeitListCommand.self]
  )
}

struct ForfeitAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "States that declining an offered seat costs places in waiting lists at home; nothing is lost unless it is stated.",
    discussion: "Example: muster forfeit add --provider NCIA --days 42 --source 'NCISS waiting list instruction'"
  )
  static let verb = CommandName.forfeitAdd

  @Option(name: .customLong("provider"), help: ArgumentHelp("for the courses of this institution; or give course", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("course"), help: ArgumentHelp("for this course alone; it goes before the rule of its provider", valueName: "COURSE"))
  var course: String?

  @Option(name: .customLong("loses"), help: ArgumentHelp("body (default): all places of the body that named the officer; officer: its own", valueName: "officer|body"), completion: .list(["officer", "body"]))
  var loses: String?

  @Option(name: .customLong("days"), help: ArgumentHelp("only less than so many days before the first day; else whenever", valueName: "N"))
  var days: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @Option(name: .customLong("from"), help: ArgumentHelp("in force from this day; from ever when left out", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("to"), help: ArgumentHelp("in force to this day; until ended when left out", valueName: "YYYY-MM-DD"))
  var to: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("provider", provider),
      .init("course", course),
      .init("loses", loses),
      .init("days", days),
      .init("source", source),
      .init("from", from),
      .init("to", to),
    ]
  }
}

struct ForfeitEndCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "end",
    abstract: "Ends such a rule; what was lost by it stays lost unless it is taken back.",
    discussion: "Example: muster forfeit end 1 --on 2027-12-31"
  )
  static let verb = CommandName.forfeitEnd

  @Argument(help: ArgumentHelp("its number, from muster forfeit list", valueName: "FORFEIT"))
  var forfeit: String

  @Option(name: .customLong("on"), help: ArgumentHelp("last day on which it is in force", valueName: "YYYY-MM-DD"))
  var on: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("forfeit", forfeit),
      .init("on", on),
      .init("reason", reason),
    ]
  }
}

struct ForfeitListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists what declining an offered seat costs, by provider and course.",
    discussion: "Example: muster forfeit list"
  )
  static let verb = CommandName.forfeitList

  @Option(name: .customLong("provider"), help: ArgumentHelp("only of this institution and its courses", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("only those in force on this day", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("provider", provider),
      .init("on", on),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}
