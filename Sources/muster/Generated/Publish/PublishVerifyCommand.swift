// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct PublishVerifyCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Recomputes the hashes of publications and holds them against the change log.",
    discussion: "Example: muster publish verify"
  )
  static let verb = CommandName.publishVerify

  @Argument(help: ArgumentHelp("only this one", valueName: "PUBLICATION"))
  var publication: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("publication", publication),
    ]
  }
}
