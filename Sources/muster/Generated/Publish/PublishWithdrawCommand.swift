// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct PublishWithdrawCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Marks a publication as withdrawn. It stays on file, and later ones are still held against it.",
    discussion: "Example: muster publish withdraw 3 --reason 'programme misnamed'"
  )
  static let verb = CommandName.publishWithdraw

  @Argument(help: ArgumentHelp("its number, as in muster publish list", valueName: "PUBLICATION"))
  var publication: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("publication", publication),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}
