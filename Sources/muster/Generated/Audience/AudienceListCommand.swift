// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct AudienceListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the audiences and their rules.",
    discussion: "Example: muster audience list"
  )
  static let verb = CommandName.audienceList

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    []
  }
}
