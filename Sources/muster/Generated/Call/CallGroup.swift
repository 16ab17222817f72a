// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct CallGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "call",
    abstract: "add, set, nil, extend, remind, list, show",
    subcommands: [CallAddCommand.self, CallSetCommand.self, CallNilCommand.self, CallExtendCommand.self, CallRemindCommand.self, CallListCommand.self, CallShowCommand.self]
  )
}
