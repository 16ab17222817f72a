// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct NoticeRecipientEndCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "recipient-end",
    abstract: "Someone hears of deadlines no longer.",
    discussion: "Example: muster notice recipient-end 1"
  )
  static let verb = CommandName.noticeRecipientEnd

  @Argument(help: ArgumentHelp("the number, from muster notice recipients", valueName: "RECIPIENT"))
  var recipient: String

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("recipient", recipient),
    ]
  }
}
