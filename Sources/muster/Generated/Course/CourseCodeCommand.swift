// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct CourseCodeCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "code",
    abstract: "Adds a code to a course; the earlier ones stay and still find it.",
    discussion: "Example: muster course code N5-36 ETE-DS-26805 --scheme etoc --seen 2024-02-27"
  )
  static let verb = CommandName.courseCode

  @Argument(help: ArgumentHelp("any of its codes", valueName: "COURSE"))
  var course: String

  @Argument(help: ArgumentHelp("the further code", valueName: "CODE"))
  var code: String

  @Option(name: .customLong("scheme"), help: ArgumentHelp("whose code it is (etoc, etf, provider, eprime, catalogue)", valueName: "WORD"), completion: .list(["etoc", "etf", "provider", "eprime", "catalogue"]))
  var scheme: String

  @Option(name: .customLong("from"), help: ArgumentHelp("valid from", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("to"), help: ArgumentHelp("valid to", valueName: "YYYY-MM-DD"))
  var to: String?

  @Option(name: .customLong("seen"), help: ArgumentHelp("the day it was seen in use, when validity is not stated", valueName: "YYYY-MM-DD"))
  var seen: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("course", course),
      .init("code", code),
      .init("scheme", scheme),
      .init("from", from),
      .init("to", to),
      .init("seen", seen),
    ]
  }
}
