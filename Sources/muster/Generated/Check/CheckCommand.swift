// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct CheckCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "count",
    abstract: "Checks officers against a run or a course: every rule at once, with what it found and needs.",
    discussion: "Example: muster check PA-45678 M4-85-A-27"
  )
  static let verb = CommandName.check

  @Argument(help: ArgumentHelp("service number, or several separated by commas", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run, or of the course when there is no run", valueName: "TARGET"))
  var target: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("target", target),
    ]
  }
}
