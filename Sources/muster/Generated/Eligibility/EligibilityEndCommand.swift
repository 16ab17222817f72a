// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct EligibilityEndCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "end",
    abstract: "Ends a rule (R-n) or an equivalence (Q-n), or takes back one that was entered by mistake.",
    discussion: "Example: muster eligibility end R-1 --on 2027-12-31"
  )
  static let verb = CommandName.eligibilityEnd

  @Argument(help: ArgumentHelp("its number", valueName: "ROW"))
  var row: String

  @Option(name: .customLong("on"), help: ArgumentHelp("the last day a course may start under it", valueName: "YYYY-MM-DD"))
  var on: String?

  @Flag(name: .customLong("void"), inversion: .prefixedNo, help: "it was entered by mistake and never held")
  var void: Bool?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("row", row),
      .init("on", on),
      .init("void", void),
    ]
  }
}
