// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ReconcileGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: "load, list, show, rows, remark, layout",
    subcommands: [ReconcileLoadCommand.self, ReconcileListCommand.self, ReconcileShowCommand.self, ReconcileRowsCommand.self, ReconcileRemarkCommand.self, ReconcileLayoutCommand.self]
  )
}
