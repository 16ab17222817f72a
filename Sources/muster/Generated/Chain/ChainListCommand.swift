// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ChainListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the chains of approval with their conditions.",
    discussion: "Example: muster chain list --on 2027-01-01"
  )
  static let verb = CommandName.chainList

  @Option(name: .customLong("on"), help: ArgumentHelp("only those valid on this day", valueName: "YYYY-MM-DD"))
  var on: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("on", on),
    ]
  }
}
