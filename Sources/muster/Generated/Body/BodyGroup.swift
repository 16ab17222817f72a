// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct BodyGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "body",
    abstract: "add, set, list, show",
    subcommands: [BodyAddCommand.self, BodySetCommand.self, BodyListCommand.self, BodyShowCommand.self]
  )
}
