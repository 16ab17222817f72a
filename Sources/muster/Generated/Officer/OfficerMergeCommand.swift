// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct OfficerMergeCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Makes two records of one person one: the first is found under the second from then on.",
    discussion: "Example: muster officer merge PA-45678 --into PA-45679 --reason 'entered twice'"
  )
  static let verb = CommandName.officerMerge

  @Argument(help: ArgumentHelp("the record that goes", valueName: "OFFICER"))
  var officer: String

  @Option(name: .customLong("into"), help: ArgumentHelp("the record that stays", valueName: "OFFICER"))
  var into: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("why it is one person", valueName: "TEXT"))
  var reason: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("into", into),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}
