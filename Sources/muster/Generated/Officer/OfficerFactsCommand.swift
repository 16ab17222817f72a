// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct OfficerFactsCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts",
    abstract: "Lists the dated facts of an officer: what is valid, what runs out.",
    discussion: "Example: muster officer facts PA-45678"
  )
  static let verb = CommandName.officerFacts

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Option(name: .customLong("kind"), help: ArgumentHelp("only of this kind (grade, posting, language, clearance, medical, document, restriction)", valueName: "WORD"), completion: .list(["grade", "posting", "language", "clearance", "medical", "document", "restriction"]))
  var kind: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("valid on this day; today when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("kind", kind),
      .init("on", on),
    ]
  }
}
