// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct OfficerVoidCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "void",
    abstract: "Takes back a fact that was entered by mistake; the change log keeps what it said.",
    discussion: "Example: muster officer void language 1 --reason 'another officer'\\''s test'"
  )
  static let verb = CommandName.officerVoid

  @Argument(help: ArgumentHelp("which kind of fact (grade, posting, language, clearance, medical, document, restriction)", valueName: "KIND"), completion: .list(["grade", "posting", "language", "clearance", "medical", "document", "restriction"]))
  var kind: String

  @Argument(help: ArgumentHelp("its number, from muster officer facts", valueName: "ID"))
  var id: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("kind", kind),
      .init("id", id),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}
