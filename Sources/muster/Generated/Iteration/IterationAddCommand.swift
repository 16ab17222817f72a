// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct IterationAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Adds a dated run of a course.",
    discussion: "Example: muster iteration add M4-85 M4-85-A-27 --starts 2027-03-08 --ends 2027-03-12 --place Oberammergau --country DE"
  )
  static let verb = CommandName.iterationAdd

  @Argument(help: ArgumentHelp("any of its codes", valueName: "COURSE"))
  var course: String

  @Argument(help: ArgumentHelp("the provider's code of this run; made from the course's when left out", valueName: "CODE"))
  var code: String?

  @Option(name: .customLong("starts"), help: ArgumentHelp("first day, or as far as it is known", valueName: "DATE"))
  var starts: String?

  @Option(name: .customLong("ends"), help: ArgumentHelp("last day, or as far as it is known", valueName: "DATE"))
  var ends: String?

  @Option(name: .customLong("managed-by"), help: ArgumentHelp("whose seats they are; provider when left out", valueName: "provider|nation"), completion: .list(["provider", "nation"]))
  var managedBy: String?

  @Option(name: .customLong("capacity"), parsing: .unconditional, help: ArgumentHelp("seats; without it there is no limit", valueName: "N"))
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

  @Flag(name: .customLong("approval"), inversion: .prefixedNo, help: "names wait for approval before they take a seat")
  var approval: Bool?

  @Flag(name: .customLong("self-paced"), inversion: .prefixedNo, help: "it does not occupy the officer's days")
  var selfPaced: Bool?

  @Option(name: .customLong("method"), help: ArgumentHelp("how its seats are given; first-come when left out", valueName: "first-come|priority|selection|guaranteed"), completion: .list(["first-come", "priority", "selection", "guaranteed"]))
  var method: String?

  @Option(name: .customLong("promotion"), help: ArgumentHelp("who waits moves up by itself or by hand; automatic when left out", valueName: "automatic|manual"), completion: .list(["automatic", "manual"]))
  var promotion: String?

  @Option(name: .customLong("offer-days"), parsing: .unconditional, help: ArgumentHelp("a freed seat is offered and held for so many days; 0: given at once", valueName: "N"))
  var offerDays: String?

  @Flag(name: .customLong("dedicated"), inversion: .prefixedNo, help: "it is held for this nation alone; no: for others too")
  var dedicated: Bool?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("course", course),
      .init("code", code),
      .init("starts", starts),
      .init("ends", ends),
      .init("managed-by", managedBy),
      .init("capacity", capacity),
      .init("minimum", minimum),
      .init("programme", programme),
      .init("place", place),
      .init("country", country),
      .init("zone", zone),
      .init("approval", approval),
      .init("self-paced", selfPaced),
      .init("method", method),
      .init("promotion", promotion),
      .init("offer-days", offerDays),
      .init("dedicated", dedicated),
    ]
  }
}
