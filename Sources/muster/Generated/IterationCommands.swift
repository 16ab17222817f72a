// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct IterationGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "iteration",
    abstract: "add, set, cancel, list, show, go, foreign, foreign-load, page",
    subcommands: [IterationAddCommand.self, IterationSetCommand.self, IterationCancelCommand.self, IterationListCommand.self, IterationShowCommand.self, IterationGoCommand.self, IterationForeignCommand.self, IterationForeignLoadCommand.self, IterationPageCommand.self]
  )
}

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

  @Option(name: .customLong("capacity"), help: ArgumentHelp("seats; without it there is no limit", valueName: "N"))
  var capacity: String?

  @Option(name: .customLong("minimum"), help: ArgumentHelp("fewest with which it is held", valueName: "N"))
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

  @Option(name: .customLong("offer-days"), help: ArgumentHelp("a freed seat is offered and held for so many days; 0: given at once", valueName: "N"))
  var offerDays: String?

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
    ]
  }
}

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

  @Option(name: .customLong("capacity"), help: ArgumentHelp("seats; never below those taken; cleared: no limit", valueName: "N"))
  var capacity: String?

  @Option(name: .customLong("minimum"), help: ArgumentHelp("fewest with which it is held", valueName: "N"))
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

  @Option(name: .customLong("offer-days"), help: ArgumentHelp("a freed seat is offered and held for so many days; 0: given at once", valueName: "N"))
  var offerDays: String?

  @Flag(name: .customLong("force"), inversion: .prefixedNo, help: "whoever is elsewhere on the new days, or at home fails a rule on them, loses the seat, for reason rescheduled")
  var force: Bool?

  @Option(name: .customLong("clear"), help: ArgumentHelp("what is not stated after all (capacity, minimum, programme, place, country, zone)", valueName: "WORD,…"), completion: .list(["capacity", "minimum", "programme", "place", "country", "zone"]))
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
      .init("force", force),
      .init("clear", clear),
      .init("late-entry", lateEntry),
      .init("override", override),
      .init("reason-text", reasonText),
    ]
  }
}

struct IterationCancelCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel",
    abstract: "Cancels a run and ends every enrolment in it that has not begun, or moves people on to another run.",
    discussion: "Example: muster iteration cancel M4-85-A-27 --reason 'cancelled by the provider' --letter NSO/124"
  )
  static let verb = CommandName.iterationCancel

  @Argument(help: ArgumentHelp("its code", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String

  @Option(name: .customLong("move-to"), help: ArgumentHelp("run of the same course that takes over who has a seat or waits", valueName: "ITERATION"))
  var moveTo: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("reason", reason),
      .init("move-to", moveTo),
      .init("letter", letter),
    ]
  }
}

struct IterationListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists runs with their seats.",
    discussion: "Example: muster iteration list --from 2027-01-01 --to 2027-12-31"
  )
  static let verb = CommandName.iterationList

  @Option(name: .customLong("course"), help: ArgumentHelp("only of this course", valueName: "COURSE"))
  var course: String?

  @Option(name: .customLong("provider"), help: ArgumentHelp("only of this institution", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("from"), help: ArgumentHelp("only those that end on or after this day", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("to"), help: ArgumentHelp("only those that start on or before this day", valueName: "YYYY-MM-DD"))
  var to: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("course", course),
      .init("provider", provider),
      .init("from", from),
      .init("to", to),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

struct IterationShowCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows a run: its seats, its roll and its waiting list in order.",
    discussion: "Example: muster iteration show M4-85-A-27"
  )
  static let verb = CommandName.iterationShow

  @Argument(help: ArgumentHelp("its code", valueName: "ITERATION"))
  var iteration: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
    ]
  }
}

struct IterationGoCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "go",
    abstract: "Records the decision that a run is held, and says whether its minimum is reached.",
    discussion: "Example: muster iteration go M4-85-A-27"
  )
  static let verb = CommandName.iterationGo

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("on"), help: ArgumentHelp("the day of the decision; today when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("on", on),
      .init("letter", letter),
    ]
  }
}

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

  @Option(name: .customLong("headcount"), help: ArgumentHelp("how many", valueName: "N"))
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

struct IterationForeignLoadCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "foreign-load",
    abstract: "Records the other nations in a run from a file.",
    discussion: "The file holds: columns country, headcount (and source).\n\nExample: muster iteration foreign-load M4-85-A-27 FILE"
  )
  static let verb = CommandName.iterationForeignLoad

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Argument(help: ArgumentHelp("The file to send, or - for standard input.", valueName: "FILE"), completion: .file())
  var file: String

  @Option(name: .customLong("mode"), help: ArgumentHelp("all (default): nothing unless every line is good; each: the good lines", valueName: "all|each"), completion: .list(["all", "each"]))
  var mode: String?

  @Option(name: .customLong("rows"), help: ArgumentHelp("how many rows there must be", valueName: "N"))
  var rows: String?

  @Option(name: .customLong("sha256"), help: ArgumentHelp("of the block's lines, each ended by a line feed", valueName: "HEX"))
  var sha256: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @Option(help: ArgumentHelp("What the file is: csv, tsv or xlsx; by itself when left out.", valueName: "csv|tsv|xlsx"))
  var inputFormat: InputFormat?

  @Option(name: .customLong("sheet"), help: ArgumentHelp("The sheet of a workbook; the first with anything in it when left out.", valueName: "NAME"))
  var sheetName: String?

  var block: BlockSource? { BlockSource(path: file, format: inputFormat, sheet: sheetName) }

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("mode", mode),
      .init("rows", rows),
      .init("sha256", sha256),
      .init("letter", letter),
    ]
  }
}

struct IterationPageCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "page",
    abstract: "Shows everything on a run: seats, roll, waiting list, attendance, results, nations, what is awaited.",
    discussion: "Example: muster iteration page M4-85-A-27"
  )
  static let verb = CommandName.iterationPage

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
    ]
  }
}
