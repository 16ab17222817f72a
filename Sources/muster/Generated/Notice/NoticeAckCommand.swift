// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct NoticeAckCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "ack",
    abstract: "Acknowledges notices, so that they no longer wait and are not sent again.",
    discussion: "Example: muster notice ack 1,2"
  )
  static let verb = CommandName.noticeAck

  @Argument(help: ArgumentHelp("their numbers", valueName: "NOTICES"))
  var notices: String

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("notices", notices),
    ]
  }
}
