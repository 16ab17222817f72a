// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct EnrolmentSendBackCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "send-back",
    abstract: "Sends a nomination back to be amended.",
    discussion: "Example: muster enrolment send-back PA-45678 M4-85-A-27 --note 'passport name is missing'"
  )
  static let verb = CommandName.enrolmentSendBack

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("note"), help: ArgumentHelp("what to amend", valueName: "TEXT"))
  var note: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("note", note),
      .init("letter", letter),
    ]
  }
}
