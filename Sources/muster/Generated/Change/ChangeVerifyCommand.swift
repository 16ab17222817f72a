// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ChangeVerifyCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Recomputes the chain of the change log and names the first entry that does not fit.",
    discussion: "Example: muster change verify"
  )
  static let verb = CommandName.changeVerify

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    []
  }
}
