// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct OfficerLanguageCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "language",
    abstract: "Records a language test, or an exemption from it.",
    discussion: "Example: muster officer language PA-45678 english --profile 3232 --tested-on 2026-02-10 --valid-to 2028-02-09"
  )
  static let verb = CommandName.officerLanguage

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("as in english", valueName: "LANGUAGE"))
  var language: String

  @Option(name: .customLong("profile"), help: ArgumentHelp("STANAG 6001: listening, speaking, reading, writing", valueName: "PROFILE"))
  var profile: String?

  @Option(name: .customLong("test"), help: ArgumentHelp("which test; STANAG 6001 when a profile is given", valueName: "TEXT"))
  var test: String?

  @Option(name: .customLong("result"), help: ArgumentHelp("what another test answered", valueName: "TEXT"))
  var result: String?

  @Flag(name: .customLong("exempt"), inversion: .prefixedNo, help: "no test is needed, as the letter says")
  var exempt: Bool?

  @Option(name: .customLong("tested-on"), help: ArgumentHelp("day of the test", valueName: "YYYY-MM-DD"))
  var testedOn: String?

  @Option(name: .customLong("valid-to"), help: ArgumentHelp("last day on which it counts; not stated when left out", valueName: "YYYY-MM-DD"))
  var validTo: String?

  @Option(name: .customLong("issued-by"), help: ArgumentHelp("who tested", valueName: "TEXT"))
  var issuedBy: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("language", language),
      .init("profile", profile),
      .init("test", test),
      .init("result", result),
      .init("exempt", exempt),
      .init("tested-on", testedOn),
      .init("valid-to", validTo),
      .init("issued-by", issuedBy),
      .init("letter", letter),
    ]
  }
}
