// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct OfficerEndCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "end",
    abstract: "Ends a fact early: it holds up to a day and no longer.",
    discussion: "Example: muster officer end restriction 1 --on 2027-08-15"
  )
  static let verb = CommandName.officerEnd

  @Argument(help: ArgumentHelp("which kind of fact (grade, posting, language, clearance, medical, document, restriction)", valueName: "KIND"), completion: .list(["grade", "posting", "language", "clearance", "medical", "document", "restriction"]))
  var kind: String

  @Argument(help: ArgumentHelp("its number, from muster officer facts", valueName: "ID"))
  var id: String

  @Option(name: .customLong("on"), help: ArgumentHelp("last day on which it holds", valueName: "YYYY-MM-DD"))
  var on: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("kind", kind),
      .init("id", id),
      .init("on", on),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}
