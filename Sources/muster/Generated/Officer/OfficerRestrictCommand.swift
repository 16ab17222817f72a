// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct OfficerRestrictCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "restrict",
    abstract: "Records what keeps an officer from being sent for a time.",
    discussion: "Example: muster officer restrict PA-45678 long-leave --from 2027-06-01 --to 2027-09-30"
  )
  static let verb = CommandName.officerRestrict

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("as in long-leave, inquiry, deputation", valueName: "KIND"))
  var kind: String

  @Option(name: .customLong("note"), help: ArgumentHelp("anything else", valueName: "TEXT"))
  var note: String?

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
      .init("kind", kind),
      .init("note", note),
      .init("from", from),
      .init("to", to),
      .init("letter", letter),
    ]
  }
}
