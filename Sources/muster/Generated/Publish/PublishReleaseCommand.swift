// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct PublishReleaseCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: "Notes that a publication was given to somebody.",
    discussion: "Example: muster publish release 3 --to 'Embassy, defence section' --on 2027-02-01 --letter JSHQ/44"
  )
  static let verb = CommandName.publishRelease

  @Argument(help: ArgumentHelp("its number, as in muster publish list", valueName: "PUBLICATION"))
  var publication: String

  @Option(name: .customLong("to"), help: ArgumentHelp("who received it", valueName: "TEXT"))
  var to: String

  @Option(name: .customLong("on"), help: ArgumentHelp("the day; today when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @Option(name: .customLong("note"), help: ArgumentHelp("a remark", valueName: "TEXT"))
  var note: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("publication", publication),
      .init("to", to),
      .init("on", on),
      .init("letter", letter),
      .init("note", note),
    ]
  }
}
