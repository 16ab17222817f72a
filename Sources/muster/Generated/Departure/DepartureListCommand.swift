// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct DepartureListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Shows what each officer in a run needs before departure and how it stands; a nominee when named, or once something is recorded.",
    discussion: "Example: muster departure list M4-85-A-27"
  )
  static let verb = CommandName.departureList

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Argument(help: ArgumentHelp("only of this officer", valueName: "OFFICER"))
  var officer: String?

  @Flag(name: .customLong("missing"), inversion: .prefixedNo, help: "only what is missing")
  var missing: Bool?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("officer", officer),
      .init("missing", missing),
    ]
  }
}
