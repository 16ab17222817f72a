// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ProgrammeGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "programme",
    abstract: "add, list, set",
    subcommands: [ProgrammeAddCommand.self, ProgrammeListCommand.self, ProgrammeSetCommand.self]
  )
}

struct ProgrammeAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Adds a programme under which places come.",
    discussion: "Example: muster programme add PCM --name 'Partnership Cooperation Menu'"
  )
  static let verb = CommandName.programmeAdd

  @Argument(help: ArgumentHelp("short code", valueName: "CODE"))
  var code: String

  @Option(name: .customLong("name"), help: ArgumentHelp("what it is", valueName: "TEXT"))
  var name: String

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("code", code),
      .init("name", name),
      .init("source", source),
    ]
  }
}

struct ProgrammeListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists programmes.",
    discussion: "Example: muster programme list"
  )
  static let verb = CommandName.programmeList

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

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
