// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ApproverListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists who decides for which body, and who stands in for whom.",
    discussion: "Example: muster approver list --body MINISTRY"
  )
  static let verb = CommandName.approverList

  @Option(name: .customLong("body"), help: ArgumentHelp("only for this body", valueName: "BODY"))
  var body: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("only on this day", valueName: "YYYY-MM-DD"))
  var on: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("body", body),
      .init("on", on),
    ]
  }
}
