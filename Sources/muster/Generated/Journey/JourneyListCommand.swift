// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct JourneyListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists journeys: where each stands and what is in its way.",
    discussion: "Example: muster journey list --troubled"
  )
  static let verb = CommandName.journeyList

  @Option(name: .customLong("officer"), help: ArgumentHelp("only of this officer", valueName: "OFFICER"))
  var officer: String?

  @Option(name: .customLong("iteration"), help: ArgumentHelp("only those with this run", valueName: "ITERATION"))
  var iteration: String?

  @Flag(name: .customLong("troubled"), inversion: .prefixedNo, help: "only where a leg was lost that later ones need, or dates overlap")
  var troubled: Bool?

  @Option(name: .customLong("limit"), parsing: .unconditional, help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("troubled", troubled),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}
