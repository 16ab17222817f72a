// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct EligibilityEquivalenceCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "equivalence",
    abstract: "Records that a grade counts as a grade of another scheme.",
    discussion: "Example: muster eligibility equivalence JCO-3 OR-9 --provider NSO --source 'letter of the provider'"
  )
  static let verb = CommandName.eligibilityEquivalence

  @Argument(help: ArgumentHelp("the officer's grade", valueName: "GRADE"))
  var grade: String

  @Argument(help: ArgumentHelp("what it counts as", valueName: "COUNTS-AS"))
  var countsAs: String

  @Option(name: .customLong("provider"), help: ArgumentHelp("only for this provider", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("from"), help: ArgumentHelp("for courses that start from this day on", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("to"), help: ArgumentHelp("for courses that start up to this day", valueName: "YYYY-MM-DD"))
  var to: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("grade", grade),
      .init("counts-as", countsAs),
      .init("provider", provider),
      .init("from", from),
      .init("to", to),
      .init("source", source),
    ]
  }
}
