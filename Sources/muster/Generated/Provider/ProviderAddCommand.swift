// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ProviderAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Adds an institution that runs courses.",
    discussion: "Example: muster provider add NSO --title 'NATO School Oberammergau' --country DE"
  )
  static let verb = CommandName.providerAdd

  @Argument(help: ArgumentHelp("short code", valueName: "CODE"))
  var code: String

  @Option(name: .customLong("title"), help: ArgumentHelp("its name", valueName: "TEXT"))
  var title: String

  @Option(name: .customLong("country"), help: ArgumentHelp("where it stands", valueName: "CC"))
  var country: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("code", code),
      .init("title", title),
      .init("country", country),
      .init("source", source),
    ]
  }
}
