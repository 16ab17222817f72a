// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct BoundSetCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Bounds what a cost or a number may be in files read from now on.",
    discussion: "Example: muster bound set cost-per-head --most '2000000 USD' --source 'ministry'\\''s circular 7'"
  )
  static let verb = CommandName.boundSet

  @Argument(help: ArgumentHelp("what is bounded (cost-per-head, cost-per-head-day, headcount)", valueName: "BOUND"), completion: .list(["cost-per-head", "cost-per-head-day", "headcount"]))
  var bound: String

  @Option(name: .customLong("most"), parsing: .unconditional, help: ArgumentHelp("the most that is believed, of a cost", valueName: "AMOUNT"))
  var most: String?

  @Option(name: .customLong("people"), parsing: .unconditional, help: ArgumentHelp("the most that is believed, of a headcount", valueName: "N"))
  var people: String?

  @Option(name: .customLong("from"), help: ArgumentHelp("for courses that start on this day or later; always when left out", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("why: a source, or how it was derived", valueName: "TEXT"))
  var source: String

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("bound", bound),
      .init("most", most),
      .init("people", people),
      .init("from", from),
      .init("source", source),
    ]
  }
}
