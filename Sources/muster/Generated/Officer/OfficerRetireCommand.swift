// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct OfficerRetireCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "retire",
    abstract: "Records that an officer leaves the service: a restriction from that day on.",
    discussion: "Example: muster officer retire PA-45678 --on 2031-07-01 --letter MS/7"
  )
  static let verb = CommandName.officerRetire

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Option(name: .customLong("on"), help: ArgumentHelp("first day out of service", valueName: "YYYY-MM-DD"))
  var on: String

  @Option(name: .customLong("note"), help: ArgumentHelp("anything else", valueName: "TEXT"))
  var note: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("on", on),
      .init("note", note),
      .init("letter", letter),
    ]
  }
}
