// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct DepartureSetCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Records how a requirement stands for an officer in a run.",
    discussion: "Example: muster departure set PA-45678 M4-85-A-27 --requirement visa --state applied --on 2027-01-05"
  )
  static let verb = CommandName.departureSet

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("requirement"), help: ArgumentHelp("what is needed: noc, passport, visa, medical, english-test, clearance, ticket, insurance, joining-instructions, relief, funding, personal-data, or one a template names", valueName: "TEXT"))
  var requirement: String

  @Option(name: .customLong("state"), help: ArgumentHelp("how it stands; waived needs a reason (needed, applied, held, refused, waived)", valueName: "WORD"), completion: .list(["needed", "applied", "held", "refused", "waived"]))
  var state: String

  @Option(name: .customLong("on"), help: ArgumentHelp("the day it was applied for, given, refused or waived", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("expires"), help: ArgumentHelp("last day on which what is held is valid", valueName: "YYYY-MM-DD"))
  var expires: String?

  @Option(name: .customLong("ref"), help: ArgumentHelp("its reference", valueName: "TEXT"))
  var ref: String?

  @Option(name: .customLong("reason"), help: ArgumentHelp("why it was refused or waived", valueName: "TEXT"))
  var reason: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("requirement", requirement),
      .init("state", state),
      .init("on", on),
      .init("expires", expires),
      .init("ref", ref),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}
