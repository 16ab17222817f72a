// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct BoundListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the bounds with their sources.",
    discussion: "Example: muster bound list"
  )
  static let verb = CommandName.boundList

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    []
  }
}
