// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ProviderSetCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Corrects what stands of an institution; its earlier names still find it.",
    discussion: "Example: muster provider set NSO --country DE"
  )
  static let verb = CommandName.providerSet

  @Argument(help: ArgumentHelp("its code or any of its names", valueName: "PROVIDER"))
  var provider: String

  @Option(name: .customLong("title"), help: ArgumentHelp("its name", valueName: "TEXT"))
  var title: String?

  @Option(name: .customLong("country"), help: ArgumentHelp("where it stands", valueName: "CC"))
  var country: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @Option(name: .customLong("clear"), help: ArgumentHelp("what becomes not stated again", valueName: "country|source,…"), completion: .list(["country", "source"]))
  var clear: String?

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("provider", provider),
      .init("title", title),
      .init("country", country),
      .init("source", source),
      .init("clear", clear),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}
