// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct OfficerUnmergeCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "unmerge",
    abstract: "Undoes a merge: what belonged to the record goes back to it.",
    discussion: "Example: muster officer unmerge PA-45678 --reason 'two officers of one name'"
  )
  static let verb = CommandName.officerUnmerge

  @Argument(help: ArgumentHelp("the record that went: its number or O-n", valueName: "OFFICER"))
  var officer: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("why they are two persons", valueName: "TEXT"))
  var reason: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}
