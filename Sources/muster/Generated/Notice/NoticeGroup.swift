// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct NoticeGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notice",
    abstract: "list, show, ack, recipient, recipients, recipient-end",
    subcommands: [NoticeListCommand.self, NoticeShowCommand.self, NoticeAckCommand.self, NoticeRecipientCommand.self, NoticeRecipientsCommand.self, NoticeRecipientEndCommand.self]
  )
}
