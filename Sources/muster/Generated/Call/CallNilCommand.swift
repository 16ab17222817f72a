// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct CallNilCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "nil",
    abstract: "Records a nil return: the body names nobody.",
    discussion: "Example: muster call nil M4-85-A-27 NHQ --letter NHQ/12 --on 2027-01-05"
  )
  static let verb = CommandName.callNil

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Argument(help: ArgumentHelp("its code", valueName: "BODY"))
  var body: String

  @Option(name: .customLong("on"), help: ArgumentHelp("the day of its answer; today when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("body", body),
      .init("on", on),
      .init("letter", letter),
    ]
  }
}
