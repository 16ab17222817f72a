// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct OfficerShowCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows an officer: grades, enrolments and completions.",
    discussion: "Example: muster officer show PA-45678"
  )
  static let verb = CommandName.officerShow

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
    ]
  }
}
