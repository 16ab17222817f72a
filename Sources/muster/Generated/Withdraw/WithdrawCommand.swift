// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct WithdrawCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Withdraws an officer from a run; a freed seat at home goes to the first who waits.",
    discussion: "Example: muster withdraw PA-45678 M4-85-A-27 --reason posted"
  )
  static let verb = CommandName.withdraw

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("reason code, from muster reference list reason", valueName: "REASON"))
  var reason: String

  @Option(name: .customLong("on"), help: ArgumentHelp("the day the officer left, when that was not today: what it costs counts by it", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("reason", reason),
      .init("on", on),
      .init("letter", letter),
    ]
  }
}
