// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct EnrolmentSubstituteCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "substitute",
    abstract: "Lets another officer take the place of one, where the provider's rule allows.",
    discussion: "Example: muster enrolment substitute PA-45678 M4-85-A-27 --by PA-45679 --reason posted --letter JSHQ/44/27"
  )
  static let verb = CommandName.enrolmentSubstitute

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("by"), help: ArgumentHelp("who takes the place", valueName: "OFFICER"))
  var by: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("reason code for the one who goes out", valueName: "REASON"))
  var reason: String

  @Option(name: .customLong("body"), help: ArgumentHelp("abroad: the body the place counts for; that of the names when left out", valueName: "BODY"))
  var body: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("by", by),
      .init("reason", reason),
      .init("body", body),
      .init("letter", letter),
    ]
  }
}
