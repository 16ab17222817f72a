// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct PenaltyAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Records what a provider charges for a withdrawal.",
    discussion: "Example: muster penalty add before-start --percent 50 --days 60 --no-dedicated --exceptions refilled,provider-cancelled,visa-late,disaster --source 'SAMM C10.15'"
  )
  static let verb = CommandName.penaltyAdd

  @Argument(help: ArgumentHelp("before-start: a share; proportional: by the days that have begun (before-start, proportional)", valueName: "KIND"), completion: .list(["before-start", "proportional"]))
  var kind: String

  @Option(name: .customLong("percent"), parsing: .unconditional, help: ArgumentHelp("of the tuition", valueName: "N"))
  var percent: String

  @Option(name: .customLong("days"), parsing: .unconditional, help: ArgumentHelp("only less than so many days before the first day", valueName: "N"))
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
