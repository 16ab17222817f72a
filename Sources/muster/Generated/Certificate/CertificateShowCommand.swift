// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct CertificateShowCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows whose a certificate is, for which course, run and entry, and whether it stands.",
    discussion: "Example: muster certificate show NSO/2027/0001"
  )
  static let verb = CommandName.certificateShow

  @Argument(help: ArgumentHelp("its number", valueName: "NUMBER"))
  var number: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("number", number),
    ]
  }
}
