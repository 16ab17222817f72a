// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct DelegationUndoCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Takes back the last decision about an officer of a case: the officer stands again at the step it was made at.",
    discussion: "Example: muster delegation undo D-1 PA-45678 --reason 'typed in the wrong line'"
  )
  static let verb = CommandName.delegationUndo

  @Argument(help: ArgumentHelp("number of the case, as in D-7", valueName: "DELEGATION"))
  var delegation: String

  @Argument(help: ArgumentHelp("about whom it was", valueName: "OFFICER"))
  var officer: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("delegation", delegation),
      .init("officer", officer),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}
