// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

enum GeneratedCommands {
  static var all: [any ParsableCommand.Type] {
    [
      StatusCommand.self,
      ReferenceGroup.self,
      ProviderGroup.self,
      ProgrammeGroup.self,
      CourseGroup.self,
      IterationGroup.self,
      OfficerGroup.self,
      EnrolCommand.self,
      WithdrawCommand.self,
      EnrolmentGroup.self,
      CompleteCommand.self,
      CompletionGroup.self,
      RecordGroup.self,
      ImportCommand.self,
      ExportCommand.self,
      StatsGroup.self,
      ChangeGroup.self,
      ClockGroup.self,
      HolidayGroup.self,
      NoticeGroup.self,
      TodayCommand.self,
      WeeklyCommand.self,
    ]
  }
}

struct StatusCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "The daemon, its database and how far the change log is sealed.",
    discussion: "Example: muster status"
  )
  static let verb = CommandName.status

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    []
  }
}

struct ReferenceGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference",
    abstract: "add, list",
    subcommands: [ReferenceAddCommand.self, ReferenceListCommand.self]
  )
}

struct ReferenceAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Adds a word to a reference list, or changes its name.",
    discussion: "Example: muster reference add discipline cyber-defence --name 'Cyber defence' --source 'decision of the directorate'"
  )
  static let verb = CommandName.referenceAdd

  @Argument(help: ArgumentHelp("which list (discipline, provider-discipline, grade, rank, service, clearance, country, audience, calendar, reason, province, programme)", valueName: "KIND"), completion: .list(["discipline", "provider-discipline", "grade", "rank", "service", "clearance", "country", "audience", "calendar", "reason", "province", "programme"]))
  var kind: String

  @Argument(help: ArgumentHelp("the word itself", valueName: "CODE"))
  var code: String

  @Option(name: .customLong("name"), help: ArgumentHelp("what it means", valueName: "TEXT"))
  var name: String

  @Option(name: .customLong("scheme"), help: ArgumentHelp("the family it belongs to: OF for a grade, military for a service", valueName: "TEXT"))
  var scheme: String?

  @Option(name: .customLong("service"), help: ArgumentHelp("of a rank: the service that uses the title", valueName: "TEXT"))
  var service: String?

  @Option(name: .customLong("grade"), help: ArgumentHelp("of a rank: its grade", valueName: "GRADE"))
  var grade: String?

  @Option(name: .customLong("level"), help: ArgumentHelp("its place in an order", valueName: "N"))
  var level: String?

  @Option(name: .customLong("month"), help: ArgumentHelp("of a calendar: the month in which its year begins", valueName: "N"))
  var month: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("kind", kind),
      .init("code", code),
      .init("name", name),
      .init("scheme", scheme),
      .init("service", service),
      .init("grade", grade),
      .init("level", level),
      .init("month", month),
      .init("source", source),
    ]
  }
}

struct ReferenceListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the words of a reference list with their sources.",
    discussion: "Example: muster reference list grade"
  )
  static let verb = CommandName.referenceList

  @Argument(help: ArgumentHelp("which list (discipline, provider-discipline, grade, rank, service, clearance, country, audience, calendar, reason, province, programme)", valueName: "KIND"), completion: .list(["discipline", "provider-discipline", "grade", "rank", "service", "clearance", "country", "audience", "calendar", "reason", "province", "programme"]))
  var kind: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("kind", kind),
    ]
  }
}

struct ProviderGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "provider",
    abstract: "add, alias, list, show",
    subcommands: [ProviderAddCommand.self, ProviderAliasCommand.self, ProviderListCommand.self, ProviderShowCommand.self]
  )
}

struct ProviderAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Adds an institution that runs courses.",
    discussion: "Example: muster provider add NSO --title 'NATO School Oberammergau' --country DE"
  )
  static let verb = CommandName.providerAdd

  @Argument(help: ArgumentHelp("short code", valueName: "CODE"))
  var code: String

  @Option(name: .customLong("title"), help: ArgumentHelp("its name", valueName: "TEXT"))
  var title: String

  @Option(name: .customLong("country"), help: ArgumentHelp("where it stands", valueName: "CC"))
  var country: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("code", code),
      .init("title", title),
      .init("country", country),
      .init("source", source),
    ]
  }
}

struct ProviderAliasCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "alias",
    abstract: "Adds another name under which an institution is written.",
    discussion: "Example: muster provider alias NSO 'NATO School (SHAPE) Oberammergau'"
  )
  static let verb = CommandName.providerAlias

  @Argument(help: ArgumentHelp("its code", valueName: "PROVIDER"))
  var provider: String

  @Argument(help: ArgumentHelp("the other name", valueName: "ALIAS"))
  var alias: String

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("provider", provider),
      .init("alias", alias),
      .init("source", source),
    ]
  }
}

struct ProviderListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists institutions.",
    discussion: "Example: muster provider list"
  )
  static let verb = CommandName.providerList

  @Option(name: .customLong("text"), help: ArgumentHelp("only those whose code or title contains this", valueName: "TEXT"))
  var text: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the after= of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("text", text),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

struct ProviderShowCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows an institution with its other names and its courses.",
    discussion: "Example: muster provider show NSO"
  )
  static let verb = CommandName.providerShow

  @Argument(help: ArgumentHelp("its code or any of its names", valueName: "PROVIDER"))
  var provider: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("provider", provider),
    ]
  }
}

struct ProgrammeGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "programme",
    abstract: "add, list",
    subcommands: [ProgrammeAddCommand.self, ProgrammeListCommand.self]
  )
}

struct ProgrammeAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Adds a programme under which places come.",
    discussion: "Example: muster programme add PCM --name 'Partnership Cooperation Menu'"
  )
  static let verb = CommandName.programmeAdd

  @Argument(help: ArgumentHelp("short code", valueName: "CODE"))
  var code: String

  @Option(name: .customLong("name"), help: ArgumentHelp("what it is", valueName: "TEXT"))
  var name: String

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("code", code),
      .init("name", name),
      .init("source", source),
    ]
  }
}

struct ProgrammeListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists programmes.",
    discussion: "Example: muster programme list"
  )
  static let verb = CommandName.programmeList

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the after= of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

