// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct OfferGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "offer",
    abstract: "add, set, withdraw, turn-back, list, show",
    subcommands: [OfferAddCommand.self, OfferSetCommand.self, OfferWithdrawCommand.self, OfferTurnBackCommand.self, OfferListCommand.self, OfferShowCommand.self]
  )
}

struct OfferAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Records the seats a provider offers the nation in a run, with the dates of its letter.",
    discussion: "Example: muster offer add M4-85-A-27 --seats 3 --reserves 1 --letter NSO/2027/88 --names-due 2027-01-18 --release-due 2027-01-25"
  )
  static let verb = CommandName.offerAdd

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("seats"), help: ArgumentHelp("seats offered; not stated when left out", valueName: "N"))
  var seats: String?

  @Option(name: .customLong("reserves"), help: ArgumentHelp("names it takes as reserves", valueName: "N"))
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

struct OfferSetCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Changes an offer. Only what is named changes.",
    discussion: "Example: muster offer set M4-85-A-27 --seats 4 --letter NSO/2027/91"
  )
  static let verb = CommandName.offerSet

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("seats"), help: ArgumentHelp("seats offered; not stated when left out", valueName: "N"))
  var seats: String?

  @Option(name: .customLong("reserves"), help: ArgumentHelp("names it takes as reserves", valueName: "N"))
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

struct OfferWithdrawCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Records that the provider took its offer back. Enrolments stay as they are.",
    discussion: "Example: muster offer withdraw M4-85-A-27 --reason 'run is full' --letter NSO/2027/95"
  )
  static let verb = CommandName.offerWithdraw

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}

struct OfferTurnBackCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "turn-back",
    abstract: "Gives seats that are not needed back to the provider.",
    discussion: "Example: muster offer turn-back M4-85-A-27 --seats 1 --reason no-name --letter JSHQ/40/27"
  )
  static let verb = CommandName.offerTurnBack

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("seats"), help: ArgumentHelp("how many", valueName: "N"))
  var seats: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("reason code, from muster reference list reason", valueName: "REASON"))
  var reason: String

  @Option(name: .customLong("on"), help: ArgumentHelp("the day; today when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("seats", seats),
      .init("reason", reason),
      .init("on", on),
      .init("letter", letter),
    ]
  }
}

struct OfferListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists offers: the package of a programme for a year, or what is due.",
    discussion: "Example: muster offer list --programme PCM --year 2027"
  )
  static let verb = CommandName.offerList

  @Option(name: .customLong("programme"), help: ArgumentHelp("only under this programme", valueName: "PROGRAMME"))
  var programme: String?

  @Option(name: .customLong("provider"), help: ArgumentHelp("only of this institution", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("year"), help: ArgumentHelp("only of runs that start in this year", valueName: "N"))
  var year: String?

  @Option(name: .customLong("calendar"), help: ArgumentHelp("whose year: calendar (default), us-fiscal, pk-fiscal", valueName: "CALENDAR"))
  var calendar: String?

  @Option(name: .customLong("state"), help: ArgumentHelp("only in this state", valueName: "open|closed|turned-back|withdrawn"), completion: .list(["open", "closed", "turned-back", "withdrawn"]))
  var state: String?

  @Option(name: .customLong("due-to"), help: ArgumentHelp("only those that want names by this day", valueName: "YYYY-MM-DD"))
  var dueTo: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("programme", programme),
      .init("provider", provider),
      .init("year", year),
      .init("calendar", calendar),
      .init("state", state),
      .init("due-to", dueTo),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

struct OfferShowCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows an offer with its account: asked, named, approved, submitted, accepted, joined, lost.",
    discussion: "Example: muster offer show M4-85-A-27"
  )
  static let verb = CommandName.offerShow

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
    ]
  }
}
