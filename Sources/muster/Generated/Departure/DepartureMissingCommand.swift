// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct DepartureMissingCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "missing",
    abstract: "Lists what is missing before departure in all runs ahead, due first, of officers approved or further on; for nominees see muster departure list.",
    discussion: "Example: muster departure missing --within 30"
  )
  static let verb = CommandName.departureMissing

  @Option(name: .customLong("within"), parsing: .unconditional, help: ArgumentHelp("only what is due in so many days, or overdue", valueName: "N"))
  var within: String?

  @Option(name: .customLong("provider"), help: ArgumentHelp("only for runs of this institution", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("officer"), help: ArgumentHelp("only of this officer", valueName: "OFFICER"))
  var officer: String?

  @Option(name: .customLong("limit"), parsing: .unconditional, help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("within", within),
      .init("provider", provider),
      .init("officer", officer),
      .init("limit", limit),
    ]
  }
}
