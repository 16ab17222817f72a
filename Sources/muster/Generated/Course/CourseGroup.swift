// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct CourseGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "course",
    abstract: "add, code, list, show, set",
    subcommands: [CourseAddCommand.self, CourseCodeCommand.self, CourseListCommand.self, CourseShowCommand.self, CourseSetCommand.self]
  )
}
