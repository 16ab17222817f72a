// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ForfeitAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "States that declining an offered seat costs places in waiting lists at home; nothing is lost unless it is stated.",
    discussion: "Example: muster forfeit add --provider NCIA --days 42 --source 'NCISS waiting list instruction'"
  )
  static let verb = CommandName.forfeitAdd

  @Option(name: .customLong("provider"), help: ArgumentHelp("for the courses of this institution; or give course", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("course"), help: ArgumentHelp("for this course alone; it goes before the rule of its provider", valueName: "COURSE"))
  var course: String?

  @Option(name: .customLong("loses"), help: ArgumentHelp("body (default): all places of the body that named the officer; officer: its own", valueName: "officer|body"), completion: .list(["officer", "body"]))
  var loses: String?

  @Option(name: .customLong("days"), parsing: .unconditional, help: ArgumentHelp("only less than so many days before the first day; else whenever", valueName: "N"))
  var days: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @Option(name: .customLong("from"), help: ArgumentHelp("in force from this day; from ever when left out", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("to"), help: ArgumentHelp("in force to this day; until ended when left out", valueName: "YYYY-MM-DD"))
  var to: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("provider", provider),
      .init("course", course),
      .init("loses", loses),
      .init("days", days),
      .init("source", source),
      .init("from", from),
      .init("to", to),
    ]
  }
}
