// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct CallAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Calls for names: asks bodies to put officers forward for a run.",
    discussion: "Example: muster call add M4-85-A-27 --bodies GHQ,NHQ --names 2 --reserves 1 --due 2027-01-08 --letter JSHQ/7/27"
  )
  static let verb = CommandName.callAdd

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("bodies"), help: ArgumentHelp("who is asked, by code", valueName: "BODY,…"))
  var bodies: String

  @Option(name: .customLong("names"), parsing: .unconditional, help: ArgumentHelp("principals wanted of each", valueName: "N"))
  var names: String?

  @Option(name: .customLong("reserves"), parsing: .unconditional, help: ArgumentHelp("reserves wanted of each", valueName: "N"))
  var reserves: String?

  @Option(name: .customLong("due"), help: ArgumentHelp("by when", valueName: "YYYY-MM-DD"))
  var due: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("the day they were asked; today when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("note"), help: ArgumentHelp("anything else", valueName: "TEXT"))
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
      .init("names", names),
      .init("reserves", reserves),
      .init("due", due),
      .init("on", on),
      .init("note", note),
      .init("letter", letter),
    ]
  }
}
