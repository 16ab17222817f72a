// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct MarkingSetCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "States the classification and distribution that stand on whatever the register gives out; the public ones carry their audience's.",
    discussion: "Example: muster marking set 'RESTRICTED, for the directorate and its bodies'"
  )
  static let verb = CommandName.markingSet

  @Argument(help: ArgumentHelp("as it is to be printed", valueName: "MARKING"))
  var marking: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("marking", marking),
      .init("letter", letter),
    ]
  }
}
