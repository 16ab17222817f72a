// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct CourseShowCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows a course with its codes, requirements and iterations.",
    discussion: "Example: muster course show M4-85"
  )
  static let verb = CommandName.courseShow

  @Argument(help: ArgumentHelp("any of its codes, or its title", valueName: "COURSE"))
  var course: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("course", course),
    ]
  }
}
