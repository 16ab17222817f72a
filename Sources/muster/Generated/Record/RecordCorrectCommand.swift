// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct RecordCorrectCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Corrects a group entry; what stood before stays in the change log.",
    discussion: "Example: muster record correct 17 --cost '1251 USD' --reason 'misread in the source'"
  )
  static let verb = CommandName.recordCorrect

  @Argument(help: ArgumentHelp("its number", valueName: "RECORD"))
  var record: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String

  @Option(name: .customLong("headcount"), parsing: .unconditional, help: ArgumentHelp("how many took part", valueName: "N"))
  var headcount: String?

  @Option(name: .customLong("cost"), parsing: .unconditional, help: ArgumentHelp("what it cost", valueName: "AMOUNT"))
  var cost: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("record", record),
      .init("reason", reason),
      .init("headcount", headcount),
      .init("cost", cost),
    ]
  }
}
