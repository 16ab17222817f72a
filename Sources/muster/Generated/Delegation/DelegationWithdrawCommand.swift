// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct DelegationWithdrawCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Takes a case back, or some officers out of it: they stay nominated.",
    discussion: "Example: muster delegation withdraw D-1 --reason 'opened without stating who pays'"
  )
  static let verb = CommandName.delegationWithdraw

  @Argument(help: ArgumentHelp("number of the case, as in D-7", valueName: "DELEGATION"))
  var delegation: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String

  @Option(name: .customLong("officers"), help: ArgumentHelp("only these; all when left out", valueName: "OFFICER,…"))
  var officers: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("delegation", delegation),
      .init("reason", reason),
      .init("officers", officers),
      .init("letter", letter),
    ]
  }
}
