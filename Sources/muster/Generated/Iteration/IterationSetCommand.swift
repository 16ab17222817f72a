// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct IterationSetCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Changes a run: its dates, seats, place. Only what is named changes; clear makes it not stated again.",
    discussion: "Example: muster iteration set M4-85-A-27 --capacity 12"
  )
  static let verb = CommandName.iterationSet

  @Argument(help: ArgumentHelp("its code", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("starts"), help: ArgumentHelp("first day; tbd: the last day is open too, unless it is given", valueName: "DATE"))
  var starts: String?

  @Option(name: .customLong("ends"), help: ArgumentHelp("last day", valueName: "DATE"))
  var ends: String?

  @Option(name: .customLong("capacity"), parsing: .unconditional, help: ArgumentHelp("seats; never below those taken; cleared: no limit", valueName: "N"))
  var capacity: String?

  @Option(name: .customLong("minimum"), parsing: .unconditional, help: ArgumentHelp("fewest with which it is held", valueName: "N"))
  var minimum: String?

  @Option(name: .customLong("programme"), help: ArgumentHelp("under which places come", valueName: "PROGRAMME"))
  var programme: String?

  @Option(name: .customLong("place"), help: ArgumentHelp("where it is held", valueName: "TEXT"))
  var place: String?

  @Option(name: .customLong("country"), help: ArgumentHelp("host country", valueName: "CC"))
  var country: String?

  @Option(name: .customLong("zone"), help: ArgumentHelp("time zone of the place", valueName: "ZONE"))
  var zone: String?

  @Option(name: .customLong("state"), help: ArgumentHelp("open takes names, closed takes none, planned not yet", valueName: "planned|open|closed"), completion: .list(["planned", "open", "closed"]))
  var state: String?

  @Flag(name: .customLong("approval"), inversion: .prefixedNo, help: "names wait for approval before they take a seat")
  var approval: Bool?

  @Option(name: .customLong("method"), help: ArgumentHelp("how its seats are given", valueName: "first-come|priority|selection|guaranteed"), completion: .list(["first-come", "priority", "selection", "guaranteed"]))
  var method: String?

  @Option(name: .customLong("promotion"), help: ArgumentHelp("who waits moves up by itself or by hand", valueName: "automatic|manual"), completion: .list(["automatic", "manual"]))
  var promotion: String?

  @Option(name: .customLong("offer-days"), parsing: .unconditional, help: ArgumentHelp("a freed seat is offered and held for so many days; 0: given at once", valueName: "N"))
  var offerDays: String?

  @Flag(name: .customLong("dedicated"), inversion: .prefixedNo, help: "it is held for this nation alone; no: for others too")
  var dedicated: Bool?

  @Flag(name: .customLong("force"), inversion: .prefixedNo, help: "whoever is elsewhere on the new days, or at home fails a rule on them, loses the seat, for reason rescheduled")
  var force: Bool?

  @Option(name: .customLong("clear"), help: ArgumentHelp("what is not stated after all (capacity, minimum, programme, place, country, zone, dedicated)", valueName: "WORD,…"), completion: .list(["capacity", "minimum", "programme", "place", "country", "zone", "dedicated"]))
  var clear: String?

  @Flag(name: .customLong("late-entry"), inversion: .prefixedNo, help: "a run at home that was still ahead has begun on this past day")
  var lateEntry: Bool?

  @Flag(name: .customLong("override"), inversion: .prefixedNo, help: "set aside the rules of eligibility that stop it; registrars only")
  var override: Bool?

  @Option(name: .customLong("reason-text"), help: ArgumentHelp("why the rules are set aside; needed with --override", valueName: "TEXT"))
  var reasonText: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("starts", starts),
      .init("ends", ends),
      .init("capacity", capacity),
      .init("minimum", minimum),
      .init("programme", programme),
      .init("place", place),
      .init("country", country),
      .init("zone", zone),
      .init("state", state),
      .init("approval", approval),
      .init("method", method),
      .init("promotion", promotion),
      .init("offer-days", offerDays),
      .init("dedicated", dedicated),
      .init("force", force),
      .init("clear", clear),
      .init("late-entry", lateEntry),
      .init("override", override),
      .init("reason-text", reasonText),
    ]
  }
}
