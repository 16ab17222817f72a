// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct SeatListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the seats set aside for bodies: how many are filled, turned back, released.",
    discussion: "Example: muster seat list M4-85-A-27"
  )
  static let verb = CommandName.seatList

  @Argument(help: ArgumentHelp("only of this run", valueName: "ITERATION"))
  var iteration: String?

  @Option(name: .customLong("body"), help: ArgumentHelp("only of this body", valueName: "BODY"))
  var body: String?

  @Option(name: .customLong("limit"), parsing: .unconditional, help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("body", body),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}