struct CourseGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "course",
    abstract: "add, code, list, show",
    subcommands: [CourseAddCommand.self, CourseCodeCommand.self, CourseListCommand.self, CourseShowCommand.self]
  )
}

struct CourseAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Adds a course, exercise, workshop, conference, project or online course to the catalogue.",
    discussion: "Example: muster course add 'Joint Medical Planner Course' --code M4-85 --scheme etf --provider NSO --discipline military-medicine"
  )
  static let verb = CommandName.courseAdd

  @Argument(help: ArgumentHelp("its title", valueName: "TITLE"))
  var title: String

  @Option(name: .customLong("code"), help: ArgumentHelp("the code people use, which iterations build on", valueName: "TEXT"))
  var code: String?

  @Option(name: .customLong("scheme"), help: ArgumentHelp("whose code that is; provider when left out (etoc, etf, provider, eprime, catalogue)", valueName: "WORD"), completion: .list(["etoc", "etf", "provider", "eprime", "catalogue"]))
  var scheme: String?

  @Option(name: .customLong("kind"), help: ArgumentHelp("course when left out (course, exercise, workshop, conference, project, online)", valueName: "WORD"), completion: .list(["course", "exercise", "workshop", "conference", "project", "online"]))
  var kind: String?

  @Option(name: .customLong("provider"), help: ArgumentHelp("who runs it", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("discipline"), help: ArgumentHelp("from the list of disciplines", valueName: "DISCIPLINE"))
  var discipline: String?

  @Option(name: .customLong("delivery"), help: ArgumentHelp("how it is held", valueName: "residential|online|blended|mobile"), completion: .list(["residential", "online", "blended", "mobile"]))
  var delivery: String?

  @Option(name: .customLong("days"), help: ArgumentHelp("its length in days", valueName: "N"))
  var days: String?

  @Option(name: .customLong("language"), help: ArgumentHelp("the language it is held in", valueName: "TEXT"))
  var language: String?

  @Option(name: .customLong("profile"), help: ArgumentHelp("language profile required", valueName: "PROFILE"))
  var profile: String?

  @Option(name: .customLong("clearance"), help: ArgumentHelp("clearance required (none, NU, NR, NC, NS, CTS)", valueName: "CLEARANCE"), completion: .list(["none", "NU", "NR", "NC", "NS", "CTS"]))
  var clearance: String?

  @Option(name: .customLong("grade-min"), help: ArgumentHelp("lowest grade", valueName: "GRADE"))
  var gradeMin: String?

  @Option(name: .customLong("grade-max"), help: ArgumentHelp("highest grade", valueName: "GRADE"))
  var gradeMax: String?

  @Option(name: .customLong("audience"), help: ArgumentHelp("audience letter", valueName: "TEXT"))
  var audience: String?

  @Option(name: .customLong("fee"), help: ArgumentHelp("tuition fee", valueName: "AMOUNT"))
  var fee: String?

  @Option(name: .customLong("note"), help: ArgumentHelp("anything else", valueName: "TEXT"))
  var note: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("title", title),
      .init("code", code),
      .init("scheme", scheme),
      .init("kind", kind),
      .init("provider", provider),
      .init("discipline", discipline),
      .init("delivery", delivery),
      .init("days", days),
      .init("language", language),
      .init("profile", profile),
      .init("clearance", clearance),
      .init("grade-min", gradeMin),
      .init("grade-max", gradeMax),
      .init("audience", audience),
      .init("fee", fee),
      .init("note", note),
      .init("source", source),
    ]
  }
}

struct CourseCodeCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "code",
    abstract: "Adds a code to a course; the earlier ones stay and still find it.",
    discussion: "Example: muster course code N5-36 ETE-DS-26805 --scheme etoc --seen 2024-02-27"
  )
  static let verb = CommandName.courseCode

  @Argument(help: ArgumentHelp("any of its codes", valueName: "COURSE"))
  var course: String

  @Argument(help: ArgumentHelp("the further code", valueName: "CODE"))
  var code: String

  @Option(name: .customLong("scheme"), help: ArgumentHelp("whose code it is (etoc, etf, provider, eprime, catalogue)", valueName: "WORD"), completion: .list(["etoc", "etf", "provider", "eprime", "catalogue"]))
  var scheme: String

  @Option(name: .customLong("from"), help: ArgumentHelp("valid from", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("to"), help: ArgumentHelp("valid to", valueName: "YYYY-MM-DD"))
  var to: String?

  @Option(name: .customLong("seen"), help: ArgumentHelp("the day it was seen in use, when validity is not stated", valueName: "YYYY-MM-DD"))
  var seen: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("course", course),
      .init("code", code),
      .init("scheme", scheme),
      .init("from", from),
      .init("to", to),
      .init("seen", seen),
    ]
  }
}

struct CourseListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the catalogue.",
    discussion: "Example: muster course list --discipline military-medicine"
  )
  static let verb = CommandName.courseList

  @Option(name: .customLong("provider"), help: ArgumentHelp("only of this institution", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("discipline"), help: ArgumentHelp("only of this discipline", valueName: "DISCIPLINE"))
  var discipline: String?

  @Option(name: .customLong("kind"), help: ArgumentHelp("only of this kind (course, exercise, workshop, conference, project, online)", valueName: "WORD"), completion: .list(["course", "exercise", "workshop", "conference", "project", "online"]))
  var kind: String?

  @Option(name: .customLong("text"), help: ArgumentHelp("only those whose title or code contains this", valueName: "TEXT"))
  var text: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the after= of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("provider", provider),
      .init("discipline", discipline),
      .init("kind", kind),
      .init("text", text),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

struct CourseShowCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows a course with its codes, requirements and iterations.",
    discussion: "Example: muster course show M4-85"
  )
  static let verb = CommandName.courseShow

  @Argument(help: ArgumentHelp("any of its codes", valueName: "COURSE"))
  var course: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("course", course),
    ]
  }
}

struct IterationGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "iteration",
    abstract: "add, set, cancel, list, show",
    subcommands: [IterationAddCommand.self, IterationSetCommand.self, IterationCancelCommand.self, IterationListCommand.self, IterationShowCommand.self]
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
    ]
  }
}

