// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct CostListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists costs; the reply says how many are not known.",
    discussion: "Example: muster cost list --iteration M4-85-A-27"
  )
  static let verb = CommandName.costList

  @Option(name: .customLong("officer"), help: ArgumentHelp("only of this officer", valueName: "OFFICER"))
  var officer: String?

  @Option(name: .customLong("iteration"), help: ArgumentHelp("only of this run", valueName: "ITERATION"))
  var iteration: String?

  @Option(name: .customLong("payer"), help: ArgumentHelp("only what this one pays", valueName: "TEXT"))
  var payer: String?

  @Option(name: .customLong("basis"), help: ArgumentHelp("only planned or actual", valueName: "planned|actual"), completion: .list(["planned", "actual"]))
  var basis: String?

  @Option(name: .customLong("limit"), parsing: .unconditional, help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("payer", payer),
      .init("basis", basis),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}
