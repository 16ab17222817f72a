// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct PublishTryCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "try",
    abstract: "Shows what publish would freeze, and how much is withheld; freezes nothing.",
    discussion: "Example: muster publish try public --ask 'stats service,gender'"
  )
  static let verb = CommandName.publishTry

  @Argument(help: ArgumentHelp("who is to read it, as in muster audience list", valueName: "AUDIENCE"))
  var audience: String

  @Option(name: .customLong("ask"), help: ArgumentHelp("the figures: a request of the verb stats, in quotes", valueName: "TEXT"))
  var ask: String?

  @Option(name: .customLong("report"), help: ArgumentHelp("or a standing report, as in muster report list", valueName: "TEXT"))
  var report: String?

  @Option(name: .customLong("with"), help: ArgumentHelp("the report's parameters, as in year=2027,programme=CTFP; a year left out is this year", valueName: "TEXT"))
  var with: String?

  @Option(name: .customLong("title"), help: ArgumentHelp("its title; what the figures are called when left out", valueName: "TEXT"))
  var title: String?

  @Option(name: .customLong("as-of"), help: ArgumentHelp("as the register stood then; now when left out", valueName: "MOMENT"))
  var asOf: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("audience", audience),
      .init("ask", ask),
      .init("report", report),
      .init("with", with),
      .init("title", title),
      .init("as-of", asOf),
    ]
  }
}
