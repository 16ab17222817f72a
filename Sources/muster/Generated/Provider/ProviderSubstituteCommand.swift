// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ProviderSubstituteCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "substitute",
    abstract: "Sets whether a provider lets another officer take the place of one it has.",
    discussion: "Example: muster provider substitute NSO --allowed --days 14 --approval"
  )
  static let verb = CommandName.providerSubstitute

  @Argument(help: ArgumentHelp("its code or any of its names", valueName: "PROVIDER"))
  var provider: String

  @Flag(name: .customLong("allowed"), inversion: .prefixedNo, help: "whether at all")
  var allowed: Bool?

  @Option(name: .customLong("days"), parsing: .unconditional, help: ArgumentHelp("at the latest so many days before the start", valueName: "N"))
  var days: String?

  @Flag(name: .customLong("approval"), inversion: .prefixedNo, help: "the new name waits for the provider's answer")
  var approval: Bool?

  @Option(name: .customLong("from"), help: ArgumentHelp("valid from; always when left out and nothing was set before, else today", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("provider", provider),
      .init("allowed", allowed),
      .init("days", days),
      .init("approval", approval),
      .init("from", from),
      .init("source", source),
    ]
  }
}