struct IterationSetCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Changes a run: its dates, seats, place. Only what is named changes.",
    discussion: "Example: muster iteration set M4-85-A-27 --capacity 12"
  )
  static let verb = CommandName.iterationSet

  @Argument(help: ArgumentHelp("its code", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("starts"), help: ArgumentHelp("first day", valueName: "DATE"))
  var starts: String?

  @Option(name: .customLong("ends"), help: ArgumentHelp("last day", valueName: "DATE"))
  var ends: String?

  @Option(name: .customLong("capacity"), help: ArgumentHelp("seats; never below those taken", valueName: "N"))
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
    ]
  }
}

struct IterationCancelCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel",
    abstract: "Cancels a run and ends every enrolment in it that has not begun.",
    discussion: "Example: muster iteration cancel M4-85-A-27 --reason 'cancelled by the provider' --letter NSO/124"
  )
  static let verb = CommandName.iterationCancel

  @Argument(help: ArgumentHelp("its code", valueName: "ITERATION"))
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

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the after= of the previous reply", valueName: "TEXT"))
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

struct OfficerGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "officer",
    abstract: "add, grade, list, show",
    subcommands: [OfficerAddCommand.self, OfficerGradeCommand.self, OfficerListCommand.self, OfficerShowCommand.self]
  )
}

struct OfficerAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Adds a person whom the nation may send.",
    discussion: "Example: muster officer add PA-45678 'Sample Officer' --service army --rank Major --since 2024-07-01"
  )
  static let verb = CommandName.officerAdd

  @Argument(help: ArgumentHelp("service number", valueName: "NUMBER"))
  var number: String

  @Argument(help: ArgumentHelp("name in Latin letters", valueName: "NAME"))
  var name: String

  @Option(name: .customLong("service"), help: ArgumentHelp("service or agency, from reference.list service", valueName: "SERVICE"))
  var service: String

  @Option(name: .customLong("name-ur"), help: ArgumentHelp("name in Urdu", valueName: "NAME"))
  var nameUr: String?

  @Option(name: .customLong("name-passport"), help: ArgumentHelp("name exactly as in the passport", valueName: "NAME"))
  var namePassport: String?

  @Option(name: .customLong("category"), help: ArgumentHelp("military-officer when left out (military-officer, jco, other-rank, civil-servant, police, customs, other)", valueName: "WORD"), completion: .list(["military-officer", "jco", "other-rank", "civil-servant", "police", "customs", "other"]))
  var category: String?

  @Option(name: .customLong("gender"), help: ArgumentHelp("not stated when left out", valueName: "female|male"), completion: .list(["female", "male"]))
  var gender: String?

  @Option(name: .customLong("rank"), help: ArgumentHelp("rank title of that service, as in Captain", valueName: "TEXT"))
  var rank: String?

  @Option(name: .customLong("grade"), help: ArgumentHelp("grade, when there is no rank title", valueName: "GRADE"))
  var grade: String?

  @Option(name: .customLong("since"), help: ArgumentHelp("the day the grade was given", valueName: "YYYY-MM-DD"))
  var since: String?

  @Option(name: .customLong("province"), help: ArgumentHelp("province", valueName: "PROVINCE"))
  var province: String?

  @Option(name: .customLong("unit"), help: ArgumentHelp("unit", valueName: "TEXT"))
  var unit: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("number", number),
      .init("name", name),
      .init("service", service),
      .init("name-ur", nameUr),
      .init("name-passport", namePassport),
      .init("category", category),
      .init("gender", gender),
      .init("rank", rank),
      .init("grade", grade),
      .init("since", since),
      .init("province", province),
      .init("unit", unit),
      .init("letter", letter),
    ]
  }
}

struct OfficerGradeCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "grade",
    abstract: "Records a promotion: the grade from a day on. Earlier grades stay.",
    discussion: "Example: muster officer grade PA-45678 --rank 'Lieutenant Colonel' --since 2026-07-01"
  )
  static let verb = CommandName.officerGrade

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Option(name: .customLong("since"), help: ArgumentHelp("from this day", valueName: "YYYY-MM-DD"))
  var since: String

  @Option(name: .customLong("rank"), help: ArgumentHelp("rank title of the officer's service", valueName: "TEXT"))
  var rank: String?

  @Option(name: .customLong("grade"), help: ArgumentHelp("grade, when there is no rank title", valueName: "GRADE"))
  var grade: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("since", since),
      .init("rank", rank),
      .init("grade", grade),
      .init("letter", letter),
    ]
  }
}

struct OfficerListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists officers.",
    discussion: "Example: muster officer list --text khan"
  )
  static let verb = CommandName.officerList

  @Option(name: .customLong("service"), help: ArgumentHelp("only of this service or agency", valueName: "SERVICE"))
  var service: String?

  @Option(name: .customLong("text"), help: ArgumentHelp("only those whose name (Latin or Urdu) or number contains this", valueName: "TEXT"))
  var text: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the after= of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("service", service),
      .init("text", text),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

struct OfficerShowCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows an officer: grades, enrolments and completions.",
    discussion: "Example: muster officer show PA-45678"
  )
  static let verb = CommandName.officerShow

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
    ]
  }
}

struct EnrolCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "enrol",
    abstract: "Enrols an officer in a run: takes a free seat at home, else waits; abroad it nominates.",
    discussion: "Example: muster enrol PA-45678 M4-85-A-27 --key k9"
  )
  static let verb = CommandName.enrol

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("role"), help: ArgumentHelp("student when left out; only students take seats (student, instructor, speaker, observer, head-of-delegation)", valueName: "WORD"), completion: .list(["student", "instructor", "speaker", "observer", "head-of-delegation"]))
  var role: String?

  @Option(name: .customLong("reserve"), help: ArgumentHelp("as reserve of this order instead of as principal", valueName: "N"))
  var reserve: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("role", role),
      .init("reserve", reserve),
      .init("letter", letter),
    ]
  }
}

struct WithdrawCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Withdraws an officer from a run; a freed seat at home goes to the first who waits.",
    discussion: "Example: muster withdraw PA-45678 M4-85-A-27 --reason posted"
  )
  static let verb = CommandName.withdraw

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("reason code, from reference.list reason", valueName: "REASON"))
  var reason: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}

