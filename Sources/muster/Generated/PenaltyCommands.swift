// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct PenaltyGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "penalty",
    abstract: "add, end, list",
    subcommands: [PenaltyAddCommand.self, PenaltyEndCommand.self, PenaltyListCommand.self]
  )
}

struct PenaltyAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Records what a provider charges for a withdrawal.",
    discussion: "Example: muster penalty add before-start --percent 50 --days 60 --no-dedicated --exceptions refilled,provider-cancelled,visa-late,disaster --source 'SAMM C10.15'"
  )
  static let verb = CommandName.penaltyAdd

  @Argument(help: ArgumentHelp("before-start: a share; proportional: by the days that have begun (before-start, proportional)", valueName: "KIND"), completion: .list(["before-start", "proportional"]))
  var kind: String

  @Option(name: .customLong("percent"), help: ArgumentHelp("of the tuition", valueName: "N"))
  var percent: String

  @Option(name: .customLong("days"), help: ArgumentHelp("only less than so many days before the first day", valueName: "N"))
  var days: String?

  @Option(name: .customLong("provider"), help: ArgumentHelp("only for runs of this institution", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("programme"), help: ArgumentHelp("only under this programme", valueName: "PROGRAMME"))
  var programme: String?

  @Flag(name: .customLong("dedicated"), inversion: .prefixedNo, help: "only for courses held for one nation alone; no: only for others")
  var dedicated: Bool?

  @Option(name: .customLong("exceptions"), help: ArgumentHelp("what sets it aside", valueName: "refilled|provider-cancelled|visa-late|disaster,…"), completion: .list(["refilled", "provider-cancelled", "visa-late", "disaster"]))
  var exceptions: String?

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
      .init("kind", kind),
      .init("percent", percent),
      .init("days", days),
      .init("provider", provider),
      .init("programme", programme),
      .init("dedicated", dedicated),
      .init("exceptions", exceptions),
      .init("source", source),
      .init("from", from),
      .init("to", to),
    ]
  }
}

struct PenaltyEndCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "end",
    abstract: "Ends a penalty rule.",
    discussion: "Example: muster penalty end 1 --on 2027-12-31"
  )
  static let verb = CommandName.penaltyEnd

  @Argument(help: ArgumentHelp("its number, from muster penalty list", valueName: "PENALTY"))
  var penalty: String

  @Option(name: .customLong("on"), help: ArgumentHelp("last day on which it is in force", valueName: "YYYY-MM-DD"))
  var on: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("penalty", penalty),
      .init("on", on),
      .init("reason", reason),
    ]
  }
}

struct PenaltyListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists what providers charge for withdrawals.",
    discussion: "Example: muster penalty list"
  )
  static let verb = CommandName.penaltyList

  @Option(name: .customLong("provider"), help: ArgumentHelp("only of this institution", valueName: "PROVIDER"))
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
