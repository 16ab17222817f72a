// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct FollowupAskCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Asks the graduates of the years that the rules name what became of them, once a year.",
    discussion: "Example: muster followup ask --year 2026"
  )
  static let verb = CommandName.followupAsk

  @Option(name: .customLong("year"), parsing: .unconditional, help: ArgumentHelp("this year when left out", valueName: "N"))
  var year: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("year", year),
      .init("letter", letter),
    ]
  }
}