struct EnrolmentGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enrolment",
    abstract: "approve, send-back, amend, reject, submit, confirm, reserve, decline, attend, no-show, lapse, list",
    subcommands: [EnrolmentApproveCommand.self, EnrolmentSendBackCommand.self, EnrolmentAmendCommand.self, EnrolmentRejectCommand.self, EnrolmentSubmitCommand.self, EnrolmentConfirmCommand.self, EnrolmentReserveCommand.self, EnrolmentDeclineCommand.self, EnrolmentAttendCommand.self, EnrolmentNoShowCommand.self, EnrolmentLapseCommand.self, EnrolmentListCommand.self]
  )
}

struct EnrolmentApproveCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Approves a nomination.",
    discussion: "Example: muster enrolment approve PA-45678 M4-85-A-27"
  )
  static let verb = CommandName.enrolmentApprove

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("letter", letter),
    ]
  }
}

struct EnrolmentSendBackCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "send-back",
    abstract: "Sends a nomination back to be amended.",
    discussion: "Example: muster enrolment send-back PA-45678 M4-85-A-27 --note 'passport name is missing'"
  )
  static let verb = CommandName.enrolmentSendBack

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("note"), help: ArgumentHelp("what to amend", valueName: "TEXT"))
  var note: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("note", note),
      .init("letter", letter),
    ]
  }
}

struct EnrolmentAmendCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "amend",
    abstract: "Puts an amended nomination forward again.",
    discussion: "Example: muster enrolment amend PA-45678 M4-85-A-27"
  )
  static let verb = CommandName.enrolmentAmend

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("letter", letter),
    ]
  }
}

struct EnrolmentRejectCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject",
    abstract: "Rejects a nomination.",
    discussion: "Example: muster enrolment reject PA-45678 M4-85-A-27 --reason ineligible"
  )
  static let verb = CommandName.enrolmentReject

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("reason code, from reference.list reason", valueName: "REASON"))
  var reason: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}

struct EnrolmentSubmitCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit",
    abstract: "Records that the name was sent to the provider.",
    discussion: "Example: muster enrolment submit PA-45678 M4-85-A-27 --letter JSHQ/31"
  )
  static let verb = CommandName.enrolmentSubmit

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("letter", letter),
    ]
  }
}

struct EnrolmentConfirmCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm",
    abstract: "Records that the provider accepted.",
    discussion: "Example: muster enrolment confirm PA-45678 M4-85-A-27 --ref NSO/2027/88"
  )
  static let verb = CommandName.enrolmentConfirm

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("ref"), help: ArgumentHelp("the provider's acceptance reference", valueName: "TEXT"))
  var ref: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("ref", ref),
      .init("letter", letter),
    ]
  }
}

struct EnrolmentReserveCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "reserve",
    abstract: "Records that the provider keeps the officer as its reserve.",
    discussion: "Example: muster enrolment reserve PA-45678 M4-85-A-27 --ref NSO/2027/88"
  )
  static let verb = CommandName.enrolmentReserve

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("ref"), help: ArgumentHelp("the provider's reference", valueName: "TEXT"))
  var ref: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("ref", ref),
      .init("letter", letter),
    ]
  }
}

struct EnrolmentDeclineCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "decline",
    abstract: "Records that the provider did not accept, or that an offered seat was declined.",
    discussion: "Example: muster enrolment decline PA-45678 M4-85-A-27 --reason declined-by-provider"
  )
  static let verb = CommandName.enrolmentDecline

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("reason code, from reference.list reason", valueName: "REASON"))
  var reason: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}

struct EnrolmentAttendCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "attend",
    abstract: "Records that the officer joined the course.",
    discussion: "Example: muster enrolment attend PA-45678 M4-85-A-27"
  )
  static let verb = CommandName.enrolmentAttend

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("letter", letter),
    ]
  }
}

struct EnrolmentNoShowCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "no-show",
    abstract: "Records that the officer did not appear.",
    discussion: "Example: muster enrolment no-show PA-45678 M4-85-A-27 --reason not-relieved"
  )
  static let verb = CommandName.enrolmentNoShow

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("reason code, from reference.list reason", valueName: "REASON"))
  var reason: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}

struct EnrolmentLapseCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "lapse",
    abstract: "Ends a nomination that nothing became of.",
    discussion: "Example: muster enrolment lapse PA-45678 M4-85-A-27 --reason late"
  )
  static let verb = CommandName.enrolmentLapse

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("reason code, from reference.list reason", valueName: "REASON"))
  var reason: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}

struct EnrolmentListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists enrolments.",
    discussion: "Example: muster enrolment list --iteration M4-85-A-27"
  )
  static let verb = CommandName.enrolmentList

  @Option(name: .customLong("officer"), help: ArgumentHelp("only of this officer", valueName: "OFFICER"))
  var officer: String?

  @Option(name: .customLong("iteration"), help: ArgumentHelp("only in this run", valueName: "ITERATION"))
  var iteration: String?

  @Option(name: .customLong("state"), help: ArgumentHelp("only in this state (nominated, sent-back, approved, submitted, confirmed, waiting, offered, attending, completed, no-show, withdrawn, rejected, not-accepted, lapsed, cancelled, transferred)", valueName: "WORD"), completion: .list(["nominated", "sent-back", "approved", "submitted", "confirmed", "waiting", "offered", "attending", "completed", "no-show", "withdrawn", "rejected", "not-accepted", "lapsed", "cancelled", "transferred"]))
  var state: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the after= of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("state", state),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

struct CompleteCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "complete",
    abstract: "Records the result of an officer in a run.",
    discussion: "Example: muster complete PA-45678 M4-85-A-27 --outcome graduated"
  )
  static let verb = CommandName.complete

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("outcome"), help: ArgumentHelp("graduated when left out", valueName: "graduated|attended|failed|returned-to-unit"), completion: .list(["graduated", "attended", "failed", "returned-to-unit"]))
  var outcome: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("the day of the result; the last day of the run when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("mark"), help: ArgumentHelp("mark or distinction", valueName: "TEXT"))
  var mark: String?

  @Option(name: .customLong("certificate"), help: ArgumentHelp("certificate number", valueName: "TEXT"))
  var certificate: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("outcome", outcome),
      .init("on", on),
      .init("mark", mark),
      .init("certificate", certificate),
      .init("letter", letter),
    ]
  }
}

