// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ReconcileShowCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Sets a partner's figures beside ours: theirs, ours, difference, and what explains it.",
    discussion: "Example: muster reconcile show embassy-2013 --only different"
  )
  static let verb = CommandName.reconcileShow

  @Argument(help: ArgumentHelp("its name", valueName: "NAME"))
  var name: String

  @Option(name: .customLong("only"), help: ArgumentHelp("different: leave out what is equal", valueName: "all|different"), completion: .list(["all", "different"]))
  var only: String?

  @Option(name: .customLong("year"), parsing: .unconditional, help: ArgumentHelp("only of this year; all years when left out", valueName: "N"))
  var year: String?

  @Option(name: .customLong("calendar"), help: ArgumentHelp("whose year what is enrolled here is counted in; the histories' when left out, else us-fiscal", valueName: "CALENDAR"))
  var calendar: String?

  @Option(name: .customLong("as-of"), help: ArgumentHelp("theirs and ours as the register stood then", valueName: "MOMENT"))
  var asOf: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("name", name),
      .init("only", only),
      .init("year", year),
      .init("calendar", calendar),
      .init("as-of", asOf),
    ]
  }
}
