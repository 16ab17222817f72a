// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct NoticeRecipientsCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "recipients",
    abstract: "Lists who hears of deadlines.",
    discussion: "Example: muster notice recipients"
  )
  static let verb = CommandName.noticeRecipients

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    []
  }
}
