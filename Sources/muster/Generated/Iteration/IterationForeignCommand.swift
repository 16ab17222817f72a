// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct IterationForeignCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "foreign",
    abstract: "Records how many of another nation take part in a run; 0 takes the entry back.",
    discussion: "Example: muster iteration foreign M4-85-A-27 --country TR --headcount 4"
  )
  static let verb = CommandName.iterationForeign

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("country"), help: ArgumentHelp("their nation, by ISO 3166", valueName: "CC"))
  var country: String

  @Option(name: .customLong("headcount"), parsing: .unconditional, help: ArgumentHelp("how many", valueName: "N"))
  var headcount: String

  @Option(name: .customLong("source"), help: ArgumentHelp("where that is written", valueName: "TEXT"))
  var source: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("country", country),
      .init("headcount", headcount),
      .init("source", source),
      .init("letter", letter),
    ]
  }
}
