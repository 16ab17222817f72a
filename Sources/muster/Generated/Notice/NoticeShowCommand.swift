// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct NoticeShowCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows a notice with its words.",
    discussion: "Example: muster notice show 1"
  )
  static let verb = CommandName.noticeShow

  @Argument(help: ArgumentHelp("its number", valueName: "NOTICE"))
  var notice: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("notice", notice),
    ]
  }
}
