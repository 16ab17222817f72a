// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct LetterShowCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows everything that carries a reference, registered as a letter or not.",
    discussion: "Example: muster letter show NSO/2027/88"
  )
  static let verb = CommandName.letterShow

  @Argument(help: ArgumentHelp("its reference", valueName: "REFERENCE"))
  var reference: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("reference", reference),
    ]
  }
}
