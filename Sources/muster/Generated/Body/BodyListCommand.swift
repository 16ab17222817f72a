// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct BodyListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists bodies with the body above each.",
    discussion: "Example: muster body list"
  )
  static let verb = CommandName.bodyList

  @Option(name: .customLong("under"), help: ArgumentHelp("only this body and those below it", valueName: "BODY"))
  var under: String?

  @Option(name: .customLong("text"), help: ArgumentHelp("only those whose code or name contains this", valueName: "TEXT"))
  var text: String?

  @Option(name: .customLong("limit"), parsing: .unconditional, help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("under", under),
      .init("text", text),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}
