// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct CallListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists calls: who was asked, who has answered, who is awaited since when.",
    discussion: "Example: muster call list --awaited"
  )
  static let verb = CommandName.callList

  @Option(name: .customLong("iteration"), help: ArgumentHelp("only for this run", valueName: "ITERATION"))
  var iteration: String?

  @Option(name: .customLong("body"), help: ArgumentHelp("only of this body", valueName: "BODY"))
  var body: String?

  @Flag(name: .customLong("awaited"), inversion: .prefixedNo, help: "only those without an answer; no: only those with one")
  var awaited: Bool?

  @Option(name: .customLong("due-to"), help: ArgumentHelp("only those due by this day", valueName: "YYYY-MM-DD"))
  var dueTo: String?

  @Option(name: .customLong("limit"), parsing: .unconditional, help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("body", body),
      .init("awaited", awaited),
      .init("due-to", dueTo),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}
