// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ChangeGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "change",
    abstract: "list, verify",
    subcommands: [ChangeListCommand.self, ChangeVerifyCommand.self]
  )
}
