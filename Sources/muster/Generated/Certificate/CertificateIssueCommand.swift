// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct CertificateIssueCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue",
    abstract: "Numbers certificates for all who graduated from a run at home or attended it and have none that stands.",
    discussion: "Example: muster certificate issue M4-85-A-27"
  )
  static let verb = CommandName.certificateIssue

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("officer"), help: ArgumentHelp("only for this one", valueName: "OFFICER"))
  var officer: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("the day on the certificate; today when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("officer", officer),
      .init("on", on),
      .init("letter", letter),
    ]
  }
}
