// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct HolidayGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "holiday",
    abstract: "add, remove, week, list",
    subcommands: [HolidayAddCommand.self, HolidayRemoveCommand.self, HolidayWeekCommand.self, HolidayListCommand.self]
  )
}
