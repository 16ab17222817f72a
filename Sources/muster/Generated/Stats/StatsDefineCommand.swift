// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct StatsDefineCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "define",
    abstract: "Says what each measure and dimension means.",
    discussion: "Example: muster stats define"
  )
  static let verb = CommandName.statsDefine

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    []
  }
}
