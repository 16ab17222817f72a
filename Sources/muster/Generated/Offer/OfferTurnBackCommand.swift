// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct OfferTurnBackCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "turn-back",
    abstract: "Gives seats that are not needed back to the provider.",
    discussion: "Example: muster offer turn-back M4-85-A-27 --seats 1 --reason no-name --letter JSHQ/40/27"
  )
  static let verb = CommandName.offerTurnBack

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("seats"), parsing: .unconditional, help: ArgumentHelp("how many", valueName: "N"))
  var seats: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("reason code, from muster reference list reason", valueName: "REASON"))
  var reason: String

  @Option(name: .customLong("on"), help: ArgumentHelp("the day; today when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("seats", seats),
      .init("reason", reason),
      .init("on", on),
      .init("letter", letter),
    ]
  }
}
