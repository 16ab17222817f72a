// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct EnrolmentGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enrolment",
    abstract: "approve, send-back, amend, reject, submit, confirm, reserve, decline, attend, no-show, lapse, list, substitute, promote, accept, expire, transfer, undo, mend",
    subcommands: [EnrolmentApproveCommand.self, EnrolmentSendBackCommand.self, EnrolmentAmendCommand.self, EnrolmentRejectCommand.self, EnrolmentSubmitCommand.self, EnrolmentConfirmCommand.self, EnrolmentReserveCommand.self, EnrolmentDeclineCommand.self, EnrolmentAttendCommand.self, EnrolmentNoShowCommand.self, EnrolmentLapseCommand.self, EnrolmentListCommand.self, EnrolmentSubstituteCommand.self, EnrolmentPromoteCommand.self, EnrolmentAcceptCommand.self, EnrolmentExpireCommand.self, EnrolmentTransferCommand.self, EnrolmentUndoCommand.self, EnrolmentMendCommand.self]
  )
}