struct CompletionGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completion",
    abstract: "add, list",
    subcommands: [CompletionAddCommand.self, CompletionListCommand.self, BashScriptCommand.self, ZshScriptCommand.self, FishScriptCommand.self]
  )
}

struct CompletionAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Records a completion elsewhere, a resit, a correction or a revocation.",
    discussion: "Example: muster completion add PA-45678 ADL-169 --outcome graduated --on 2026-02-10 --evidence 'certificate 1881'"
  )
  static let verb = CommandName.completionAdd

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("any of its codes", valueName: "COURSE"))
  var course: String

  @Option(name: .customLong("kind"), help: ArgumentHelp("result when left out", valueName: "result|resit|correction|revocation"), completion: .list(["result", "resit", "correction", "revocation"]))
  var kind: String?

  @Option(name: .customLong("outcome"), help: ArgumentHelp("needed but for a revocation", valueName: "graduated|attended|failed|returned-to-unit"), completion: .list(["graduated", "attended", "failed", "returned-to-unit"]))
  var outcome: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("the day of the result", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("corrects"), help: ArgumentHelp("number of the completion that this resits, corrects or revokes", valueName: "N"))
  var corrects: String?

  @Option(name: .customLong("mark"), help: ArgumentHelp("mark or distinction", valueName: "TEXT"))
  var mark: String?

  @Option(name: .customLong("certificate"), help: ArgumentHelp("certificate number", valueName: "TEXT"))
  var certificate: String?

  @Option(name: .customLong("evidence"), help: ArgumentHelp("what shows it", valueName: "TEXT"))
  var evidence: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("course", course),
      .init("kind", kind),
      .init("outcome", outcome),
      .init("on", on),
      .init("corrects", corrects),
      .init("mark", mark),
      .init("certificate", certificate),
      .init("evidence", evidence),
      .init("letter", letter),
    ]
  }
}

struct CompletionListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists completions, every entry of them.",
    discussion: "Example: muster completion list --officer PA-45678"
  )
  static let verb = CommandName.completionList

  @Option(name: .customLong("officer"), help: ArgumentHelp("only of this officer", valueName: "OFFICER"))
  var officer: String?

  @Option(name: .customLong("course"), help: ArgumentHelp("only of this course", valueName: "COURSE"))
  var course: String?

  @Option(name: .customLong("iteration"), help: ArgumentHelp("only of this run", valueName: "ITERATION"))
  var iteration: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the after= of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("course", course),
      .init("iteration", iteration),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

struct RecordGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "list, correct, void",
    subcommands: [RecordListCommand.self, RecordCorrectCommand.self, RecordVoidCommand.self]
  )
}

struct RecordListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists group entries: participation known only as a number, beside its source text.",
    discussion: "Example: muster record list --flag no-title"
  )
  static let verb = CommandName.recordList

  @Option(name: .customLong("programme"), help: ArgumentHelp("only of this programme", valueName: "PROGRAMME"))
  var programme: String?

  @Option(name: .customLong("year"), help: ArgumentHelp("only of this reported year", valueName: "N"))
  var year: String?

  @Option(name: .customLong("flag"), help: ArgumentHelp("only those with this flag (ends-before-start, no-title, no-unit, no-provider, no-cost, repeats-row, bad-date, no-quantity)", valueName: "WORD"), completion: .list(["ends-before-start", "no-title", "no-unit", "no-provider", "no-cost", "repeats-row", "bad-date", "no-quantity"]))
  var flag: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the after= of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("programme", programme),
      .init("year", year),
      .init("flag", flag),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

struct RecordCorrectCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Corrects a group entry; what stood before stays in the change log.",
    discussion: "Example: muster record correct 17 --cost '1251 USD' --reason 'misread in the source'"
  )
  static let verb = CommandName.recordCorrect

  @Argument(help: ArgumentHelp("its number", valueName: "RECORD"))
  var record: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String

  @Option(name: .customLong("headcount"), help: ArgumentHelp("how many took part", valueName: "N"))
  var headcount: String?

  @Option(name: .customLong("cost"), help: ArgumentHelp("what it cost", valueName: "AMOUNT"))
  var cost: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("record", record),
      .init("reason", reason),
      .init("headcount", headcount),
      .init("cost", cost),
    ]
  }
}

struct RecordVoidCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "void",
    abstract: "Takes a group entry out of all figures; it stays visible as void.",
    discussion: "Example: muster record void 17 --reason 'entered twice'"
  )
  static let verb = CommandName.recordVoid

  @Argument(help: ArgumentHelp("its number", valueName: "RECORD"))
  var record: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("record", record),
      .init("reason", reason),
    ]
  }
}

struct ImportCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Takes in a file: all of it or, by default when anything is wrong, nothing.",
    discussion: "The file holds: the file's lines.\n\nExample: muster import officers FILE --rows 20"
  )
  static let verb = CommandName.`import`

  @Argument(help: ArgumentHelp("what the file holds (reference, institutions, catalogue, officers, enrolments, records, holidays)", valueName: "KIND"), completion: .list(["reference", "institutions", "catalogue", "officers", "enrolments", "records", "holidays"]))
  var kind: String

  @Argument(help: ArgumentHelp("The file to send, or - for standard input.", valueName: "FILE"), completion: .file())
  var file: String

  @Option(name: .customLong("mode"), help: ArgumentHelp("all (default): nothing unless every row is good; each: the good rows", valueName: "all|each"), completion: .list(["all", "each"]))
  var mode: String?

  @Option(name: .customLong("rows"), help: ArgumentHelp("how many rows there must be", valueName: "N"))
  var rows: String?

  @Option(name: .customLong("sha256"), help: ArgumentHelp("of the block's lines, each ended by a line feed", valueName: "HEX"))
  var sha256: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where the file comes from", valueName: "TEXT"))
  var source: String?

  @Option(help: ArgumentHelp("What the file is: csv or tsv; by its ending when left out.", valueName: "csv|tsv"))
  var inputFormat: InputFormat?

  var block: BlockSource? { BlockSource(path: file, format: inputFormat) }

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("kind", kind),
      .init("mode", mode),
      .init("rows", rows),
      .init("sha256", sha256),
      .init("source", source),
    ]
  }
}

