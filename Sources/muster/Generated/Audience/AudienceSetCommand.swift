// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct AudienceSetCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Changes an audience; what was published for it stays as it is.",
    discussion: "Example: muster audience set public --minimum 10"
  )
  static let verb = CommandName.audienceSet

  @Argument(help: ArgumentHelp("its code", valueName: "AUDIENCE"))
  var audience: String

  @Option(name: .customLong("name"), help: ArgumentHelp("what it is called", valueName: "TEXT"))
  var name: String?

  @Option(name: .customLong("minimum"), parsing: .unconditional, help: ArgumentHelp("numbers of people below this are withheld; 5 when left out", valueName: "N"))
  var minimum: String?

  @Flag(name: .customLong("holds-same"), inversion: .prefixedNo, help: "it holds the same figures itself, and nothing is withheld")
  var holdsSame: Bool?

  @Option(name: .customLong("marking"), help: ArgumentHelp("classification and distribution, on every output", valueName: "TEXT"))
  var marking: String?

  @Option(name: .customLong("released-to"), help: ArgumentHelp("whom its outputs may be released to; its name when left out", valueName: "TEXT"))
  var releasedTo: String?

  @Option(name: .customLong("sees"), help: ArgumentHelp("audiences whose outputs it can read too", valueName: "TEXT,…"))
  var sees: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("audience", audience),
      .init("name", name),
      .init("minimum", minimum),
      .init("holds-same", holdsSame),
      .init("marking", marking),
      .init("released-to", releasedTo),
      .init("sees", sees),
    ]
  }
}
