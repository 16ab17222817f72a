// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct CallRemindCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "remind",
    abstract: "Records that bodies were reminded.",
    discussion: "Example: muster call remind M4-85-A-27 --bodies GHQ --letter JSHQ/11/27"
  )
  static let verb = CommandName.callRemind

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("bodies"), help: ArgumentHelp("only these; all that have not answered when left out", valueName: "BODY,…"))
  var bodies: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("the day they were reminded; today when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("note"), help: ArgumentHelp("how, or what was said", valueName: "TEXT"))
  var note: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("bodies", bodies),
      .init("on", on),
      .init("note", note),
      .init("letter", letter),
    ]
  }
}
