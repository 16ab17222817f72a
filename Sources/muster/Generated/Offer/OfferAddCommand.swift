// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct OfferAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Records the seats a provider offers the nation in a run, with the dates of its letter.",
    discussion: "Example: muster offer add M4-85-A-27 --seats 3 --reserves 1 --letter NSO/2027/88 --names-due 2027-01-18 --release-due 2027-01-25"
  )
  static let verb = CommandName.offerAdd

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("seats"), parsing: .unconditional, help: ArgumentHelp("seats offered; not stated when left out", valueName: "N"))
  var seats: String?

  @Option(name: .customLong("reserves"), parsing: .unconditional, help: ArgumentHelp("names it takes as reserves", valueName: "N"))
  var reserves: String?

  @Option(name: .customLong("reference"), help: ArgumentHelp("the provider's reference", valueName: "TEXT"))
  var reference: String?

  @Option(name: .customLong("names-due"), help: ArgumentHelp("by when it wants names", valueName: "YYYY-MM-DD"))
  var namesDue: String?

  @Option(name: .customLong("release-due"), help: ArgumentHelp("when it takes unfilled seats away", valueName: "YYYY-MM-DD"))
  var releaseDue: String?

  @Option(name: .customLong("decision-due"), help: ArgumentHelp("when it decides whether the run is held", valueName: "YYYY-MM-DD"))
  var decisionDue: String?

  @Option(name: .customLong("note"), help: ArgumentHelp("anything else", valueName: "TEXT"))
  var note: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("seats", seats),
      .init("reserves", reserves),
      .init("reference", reference),
      .init("names-due", namesDue),
      .init("release-due", releaseDue),
      .init("decision-due", decisionDue),
      .init("note", note),
      .init("letter", letter),
    ]
  }
}
