// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct PublishShowCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Gives out a publication exactly as it was frozen.",
    discussion: "Example: muster publish show 3"
  )
  static let verb = CommandName.publishShow

  @Argument(help: ArgumentHelp("its number, as in muster publish list", valueName: "PUBLICATION"))
  var publication: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("publication", publication),
    ]
  }
}
