// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct PublishListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists what was published, with its hash, and what was withdrawn.",
    discussion: "Example: muster publish list --audience public"
  )
  static let verb = CommandName.publishList

  @Option(name: .customLong("audience"), help: ArgumentHelp("only for this audience", valueName: "TEXT"))
  var audience: String?

  @Option(name: .customLong("limit"), parsing: .unconditional, help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("audience", audience),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}