struct ExportCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Gives out a whole list, row by row.",
    discussion: "Example: muster export enrolments --format csv"
  )
  static let verb = CommandName.export

  @Argument(help: ArgumentHelp("what to give out (officers, courses, iterations, enrolments, completions, records)", valueName: "KIND"), completion: .list(["officers", "courses", "iterations", "enrolments", "completions", "records"]))
  var kind: String

  @Option(name: .customLong("course"), help: ArgumentHelp("only of this course", valueName: "COURSE"))
  var course: String?

  @Option(name: .customLong("iteration"), help: ArgumentHelp("only of this run", valueName: "ITERATION"))
  var iteration: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("kind", kind),
      .init("course", course),
      .init("iteration", iteration),
    ]
  }
}

struct StatsGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Counts. Every total says what it leaves out. Also: define, compare",
    subcommands: [StatsCommand.self, StatsDefineCommand.self, StatsCompareCommand.self],
    defaultSubcommand: StatsCommand.self
  )
}

struct StatsCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "count",
    abstract: "Counts. Every total says what it leaves out.",
    discussion: "Example: muster stats programme,year --basis reported"
  )
  static let verb = CommandName.stats

  @Argument(help: ArgumentHelp("dimensions, in order (programme, year, discipline, provider, country, service, state, kind, course)", valueName: "BY"), completion: .list(["programme", "year", "discipline", "provider", "country", "service", "state", "kind", "course"]))
  var by: String?

  @Option(name: .customLong("measures"), help: ArgumentHelp("participations,persons,courses,iterations,cost when left out (participations, persons, courses, iterations, completions, enrolments, cost)", valueName: "WORD,…"), completion: .list(["participations", "persons", "courses", "iterations", "completions", "enrolments", "cost"]))
  var measures: String?

  @Option(name: .customLong("basis"), help: ArgumentHelp("which date decides the year: reported (default), start or end", valueName: "reported|start|end"), completion: .list(["reported", "start", "end"]))
  var basis: String?

  @Option(name: .customLong("calendar"), help: ArgumentHelp("whose year: calendar (default), us-fiscal, pk-fiscal", valueName: "CALENDAR"))
  var calendar: String?

  @Option(name: .customLong("programme"), help: ArgumentHelp("only this programme", valueName: "PROGRAMME"))
  var programme: String?

  @Option(name: .customLong("provider"), help: ArgumentHelp("only this institution", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("discipline"), help: ArgumentHelp("only this discipline", valueName: "DISCIPLINE"))
  var discipline: String?

  @Option(name: .customLong("country"), help: ArgumentHelp("only this host country", valueName: "CC"))
  var country: String?

  @Option(name: .customLong("service"), help: ArgumentHelp("only this service or agency", valueName: "SERVICE"))
  var service: String?

  @Option(name: .customLong("year"), help: ArgumentHelp("only this year, on the stated basis", valueName: "N"))
  var year: String?

  @Option(name: .customLong("as-of"), help: ArgumentHelp("as the register stood then", valueName: "MOMENT"))
  var asOf: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("by", by),
      .init("measures", measures),
      .init("basis", basis),
      .init("calendar", calendar),
      .init("programme", programme),
      .init("provider", provider),
      .init("discipline", discipline),
      .init("country", country),
      .init("service", service),
      .init("year", year),
      .init("as-of", asOf),
    ]
  }
}

struct StatsDefineCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "define",
    abstract: "Says what each measure and dimension means.",
    discussion: "Example: muster stats define"
  )
  static let verb = CommandName.statsDefine

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    []
  }
}

struct StatsCompareCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Sets a partner's published totals beside ours: theirs, ours, difference.",
    discussion: "The file holds: columns program, quantity, total_cost (and report).\n\nExample: muster stats compare FILE --input-format tsv"
  )
  static let verb = CommandName.statsCompare

  @Argument(help: ArgumentHelp("The file to send, or - for standard input.", valueName: "FILE"), completion: .file())
  var file: String

  @Option(name: .customLong("as-of"), help: ArgumentHelp("as the register stood then", valueName: "MOMENT"))
  var asOf: String?

  @Option(help: ArgumentHelp("What the file is: csv or tsv; by its ending when left out.", valueName: "csv|tsv"))
  var inputFormat: InputFormat?

  var block: BlockSource? { BlockSource(path: file, format: inputFormat) }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("as-of", asOf),
    ]
  }
}

struct ChangeGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "change",
    abstract: "list, verify",
    subcommands: [ChangeListCommand.self, ChangeVerifyCommand.self]
  )
}

struct ChangeListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists sealed changes: who, when, what, why, key.",
    discussion: "Example: muster change list --since 0 --limit 20"
  )
  static let verb = CommandName.changeList

  @Option(name: .customLong("since"), help: ArgumentHelp("only after this number", valueName: "N"))
  var since: String?

  @Option(name: .customLong("verb"), help: ArgumentHelp("only made by this verb", valueName: "TEXT"))
  var verb: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("since", since),
      .init("verb", verb),
      .init("limit", limit),
    ]
  }
}

struct ChangeVerifyCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Recomputes the chain of the change log and names the first entry that does not fit.",
    discussion: "Example: muster change verify"
  )
  static let verb = CommandName.changeVerify

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    []
  }
}

struct ClockGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clock",
    abstract: "run, list, rule, rules, rule-end, policy",
    subcommands: [ClockRunCommand.self, ClockListCommand.self, ClockRuleCommand.self, ClockRulesCommand.self, ClockRuleEndCommand.self, ClockPolicyCommand.self]
  )
}

struct ClockRunCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Does everything that is due by now; with dry=yes shows what would be done, also by a later moment.",
    discussion: "Example: muster clock run --at 2027-12-31 --dry-run"
  )
  static let verb = CommandName.clockRun

  @Option(name: .customLong("at"), help: ArgumentHelp("only with dry=yes: up to this moment, which lies ahead", valueName: "MOMENT"))
  var at: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("at", at),
    ]
  }
}

