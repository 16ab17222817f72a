// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct JourneyAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Links runs that an officer goes through one after another; each needs those before it.",
    discussion: "Example: muster journey add PA-45678 --legs M4-85-A-27,M4-86-A-27"
  )
  static let verb = CommandName.journeyAdd

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Option(name: .customLong("legs"), help: ArgumentHelp("codes of the runs, in their order", valueName: "ITERATION,…"))
  var legs: String

  @Option(name: .customLong("note"), help: ArgumentHelp("a remark", valueName: "TEXT"))
  var note: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("legs", legs),
      .init("note", note),
      .init("letter", letter),
    ]
  }
}
