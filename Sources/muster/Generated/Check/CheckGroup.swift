// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct CheckGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks officers against a run or a course: every rule at once, with what it found and needs. Also: run",
    subcommands: [CheckCommand.self, CheckRunCommand.self],
    defaultSubcommand: CheckCommand.self
  )
}
