// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct OfferSetCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Changes an offer. Only what is named changes.",
    discussion: "Example: muster offer set M4-85-A-27 --seats 4 --letter NSO/2027/91"
  )
  static let verb = CommandName.offerSet

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

  @Option(name: .customLong("state"), help: ArgumentHelp("open takes names, closed takes none", valueName: "open|closed"), completion: .list(["open", "closed"]))
  var state: String?

  @Option(name: .customLong("clear"), help: ArgumentHelp("what is not stated after all (seats, reserves, reference, names-due, release-due, decision-due, note, letter)", valueName: "WORD,…"), completion: .list(["seats", "reserves", "reference", "names-due", "release-due", "decision-due", "note", "letter"]))
  var clear: String?

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
      .init("state", state),
      .init("clear", clear),
    ]
  }
}
