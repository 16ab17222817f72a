// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct CallExtendCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "extend",
    abstract: "Puts off the date by which bodies are to answer.",
    discussion: "Example: muster call extend M4-85-A-27 --due 2027-01-15 --bodies GHQ --letter JSHQ/9/27"
  )
  static let verb = CommandName.callExtend

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("due"), help: ArgumentHelp("the new date", valueName: "YYYY-MM-DD"))
  var due: String

  @Option(name: .customLong("bodies"), help: ArgumentHelp("only these; all that have not answered when left out", valueName: "BODY,…"))
  var bodies: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("the day it was put off; today when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("due", due),
      .init("bodies", bodies),
      .init("on", on),
      .init("letter", letter),
    ]
  }
}
