// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct MappingShowCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows the text of a mapping: copy and change it.",
    discussion: "Example: muster mapping show published-records"
  )
  static let verb = CommandName.mappingShow

  @Argument(help: ArgumentHelp("its name", valueName: "NAME"))
  var name: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("name", name),
    ]
  }
}
