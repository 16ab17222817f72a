// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct CostExposureCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "exposure",
    abstract: "Says what withdrawing an officer would cost on a day, or has cost, by which day and rule.",
    discussion: "Example: muster cost exposure PA-45678 M4-85-A-27"
  )
  static let verb = CommandName.costExposure

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("on"), help: ArgumentHelp("the day of the withdrawal; today when left out. Who has left is counted by that day", valueName: "YYYY-MM-DD"))
  var on: String?

  @Flag(name: .customLong("dedicated"), inversion: .prefixedNo, help: "the course is held for the nation alone; as the run says when left out")
  var dedicated: Bool?

  @Option(name: .customLong("exception"), help: ArgumentHelp("what sets a penalty aside", valueName: "refilled|provider-cancelled|visa-late|disaster,…"), completion: .list(["refilled", "provider-cancelled", "visa-late", "disaster"]))
  var exception: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("on", on),
      .init("dedicated", dedicated),
      .init("exception", exception),
    ]
  }
}
