// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct OfficerMedicalCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "medical",
    abstract: "Records a medical category and its time.",
    discussion: "Example: muster officer medical PA-45678 A1 --fit --from 2026-03-01 --to 2027-02-28"
  )
  static let verb = CommandName.officerMedical

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("the service's own word", valueName: "CATEGORY"))
  var category: String

  @Flag(name: .customLong("fit"), inversion: .prefixedNo, help: "what the board said; not stated when left out")
  var fit: Bool?

  @Option(name: .customLong("from"), help: ArgumentHelp("first day; not stated when left out", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("to"), help: ArgumentHelp("last day; open when left out", valueName: "YYYY-MM-DD"))
  var to: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("category", category),
      .init("fit", fit),
      .init("from", from),
      .init("to", to),
      .init("letter", letter),
    ]
  }
}