struct ClockListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists deadlines, what will be done about each, and what was.",
    discussion: "Example: muster clock list --from 2027-01-01 --to 2027-03-31"
  )
  static let verb = CommandName.clockList

  @Option(name: .customLong("from"), help: ArgumentHelp("only those due on or after this day", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("to"), help: ArgumentHelp("only those due on or before this day", valueName: "YYYY-MM-DD"))
  var to: String?

  @Option(name: .customLong("iteration"), help: ArgumentHelp("only of this run", valueName: "ITERATION"))
  var iteration: String?

  @Option(name: .customLong("kind"), help: ArgumentHelp("only of this kind (names, release, decision, intake, seat-offer, call, approval, requirement, result, report, document, certificate)", valueName: "WORD"), completion: .list(["names", "release", "decision", "intake", "seat-offer", "call", "approval", "requirement", "result", "report", "document", "certificate"]))
  var kind: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("from", from),
      .init("to", to),
      .init("iteration", iteration),
      .init("kind", kind),
    ]
  }
}

struct ClockRuleCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "rule",
    abstract: "Adds a rule by which a deadline is counted; help clock explains.",
    discussion: "Example: muster clock rule names --weeks-before 7 --provider NSO --source 'decision of the directorate'"
  )
  static let verb = CommandName.clockRule

  @Argument(help: ArgumentHelp("of which deadlines (names, release, decision, intake, seat-offer, call, approval, requirement, result, report, document, certificate)", valueName: "KIND"), completion: .list(["names", "release", "decision", "intake", "seat-offer", "call", "approval", "requirement", "result", "report", "document", "certificate"]))
  var kind: String

  @Option(name: .customLong("weeks-before"), help: ArgumentHelp("so many weeks before what it counts from", valueName: "N"))
  var weeksBefore: String?

  @Option(name: .customLong("days-before"), help: ArgumentHelp("or so many days before", valueName: "N"))
  var daysBefore: String?

  @Option(name: .customLong("days-after"), help: ArgumentHelp("or so many days after", valueName: "N"))
  var daysAfter: String?

  @Flag(name: .customLong("business"), inversion: .prefixedNo, help: "count the nation's working days only")
  var business: Bool?

  @Option(name: .customLong("from"), help: ArgumentHelp("what it counts from; of most kinds the start of the run (start, end, names, release, decision, due, expiry)", valueName: "WORD"), completion: .list(["start", "end", "names", "release", "decision", "due", "expiry"]))
  var from: String?

  @Option(name: .customLong("at"), help: ArgumentHelp("local time as in 09:00; 24:00, the end of the day, where muster acts", valueName: "TEXT"))
  var at: String?

  @Option(name: .customLong("effect"), help: ArgumentHelp("acts only counts at home; reminds when left out", valueName: "acts|reminds"), completion: .list(["acts", "reminds"]))
  var effect: String?

  @Option(name: .customLong("provider"), help: ArgumentHelp("only for runs of this institution", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("programme"), help: ArgumentHelp("only for runs under this programme", valueName: "PROGRAMME"))
  var programme: String?

  @Option(name: .customLong("managed-by"), help: ArgumentHelp("only for runs at home or abroad", valueName: "provider|nation"), completion: .list(["provider", "nation"]))
  var managedBy: String?

  @Option(name: .customLong("since"), help: ArgumentHelp("counts for what falls due from this day", valueName: "YYYY-MM-DD"))
  var since: String?

  @Option(name: .customLong("until"), help: ArgumentHelp("counts for what falls due up to this day", valueName: "YYYY-MM-DD"))
  var until: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("kind", kind),
      .init("weeks-before", weeksBefore),
      .init("days-before", daysBefore),
      .init("days-after", daysAfter),
      .init("business", business),
      .init("from", from),
      .init("at", at),
      .init("effect", effect),
      .init("provider", provider),
      .init("programme", programme),
      .init("managed-by", managedBy),
      .init("since", since),
      .init("until", until),
      .init("source", source),
    ]
  }
}

struct ClockRulesCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Lists the rules by which deadlines are counted.",
    discussion: "Example: muster clock rules"
  )
  static let verb = CommandName.clockRules

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    []
  }
}

struct ClockRuleEndCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "rule-end",
    abstract: "Ends a rule: it no longer counts for what falls due later.",
    discussion: "Example: muster clock rule-end 3 --last 2026-12-31"
  )
  static let verb = CommandName.clockRuleEnd

  @Argument(help: ArgumentHelp("its number, from clock.rules", valueName: "RULE"))
  var rule: String

  @Option(name: .customLong("last"), help: ArgumentHelp("the last day for which it counts; yesterday when left out", valueName: "YYYY-MM-DD"))
  var last: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("rule", rule),
      .init("last", last),
    ]
  }
}

struct ClockPolicyCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: "Says what becomes of a run at home when too few are confirmed on the day of the decision.",
    discussion: "Example: muster clock policy M4-85-A-27 --below-minimum remind"
  )
  static let verb = CommandName.clockPolicy

  @Argument(help: ArgumentHelp("its code", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("below-minimum"), help: ArgumentHelp("remind, or cancel it", valueName: "remind|cancel"), completion: .list(["remind", "cancel"]))
  var belowMinimum: String

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("below-minimum", belowMinimum),
    ]
  }
}

struct HolidayGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "holiday",
    abstract: "add, remove, week, list",
    subcommands: [HolidayAddCommand.self, HolidayRemoveCommand.self, HolidayWeekCommand.self, HolidayListCommand.self]
  )
}

struct HolidayAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Adds a public holiday as it was announced, or changes its name.",
    discussion: "Example: muster holiday add PK 2027-03-23 'Pakistan Day' --source 'circular of the Cabinet Division'"
  )
  static let verb = CommandName.holidayAdd

  @Argument(help: ArgumentHelp("where", valueName: "COUNTRY"))
  var country: String

  @Argument(help: ArgumentHelp("when", valueName: "DAY"))
  var day: String

  @Argument(help: ArgumentHelp("what", valueName: "NAME"))
  var name: String

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("country", country),
      .init("day", day),
      .init("name", name),
      .init("source", source),
    ]
  }
}

