// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct OfficerPageCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "page",
    abstract: "Shows everything on an officer: valid today, to come, earlier, enrolments, what is missing once approved, costs, completions, history, follow-up.",
    discussion: "Example: muster officer page PA-45678"
  )
  static let verb = CommandName.officerPage

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
    ]
  }
}
