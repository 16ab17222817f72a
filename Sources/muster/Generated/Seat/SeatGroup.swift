// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct SeatGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seat",
    abstract: "allocate, turn-back, release, list, queue, prioritise, award",
    subcommands: [SeatAllocateCommand.self, SeatTurnBackCommand.self, SeatReleaseCommand.self, SeatListCommand.self, SeatQueueCommand.self, SeatPrioritiseCommand.self, SeatAwardCommand.self]
  )
}
