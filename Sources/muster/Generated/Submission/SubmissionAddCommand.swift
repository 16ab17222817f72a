// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct SubmissionAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Sends names to the provider: approved principals, then reserves in their order.",
    discussion: "Example: muster submission add M4-85-A-27 --letter JSHQ/31/27"
  )
  static let verb = CommandName.submissionAdd

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter with which the roll goes", valueName: "TEXT"))
  var letter: String

  @Option(name: .customLong("officers"), help: ArgumentHelp("only these; all who are approved when left out", valueName: "OFFICER,…"))
  var officers: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("the day it goes; today when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @Flag(name: .customLong("force"), inversion: .prefixedNo, help: "send it though fields that the provider needs are empty")
  var force: Bool?

  @Option(name: .customLong("reason"), help: ArgumentHelp("why it goes incomplete", valueName: "TEXT"))
  var reason: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("letter", letter),
      .init("officers", officers),
      .init("on", on),
      .init("force", force),
      .init("reason", reason),
    ]
  }
}
