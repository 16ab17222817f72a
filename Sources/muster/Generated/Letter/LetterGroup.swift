// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct LetterGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letter",
    abstract: "add, set, list, show",
    subcommands: [LetterAddCommand.self, LetterSetCommand.self, LetterListCommand.self, LetterShowCommand.self]
  )
}
