// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct RecordVoidCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "void",
    abstract: "Takes a group entry out of all figures; it stays visible as void.",
    discussion: "Example: muster record void 17 --reason 'entered twice'"
  )
  static let verb = CommandName.recordVoid

  @Argument(help: ArgumentHelp("its number", valueName: "RECORD"))
  var record: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("record", record),
      .init("reason", reason),
    ]
  }
}
