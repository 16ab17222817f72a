// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct FollowupReportCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Records that the report on a course was received.",
    discussion: "Example: muster followup report PA-45678 M4-85-A-27 --received 2027-04-02 --ref GHQ/77"
  )
  static let verb = CommandName.followupReport

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("received"), help: ArgumentHelp("the day it was received", valueName: "YYYY-MM-DD"))
  var received: String?

  @Option(name: .customLong("ref"), help: ArgumentHelp("its reference", valueName: "TEXT"))
  var ref: String?

  @Flag(name: .customLong("none"), inversion: .prefixedNo, help: "it was not received after all")
  var none: Bool?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("received", received),
      .init("ref", ref),
      .init("none", none),
      .init("letter", letter),
    ]
  }
}