struct HolidayRemoveCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Takes a holiday back that was announced otherwise.",
    discussion: "Example: muster holiday remove PK 2027-03-23"
  )
  static let verb = CommandName.holidayRemove

  @Argument(help: ArgumentHelp("where", valueName: "COUNTRY"))
  var country: String

  @Argument(help: ArgumentHelp("when", valueName: "DAY"))
  var day: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("country", country),
      .init("day", day),
      .init("letter", letter),
    ]
  }
}

struct HolidayWeekCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "week",
    abstract: "Says on which days of the week nobody works in a country.",
    discussion: "Example: muster holiday week PK saturday,sunday"
  )
  static let verb = CommandName.holidayWeek

  @Argument(help: ArgumentHelp("where", valueName: "COUNTRY"))
  var country: String

  @Argument(help: ArgumentHelp("the days (monday, tuesday, wednesday, thursday, friday, saturday, sunday)", valueName: "OFF"), completion: .list(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]))
  var off: String

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("country", country),
      .init("off", off),
      .init("source", source),
    ]
  }
}

struct HolidayListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists public holidays.",
    discussion: "Example: muster holiday list --country PK --from 2027-01-01"
  )
  static let verb = CommandName.holidayList

  @Option(name: .customLong("country"), help: ArgumentHelp("only of this country", valueName: "CC"))
  var country: String?

  @Option(name: .customLong("from"), help: ArgumentHelp("from this day", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("to"), help: ArgumentHelp("to this day", valueName: "YYYY-MM-DD"))
  var to: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("country", country),
      .init("from", from),
      .init("to", to),
    ]
  }
}

struct NoticeGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notice",
    abstract: "list, show, ack, recipient, recipients, recipient-end",
    subcommands: [NoticeListCommand.self, NoticeShowCommand.self, NoticeAckCommand.self, NoticeRecipientCommand.self, NoticeRecipientsCommand.self, NoticeRecipientEndCommand.self]
  )
}

struct NoticeListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists notices.",
    discussion: "Example: muster notice list --state new"
  )
  static let verb = CommandName.noticeList

  @Option(name: .customLong("state"), help: ArgumentHelp("only in this state", valueName: "new|handed|acknowledged|failed"), completion: .list(["new", "handed", "acknowledged", "failed"]))
  var state: String?

  @Option(name: .customLong("kind"), help: ArgumentHelp("only about this kind of deadline (names, release, decision, intake, seat-offer, call, approval, requirement, result, report, document, certificate)", valueName: "WORD"), completion: .list(["names", "release", "decision", "intake", "seat-offer", "call", "approval", "requirement", "result", "report", "document", "certificate"]))
  var kind: String?

  @Option(name: .customLong("iteration"), help: ArgumentHelp("only about this run", valueName: "ITERATION"))
  var iteration: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the after= of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("state", state),
      .init("kind", kind),
      .init("iteration", iteration),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

struct NoticeShowCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows a notice with its words.",
    discussion: "Example: muster notice show 1"
  )
  static let verb = CommandName.noticeShow

  @Argument(help: ArgumentHelp("its number", valueName: "NOTICE"))
  var notice: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("notice", notice),
    ]
  }
}

struct NoticeAckCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "ack",
    abstract: "Acknowledges notices, so that they no longer wait and are not sent again.",
    discussion: "Example: muster notice ack 1,2"
  )
  static let verb = CommandName.noticeAck

  @Argument(help: ArgumentHelp("their numbers", valueName: "NOTICES"))
  var notices: String

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("notices", notices),
    ]
  }
}

struct NoticeRecipientCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "recipient",
    abstract: "Adds someone who hears of deadlines.",
    discussion: "Example: muster notice recipient --address 'desk@training.example' --kind names"
  )
  static let verb = CommandName.noticeRecipient

  @Option(name: .customLong("address"), help: ArgumentHelp("a mail address", valueName: "TEXT"))
  var address: String?

  @Option(name: .customLong("principal"), help: ArgumentHelp("or the name of someone who works with muster", valueName: "TEXT"))
  var principal: String?

  @Option(name: .customLong("kind"), help: ArgumentHelp("only of this kind; of all when left out (names, release, decision, intake, seat-offer, call, approval, requirement, result, report, document, certificate)", valueName: "WORD"), completion: .list(["names", "release", "decision", "intake", "seat-offer", "call", "approval", "requirement", "result", "report", "document", "certificate"]))
  var kind: String?

  @Option(name: .customLong("body"), help: ArgumentHelp("only what concerns this body", valueName: "BODY"))
  var body: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("address", address),
      .init("principal", principal),
      .init("kind", kind),
      .init("body", body),
    ]
  }
}

struct NoticeRecipientsCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "recipients",
    abstract: "Lists who hears of deadlines.",
    discussion: "Example: muster notice recipients"
  )
  static let verb = CommandName.noticeRecipients

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    []
  }
}

struct NoticeRecipientEndCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "recipient-end",
    abstract: "Someone hears of deadlines no longer.",
    discussion: "Example: muster notice recipient-end 1"
  )
  static let verb = CommandName.noticeRecipientEnd

  @Argument(help: ArgumentHelp("the number, from notice.recipients", valueName: "RECIPIENT"))
  var recipient: String

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("recipient", recipient),
    ]
  }
}

struct TodayCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "today",
    abstract: "Shows what waits: overdue, due, running out, and the verb to type next.",
    discussion: "Example: muster today"
  )
  static let verb = CommandName.today

  @Option(name: .customLong("kind"), help: ArgumentHelp("only this kind of work, as shown in the column kind", valueName: "TEXT"))
  var kind: String?

  @Option(name: .customLong("each"), help: ArgumentHelp("at most so many lines of a kind; 10 when left out", valueName: "N"))
  var each: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("kind", kind),
      .init("each", each),
    ]
  }
}

struct WeeklyCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "weekly",
    abstract: "The weekly action state: one line for each run ahead or awaited.",
    discussion: "Example: muster weekly"
  )
  static let verb = CommandName.weekly

  @Option(name: .customLong("from"), help: ArgumentHelp("only runs that start on or after this day", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("to"), help: ArgumentHelp("only runs that start on or before this day", valueName: "YYYY-MM-DD"))
  var to: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("from", from),
      .init("to", to),
    ]
  }
}
