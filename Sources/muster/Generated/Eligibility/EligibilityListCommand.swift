// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct EligibilityListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists rules, policies or equivalences.",
    discussion: "Example: muster eligibility list"
  )
  static let verb = CommandName.eligibilityList

  @Argument(help: ArgumentHelp("rules when left out (rules, policies, equivalences)", valueName: "WHAT"), completion: .list(["rules", "policies", "equivalences"]))
  var what: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("only what holds for a course that starts on this day", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("limit"), parsing: .unconditional, help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("what", what),
      .init("on", on),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}
