// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ChainEndCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "end",
    abstract: "Ends a chain of approval; cases under way keep the steps they have.",
    discussion: "Example: muster chain end SECRETARY 2026-12-31"
  )
  static let verb = CommandName.chainEnd

  @Argument(help: ArgumentHelp("its code", valueName: "CHAIN"))
  var chain: String

  @Argument(help: ArgumentHelp("last day it holds; a day before its first: it never held", valueName: "TO"))
  var to: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("chain", chain),
      .init("to", to),
      .init("letter", letter),
    ]
  }
}
