// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct StatusCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "The daemon, its database and how far the change log is sealed.",
    discussion: "Example: muster status"
  )
  static let verb = CommandName.status

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    []
  }
}
