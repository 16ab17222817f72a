// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct EligibilityFactCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "fact",
    abstract: "Records a further fact about an officer for rules to ask for, as born or seniority.",
    discussion: "Example: muster eligibility fact PA-45678 born 1985-02-28"
  )
  static let verb = CommandName.eligibilityFact

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("lower-case letters, digits and dashes", valueName: "NAME"))
  var name: String

  @Argument(help: ArgumentHelp("its value", valueName: "VALUE"))
  var value: String

  @Option(name: .customLong("from"), help: ArgumentHelp("from this day; always when left out", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("to"), help: ArgumentHelp("up to this day", valueName: "YYYY-MM-DD"))
  var to: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("name", name),
      .init("value", value),
      .init("from", from),
      .init("to", to),
      .init("letter", letter),
    ]
  }
}
