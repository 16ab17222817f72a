// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ProviderRulesCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Lists what providers ask for and allow, every rule with its time.",
    discussion: "Example: muster provider rules NSO"
  )
  static let verb = CommandName.providerRules

  @Argument(help: ArgumentHelp("only of this institution", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("limit"), parsing: .unconditional, help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("provider", provider),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}
