// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct CertificateFormatCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: "Sets how certificate numbers are written, for one institution or for all others.",
    discussion: "Example: muster certificate format '{provider}-{year}-{number:4}'"
  )
  static let verb = CommandName.certificateFormat

  @Argument(help: ArgumentHelp("as in {provider}/{year}/{number:4}; also {course} and {run}", valueName: "NUMBERS"))
  var numbers: String

  @Option(name: .customLong("provider"), help: ArgumentHelp("only for this institution", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where that is written", valueName: "TEXT"))
  var source: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("numbers", numbers),
      .init("provider", provider),
      .init("source", source),
      .init("letter", letter),
    ]
  }
}
