// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct OfficerDocumentCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "document",
    abstract: "Records a passport or another paper.",
    discussion: "Example: muster officer document PA-45678 passport --number AB1234567 --country PK --expires 2031-05-04"
  )
  static let verb = CommandName.officerDocument

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("what it is (passport, visa, national-id, service-id, medical, insurance, certificate, other)", valueName: "KIND"), completion: .list(["passport", "visa", "national-id", "service-id", "medical", "insurance", "certificate", "other"]))
  var kind: String

  @Option(name: .customLong("number"), help: ArgumentHelp("its number", valueName: "TEXT"))
  var number: String?

  @Option(name: .customLong("country"), help: ArgumentHelp("who issued it, or for a visa which country it lets in", valueName: "CC"))
  var country: String?

  @Option(name: .customLong("issued"), help: ArgumentHelp("day of issue", valueName: "YYYY-MM-DD"))
  var issued: String?

  @Option(name: .customLong("expires"), help: ArgumentHelp("last day on which it is valid", valueName: "YYYY-MM-DD"))
  var expires: String?

  @Option(name: .customLong("note"), help: ArgumentHelp("anything else", valueName: "TEXT"))
  var note: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("kind", kind),
      .init("number", number),
      .init("country", country),
      .init("issued", issued),
      .init("expires", expires),
      .init("note", note),
      .init("letter", letter),
    ]
  }
}
