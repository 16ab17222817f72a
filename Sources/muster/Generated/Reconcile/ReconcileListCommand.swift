// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ReconcileListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the partners' figures that were taken in.",
    discussion: "Example: muster reconcile list"
  )
  static let verb = CommandName.reconcileList

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    []
  }
}
