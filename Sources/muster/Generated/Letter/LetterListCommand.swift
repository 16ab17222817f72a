// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct LetterListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists letters.",
    discussion: "Example: muster letter list --unanswered"
  )
  static let verb = CommandName.letterList

  @Option(name: .customLong("text"), help: ArgumentHelp("only those whose reference, subject, sender or recipient contains this", valueName: "TEXT"))
  var text: String?

  @Flag(name: .customLong("unanswered"), inversion: .prefixedNo, help: "only those that want an answer and have none")
  var unanswered: Bool?

  @Option(name: .customLong("due-to"), help: ArgumentHelp("only those due by this day", valueName: "YYYY-MM-DD"))
  var dueTo: String?

  @Option(name: .customLong("limit"), parsing: .unconditional, help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("text", text),
      .init("unanswered", unanswered),
      .init("due-to", dueTo),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}
