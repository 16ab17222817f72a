// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ProgrammeSetCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Corrects what stands of a programme.",
    discussion: "Example: muster programme set PCM --name 'Partnership Cooperation Menu'"
  )
  static let verb = CommandName.programmeSet

  @Argument(help: ArgumentHelp("its code", valueName: "PROGRAMME"))
  var programme: String

  @Option(name: .customLong("name"), help: ArgumentHelp("what it is", valueName: "TEXT"))
  var name: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("programme", programme),
      .init("name", name),
      .init("source", source),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}
