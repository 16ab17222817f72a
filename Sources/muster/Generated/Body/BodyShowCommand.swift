// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct BodyShowCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows a body: its place in the tree, calls that wait for it, its nominations by state.",
    discussion: "Example: muster body show GHQ"
  )
  static let verb = CommandName.bodyShow

  @Argument(help: ArgumentHelp("its code", valueName: "BODY"))
  var body: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("body", body),
    ]
  }
}
