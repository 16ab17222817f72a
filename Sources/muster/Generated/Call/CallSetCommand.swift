// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct CallSetCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Mends what a body was asked for, or takes the call back.",
    discussion: "Example: muster call set M4-85-A-27 GHQ --names 3"
  )
  static let verb = CommandName.callSet

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Argument(help: ArgumentHelp("its code", valueName: "BODY"))
  var body: String

  @Option(name: .customLong("names"), parsing: .unconditional, help: ArgumentHelp("principals wanted", valueName: "N"))
  var names: String?

  @Option(name: .customLong("reserves"), parsing: .unconditional, help: ArgumentHelp("reserves wanted", valueName: "N"))
  var reserves: String?

  @Option(name: .customLong("due"), help: ArgumentHelp("by when, where it was typed wrong; muster call extend puts it off", valueName: "YYYY-MM-DD"))
  var due: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("the day it was asked", valueName: "YYYY-MM-DD"))
  var on: String?

  @Flag(name: .customLong("withdrawn"), inversion: .prefixedNo, help: "the body is not asked any more")
  var withdrawn: Bool?

  @Option(name: .customLong("note"), help: ArgumentHelp("anything else", valueName: "TEXT"))
  var note: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @Option(name: .customLong("clear"), help: ArgumentHelp("what is not stated after all (names, reserves, due, nil, note, letter)", valueName: "WORD,…"), completion: .list(["names", "reserves", "due", "nil", "note", "letter"]))
  var clear: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("body", body),
      .init("names", names),
      .init("reserves", reserves),
      .init("due", due),
      .init("on", on),
      .init("withdrawn", withdrawn),
      .init("note", note),
      .init("letter", letter),
      .init("clear", clear),
    ]
  }
}
