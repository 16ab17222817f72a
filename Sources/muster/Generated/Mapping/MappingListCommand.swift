// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct MappingListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the mappings in force.",
    discussion: "Example: muster mapping list"
  )
  static let verb = CommandName.mappingList

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    []
  }
}
