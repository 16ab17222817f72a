// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct CompletionExpiringCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "expiring",
    abstract: "Lists who must renew what by when, those whose validity ran out too.",
    discussion: "Example: muster completion expiring --within 90"
  )
  static let verb = CommandName.completionExpiring

  @Option(name: .customLong("within"), parsing: .unconditional, help: ArgumentHelp("days from today; 90 when left out", valueName: "N"))
  var within: String?

  @Option(name: .customLong("course"), help: ArgumentHelp("only for this course", valueName: "COURSE"))
  var course: String?

  @Option(name: .customLong("officer"), help: ArgumentHelp("only of this officer", valueName: "OFFICER"))
  var officer: String?

  @Flag(name: .customLong("run-out"), inversion: .prefixedNo, help: "no: leave out what ran out already")
  var runOut: Bool?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("within", within),
      .init("course", course),
      .init("officer", officer),
      .init("run-out", runOut),
    ]
  }
}
