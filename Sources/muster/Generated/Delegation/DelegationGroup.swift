// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct DelegationGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delegation",
    abstract: "open, approve, send-back, reject, decide, undo, withdraw, list, show",
    subcommands: [DelegationOpenCommand.self, DelegationApproveCommand.self, DelegationSendBackCommand.self, DelegationRejectCommand.self, DelegationDecideCommand.self, DelegationUndoCommand.self, DelegationWithdrawCommand.self, DelegationListCommand.self, DelegationShowCommand.self]
  )
}
