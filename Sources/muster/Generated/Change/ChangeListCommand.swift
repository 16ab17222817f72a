// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ChangeListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists sealed changes: who, when, what, why, key.",
    discussion: "Example: muster change list --since 0 --limit 20"
  )
  static let verb = CommandName.changeList

  @Option(name: .customLong("since"), parsing: .unconditional, help: ArgumentHelp("only after this number", valueName: "N"))
  var since: String?

  @Option(name: .customLong("verb"), help: ArgumentHelp("only made by this verb", valueName: "TEXT"))
  var verb: String?

  @Option(name: .customLong("limit"), parsing: .unconditional, help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("since", since),
      .init("verb", verb),
      .init("limit", limit),
    ]
  }
}
