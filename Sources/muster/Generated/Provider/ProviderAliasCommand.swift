// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ProviderAliasCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "alias",
    abstract: "Adds another name under which an institution is written.",
    discussion: "Example: muster provider alias NSO 'NATO School (SHAPE) Oberammergau'"
  )
  static let verb = CommandName.providerAlias

  @Argument(help: ArgumentHelp("its code", valueName: "PROVIDER"))
  var provider: String

  @Argument(help: ArgumentHelp("the other name", valueName: "ALIAS"))
  var alias: String

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("provider", provider),
      .init("alias", alias),
      .init("source", source),
    ]
  }
}
