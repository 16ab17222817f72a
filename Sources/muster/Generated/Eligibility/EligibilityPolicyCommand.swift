// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct EligibilityPolicyCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: "Says who may go on where a requirement is not stated or a value not known.",
    discussion: "Example: muster eligibility policy grade --not-known hold"
  )
  static let verb = CommandName.eligibilityPolicy

  @Argument(help: ArgumentHelp("name of the rule, or any", valueName: "RULE"))
  var rule: String

  @Option(name: .customLong("not-stated"), help: ArgumentHelp("the requirement is not stated", valueName: "proceed|hold"), completion: .list(["proceed", "hold"]))
  var notStated: String?

  @Option(name: .customLong("not-known"), help: ArgumentHelp("the officer's value is not known or cannot be compared", valueName: "proceed|hold"), completion: .list(["proceed", "hold"]))
  var notKnown: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("rule", rule),
      .init("not-stated", notStated),
      .init("not-known", notKnown),
      .init("source", source),
    ]
  }
}
