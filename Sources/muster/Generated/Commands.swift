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
      BodyGroup.self,
      LetterGroup.self,
      OfferGroup.self,
      CallGroup.self,
      NominationGroup.self,
      SubmissionGroup.self,
      ChainGroup.self,
      ApproverGroup.self,
      DelegationGroup.self,
      JourneyGroup.self,
      SeatGroup.self,
      CheckGroup.self,
      EligibilityGroup.self,
      PlanGroup.self,
      TemplateGroup.self,
      DepartureGroup.self,
      CostGroup.self,
      PenaltyGroup.self,
      ClockGroup.self,
      HolidayGroup.self,
      NoticeGroup.self,
      TodayCommand.self,
      WeeklyCommand.self,
      AttendanceGroup.self,
      CertificateGroup.self,
      FollowupGroup.self,
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

  @Argument(help: ArgumentHelp("which list (discipline, provider-discipline, grade, rank, service, clearance, country, audience, calendar, reason, province, programme, body)", valueName: "KIND"), completion: .list(["discipline", "provider-discipline", "grade", "rank", "service", "clearance", "country", "audience", "calendar", "reason", "province", "programme", "body"]))
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

  @Argument(help: ArgumentHelp("which list (discipline, provider-discipline, grade, rank, service, clearance, country, audience, calendar, reason, province, programme, body)", valueName: "KIND"), completion: .list(["discipline", "provider-discipline", "grade", "rank", "service", "clearance", "country", "audience", "calendar", "reason", "province", "programme", "body"]))
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
    abstract: "add, alias, list, show, field, substitute, rules, set",
    subcommands: [ProviderAddCommand.self, ProviderAliasCommand.self, ProviderListCommand.self, ProviderShowCommand.self, ProviderFieldCommand.self, ProviderSubstituteCommand.self, ProviderRulesCommand.self, ProviderSetCommand.self]
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

struct ProviderFieldCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "field",
    abstract: "Sets the fields that a provider asks for in a nominal roll, in its order.",
    discussion: "Example: muster provider field NSO --fields passport-name,rank,grade,service,clearance --optional clearance"
  )
  static let verb = CommandName.providerField

  @Argument(help: ArgumentHelp("its code or any of its names", valueName: "PROVIDER"))
  var provider: String

  @Option(name: .customLong("fields"), help: ArgumentHelp("the fields in order (passport-name, rank, grade, service, service-number, nationality, gender, category, unit, appointment, province, passport-number, passport-expiry, language-profile, clearance, role, reserve)", valueName: "WORD,…"), completion: .list(["passport-name", "rank", "grade", "service", "service-number", "nationality", "gender", "category", "unit", "appointment", "province", "passport-number", "passport-expiry", "language-profile", "clearance", "role", "reserve"]))
  var fields: String

  @Option(name: .customLong("optional"), help: ArgumentHelp("those of them that may be empty (passport-name, rank, grade, service, service-number, nationality, gender, category, unit, appointment, province, passport-number, passport-expiry, language-profile, clearance, role, reserve)", valueName: "WORD,…"), completion: .list(["passport-name", "rank", "grade", "service", "service-number", "nationality", "gender", "category", "unit", "appointment", "province", "passport-number", "passport-expiry", "language-profile", "clearance", "role", "reserve"]))
  var optional: String?

  @Option(name: .customLong("from"), help: ArgumentHelp("valid from; always when left out and nothing was set before, else today", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("provider", provider),
      .init("fields", fields),
      .init("optional", optional),
      .init("from", from),
      .init("source", source),
    ]
  }
}

struct ProviderSubstituteCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "substitute",
    abstract: "Sets whether a provider lets another officer take the place of one it has.",
    discussion: "Example: muster provider substitute NSO --allowed --days 14 --approval"
  )
  static let verb = CommandName.providerSubstitute

  @Argument(help: ArgumentHelp("its code or any of its names", valueName: "PROVIDER"))
  var provider: String

  @Flag(name: .customLong("allowed"), inversion: .prefixedNo, help: "whether at all")
  var allowed: Bool?

  @Option(name: .customLong("days"), help: ArgumentHelp("at the latest so many days before the start", valueName: "N"))
  var days: String?

  @Flag(name: .customLong("approval"), inversion: .prefixedNo, help: "the new name waits for the provider's answer")
  var approval: Bool?

  @Option(name: .customLong("from"), help: ArgumentHelp("valid from; always when left out and nothing was set before, else today", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("provider", provider),
      .init("allowed", allowed),
      .init("days", days),
      .init("approval", approval),
      .init("from", from),
      .init("source", source),
    ]
  }
}

struct ProviderRulesCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Lists what providers ask for and allow, every rule with its time.",
    discussion: "Example: muster provider rules NSO"
  )
  static let verb = CommandName.providerRules

  @Argument(help: ArgumentHelp("only of this institution", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the after= of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("provider", provider),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

struct ProviderSetCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Corrects what stands of an institution; its earlier names still find it.",
    discussion: "Example: muster provider set NSO --country DE"
  )
  static let verb = CommandName.providerSet

  @Argument(help: ArgumentHelp("its code or any of its names", valueName: "PROVIDER"))
  var provider: String

  @Option(name: .customLong("title"), help: ArgumentHelp("its name", valueName: "TEXT"))
  var title: String?

  @Option(name: .customLong("country"), help: ArgumentHelp("where it stands", valueName: "CC"))
  var country: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @Option(name: .customLong("clear"), help: ArgumentHelp("what becomes not stated again", valueName: "country|source,…"), completion: .list(["country", "source"]))
  var clear: String?

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("provider", provider),
      .init("title", title),
      .init("country", country),
      .init("source", source),
      .init("clear", clear),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}

struct ProgrammeGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "programme",
    abstract: "add, list, set",
    subcommands: [ProgrammeAddCommand.self, ProgrammeListCommand.self, ProgrammeSetCommand.self]
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

struct ProgrammeSetCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Corrects what stands of a programme.",
    discussion: "Example: muster programme set PCM --name 'Partnership Cooperation Menu'"
  )
  static let verb = CommandName.programmeSet

  @Argument(help: ArgumentHelp("its code", valueName: "PROGRAMME"))
  var programme: String

  @Option(name: .customLong("name"), help: ArgumentHelp("what it is", valueName: "TEXT"))
  var name: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("programme", programme),
      .init("name", name),
      .init("source", source),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}

struct CourseGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "course",
    abstract: "add, code, list, show, set",
    subcommands: [CourseAddCommand.self, CourseCodeCommand.self, CourseListCommand.self, CourseShowCommand.self, CourseSetCommand.self]
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

struct CourseSetCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Corrects a catalogue entry. Only what is named changes; clear makes it not stated again.",
    discussion: "Example: muster course set M4-85 --profile 3232 --clear fee"
  )
  static let verb = CommandName.courseSet

  @Argument(help: ArgumentHelp("any of its codes", valueName: "COURSE"))
  var course: String

  @Option(name: .customLong("title"), help: ArgumentHelp("its title", valueName: "TEXT"))
  var title: String?

  @Option(name: .customLong("kind"), help: ArgumentHelp("what it is (course, exercise, workshop, conference, project, online)", valueName: "WORD"), completion: .list(["course", "exercise", "workshop", "conference", "project", "online"]))
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

  @Option(name: .customLong("active-from"), help: ArgumentHelp("offered from this day", valueName: "YYYY-MM-DD"))
  var activeFrom: String?

  @Option(name: .customLong("active-to"), help: ArgumentHelp("offered to this day", valueName: "YYYY-MM-DD"))
  var activeTo: String?

  @Option(name: .customLong("note"), help: ArgumentHelp("anything else", valueName: "TEXT"))
  var note: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @Option(name: .customLong("clear"), help: ArgumentHelp("what becomes not stated again (provider, discipline, delivery, days, language, profile, clearance, grade-min, grade-max, audience, fee, active-from, active-to, note, source)", valueName: "WORD,…"), completion: .list(["provider", "discipline", "delivery", "days", "language", "profile", "clearance", "grade-min", "grade-max", "audience", "fee", "active-from", "active-to", "note", "source"]))
  var clear: String?

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("course", course),
      .init("title", title),
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
      .init("active-from", activeFrom),
      .init("active-to", activeTo),
      .init("note", note),
      .init("source", source),
      .init("clear", clear),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}

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

  @Option(name: .customLong("method"), help: ArgumentHelp("how its seats are given", valueName: "first-come|priority|selection|guaranteed"), completion: .list(["first-come", "priority", "selection", "guaranteed"]))
  var method: String?

  @Option(name: .customLong("promotion"), help: ArgumentHelp("who waits moves up by itself or by hand", valueName: "automatic|manual"), completion: .list(["automatic", "manual"]))
  var promotion: String?

  @Option(name: .customLong("offer-days"), help: ArgumentHelp("a freed seat is offered and held for so many days; 0: given at once", valueName: "N"))
  var offerDays: String?

  @Flag(name: .customLong("force"), inversion: .prefixedNo, help: "whoever is elsewhere on the new days loses the seat, for reason rescheduled")
  var force: Bool?

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

  @Option(help: ArgumentHelp("What the file is: csv or tsv; by its ending when left out.", valueName: "csv|tsv"))
  var inputFormat: InputFormat?

  var block: BlockSource? { BlockSource(path: file, format: inputFormat) }

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

struct OfficerGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "officer",
    abstract: "add, grade, list, show, set, posting, language, clearance, medical, document, restrict, retire, end, void, number, facts, merge, unmerge, page",
    subcommands: [OfficerAddCommand.self, OfficerGradeCommand.self, OfficerListCommand.self, OfficerShowCommand.self, OfficerSetCommand.self, OfficerPostingCommand.self, OfficerLanguageCommand.self, OfficerClearanceCommand.self, OfficerMedicalCommand.self, OfficerDocumentCommand.self, OfficerRestrictCommand.self, OfficerRetireCommand.self, OfficerEndCommand.self, OfficerVoidCommand.self, OfficerNumberCommand.self, OfficerFactsCommand.self, OfficerMergeCommand.self, OfficerUnmergeCommand.self, OfficerPageCommand.self]
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

struct OfficerSetCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Corrects what stands in an officer's record; what stood before stays in the change log.",
    discussion: "Example: muster officer set PA-45678 --name-passport 'SAMPLE OFFICER' --reason 'as in the passport'"
  )
  static let verb = CommandName.officerSet

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Option(name: .customLong("name"), help: ArgumentHelp("name in Latin letters", valueName: "NAME"))
  var name: String?

  @Option(name: .customLong("name-ur"), help: ArgumentHelp("name in Urdu", valueName: "NAME"))
  var nameUr: String?

  @Option(name: .customLong("name-passport"), help: ArgumentHelp("name exactly as in the passport", valueName: "NAME"))
  var namePassport: String?

  @Option(name: .customLong("category"), help: ArgumentHelp("kind of person (military-officer, jco, other-rank, civil-servant, police, customs, other)", valueName: "WORD"), completion: .list(["military-officer", "jco", "other-rank", "civil-servant", "police", "customs", "other"]))
  var category: String?

  @Option(name: .customLong("gender"), help: ArgumentHelp("as stated", valueName: "female|male"), completion: .list(["female", "male"]))
  var gender: String?

  @Option(name: .customLong("province"), help: ArgumentHelp("province", valueName: "PROVINCE"))
  var province: String?

  @Option(name: .customLong("clear"), help: ArgumentHelp("what becomes not stated again", valueName: "name-ur|name-passport|gender|province,…"), completion: .list(["name-ur", "name-passport", "gender", "province"]))
  var clear: String?

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("name", name),
      .init("name-ur", nameUr),
      .init("name-passport", namePassport),
      .init("category", category),
      .init("gender", gender),
      .init("province", province),
      .init("clear", clear),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}

struct OfficerPostingCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "posting",
    abstract: "Records a posting: unit and appointment from a day on. Earlier postings stay.",
    discussion: "Example: muster officer posting PA-45678 --unit 'Medical Directorate' --appointment 'Staff officer' --since 2026-06-01"
  )
  static let verb = CommandName.officerPosting

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Option(name: .customLong("unit"), help: ArgumentHelp("unit or office", valueName: "TEXT"))
  var unit: String

  @Option(name: .customLong("appointment"), help: ArgumentHelp("what the officer is there", valueName: "TEXT"))
  var appointment: String?

  @Option(name: .customLong("since"), help: ArgumentHelp("from this day", valueName: "YYYY-MM-DD"))
  var since: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("unit", unit),
      .init("appointment", appointment),
      .init("since", since),
      .init("letter", letter),
    ]
  }
}

struct OfficerLanguageCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "language",
    abstract: "Records a language test, or an exemption from it.",
    discussion: "Example: muster officer language PA-45678 english --profile 3232 --tested-on 2026-02-10 --valid-to 2028-02-09"
  )
  static let verb = CommandName.officerLanguage

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("as in english", valueName: "LANGUAGE"))
  var language: String

  @Option(name: .customLong("profile"), help: ArgumentHelp("STANAG 6001: listening, speaking, reading, writing", valueName: "PROFILE"))
  var profile: String?

  @Option(name: .customLong("test"), help: ArgumentHelp("which test; STANAG 6001 when a profile is given", valueName: "TEXT"))
  var test: String?

  @Option(name: .customLong("result"), help: ArgumentHelp("what another test answered", valueName: "TEXT"))
  var result: String?

  @Flag(name: .customLong("exempt"), inversion: .prefixedNo, help: "no test is needed, as the letter says")
  var exempt: Bool?

  @Option(name: .customLong("tested-on"), help: ArgumentHelp("day of the test", valueName: "YYYY-MM-DD"))
  var testedOn: String?

  @Option(name: .customLong("valid-to"), help: ArgumentHelp("last day on which it counts; not stated when left out", valueName: "YYYY-MM-DD"))
  var validTo: String?

  @Option(name: .customLong("issued-by"), help: ArgumentHelp("who tested", valueName: "TEXT"))
  var issuedBy: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("language", language),
      .init("profile", profile),
      .init("test", test),
      .init("result", result),
      .init("exempt", exempt),
      .init("tested-on", testedOn),
      .init("valid-to", validTo),
      .init("issued-by", issuedBy),
      .init("letter", letter),
    ]
  }
}

struct OfficerClearanceCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "clearance",
    abstract: "Records a security clearance and its time.",
    discussion: "Example: muster officer clearance PA-45678 NR --from 2026-01-01 --to 2028-12-31"
  )
  static let verb = CommandName.officerClearance

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("its level (none, NU, NR, NC, NS, CTS)", valueName: "LEVEL"), completion: .list(["none", "NU", "NR", "NC", "NS", "CTS"]))
  var level: String

  @Option(name: .customLong("from"), help: ArgumentHelp("first day; not stated when left out", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("to"), help: ArgumentHelp("last day; open when left out", valueName: "YYYY-MM-DD"))
  var to: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("level", level),
      .init("from", from),
      .init("to", to),
      .init("letter", letter),
    ]
  }
}

struct OfficerMedicalCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "medical",
    abstract: "Records a medical category and its time.",
    discussion: "Example: muster officer medical PA-45678 A1 --fit --from 2026-03-01 --to 2027-02-28"
  )
  static let verb = CommandName.officerMedical

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("the service's own word", valueName: "CATEGORY"))
  var category: String

  @Flag(name: .customLong("fit"), inversion: .prefixedNo, help: "what the board said; not stated when left out")
  var fit: Bool?

  @Option(name: .customLong("from"), help: ArgumentHelp("first day; not stated when left out", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("to"), help: ArgumentHelp("last day; open when left out", valueName: "YYYY-MM-DD"))
  var to: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("category", category),
      .init("fit", fit),
      .init("from", from),
      .init("to", to),
      .init("letter", letter),
    ]
  }
}

struct OfficerDocumentCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "document",
    abstract: "Records a passport or another paper.",
    discussion: "Example: muster officer document PA-45678 passport --number AB1234567 --country PK --expires 2031-05-04"
  )
  static let verb = CommandName.officerDocument

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("what it is (passport, visa, national-id, service-id, medical, insurance, certificate, other)", valueName: "KIND"), completion: .list(["passport", "visa", "national-id", "service-id", "medical", "insurance", "certificate", "other"]))
  var kind: String

  @Option(name: .customLong("number"), help: ArgumentHelp("its number", valueName: "TEXT"))
  var number: String?

  @Option(name: .customLong("country"), help: ArgumentHelp("who issued it, or for a visa which country it lets in", valueName: "CC"))
  var country: String?

  @Option(name: .customLong("issued"), help: ArgumentHelp("day of issue", valueName: "YYYY-MM-DD"))
  var issued: String?

  @Option(name: .customLong("expires"), help: ArgumentHelp("last day on which it is valid", valueName: "YYYY-MM-DD"))
  var expires: String?

  @Option(name: .customLong("note"), help: ArgumentHelp("anything else", valueName: "TEXT"))
  var note: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("kind", kind),
      .init("number", number),
      .init("country", country),
      .init("issued", issued),
      .init("expires", expires),
      .init("note", note),
      .init("letter", letter),
    ]
  }
}

struct OfficerRestrictCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "restrict",
    abstract: "Records what keeps an officer from being sent for a time.",
    discussion: "Example: muster officer restrict PA-45678 long-leave --from 2027-06-01 --to 2027-09-30"
  )
  static let verb = CommandName.officerRestrict

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("as in long-leave, inquiry, deputation", valueName: "KIND"))
  var kind: String

  @Option(name: .customLong("note"), help: ArgumentHelp("anything else", valueName: "TEXT"))
  var note: String?

  @Option(name: .customLong("from"), help: ArgumentHelp("first day; not stated when left out", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("to"), help: ArgumentHelp("last day; open when left out", valueName: "YYYY-MM-DD"))
  var to: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("kind", kind),
      .init("note", note),
      .init("from", from),
      .init("to", to),
      .init("letter", letter),
    ]
  }
}

struct OfficerRetireCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "retire",
    abstract: "Records that an officer leaves the service: a restriction from that day on.",
    discussion: "Example: muster officer retire PA-45678 --on 2031-07-01 --letter MS/7"
  )
  static let verb = CommandName.officerRetire

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Option(name: .customLong("on"), help: ArgumentHelp("first day out of service", valueName: "YYYY-MM-DD"))
  var on: String

  @Option(name: .customLong("note"), help: ArgumentHelp("anything else", valueName: "TEXT"))
  var note: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("on", on),
      .init("note", note),
      .init("letter", letter),
    ]
  }
}

struct OfficerEndCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "end",
    abstract: "Ends a fact early: it holds up to a day and no longer.",
    discussion: "Example: muster officer end restriction 1 --on 2027-08-15"
  )
  static let verb = CommandName.officerEnd

  @Argument(help: ArgumentHelp("which kind of fact (grade, posting, language, clearance, medical, document, restriction)", valueName: "KIND"), completion: .list(["grade", "posting", "language", "clearance", "medical", "document", "restriction"]))
  var kind: String

  @Argument(help: ArgumentHelp("its number, from officer.facts", valueName: "ID"))
  var id: String

  @Option(name: .customLong("on"), help: ArgumentHelp("last day on which it holds", valueName: "YYYY-MM-DD"))
  var on: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("kind", kind),
      .init("id", id),
      .init("on", on),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}

struct OfficerVoidCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "void",
    abstract: "Takes back a fact that was entered by mistake; the change log keeps what it said.",
    discussion: "Example: muster officer void language 1 --reason 'another officer'\\''s test'"
  )
  static let verb = CommandName.officerVoid

  @Argument(help: ArgumentHelp("which kind of fact (grade, posting, language, clearance, medical, document, restriction)", valueName: "KIND"), completion: .list(["grade", "posting", "language", "clearance", "medical", "document", "restriction"]))
  var kind: String

  @Argument(help: ArgumentHelp("its number, from officer.facts", valueName: "ID"))
  var id: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("kind", kind),
      .init("id", id),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}

struct OfficerNumberCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "number",
    abstract: "Records a new service number, or another service; the old number still finds the person.",
    discussion: "Example: muster officer number PA-45678 PA-99001 --since 2026-09-01"
  )
  static let verb = CommandName.officerNumber

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("the new number", valueName: "NUMBER"))
  var number: String

  @Option(name: .customLong("service"), help: ArgumentHelp("the new service or agency", valueName: "SERVICE"))
  var service: String?

  @Option(name: .customLong("since"), help: ArgumentHelp("from this day", valueName: "YYYY-MM-DD"))
  var since: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("number", number),
      .init("service", service),
      .init("since", since),
      .init("letter", letter),
    ]
  }
}

struct OfficerFactsCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts",
    abstract: "Lists the dated facts of an officer: what is valid, what runs out.",
    discussion: "Example: muster officer facts PA-45678"
  )
  static let verb = CommandName.officerFacts

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Option(name: .customLong("kind"), help: ArgumentHelp("only of this kind (grade, posting, language, clearance, medical, document, restriction)", valueName: "WORD"), completion: .list(["grade", "posting", "language", "clearance", "medical", "document", "restriction"]))
  var kind: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("valid on this day; today when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("kind", kind),
      .init("on", on),
    ]
  }
}

struct OfficerMergeCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Makes two records of one person one: the first is found under the second from then on.",
    discussion: "Example: muster officer merge PA-45678 --into PA-45679 --reason 'entered twice'"
  )
  static let verb = CommandName.officerMerge

  @Argument(help: ArgumentHelp("the record that goes", valueName: "OFFICER"))
  var officer: String

  @Option(name: .customLong("into"), help: ArgumentHelp("the record that stays", valueName: "OFFICER"))
  var into: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("why it is one person", valueName: "TEXT"))
  var reason: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("into", into),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}

struct OfficerUnmergeCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "unmerge",
    abstract: "Undoes a merge: what belonged to the record goes back to it.",
    discussion: "Example: muster officer unmerge PA-45678 --reason 'two officers of one name'"
  )
  static let verb = CommandName.officerUnmerge

  @Argument(help: ArgumentHelp("the record that went: its number or O-n", valueName: "OFFICER"))
  var officer: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("why they are two persons", valueName: "TEXT"))
  var reason: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}

struct OfficerPageCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "page",
    abstract: "Shows everything on an officer: valid today, running out, enrolments, completions, history, follow-up.",
    discussion: "Example: muster officer page PA-45678"
  )
  static let verb = CommandName.officerPage

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

  @Option(name: .customLong("priority"), help: ArgumentHelp("where seats are given by priority: smaller goes first", valueName: "N"))
  var priority: String?

  @Flag(name: .customLong("late-entry"), inversion: .prefixedNo, help: "the run is over and history is entered")
  var lateEntry: Bool?

  @Flag(name: .customLong("override"), inversion: .prefixedNo, help: "set aside the rules of eligibility that stop it; registrars only")
  var override: Bool?

  @Option(name: .customLong("reason-text"), help: ArgumentHelp("why the rules are set aside; needed with override=yes", valueName: "TEXT"))
  var reasonText: String?

  @Option(name: .customLong("body"), help: ArgumentHelp("the body that puts the name forward", valueName: "BODY"))
  var body: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("the day it did, when that was not today", valueName: "YYYY-MM-DD"))
  var on: String?

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
      .init("priority", priority),
      .init("late-entry", lateEntry),
      .init("override", override),
      .init("reason-text", reasonText),
      .init("body", body),
      .init("on", on),
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
    abstract: "approve, send-back, amend, reject, submit, confirm, reserve, decline, attend, no-show, lapse, list, substitute, promote, accept, expire, transfer",
    subcommands: [EnrolmentApproveCommand.self, EnrolmentSendBackCommand.self, EnrolmentAmendCommand.self, EnrolmentRejectCommand.self, EnrolmentSubmitCommand.self, EnrolmentConfirmCommand.self, EnrolmentReserveCommand.self, EnrolmentDeclineCommand.self, EnrolmentAttendCommand.self, EnrolmentNoShowCommand.self, EnrolmentLapseCommand.self, EnrolmentListCommand.self, EnrolmentSubstituteCommand.self, EnrolmentPromoteCommand.self, EnrolmentAcceptCommand.self, EnrolmentExpireCommand.self, EnrolmentTransferCommand.self]
  )
}

struct EnrolmentApproveCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Approves a nomination outside a case, or with letter= one that is in a case.",
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

struct EnrolmentSubstituteCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "substitute",
    abstract: "Lets another officer take the place of one, where the provider's rule allows.",
    discussion: "Example: muster enrolment substitute PA-45678 M4-85-A-27 --by PA-45679 --reason posted --letter JSHQ/44/27"
  )
  static let verb = CommandName.enrolmentSubstitute

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("by"), help: ArgumentHelp("who takes the place", valueName: "OFFICER"))
  var by: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("reason code for the one who goes out", valueName: "REASON"))
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
      .init("by", by),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}

struct EnrolmentPromoteCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "promote",
    abstract: "Gives a free seat to someone who waits, under the same rules as muster itself.",
    discussion: "Example: muster enrolment promote PA-45678 M4-85-A-27"
  )
  static let verb = CommandName.enrolmentPromote

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("needed when someone goes before them: why out of turn", valueName: "TEXT"))
  var reason: String?

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

struct EnrolmentAcceptCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Takes up an offered seat before the offer runs out.",
    discussion: "Example: muster enrolment accept PA-45678 M4-85-A-27"
  )
  static let verb = CommandName.enrolmentAccept

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

struct EnrolmentExpireCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "expire",
    abstract: "Ends an offer that has run out; the seat goes to the next. muster does so by itself.",
    discussion: "Example: muster enrolment expire PA-45678 M4-85-A-27"
  )
  static let verb = CommandName.enrolmentExpire

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

struct EnrolmentTransferCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "transfer",
    abstract: "Moves someone to another run of the same course: a seat there, or a place to wait.",
    discussion: "Example: muster enrolment transfer PA-45678 M4-85-A-27 --to M4-85-B-27"
  )
  static let verb = CommandName.enrolmentTransfer

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("to"), help: ArgumentHelp("code of the other run", valueName: "ITERATION"))
  var to: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("reason code, from reference.list reason", valueName: "REASON"))
  var reason: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("to", to),
      .init("reason", reason),
      .init("letter", letter),
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

  @Option(name: .customLong("outcome"), help: ArgumentHelp("when left out: students of courses graduated, all others attended", valueName: "graduated|attended|failed|returned-to-unit"), completion: .list(["graduated", "attended", "failed", "returned-to-unit"]))
  var outcome: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("the day of the result; the last day of the run when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("mark"), help: ArgumentHelp("mark or distinction", valueName: "TEXT"))
  var mark: String?

  @Option(name: .customLong("certificate"), help: ArgumentHelp("certificate number", valueName: "TEXT"))
  var certificate: String?

  @Option(name: .customLong("valid-to"), help: ArgumentHelp("the day to which the certificate says it is valid", valueName: "YYYY-MM-DD"))
  var validTo: String?

  @Option(name: .customLong("override"), help: ArgumentHelp("a registrar's reason to set the least attendance aside", valueName: "TEXT"))
  var override: String?

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
      .init("valid-to", validTo),
      .init("override", override),
      .init("letter", letter),
    ]
  }
}

struct CompletionGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completion",
    abstract: "add, list, load, awaited, rules, expiring",
    subcommands: [CompletionAddCommand.self, CompletionListCommand.self, CompletionLoadCommand.self, CompletionAwaitedCommand.self, CompletionRulesCommand.self, CompletionExpiringCommand.self, BashScriptCommand.self, ZshScriptCommand.self, FishScriptCommand.self]
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

  @Option(name: .customLong("valid-to"), help: ArgumentHelp("the day to which the certificate says it is valid", valueName: "YYYY-MM-DD"))
  var validTo: String?

  @Option(name: .customLong("provider"), help: ArgumentHelp("the institution where it was taken", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("place"), help: ArgumentHelp("where it was taken, when that is no institution of the register", valueName: "TEXT"))
  var place: String?

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
      .init("valid-to", validTo),
      .init("provider", provider),
      .init("place", place),
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

struct CompletionLoadCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "load",
    abstract: "Records the results of a run from a list, at home or as the provider sent it.",
    discussion: "The file holds: columns officer, outcome (and mark, on, certificate, valid-to, evidence, letter).\n\nExample: muster completion load M4-85-A-27 FILE --letter NSO/301"
  )
  static let verb = CommandName.completionLoad

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

  @Option(help: ArgumentHelp("What the file is: csv or tsv; by its ending when left out.", valueName: "csv|tsv"))
  var inputFormat: InputFormat?

  var block: BlockSource? { BlockSource(path: file, format: inputFormat) }

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

struct CompletionAwaitedCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "awaited",
    abstract: "Lists who came back from a run that is over and has no result yet, with the days since.",
    discussion: "Example: muster completion awaited --since 30"
  )
  static let verb = CommandName.completionAwaited

  @Option(name: .customLong("iteration"), help: ArgumentHelp("only of this run", valueName: "ITERATION"))
  var iteration: String?

  @Option(name: .customLong("provider"), help: ArgumentHelp("only of this institution", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("since"), help: ArgumentHelp("only after so many days or more", valueName: "N"))
  var since: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("provider", provider),
      .init("since", since),
    ]
  }
}

struct CompletionRulesCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Lists the rules on attendance, validity, reports and questions, with their dates.",
    discussion: "Example: muster completion rules attendance"
  )
  static let verb = CommandName.completionRules

  @Argument(help: ArgumentHelp("only these (attendance, validity, report, question)", valueName: "RULE"), completion: .list(["attendance", "validity", "report", "question"]))
  var rule: String?

  @Option(name: .customLong("course"), help: ArgumentHelp("only those of this course itself", valueName: "COURSE"))
  var course: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the after= of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("rule", rule),
      .init("course", course),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

struct CompletionExpiringCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "expiring",
    abstract: "Lists who must renew what by when, those whose validity ran out too.",
    discussion: "Example: muster completion expiring --within 90"
  )
  static let verb = CommandName.completionExpiring

  @Option(name: .customLong("within"), help: ArgumentHelp("days from today; 90 when left out", valueName: "N"))
  var within: String?

  @Option(name: .customLong("course"), help: ArgumentHelp("only for this course", valueName: "COURSE"))
  var course: String?

  @Option(name: .customLong("officer"), help: ArgumentHelp("only of this officer", valueName: "OFFICER"))
  var officer: String?

  @Flag(name: .customLong("run-out"), inversion: .prefixedNo, help: "no: leave out what ran out already")
  var runOut: Bool?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("within", within),
      .init("course", course),
      .init("officer", officer),
      .init("run-out", runOut),
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

  @Argument(help: ArgumentHelp("what the file holds (reference, institutions, catalogue, officers, officer-facts, enrolments, nominations, records, completions, chains, eligibility-rules, holidays)", valueName: "KIND"), completion: .list(["reference", "institutions", "catalogue", "officers", "officer-facts", "enrolments", "nominations", "records", "completions", "chains", "eligibility-rules", "holidays"]))
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

struct BodyGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "body",
    abstract: "add, set, list, show",
    subcommands: [BodyAddCommand.self, BodySetCommand.self, BodyListCommand.self, BodyShowCommand.self]
  )
}

struct BodyAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Adds a body that puts names forward or approves.",
    discussion: "Example: muster body add GHQ-MS --name 'Military Secretary'\\''s Branch' --parent GHQ --service army"
  )
  static let verb = CommandName.bodyAdd

  @Argument(help: ArgumentHelp("short code", valueName: "CODE"))
  var code: String

  @Option(name: .customLong("name"), help: ArgumentHelp("its name", valueName: "TEXT"))
  var name: String

  @Option(name: .customLong("parent"), help: ArgumentHelp("the body above it", valueName: "BODY"))
  var parent: String?

  @Option(name: .customLong("service"), help: ArgumentHelp("service or agency it stands for", valueName: "SERVICE"))
  var service: String?

  @Option(name: .customLong("province"), help: ArgumentHelp("province it stands for", valueName: "PROVINCE"))
  var province: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("code", code),
      .init("name", name),
      .init("parent", parent),
      .init("service", service),
      .init("province", province),
      .init("source", source),
    ]
  }
}

struct BodySetCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Changes a body: its name, code, place in the tree. Only what is named changes.",
    discussion: "Example: muster body set NHQ --parent JSHQ"
  )
  static let verb = CommandName.bodySet

  @Argument(help: ArgumentHelp("its code", valueName: "BODY"))
  var body: String

  @Option(name: .customLong("code"), help: ArgumentHelp("its new code", valueName: "CODE"))
  var code: String?

  @Option(name: .customLong("name"), help: ArgumentHelp("its name", valueName: "TEXT"))
  var name: String?

  @Option(name: .customLong("parent"), help: ArgumentHelp("the body above it", valueName: "BODY"))
  var parent: String?

  @Option(name: .customLong("service"), help: ArgumentHelp("service or agency it stands for", valueName: "SERVICE"))
  var service: String?

  @Option(name: .customLong("province"), help: ArgumentHelp("province it stands for", valueName: "PROVINCE"))
  var province: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @Option(name: .customLong("clear"), help: ArgumentHelp("what is not stated after all", valueName: "parent|service|province|source,…"), completion: .list(["parent", "service", "province", "source"]))
  var clear: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("body", body),
      .init("code", code),
      .init("name", name),
      .init("parent", parent),
      .init("service", service),
      .init("province", province),
      .init("source", source),
      .init("clear", clear),
    ]
  }
}

struct BodyListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists bodies with the body above each.",
    discussion: "Example: muster body list"
  )
  static let verb = CommandName.bodyList

  @Option(name: .customLong("under"), help: ArgumentHelp("only this body and those below it", valueName: "BODY"))
  var under: String?

  @Option(name: .customLong("text"), help: ArgumentHelp("only those whose code or name contains this", valueName: "TEXT"))
  var text: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the after= of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("under", under),
      .init("text", text),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

struct BodyShowCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows a body: its place in the tree, calls that wait for it, its nominations by state.",
    discussion: "Example: muster body show GHQ"
  )
  static let verb = CommandName.bodyShow

  @Argument(help: ArgumentHelp("its code", valueName: "BODY"))
  var body: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("body", body),
    ]
  }
}

struct LetterGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letter",
    abstract: "add, set, list, show",
    subcommands: [LetterAddCommand.self, LetterSetCommand.self, LetterListCommand.self, LetterShowCommand.self]
  )
}

struct LetterAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Registers a letter. Its reference may be in use before.",
    discussion: "Example: muster letter add NSO/2027/88 --date 2026-11-02 --from NSO --to JSHQ --due 2027-01-15 --subject 'Offer of seats'"
  )
  static let verb = CommandName.letterAdd

  @Argument(help: ArgumentHelp("its reference", valueName: "REFERENCE"))
  var reference: String

  @Option(name: .customLong("date"), help: ArgumentHelp("its date", valueName: "YYYY-MM-DD"))
  var date: String?

  @Option(name: .customLong("from"), help: ArgumentHelp("who wrote it", valueName: "TEXT"))
  var from: String?

  @Option(name: .customLong("to"), help: ArgumentHelp("to whom", valueName: "TEXT"))
  var to: String?

  @Option(name: .customLong("due"), help: ArgumentHelp("by when it wants an answer", valueName: "YYYY-MM-DD"))
  var due: String?

  @Option(name: .customLong("subject"), help: ArgumentHelp("what it is about", valueName: "TEXT"))
  var subject: String?

  @Option(name: .customLong("note"), help: ArgumentHelp("anything else", valueName: "TEXT"))
  var note: String?

  @Option(name: .customLong("answers"), help: ArgumentHelp("reference of the letter that it answers", valueName: "TEXT"))
  var answers: String?

  @Option(name: .customLong("answered-on"), help: ArgumentHelp("the day it was answered, when no letter here does", valueName: "YYYY-MM-DD"))
  var answeredOn: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("reference", reference),
      .init("date", date),
      .init("from", from),
      .init("to", to),
      .init("due", due),
      .init("subject", subject),
      .init("note", note),
      .init("answers", answers),
      .init("answered-on", answeredOn),
    ]
  }
}

struct LetterSetCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Mends a registered letter. Only what is named changes.",
    discussion: "Example: muster letter set NSO/2027/88 --answered-on 2027-01-12"
  )
  static let verb = CommandName.letterSet

  @Argument(help: ArgumentHelp("its reference", valueName: "REFERENCE"))
  var reference: String

  @Option(name: .customLong("date"), help: ArgumentHelp("its date", valueName: "YYYY-MM-DD"))
  var date: String?

  @Option(name: .customLong("from"), help: ArgumentHelp("who wrote it", valueName: "TEXT"))
  var from: String?

  @Option(name: .customLong("to"), help: ArgumentHelp("to whom", valueName: "TEXT"))
  var to: String?

  @Option(name: .customLong("due"), help: ArgumentHelp("by when it wants an answer", valueName: "YYYY-MM-DD"))
  var due: String?

  @Option(name: .customLong("subject"), help: ArgumentHelp("what it is about", valueName: "TEXT"))
  var subject: String?

  @Option(name: .customLong("note"), help: ArgumentHelp("anything else", valueName: "TEXT"))
  var note: String?

  @Option(name: .customLong("answers"), help: ArgumentHelp("reference of the letter that it answers", valueName: "TEXT"))
  var answers: String?

  @Option(name: .customLong("answered-on"), help: ArgumentHelp("the day it was answered, when no letter here does", valueName: "YYYY-MM-DD"))
  var answeredOn: String?

  @Option(name: .customLong("clear"), help: ArgumentHelp("what is not stated after all (date, from, to, due, subject, note, answers, answered-on)", valueName: "WORD,…"), completion: .list(["date", "from", "to", "due", "subject", "note", "answers", "answered-on"]))
  var clear: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("reference", reference),
      .init("date", date),
      .init("from", from),
      .init("to", to),
      .init("due", due),
      .init("subject", subject),
      .init("note", note),
      .init("answers", answers),
      .init("answered-on", answeredOn),
      .init("clear", clear),
    ]
  }
}

struct LetterListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists letters.",
    discussion: "Example: muster letter list --unanswered"
  )
  static let verb = CommandName.letterList

  @Option(name: .customLong("text"), help: ArgumentHelp("only those whose reference, subject, sender or recipient contains this", valueName: "TEXT"))
  var text: String?

  @Flag(name: .customLong("unanswered"), inversion: .prefixedNo, help: "only those that want an answer and have none")
  var unanswered: Bool?

  @Option(name: .customLong("due-to"), help: ArgumentHelp("only those due by this day", valueName: "YYYY-MM-DD"))
  var dueTo: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the after= of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("text", text),
      .init("unanswered", unanswered),
      .init("due-to", dueTo),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

struct LetterShowCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows everything that carries a reference, registered as a letter or not.",
    discussion: "Example: muster letter show NSO/2027/88"
  )
  static let verb = CommandName.letterShow

  @Argument(help: ArgumentHelp("its reference", valueName: "REFERENCE"))
  var reference: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("reference", reference),
    ]
  }
}

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

  @Option(name: .customLong("reason"), help: ArgumentHelp("reason code, from reference.list reason", valueName: "REASON"))
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

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the after= of the previous reply", valueName: "TEXT"))
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

struct CallGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "call",
    abstract: "add, set, nil, extend, remind, list, show",
    subcommands: [CallAddCommand.self, CallSetCommand.self, CallNilCommand.self, CallExtendCommand.self, CallRemindCommand.self, CallListCommand.self, CallShowCommand.self]
  )
}

struct CallAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Calls for names: asks bodies to put officers forward for a run.",
    discussion: "Example: muster call add M4-85-A-27 --bodies GHQ,NHQ --names 2 --reserves 1 --due 2027-01-08 --letter JSHQ/7/27"
  )
  static let verb = CommandName.callAdd

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("bodies"), help: ArgumentHelp("who is asked, by code", valueName: "BODY,…"))
  var bodies: String

  @Option(name: .customLong("names"), help: ArgumentHelp("principals wanted of each", valueName: "N"))
  var names: String?

  @Option(name: .customLong("reserves"), help: ArgumentHelp("reserves wanted of each", valueName: "N"))
  var reserves: String?

  @Option(name: .customLong("due"), help: ArgumentHelp("by when", valueName: "YYYY-MM-DD"))
  var due: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("the day they were asked; today when left out", valueName: "YYYY-MM-DD"))
  var on: String?

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
      .init("bodies", bodies),
      .init("names", names),
      .init("reserves", reserves),
      .init("due", due),
      .init("on", on),
      .init("note", note),
      .init("letter", letter),
    ]
  }
}

struct CallSetCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Mends what a body was asked for, or takes the call back.",
    discussion: "Example: muster call set M4-85-A-27 GHQ --names 3"
  )
  static let verb = CommandName.callSet

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Argument(help: ArgumentHelp("its code", valueName: "BODY"))
  var body: String

  @Option(name: .customLong("names"), help: ArgumentHelp("principals wanted", valueName: "N"))
  var names: String?

  @Option(name: .customLong("reserves"), help: ArgumentHelp("reserves wanted", valueName: "N"))
  var reserves: String?

  @Option(name: .customLong("due"), help: ArgumentHelp("by when, where it was typed wrong; call.extend puts it off", valueName: "YYYY-MM-DD"))
  var due: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("the day it was asked", valueName: "YYYY-MM-DD"))
  var on: String?

  @Flag(name: .customLong("withdrawn"), inversion: .prefixedNo, help: "the body is not asked any more")
  var withdrawn: Bool?

  @Option(name: .customLong("note"), help: ArgumentHelp("anything else", valueName: "TEXT"))
  var note: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @Option(name: .customLong("clear"), help: ArgumentHelp("what is not stated after all (names, reserves, due, nil, note, letter)", valueName: "WORD,…"), completion: .list(["names", "reserves", "due", "nil", "note", "letter"]))
  var clear: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("body", body),
      .init("names", names),
      .init("reserves", reserves),
      .init("due", due),
      .init("on", on),
      .init("withdrawn", withdrawn),
      .init("note", note),
      .init("letter", letter),
      .init("clear", clear),
    ]
  }
}

struct CallNilCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "nil",
    abstract: "Records a nil return: the body names nobody.",
    discussion: "Example: muster call nil M4-85-A-27 NHQ --letter NHQ/12 --on 2027-01-05"
  )
  static let verb = CommandName.callNil

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Argument(help: ArgumentHelp("its code", valueName: "BODY"))
  var body: String

  @Option(name: .customLong("on"), help: ArgumentHelp("the day of its answer; today when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("body", body),
      .init("on", on),
      .init("letter", letter),
    ]
  }
}

struct CallExtendCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "extend",
    abstract: "Puts off the date by which bodies are to answer.",
    discussion: "Example: muster call extend M4-85-A-27 --due 2027-01-15 --bodies GHQ --letter JSHQ/9/27"
  )
  static let verb = CommandName.callExtend

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("due"), help: ArgumentHelp("the new date", valueName: "YYYY-MM-DD"))
  var due: String

  @Option(name: .customLong("bodies"), help: ArgumentHelp("only these; all that have not answered when left out", valueName: "BODY,…"))
  var bodies: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("the day it was put off; today when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("due", due),
      .init("bodies", bodies),
      .init("on", on),
      .init("letter", letter),
    ]
  }
}

struct CallRemindCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "remind",
    abstract: "Records that bodies were reminded.",
    discussion: "Example: muster call remind M4-85-A-27 --bodies GHQ --letter JSHQ/11/27"
  )
  static let verb = CommandName.callRemind

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("bodies"), help: ArgumentHelp("only these; all that have not answered when left out", valueName: "BODY,…"))
  var bodies: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("the day they were reminded; today when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("note"), help: ArgumentHelp("how, or what was said", valueName: "TEXT"))
  var note: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("bodies", bodies),
      .init("on", on),
      .init("note", note),
      .init("letter", letter),
    ]
  }
}

struct CallListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists calls: who was asked, who has answered, who is awaited since when.",
    discussion: "Example: muster call list --awaited"
  )
  static let verb = CommandName.callList

  @Option(name: .customLong("iteration"), help: ArgumentHelp("only for this run", valueName: "ITERATION"))
  var iteration: String?

  @Option(name: .customLong("body"), help: ArgumentHelp("only of this body", valueName: "BODY"))
  var body: String?

  @Flag(name: .customLong("awaited"), inversion: .prefixedNo, help: "only those without an answer; no: only those with one")
  var awaited: Bool?

  @Option(name: .customLong("due-to"), help: ArgumentHelp("only those due by this day", valueName: "YYYY-MM-DD"))
  var dueTo: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the after= of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("body", body),
      .init("awaited", awaited),
      .init("due-to", dueTo),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

struct CallShowCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows the call for a run: each body with names wanted and given, reminders, extensions.",
    discussion: "Example: muster call show M4-85-A-27"
  )
  static let verb = CommandName.callShow

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
    ]
  }
}

struct NominationGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nomination",
    abstract: "set, list",
    subcommands: [NominationSetCommand.self, NominationListCommand.self]
  )
}

struct NominationSetCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Mends a nomination: its order among the reserves, body, day, letter, role.",
    discussion: "Example: muster nomination set PA-45678 M4-85-A-27 --reserve 1 --body GHQ --on 2027-01-06"
  )
  static let verb = CommandName.nominationSet

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("reserve"), help: ArgumentHelp("order among the reserves; 0 makes a principal of a reserve", valueName: "N"))
  var reserve: String?

  @Option(name: .customLong("body"), help: ArgumentHelp("who put the name forward", valueName: "BODY"))
  var body: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("the day it did", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("role"), help: ArgumentHelp("role in the run (student, instructor, speaker, observer, head-of-delegation)", valueName: "WORD"), completion: .list(["student", "instructor", "speaker", "observer", "head-of-delegation"]))
  var role: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @Option(name: .customLong("clear"), help: ArgumentHelp("what is not stated after all", valueName: "body|on|letter,…"), completion: .list(["body", "on", "letter"]))
  var clear: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("reserve", reserve),
      .init("body", body),
      .init("on", on),
      .init("role", role),
      .init("letter", letter),
      .init("clear", clear),
    ]
  }
}

struct NominationListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists nominations in their order: principals, then reserves.",
    discussion: "Example: muster nomination list --iteration M4-85-A-27"
  )
  static let verb = CommandName.nominationList

  @Option(name: .customLong("iteration"), help: ArgumentHelp("only for this run", valueName: "ITERATION"))
  var iteration: String?

  @Option(name: .customLong("body"), help: ArgumentHelp("only by this body", valueName: "BODY"))
  var body: String?

  @Option(name: .customLong("state"), help: ArgumentHelp("only in this state (nominated, sent-back, approved, submitted, confirmed, waiting, offered, attending, completed, no-show, withdrawn, rejected, not-accepted, lapsed, cancelled, transferred)", valueName: "WORD"), completion: .list(["nominated", "sent-back", "approved", "submitted", "confirmed", "waiting", "offered", "attending", "completed", "no-show", "withdrawn", "rejected", "not-accepted", "lapsed", "cancelled", "transferred"]))
  var state: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the after= of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("body", body),
      .init("state", state),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

struct SubmissionGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submission",
    abstract: "add, roll, answer",
    subcommands: [SubmissionAddCommand.self, SubmissionRollCommand.self, SubmissionAnswerCommand.self]
  )
}

struct SubmissionAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Sends names to the provider: approved principals, then reserves in their order.",
    discussion: "Example: muster submission add M4-85-A-27 --letter JSHQ/31/27"
  )
  static let verb = CommandName.submissionAdd

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter with which the roll goes", valueName: "TEXT"))
  var letter: String

  @Option(name: .customLong("officers"), help: ArgumentHelp("only these; all who are approved when left out", valueName: "OFFICER,…"))
  var officers: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("the day it goes; today when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @Flag(name: .customLong("force"), inversion: .prefixedNo, help: "send it though fields that the provider needs are empty")
  var force: Bool?

  @Option(name: .customLong("reason"), help: ArgumentHelp("why it goes incomplete", valueName: "TEXT"))
  var reason: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("letter", letter),
      .init("officers", officers),
      .init("on", on),
      .init("force", force),
      .init("reason", reason),
    ]
  }
}

struct SubmissionRollCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "roll",
    abstract: "Gives the nominal roll with exactly the fields the provider asks for.",
    discussion: "Example: muster submission roll M4-85-A-27 --format csv"
  )
  static let verb = CommandName.submissionRoll

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("state"), help: ArgumentHelp("only those in this state; all approved or further when left out (nominated, sent-back, approved, submitted, confirmed, waiting, offered, attending, completed, no-show, withdrawn, rejected, not-accepted, lapsed, cancelled, transferred)", valueName: "WORD"), completion: .list(["nominated", "sent-back", "approved", "submitted", "confirmed", "waiting", "offered", "attending", "completed", "no-show", "withdrawn", "rejected", "not-accepted", "lapsed", "cancelled", "transferred"]))
  var state: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("state", state),
    ]
  }
}

struct SubmissionAnswerCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: "Takes in the provider's answer: who is accepted, kept as its reserve, declined.",
    discussion: "The file holds: columns officer or name, answer (accepted, reserve, declined), reference, reason; then a single dot.\n\nExample: muster submission answer M4-85-A-27 FILE --ref NSO/2027/99"
  )
  static let verb = CommandName.submissionAnswer

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Argument(help: ArgumentHelp("The file to send, or - for standard input.", valueName: "FILE"), completion: .file())
  var file: String

  @Option(name: .customLong("mode"), help: ArgumentHelp("all (default): nothing unless every line is good; each: the good lines", valueName: "all|each"), completion: .list(["all", "each"]))
  var mode: String?

  @Option(name: .customLong("ref"), help: ArgumentHelp("the provider's reference for lines that bring none", valueName: "TEXT"))
  var ref: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @Option(help: ArgumentHelp("What the file is: csv or tsv; by its ending when left out.", valueName: "csv|tsv"))
  var inputFormat: InputFormat?

  var block: BlockSource? { BlockSource(path: file, format: inputFormat) }

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("mode", mode),
      .init("ref", ref),
      .init("letter", letter),
    ]
  }
}

struct ChainGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chain",
    abstract: "add, end, list",
    subcommands: [ChainAddCommand.self, ChainEndCommand.self, ChainListCommand.self]
  )
}

struct ChainAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Adds a chain of approval: who must agree, in order, and to which delegations. help approval says how one is found.",
    discussion: "Example: muster chain add SECRETARY --steps MINISTRY --grade-min BPS-19 --grade-max BPS-19"
  )
  static let verb = CommandName.chainAdd

  @Argument(help: ArgumentHelp("its code; the same code may come again for another time", valueName: "CHAIN"))
  var chain: String

  @Option(name: .customLong("steps"), help: ArgumentHelp("bodies in their order; none: approved at once", valueName: "BODY,…"))
  var steps: String?

  @Option(name: .customLong("from"), help: ArgumentHelp("first day it holds", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("to"), help: ArgumentHelp("last day it holds", valueName: "YYYY-MM-DD"))
  var to: String?

  @Flag(name: .customLong("adds"), inversion: .prefixedNo, help: "does not stand alone, its steps follow those of the chain that is found")
  var adds: Bool?

  @Option(name: .customLong("priority"), help: ArgumentHelp("smaller goes first; 100 when left out", valueName: "N"))
  var priority: String?

  @Option(name: .customLong("grade-min"), help: ArgumentHelp("only when the highest grade of the scheme is at least this", valueName: "GRADE"))
  var gradeMin: String?

  @Option(name: .customLong("grade-max"), help: ArgumentHelp("only when the highest grade of the scheme is at most this", valueName: "GRADE"))
  var gradeMax: String?

  @Option(name: .customLong("size-min"), help: ArgumentHelp("only for so many principals or more", valueName: "N"))
  var sizeMin: String?

  @Option(name: .customLong("size-max"), help: ArgumentHelp("only for so many principals or fewer", valueName: "N"))
  var sizeMax: String?

  @Flag(name: .customLong("obligatory"), inversion: .prefixedNo, help: "only for courses that are (yes) or are not (no) obligatory")
  var obligatory: Bool?

  @Flag(name: .customLong("funds"), inversion: .prefixedNo, help: "only with (yes) or without (no) government funds")
  var funds: Bool?

  @Option(name: .customLong("body"), help: ArgumentHelp("only when all were put forward by this body or one beneath it", valueName: "BODY"))
  var body: String?

  @Option(name: .customLong("programme"), help: ArgumentHelp("only under this programme", valueName: "PROGRAMME"))
  var programme: String?

  @Option(name: .customLong("province"), help: ArgumentHelp("only when all are of this province", valueName: "PROVINCE"))
  var province: String?

  @Option(name: .customLong("managed-by"), help: ArgumentHelp("only for runs of this kind", valueName: "provider|nation"), completion: .list(["provider", "nation"]))
  var managedBy: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where the rule is written", valueName: "TEXT"))
  var source: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("chain", chain),
      .init("steps", steps),
      .init("from", from),
      .init("to", to),
      .init("adds", adds),
      .init("priority", priority),
      .init("grade-min", gradeMin),
      .init("grade-max", gradeMax),
      .init("size-min", sizeMin),
      .init("size-max", sizeMax),
      .init("obligatory", obligatory),
      .init("funds", funds),
      .init("body", body),
      .init("programme", programme),
      .init("province", province),
      .init("managed-by", managedBy),
      .init("source", source),
      .init("letter", letter),
    ]
  }
}

struct ChainEndCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "end",
    abstract: "Ends a chain of approval; cases under way keep the steps they have.",
    discussion: "Example: muster chain end SECRETARY 2026-12-31"
  )
  static let verb = CommandName.chainEnd

  @Argument(help: ArgumentHelp("its code", valueName: "CHAIN"))
  var chain: String

  @Argument(help: ArgumentHelp("last day it holds; a day before its first: it never held", valueName: "TO"))
  var to: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("chain", chain),
      .init("to", to),
      .init("letter", letter),
    ]
  }
}

struct ChainListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the chains of approval with their conditions.",
    discussion: "Example: muster chain list --on 2027-01-01"
  )
  static let verb = CommandName.chainList

  @Option(name: .customLong("on"), help: ArgumentHelp("only those valid on this day", valueName: "YYYY-MM-DD"))
  var on: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("on", on),
    ]
  }
}

struct ApproverGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approver",
    abstract: "add, stand-in, end, list",
    subcommands: [ApproverAddCommand.self, ApproverStandInCommand.self, ApproverEndCommand.self, ApproverListCommand.self]
  )
}

struct ApproverAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Records that someone decides for a body.",
    discussion: "Example: muster approver add bilal MINISTRY"
  )
  static let verb = CommandName.approverAdd

  @Argument(help: ArgumentHelp("account name", valueName: "PRINCIPAL"))
  var principal: String

  @Argument(help: ArgumentHelp("body", valueName: "BODY"))
  var body: String

  @Option(name: .customLong("from"), help: ArgumentHelp("first day; today when left out", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("to"), help: ArgumentHelp("last day; open when left out", valueName: "YYYY-MM-DD"))
  var to: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("principal", principal),
      .init("body", body),
      .init("from", from),
      .init("to", to),
      .init("letter", letter),
    ]
  }
}

struct ApproverStandInCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "stand-in",
    abstract: "Records that someone decides in the place of another who is absent.",
    discussion: "Example: muster approver stand-in sana --for bilal --from 2027-01-04 --to 2027-01-15 --reason 'on leave'"
  )
  static let verb = CommandName.approverStandIn

  @Argument(help: ArgumentHelp("account name of the one who stands in", valueName: "PRINCIPAL"))
  var principal: String

  @Option(name: .customLong("for"), help: ArgumentHelp("account name of the one who is absent", valueName: "TEXT"))
  var forValue: String

  @Option(name: .customLong("from"), help: ArgumentHelp("first day", valueName: "YYYY-MM-DD"))
  var from: String

  @Option(name: .customLong("to"), help: ArgumentHelp("last day", valueName: "YYYY-MM-DD"))
  var to: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("principal", principal),
      .init("for", forValue),
      .init("from", from),
      .init("to", to),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}

struct ApproverEndCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "end",
    abstract: "Ends that someone decides for a body, or stands in for another.",
    discussion: "Example: muster approver end bilal MINISTRY --to 2027-06-30"
  )
  static let verb = CommandName.approverEnd

  @Argument(help: ArgumentHelp("account name", valueName: "PRINCIPAL"))
  var principal: String

  @Argument(help: ArgumentHelp("no longer for this body", valueName: "BODY"))
  var body: String?

  @Option(name: .customLong("for"), help: ArgumentHelp("no longer in the place of this one", valueName: "TEXT"))
  var forValue: String?

  @Option(name: .customLong("to"), help: ArgumentHelp("last day", valueName: "YYYY-MM-DD"))
  var to: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("principal", principal),
      .init("body", body),
      .init("for", forValue),
      .init("to", to),
      .init("letter", letter),
    ]
  }
}

struct ApproverListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists who decides for which body, and who stands in for whom.",
    discussion: "Example: muster approver list --body MINISTRY"
  )
  static let verb = CommandName.approverList

  @Option(name: .customLong("body"), help: ArgumentHelp("only for this body", valueName: "BODY"))
  var body: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("only on this day", valueName: "YYYY-MM-DD"))
  var on: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("body", body),
      .init("on", on),
    ]
  }
}

struct DelegationGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delegation",
    abstract: "open, approve, send-back, reject, decide, withdraw, list, show",
    subcommands: [DelegationOpenCommand.self, DelegationApproveCommand.self, DelegationSendBackCommand.self, DelegationRejectCommand.self, DelegationDecideCommand.self, DelegationWithdrawCommand.self, DelegationListCommand.self, DelegationShowCommand.self]
  )
}

struct DelegationOpenCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Puts the nominees of a run forward for approval: finds the chain and keeps its steps for this case.",
    discussion: "Example: muster delegation open M4-85-A-27 --funds --letter JSHQ/12"
  )
  static let verb = CommandName.delegationOpen

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("officers"), help: ArgumentHelp("only these; all who are nominated when left out", valueName: "OFFICER,…"))
  var officers: String?

  @Flag(name: .customLong("obligatory"), inversion: .prefixedNo, help: "whether the course is obligatory; not stated when left out")
  var obligatory: Bool?

  @Flag(name: .customLong("funds"), inversion: .prefixedNo, help: "whether the government pays; not stated when left out")
  var funds: Bool?

  @Option(name: .customLong("chain"), help: ArgumentHelp("these chains, in this order, instead of those the conditions find", valueName: "CODE,…"))
  var chain: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("day it was put forward; today when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("note"), help: ArgumentHelp("a remark", valueName: "TEXT"))
  var note: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("officers", officers),
      .init("obligatory", obligatory),
      .init("funds", funds),
      .init("chain", chain),
      .init("on", on),
      .init("note", note),
      .init("letter", letter),
    ]
  }
}

struct DelegationApproveCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Approves officers of a case at the step where they wait.",
    discussion: "Example: muster delegation approve D-1 --letter MOD/118"
  )
  static let verb = CommandName.delegationApprove

  @Argument(help: ArgumentHelp("number of the case, as in D-7", valueName: "DELEGATION"))
  var delegation: String

  @Option(name: .customLong("officers"), help: ArgumentHelp("only about these; all who wait at the step when left out", valueName: "OFFICER,…"))
  var officers: String?

  @Option(name: .customLong("body"), help: ArgumentHelp("the body whose decision it is, when several could be meant", valueName: "BODY"))
  var body: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("day of the decision; today when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("note"), help: ArgumentHelp("a remark", valueName: "TEXT"))
  var note: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the body's letter: a registrar enters its decision with it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("delegation", delegation),
      .init("officers", officers),
      .init("body", body),
      .init("on", on),
      .init("note", note),
      .init("letter", letter),
    ]
  }
}

struct DelegationSendBackCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "send-back",
    abstract: "Sends officers of a case back to be amended; it then goes on at the same step.",
    discussion: "Example: muster delegation send-back D-1 --officers PA-45678 --note 'passport name is missing' --letter MOD/119"
  )
  static let verb = CommandName.delegationSendBack

  @Argument(help: ArgumentHelp("number of the case, as in D-7", valueName: "DELEGATION"))
  var delegation: String

  @Option(name: .customLong("officers"), help: ArgumentHelp("only about these; all who wait at the step when left out", valueName: "OFFICER,…"))
  var officers: String?

  @Option(name: .customLong("body"), help: ArgumentHelp("the body whose decision it is, when several could be meant", valueName: "BODY"))
  var body: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("day of the decision; today when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("note"), help: ArgumentHelp("what to amend", valueName: "TEXT"))
  var note: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the body's letter: a registrar enters its decision with it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("delegation", delegation),
      .init("officers", officers),
      .init("body", body),
      .init("on", on),
      .init("note", note),
      .init("letter", letter),
    ]
  }
}

struct DelegationRejectCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject",
    abstract: "Rejects officers of a case.",
    discussion: "Example: muster delegation reject D-1 --officers PA-45678 --reason not-approved --letter MOD/120"
  )
  static let verb = CommandName.delegationReject

  @Argument(help: ArgumentHelp("number of the case, as in D-7", valueName: "DELEGATION"))
  var delegation: String

  @Option(name: .customLong("officers"), help: ArgumentHelp("only about these; all who wait at the step when left out", valueName: "OFFICER,…"))
  var officers: String?

  @Option(name: .customLong("body"), help: ArgumentHelp("the body whose decision it is, when several could be meant", valueName: "BODY"))
  var body: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("day of the decision; today when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("reason"), help: ArgumentHelp("reason code, from reference.list reason", valueName: "REASON"))
  var reason: String

  @Option(name: .customLong("note"), help: ArgumentHelp("a remark", valueName: "TEXT"))
  var note: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the body's letter: a registrar enters its decision with it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("delegation", delegation),
      .init("officers", officers),
      .init("body", body),
      .init("on", on),
      .init("reason", reason),
      .init("note", note),
      .init("letter", letter),
    ]
  }
}

struct DelegationDecideCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Takes many decisions, one a line.",
    discussion: "The file holds: delegation, decision (approve, send-back, reject); also officer, body, reason, note, letter; a header first.\n\nExample: muster delegation decide FILE --mode each"
  )
  static let verb = CommandName.delegationDecide

  @Argument(help: ArgumentHelp("The file to send, or - for standard input.", valueName: "FILE"), completion: .file())
  var file: String

  @Option(name: .customLong("mode"), help: ArgumentHelp("all (default): nothing unless every line is good; each: the good lines", valueName: "all|each"), completion: .list(["all", "each"]))
  var mode: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("day of the decisions; today when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind those lines that name none", valueName: "TEXT"))
  var letter: String?

  @Option(help: ArgumentHelp("What the file is: csv or tsv; by its ending when left out.", valueName: "csv|tsv"))
  var inputFormat: InputFormat?

  var block: BlockSource? { BlockSource(path: file, format: inputFormat) }

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("mode", mode),
      .init("on", on),
      .init("letter", letter),
    ]
  }
}

struct DelegationWithdrawCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Takes a case back, or some officers out of it: they stay nominated.",
    discussion: "Example: muster delegation withdraw D-1 --reason 'opened without stating who pays'"
  )
  static let verb = CommandName.delegationWithdraw

  @Argument(help: ArgumentHelp("number of the case, as in D-7", valueName: "DELEGATION"))
  var delegation: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String

  @Option(name: .customLong("officers"), help: ArgumentHelp("only these; all when left out", valueName: "OFFICER,…"))
  var officers: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("delegation", delegation),
      .init("reason", reason),
      .init("officers", officers),
      .init("letter", letter),
    ]
  }
}

struct DelegationListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists cases: who has each now, and since when. Approvers see what waits for them.",
    discussion: "Example: muster delegation list --waiting me"
  )
  static let verb = CommandName.delegationList

  @Option(name: .customLong("state"), help: ArgumentHelp("open (default), closed or all", valueName: "open|closed|all"), completion: .list(["open", "closed", "all"]))
  var state: String?

  @Option(name: .customLong("body"), help: ArgumentHelp("only what waits for this body", valueName: "BODY"))
  var body: String?

  @Option(name: .customLong("waiting"), help: ArgumentHelp("me: only what waits for a body for which I decide or stand in (me)", valueName: "me"), completion: .list(["me"]))
  var waiting: String?

  @Option(name: .customLong("iteration"), help: ArgumentHelp("only of this run", valueName: "ITERATION"))
  var iteration: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the after= of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("state", state),
      .init("body", body),
      .init("waiting", waiting),
      .init("iteration", iteration),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

struct DelegationShowCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows a case: steps, officers, decisions, who has it and since when.",
    discussion: "Example: muster delegation show D-1"
  )
  static let verb = CommandName.delegationShow

  @Argument(help: ArgumentHelp("number of the case, as in D-7", valueName: "DELEGATION"))
  var delegation: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("delegation", delegation),
    ]
  }
}

struct JourneyGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journey",
    abstract: "add, end, list, show",
    subcommands: [JourneyAddCommand.self, JourneyEndCommand.self, JourneyListCommand.self, JourneyShowCommand.self]
  )
}

struct JourneyAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Links runs that an officer goes through one after another; each needs those before it.",
    discussion: "Example: muster journey add PA-45678 --legs M4-85-A-27,M4-86-A-27"
  )
  static let verb = CommandName.journeyAdd

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Option(name: .customLong("legs"), help: ArgumentHelp("codes of the runs, in their order", valueName: "ITERATION,…"))
  var legs: String

  @Option(name: .customLong("note"), help: ArgumentHelp("a remark", valueName: "TEXT"))
  var note: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("legs", legs),
      .init("note", note),
      .init("letter", letter),
    ]
  }
}

struct JourneyEndCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "end",
    abstract: "Gives up a journey; the enrolments in its runs stay as they are.",
    discussion: "Example: muster journey end J-1 --reason 'the language course was cancelled'"
  )
  static let verb = CommandName.journeyEnd

  @Argument(help: ArgumentHelp("its number, as in J-3", valueName: "JOURNEY"))
  var journey: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("journey", journey),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}

struct JourneyListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists journeys: where each stands and what is in its way.",
    discussion: "Example: muster journey list --troubled"
  )
  static let verb = CommandName.journeyList

  @Option(name: .customLong("officer"), help: ArgumentHelp("only of this officer", valueName: "OFFICER"))
  var officer: String?

  @Option(name: .customLong("iteration"), help: ArgumentHelp("only those with this run", valueName: "ITERATION"))
  var iteration: String?

  @Flag(name: .customLong("troubled"), inversion: .prefixedNo, help: "only where a leg was lost that later ones need, or dates overlap")
  var troubled: Bool?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the after= of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("troubled", troubled),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

struct JourneyShowCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows a journey: the state of every leg, and on what each depends.",
    discussion: "Example: muster journey show J-1"
  )
  static let verb = CommandName.journeyShow

  @Argument(help: ArgumentHelp("its number, as in J-3", valueName: "JOURNEY"))
  var journey: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("journey", journey),
    ]
  }
}

struct SeatGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seat",
    abstract: "allocate, turn-back, release, list, queue, prioritise, award",
    subcommands: [SeatAllocateCommand.self, SeatTurnBackCommand.self, SeatReleaseCommand.self, SeatListCommand.self, SeatQueueCommand.self, SeatPrioritiseCommand.self, SeatAwardCommand.self]
  )
}

struct SeatAllocateCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "allocate",
    abstract: "Sets seats of a run aside for a body, before or beside names; abroad it notes the body's quota of names.",
    discussion: "Example: muster seat allocate M4-85-A-27 JSHQ --seats 2"
  )
  static let verb = CommandName.seatAllocate

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Argument(help: ArgumentHelp("its code", valueName: "BODY"))
  var body: String

  @Option(name: .customLong("seats"), help: ArgumentHelp("how many in all; never more than the run has", valueName: "N"))
  var seats: String

  @Flag(name: .customLong("guaranteed"), inversion: .prefixedNo, help: "they stay with the body when unfilled seats are released")
  var guaranteed: Bool?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("body", body),
      .init("seats", seats),
      .init("guaranteed", guaranteed),
      .init("letter", letter),
    ]
  }
}

struct SeatTurnBackCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "turn-back",
    abstract: "Gives back seats a body has no names for; they go to those who wait, in order.",
    discussion: "Example: muster seat turn-back M4-85-A-27 JSHQ --seats 1 --reason 'no officer can be relieved'"
  )
  static let verb = CommandName.seatTurnBack

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Argument(help: ArgumentHelp("its code", valueName: "BODY"))
  var body: String

  @Option(name: .customLong("seats"), help: ArgumentHelp("how many it gives back", valueName: "N"))
  var seats: String

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
      .init("body", body),
      .init("seats", seats),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}

struct SeatReleaseCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: "Takes the unfilled seats of all bodies but guaranteed ones: they go to those who wait, then they are open to all.",
    discussion: "Example: muster seat release M4-85-A-27"
  )
  static let verb = CommandName.seatRelease

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("letter", letter),
    ]
  }
}

struct SeatListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the seats set aside for bodies: how many are filled, turned back, released.",
    discussion: "Example: muster seat list --iteration M4-85-A-27"
  )
  static let verb = CommandName.seatList

  @Argument(help: ArgumentHelp("only of this run", valueName: "ITERATION"))
  var iteration: String?

  @Option(name: .customLong("body"), help: ArgumentHelp("only of this body", valueName: "BODY"))
  var body: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the after= of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("body", body),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

struct SeatQueueCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue",
    abstract: "Shows who waits for a seat, in order, why there, and who cannot move up now.",
    discussion: "Example: muster seat queue M4-85-A-27"
  )
  static let verb = CommandName.seatQueue

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
    ]
  }
}

struct SeatPrioritiseCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "prioritise",
    abstract: "Moves someone up in the waiting list for a reason that is kept.",
    discussion: "Example: muster seat prioritise PA-45678 M4-85-A-27 --priority 1 --reason 'operational emergency, letter JSHQ/12'"
  )
  static let verb = CommandName.seatPrioritise

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("priority"), help: ArgumentHelp("smaller goes first; left out: none any more", valueName: "N"))
  var priority: String?

  @Option(name: .customLong("reason"), help: ArgumentHelp("the justification", valueName: "TEXT"))
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
      .init("priority", priority),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}

struct SeatAwardCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "award",
    abstract: "Records a board's decision: a seat for someone who was named, or a place as reserve.",
    discussion: "Example: muster seat award PA-45678 M4-85-A-27 --letter BOARD/3"
  )
  static let verb = CommandName.seatAward

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("reserve"), help: ArgumentHelp("as reserve of this order instead of a seat", valueName: "N"))
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
      .init("reserve", reserve),
      .init("letter", letter),
    ]
  }
}

struct CheckGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks officers against a run or a course: every rule at once, with what it found and needs. Also: run",
    subcommands: [CheckCommand.self, CheckRunCommand.self],
    defaultSubcommand: CheckCommand.self
  )
}

struct CheckCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "count",
    abstract: "Checks officers against a run or a course: every rule at once, with what it found and needs.",
    discussion: "Example: muster check PA-45678 M4-85-A-27"
  )
  static let verb = CommandName.check

  @Argument(help: ArgumentHelp("service number, or several separated by commas", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run, or of the course when there is no run", valueName: "TARGET"))
  var target: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("target", target),
    ]
  }
}

struct CheckRunCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Checks everyone who is live in a run: one row each.",
    discussion: "Example: muster check run M4-85-A-27"
  )
  static let verb = CommandName.checkRun

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
    ]
  }
}

struct EligibilityGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eligibility",
    abstract: "add, end, equivalence, fact, list, overrides, policy, refusals",
    subcommands: [EligibilityAddCommand.self, EligibilityEndCommand.self, EligibilityEquivalenceCommand.self, EligibilityFactCommand.self, EligibilityListCommand.self, EligibilityOverridesCommand.self, EligibilityPolicyCommand.self, EligibilityRefusalsCommand.self]
  )
}

struct EligibilityAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Adds a rule of eligibility; it takes part at once.",
    discussion: "Example: muster eligibility add clearance-from --provider NSO --clearance NC --source 'Student Information'"
  )
  static let verb = CommandName.eligibilityAdd

  @Argument(help: ArgumentHelp("what the rule is about (grade, language, language-test, language-validity, clearance, clearance-from, nation, prerequisite, pre-work, credit, medical, document, restriction-waived, attribute)", valueName: "KIND"), completion: .list(["grade", "language", "language-test", "language-validity", "clearance", "clearance-from", "nation", "prerequisite", "pre-work", "credit", "medical", "document", "restriction-waived", "attribute"]))
  var kind: String

  @Option(name: .customLong("code"), help: ArgumentHelp("the name under which findings show it; the kind when left out", valueName: "TEXT"))
  var code: String?

  @Option(name: .customLong("provider"), help: ArgumentHelp("only for courses of this provider", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("course"), help: ArgumentHelp("only for this course", valueName: "COURSE"))
  var course: String?

  @Option(name: .customLong("programme"), help: ArgumentHelp("only under this programme", valueName: "PROGRAMME"))
  var programme: String?

  @Option(name: .customLong("iteration"), help: ArgumentHelp("only for this run", valueName: "ITERATION"))
  var iteration: String?

  @Option(name: .customLong("discipline"), help: ArgumentHelp("only in this discipline", valueName: "DISCIPLINE"))
  var discipline: String?

  @Option(name: .customLong("audience"), help: ArgumentHelp("only for courses of this audience letter", valueName: "TEXT"))
  var audience: String?

  @Option(name: .customLong("course-kind"), help: ArgumentHelp("only for this kind of course (course, exercise, workshop, conference, project, online)", valueName: "WORD"), completion: .list(["course", "exercise", "workshop", "conference", "project", "online"]))
  var courseKind: String?

  @Option(name: .customLong("categories"), help: ArgumentHelp("only for officers of these categories (military-officer, jco, other-rank, civil-servant, police, customs, other)", valueName: "WORD,…"), completion: .list(["military-officer", "jco", "other-rank", "civil-servant", "police", "customs", "other"]))
  var categories: String?

  @Option(name: .customLong("low"), help: ArgumentHelp("grade: the lowest", valueName: "GRADE"))
  var low: String?

  @Option(name: .customLong("high"), help: ArgumentHelp("grade: the highest", valueName: "GRADE"))
  var high: String?

  @Option(name: .customLong("profile"), help: ArgumentHelp("language: what is needed; language-test: what the result counts as", valueName: "PROFILE"))
  var profile: String?

  @Option(name: .customLong("language"), help: ArgumentHelp("language: which; that of the course, else English, when left out", valueName: "TEXT"))
  var language: String?

  @Option(name: .customLong("test"), help: ArgumentHelp("language-test, language-validity: the test", valueName: "TEXT"))
  var test: String?

  @Option(name: .customLong("result"), help: ArgumentHelp("language-test: its result", valueName: "TEXT"))
  var result: String?

  @Option(name: .customLong("clearance"), help: ArgumentHelp("clearance: what is needed; clearance-from: from where it is shown, never without (none, NU, NR, NC, NS, CTS)", valueName: "CLEARANCE"), completion: .list(["none", "NU", "NR", "NC", "NS", "CTS"]))
  var clearance: String?

  @Option(name: .customLong("months"), help: ArgumentHelp("how long a test or completion counts; how long a paper must hold beyond", valueName: "N"))
  var months: String?

  @Option(name: .customLong("words"), help: ArgumentHelp("grade: schemes excluded; medical: categories; restriction-waived: kinds", valueName: "TEXT,…"))
  var words: String?

  @Option(name: .customLong("courses"), help: ArgumentHelp("prerequisite, pre-work, credit: courses of which one is enough", valueName: "TEXT,…"))
  var courses: String?

  @Option(name: .customLong("counts-as"), help: ArgumentHelp("credit: the course that counts as completed", valueName: "COURSE"))
  var countsAs: String?

  @Option(name: .customLong("document"), help: ArgumentHelp("document: which paper (passport, visa, national-id, service-id, medical, insurance, certificate, other)", valueName: "WORD"), completion: .list(["passport", "visa", "national-id", "service-id", "medical", "insurance", "certificate", "other"]))
  var document: String?

  @Flag(name: .customLong("approved"), inversion: .prefixedNo, help: "nation: whether the nation is approved")
  var approved: Bool?

  @Option(name: .customLong("needs"), help: ArgumentHelp("attribute: the condition, as in \"officer.service in army,navy\"", valueName: "TEXT"))
  var needs: String?

  @Option(name: .customLong("any-of"), help: ArgumentHelp("rules with the same word here are a group of which one is enough", valueName: "TEXT"))
  var anyOf: String?

  @Option(name: .customLong("severity"), help: ArgumentHelp("must (default; advice for pre-work): stops; advice: only says so", valueName: "must|advice"), completion: .list(["must", "advice"]))
  var severity: String?

  @Option(name: .customLong("on-unknown"), help: ArgumentHelp("when the officer's value is not known; as the policy says when left out", valueName: "proceed|hold"), completion: .list(["proceed", "hold"]))
  var onUnknown: String?

  @Option(name: .customLong("from"), help: ArgumentHelp("for courses that start from this day on", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("to"), help: ArgumentHelp("for courses that start up to this day", valueName: "YYYY-MM-DD"))
  var to: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("kind", kind),
      .init("code", code),
      .init("provider", provider),
      .init("course", course),
      .init("programme", programme),
      .init("iteration", iteration),
      .init("discipline", discipline),
      .init("audience", audience),
      .init("course-kind", courseKind),
      .init("categories", categories),
      .init("low", low),
      .init("high", high),
      .init("profile", profile),
      .init("language", language),
      .init("test", test),
      .init("result", result),
      .init("clearance", clearance),
      .init("months", months),
      .init("words", words),
      .init("courses", courses),
      .init("counts-as", countsAs),
      .init("document", document),
      .init("approved", approved),
      .init("needs", needs),
      .init("any-of", anyOf),
      .init("severity", severity),
      .init("on-unknown", onUnknown),
      .init("from", from),
      .init("to", to),
      .init("source", source),
    ]
  }
}

struct EligibilityEndCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "end",
    abstract: "Ends a rule (R-n) or an equivalence (Q-n), or takes back one that was entered by mistake.",
    discussion: "Example: muster eligibility end R-1 --on 2027-12-31"
  )
  static let verb = CommandName.eligibilityEnd

  @Argument(help: ArgumentHelp("its number", valueName: "ROW"))
  var row: String

  @Option(name: .customLong("on"), help: ArgumentHelp("the last day a course may start under it", valueName: "YYYY-MM-DD"))
  var on: String?

  @Flag(name: .customLong("void"), inversion: .prefixedNo, help: "it was entered by mistake and never held")
  var void: Bool?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("row", row),
      .init("on", on),
      .init("void", void),
    ]
  }
}

struct EligibilityEquivalenceCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "equivalence",
    abstract: "Records that a grade counts as a grade of another scheme.",
    discussion: "Example: muster eligibility equivalence JCO-3 OR-9 --provider NSO --source 'letter of the provider'"
  )
  static let verb = CommandName.eligibilityEquivalence

  @Argument(help: ArgumentHelp("the officer's grade", valueName: "GRADE"))
  var grade: String

  @Argument(help: ArgumentHelp("what it counts as", valueName: "COUNTS-AS"))
  var countsAs: String

  @Option(name: .customLong("provider"), help: ArgumentHelp("only for this provider", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("from"), help: ArgumentHelp("for courses that start from this day on", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("to"), help: ArgumentHelp("for courses that start up to this day", valueName: "YYYY-MM-DD"))
  var to: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("grade", grade),
      .init("counts-as", countsAs),
      .init("provider", provider),
      .init("from", from),
      .init("to", to),
      .init("source", source),
    ]
  }
}

struct EligibilityFactCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "fact",
    abstract: "Records a further fact about an officer for rules to ask for, as born or seniority.",
    discussion: "Example: muster eligibility fact PA-45678 born 1985-02-28"
  )
  static let verb = CommandName.eligibilityFact

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("lower-case letters, digits and dashes", valueName: "NAME"))
  var name: String

  @Argument(help: ArgumentHelp("its value", valueName: "VALUE"))
  var value: String

  @Option(name: .customLong("from"), help: ArgumentHelp("from this day; always when left out", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("to"), help: ArgumentHelp("up to this day", valueName: "YYYY-MM-DD"))
  var to: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("name", name),
      .init("value", value),
      .init("from", from),
      .init("to", to),
      .init("letter", letter),
    ]
  }
}

struct EligibilityListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists rules, policies or equivalences.",
    discussion: "Example: muster eligibility list"
  )
  static let verb = CommandName.eligibilityList

  @Argument(help: ArgumentHelp("rules when left out (rules, policies, equivalences)", valueName: "WHAT"), completion: .list(["rules", "policies", "equivalences"]))
  var what: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("only what holds for a course that starts on this day", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the after= of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("what", what),
      .init("on", on),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

struct EligibilityOverridesCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "overrides",
    abstract: "Lists or counts the rules that were set aside.",
    discussion: "Example: muster eligibility overrides --by rule"
  )
  static let verb = CommandName.eligibilityOverrides

  @Option(name: .customLong("iteration"), help: ArgumentHelp("only in this run", valueName: "ITERATION"))
  var iteration: String?

  @Option(name: .customLong("by"), help: ArgumentHelp("count by this instead of listing", valueName: "rule|iteration|principal"), completion: .list(["rule", "iteration", "principal"]))
  var by: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the after= of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("by", by),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

struct EligibilityPolicyCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: "Says who may go on where a requirement is not stated or a value not known.",
    discussion: "Example: muster eligibility policy grade --not-known hold"
  )
  static let verb = CommandName.eligibilityPolicy

  @Argument(help: ArgumentHelp("name of the rule, or any", valueName: "RULE"))
  var rule: String

  @Option(name: .customLong("not-stated"), help: ArgumentHelp("the requirement is not stated", valueName: "proceed|hold"), completion: .list(["proceed", "hold"]))
  var notStated: String?

  @Option(name: .customLong("not-known"), help: ArgumentHelp("the officer's value is not known or cannot be compared", valueName: "proceed|hold"), completion: .list(["proceed", "hold"]))
  var notKnown: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("rule", rule),
      .init("not-stated", notStated),
      .init("not-known", notKnown),
      .init("source", source),
    ]
  }
}

struct EligibilityRefusalsCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "refusals",
    abstract: "Lists or counts the enrolments that rules refused: what stops our officers.",
    discussion: "Example: muster eligibility refusals --by rule"
  )
  static let verb = CommandName.eligibilityRefusals

  @Option(name: .customLong("iteration"), help: ArgumentHelp("only in this run", valueName: "ITERATION"))
  var iteration: String?

  @Option(name: .customLong("by"), help: ArgumentHelp("count by this instead of listing", valueName: "rule|iteration|service|principal"), completion: .list(["rule", "iteration", "service", "principal"]))
  var by: String?

  @Option(name: .customLong("from"), help: ArgumentHelp("only from this day on", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("to"), help: ArgumentHelp("only up to this day", valueName: "YYYY-MM-DD"))
  var to: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the after= of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("by", by),
      .init("from", from),
      .init("to", to),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

struct PlanGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "officer, run, weigh, weights, package, list, show, decide",
    subcommands: [PlanOfficerCommand.self, PlanRunCommand.self, PlanWeighCommand.self, PlanWeightsCommand.self, PlanPackageCommand.self, PlanListCommand.self, PlanShowCommand.self, PlanDecideCommand.self]
  )
}

struct PlanOfficerCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "officer",
    abstract: "Shows the runs ahead an officer is eligible for, and what is missing for the others.",
    discussion: "Example: muster plan officer PA-45678"
  )
  static let verb = CommandName.planOfficer

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Option(name: .customLong("to"), help: ArgumentHelp("only runs that start up to this day", valueName: "YYYY-MM-DD"))
  var to: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("to", to),
    ]
  }
}

struct PlanRunCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Ranks the eligible officers for a run by the weights, with the reasons.",
    discussion: "Example: muster plan run M4-85-A-27"
  )
  static let verb = CommandName.planRun

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many; 50 when left out", valueName: "N"))
  var limit: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("limit", limit),
    ]
  }
}

struct PlanWeighCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "weigh",
    abstract: "Sets what a measure weighs when officers are ranked; zero takes it out.",
    discussion: "Example: muster plan weigh months-since-course 10"
  )
  static let verb = CommandName.planWeigh

  @Argument(help: ArgumentHelp("what is looked at (months-since-course, language-margin, appointment, province-share, service-share, prerequisite-done, years-in-grade)", valueName: "MEASURE"), completion: .list(["months-since-course", "language-margin", "appointment", "province-share", "service-share", "prerequisite-done", "years-in-grade"]))
  var measure: String

  @Argument(help: ArgumentHelp("its points, 0 to 100, are multiplied by this", valueName: "WEIGHT"))
  var weight: String

  @Option(name: .customLong("word"), help: ArgumentHelp("of the measure appointment: what it must contain", valueName: "TEXT"))
  var word: String?

  @Option(name: .customLong("provider"), help: ArgumentHelp("only for courses of this provider", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("course"), help: ArgumentHelp("only for this course", valueName: "COURSE"))
  var course: String?

  @Option(name: .customLong("programme"), help: ArgumentHelp("only under this programme", valueName: "PROGRAMME"))
  var programme: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("measure", measure),
      .init("weight", weight),
      .init("word", word),
      .init("provider", provider),
      .init("course", course),
      .init("programme", programme),
      .init("source", source),
    ]
  }
}

struct PlanWeightsCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "weights",
    abstract: "Lists what each measure weighs.",
    discussion: "Example: muster plan weights"
  )
  static let verb = CommandName.planWeights

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

struct PlanPackageCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "package",
    abstract: "Proposes principals and reserves for all open offers of a programme's year: each officer once, quotas kept.",
    discussion: "Example: muster plan package PCM --year 2027"
  )
  static let verb = CommandName.planPackage

  @Argument(help: ArgumentHelp("its code", valueName: "PROGRAMME"))
  var programme: String

  @Option(name: .customLong("year"), help: ArgumentHelp("calendar year in which the runs start", valueName: "N"))
  var year: String

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("programme", programme),
      .init("year", year),
    ]
  }
}

struct PlanListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists proposals.",
    discussion: "Example: muster plan list"
  )
  static let verb = CommandName.planList

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

struct PlanShowCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows a proposal row by row, with reasons, decisions and what became of them.",
    discussion: "Example: muster plan show P-1"
  )
  static let verb = CommandName.planShow

  @Argument(help: ArgumentHelp("its number", valueName: "PROPOSAL"))
  var proposal: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("proposal", proposal),
    ]
  }
}

struct PlanDecideCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Records a board's decision on rows of a proposal; each yes is put forward by enrol.",
    discussion: "The file holds: CSV with the columns row and decision (yes or no).\n\nExample: muster plan decide P-1 FILE"
  )
  static let verb = CommandName.planDecide

  @Argument(help: ArgumentHelp("its number", valueName: "PROPOSAL"))
  var proposal: String

  @Argument(help: ArgumentHelp("The file to send, or - for standard input.", valueName: "FILE"), completion: .file())
  var file: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @Option(help: ArgumentHelp("What the file is: csv or tsv; by its ending when left out.", valueName: "csv|tsv"))
  var inputFormat: InputFormat?

  var block: BlockSource? { BlockSource(path: file, format: inputFormat) }

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("proposal", proposal),
      .init("letter", letter),
    ]
  }
}

struct TemplateGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "add, end, list",
    subcommands: [TemplateAddCommand.self, TemplateEndCommand.self, TemplateListCommand.self]
  )
}

struct TemplateAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Says what is needed before departure, by provider, country, programme and kind of course.",
    discussion: "Example: muster template add visa --country DE --days 60"
  )
  static let verb = CommandName.templateAdd

  @Argument(help: ArgumentHelp("as in noc, passport, visa, ticket, or a word of your own", valueName: "REQUIREMENT"))
  var requirement: String

  @Option(name: .customLong("provider"), help: ArgumentHelp("only for runs of this institution", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("country"), help: ArgumentHelp("only for runs in this country", valueName: "CC"))
  var country: String?

  @Option(name: .customLong("programme"), help: ArgumentHelp("only under this programme", valueName: "PROGRAMME"))
  var programme: String?

  @Option(name: .customLong("kind"), help: ArgumentHelp("only for this kind of course (course, exercise, workshop, conference, project, online)", valueName: "WORD"), completion: .list(["course", "exercise", "workshop", "conference", "project", "online"]))
  var kind: String?

  @Option(name: .customLong("managed-by"), help: ArgumentHelp("only for runs of the provider's or of the nation's", valueName: "provider|nation"), completion: .list(["provider", "nation"]))
  var managedBy: String?

  @Option(name: .customLong("days"), help: ArgumentHelp("to be held so many days before the first day", valueName: "N"))
  var days: String?

  @Option(name: .customLong("months"), help: ArgumentHelp("a paper must last so many months beyond the last day", valueName: "N"))
  var months: String?

  @Option(name: .customLong("note"), help: ArgumentHelp("anything else", valueName: "TEXT"))
  var note: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @Option(name: .customLong("from"), help: ArgumentHelp("in force from this day; from ever when left out", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("to"), help: ArgumentHelp("in force to this day; until ended when left out", valueName: "YYYY-MM-DD"))
  var to: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("requirement", requirement),
      .init("provider", provider),
      .init("country", country),
      .init("programme", programme),
      .init("kind", kind),
      .init("managed-by", managedBy),
      .init("days", days),
      .init("months", months),
      .init("note", note),
      .init("source", source),
      .init("from", from),
      .init("to", to),
    ]
  }
}

struct TemplateEndCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "end",
    abstract: "Ends a template: runs that begin after the day no longer need it.",
    discussion: "Example: muster template end 1 --on 2027-12-31"
  )
  static let verb = CommandName.templateEnd

  @Argument(help: ArgumentHelp("its number, from template.list", valueName: "TEMPLATE"))
  var template: String

  @Option(name: .customLong("on"), help: ArgumentHelp("last day on which it is in force", valueName: "YYYY-MM-DD"))
  var on: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("template", template),
      .init("on", on),
      .init("reason", reason),
    ]
  }
}

struct TemplateListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists what is needed before departure, for whom.",
    discussion: "Example: muster template list --country DE"
  )
  static let verb = CommandName.templateList

  @Option(name: .customLong("provider"), help: ArgumentHelp("only of this institution", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("country"), help: ArgumentHelp("only for this country", valueName: "CC"))
  var country: String?

  @Option(name: .customLong("requirement"), help: ArgumentHelp("only this one", valueName: "TEXT"))
  var requirement: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("only those in force on this day", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the after= of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("provider", provider),
      .init("country", country),
      .init("requirement", requirement),
      .init("on", on),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

struct DepartureGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "departure",
    abstract: "set, set-many, list, missing",
    subcommands: [DepartureSetCommand.self, DepartureSetManyCommand.self, DepartureListCommand.self, DepartureMissingCommand.self]
  )
}

struct DepartureSetCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Records how a requirement stands for an officer in a run.",
    discussion: "Example: muster departure set PA-45678 M4-85-A-27 --requirement visa --state applied --on 2027-01-05"
  )
  static let verb = CommandName.departureSet

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("requirement"), help: ArgumentHelp("what is needed: noc, passport, visa, medical, english-test, clearance, ticket, insurance, joining-instructions, relief, funding, or one a template names", valueName: "TEXT"))
  var requirement: String

  @Option(name: .customLong("state"), help: ArgumentHelp("how it stands; waived needs a reason (needed, applied, held, refused, waived)", valueName: "WORD"), completion: .list(["needed", "applied", "held", "refused", "waived"]))
  var state: String

  @Option(name: .customLong("on"), help: ArgumentHelp("the day it was applied for, given, refused or waived", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("expires"), help: ArgumentHelp("last day on which what is held is valid", valueName: "YYYY-MM-DD"))
  var expires: String?

  @Option(name: .customLong("ref"), help: ArgumentHelp("its reference", valueName: "TEXT"))
  var ref: String?

  @Option(name: .customLong("reason"), help: ArgumentHelp("why it was refused or waived", valueName: "TEXT"))
  var reason: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("requirement", requirement),
      .init("state", state),
      .init("on", on),
      .init("expires", expires),
      .init("ref", ref),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}

struct DepartureSetManyCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "set-many",
    abstract: "Records how requirements stand, one a line of a CSV file.",
    discussion: "The file holds: CSV with officer,iteration,requirement,state and, where known, on,expires,ref,reason,letter; then a dot.\n\nExample: muster departure set-many FILE"
  )
  static let verb = CommandName.departureSetMany

  @Argument(help: ArgumentHelp("The file to send, or - for standard input.", valueName: "FILE"), completion: .file())
  var file: String

  @Option(name: .customLong("mode"), help: ArgumentHelp("all (default): nothing unless every row is good; each: the good rows", valueName: "all|each"), completion: .list(["all", "each"]))
  var mode: String?

  @Option(help: ArgumentHelp("What the file is: csv or tsv; by its ending when left out.", valueName: "csv|tsv"))
  var inputFormat: InputFormat?

  var block: BlockSource? { BlockSource(path: file, format: inputFormat) }

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("mode", mode),
    ]
  }
}

struct DepartureListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Shows what each officer in a run needs before departure and how it stands.",
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

struct DepartureMissingCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "missing",
    abstract: "Lists what is missing before departure in all runs ahead, due first.",
    discussion: "Example: muster departure missing --within 30"
  )
  static let verb = CommandName.departureMissing

  @Option(name: .customLong("within"), help: ArgumentHelp("only what is due in so many days, or overdue", valueName: "N"))
  var within: String?

  @Option(name: .customLong("provider"), help: ArgumentHelp("only for runs of this institution", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("officer"), help: ArgumentHelp("only of this officer", valueName: "OFFICER"))
  var officer: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("within", within),
      .init("provider", provider),
      .init("officer", officer),
      .init("limit", limit),
    ]
  }
}

struct CostGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cost",
    abstract: "add, set, list, exposure",
    subcommands: [CostAddCommand.self, CostSetCommand.self, CostListCommand.self, CostExposureCommand.self]
  )
}

struct CostAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Records what an enrolment costs and who pays. Without an amount the cost is not known.",
    discussion: "Example: muster cost add PA-45678 M4-85-A-27 --kind tuition --payer programme --amount '550 EUR'"
  )
  static let verb = CommandName.costAdd

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("kind"), help: ArgumentHelp("what for (tuition, travel, accommodation, allowance, other)", valueName: "WORD"), completion: .list(["tuition", "travel", "accommodation", "allowance", "other"]))
  var kind: String

  @Option(name: .customLong("payer"), help: ArgumentHelp("who pays, as in nation, provider, programme, officer", valueName: "TEXT"))
  var payer: String

  @Option(name: .customLong("basis"), help: ArgumentHelp("planned when left out", valueName: "planned|actual"), completion: .list(["planned", "actual"]))
  var basis: String?

  @Option(name: .customLong("amount"), help: ArgumentHelp("how much", valueName: "AMOUNT"))
  var amount: String?

  @Option(name: .customLong("note"), help: ArgumentHelp("anything else", valueName: "TEXT"))
  var note: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("kind", kind),
      .init("payer", payer),
      .init("basis", basis),
      .init("amount", amount),
      .init("note", note),
      .init("letter", letter),
    ]
  }
}

struct CostSetCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Corrects a cost; what stood before stays in the change log.",
    discussion: "Example: muster cost set 1 --amount '600 EUR' --basis actual --reason 'as invoiced'"
  )
  static let verb = CommandName.costSet

  @Argument(help: ArgumentHelp("its number, from cost.list", valueName: "COST"))
  var cost: String

  @Option(name: .customLong("kind"), help: ArgumentHelp("what for (tuition, travel, accommodation, allowance, other)", valueName: "WORD"), completion: .list(["tuition", "travel", "accommodation", "allowance", "other"]))
  var kind: String?

  @Option(name: .customLong("payer"), help: ArgumentHelp("who pays", valueName: "TEXT"))
  var payer: String?

  @Option(name: .customLong("basis"), help: ArgumentHelp("planned or actual", valueName: "planned|actual"), completion: .list(["planned", "actual"]))
  var basis: String?

  @Option(name: .customLong("amount"), help: ArgumentHelp("how much", valueName: "AMOUNT"))
  var amount: String?

  @Option(name: .customLong("note"), help: ArgumentHelp("anything else", valueName: "TEXT"))
  var note: String?

  @Flag(name: .customLong("void"), inversion: .prefixedNo, help: "it was entered by mistake and counts no more")
  var void: Bool?

  @Option(name: .customLong("clear"), help: ArgumentHelp("what becomes not stated again", valueName: "amount|note,…"), completion: .list(["amount", "note"]))
  var clear: String?

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("cost", cost),
      .init("kind", kind),
      .init("payer", payer),
      .init("basis", basis),
      .init("amount", amount),
      .init("note", note),
      .init("void", void),
      .init("clear", clear),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}

struct CostListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists costs; the reply says how many are not known.",
    discussion: "Example: muster cost list --iteration M4-85-A-27"
  )
  static let verb = CommandName.costList

  @Option(name: .customLong("officer"), help: ArgumentHelp("only of this officer", valueName: "OFFICER"))
  var officer: String?

  @Option(name: .customLong("iteration"), help: ArgumentHelp("only of this run", valueName: "ITERATION"))
  var iteration: String?

  @Option(name: .customLong("payer"), help: ArgumentHelp("only what this one pays", valueName: "TEXT"))
  var payer: String?

  @Option(name: .customLong("basis"), help: ArgumentHelp("only planned or actual", valueName: "planned|actual"), completion: .list(["planned", "actual"]))
  var basis: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the after= of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("payer", payer),
      .init("basis", basis),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

struct CostExposureCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "exposure",
    abstract: "Says what withdrawing an officer would cost on a day, by which rule.",
    discussion: "Example: muster cost exposure PA-45678 M4-85-A-27"
  )
  static let verb = CommandName.costExposure

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("on"), help: ArgumentHelp("the day of the withdrawal; today when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @Flag(name: .customLong("dedicated"), inversion: .prefixedNo, help: "the course is held for the nation alone")
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

struct PenaltyGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "penalty",
    abstract: "add, end, list",
    subcommands: [PenaltyAddCommand.self, PenaltyEndCommand.self, PenaltyListCommand.self]
  )
}

struct PenaltyAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Records what a provider charges for a withdrawal.",
    discussion: "Example: muster penalty add before-start --percent 50 --days 60 --no-dedicated --exceptions refilled,provider-cancelled,visa-late,disaster --source 'SAMM C10.15'"
  )
  static let verb = CommandName.penaltyAdd

  @Argument(help: ArgumentHelp("before-start: a share; proportional: by the days that have begun (before-start, proportional)", valueName: "KIND"), completion: .list(["before-start", "proportional"]))
  var kind: String

  @Option(name: .customLong("percent"), help: ArgumentHelp("of the tuition", valueName: "N"))
  var percent: String

  @Option(name: .customLong("days"), help: ArgumentHelp("only less than so many days before the first day", valueName: "N"))
  var days: String?

  @Option(name: .customLong("provider"), help: ArgumentHelp("only for runs of this institution", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("programme"), help: ArgumentHelp("only under this programme", valueName: "PROGRAMME"))
  var programme: String?

  @Flag(name: .customLong("dedicated"), inversion: .prefixedNo, help: "only for courses held for one nation alone; no: only for others")
  var dedicated: Bool?

  @Option(name: .customLong("exceptions"), help: ArgumentHelp("what sets it aside", valueName: "refilled|provider-cancelled|visa-late|disaster,…"), completion: .list(["refilled", "provider-cancelled", "visa-late", "disaster"]))
  var exceptions: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @Option(name: .customLong("from"), help: ArgumentHelp("in force from this day; from ever when left out", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("to"), help: ArgumentHelp("in force to this day; until ended when left out", valueName: "YYYY-MM-DD"))
  var to: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("kind", kind),
      .init("percent", percent),
      .init("days", days),
      .init("provider", provider),
      .init("programme", programme),
      .init("dedicated", dedicated),
      .init("exceptions", exceptions),
      .init("source", source),
      .init("from", from),
      .init("to", to),
    ]
  }
}

struct PenaltyEndCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "end",
    abstract: "Ends a penalty rule.",
    discussion: "Example: muster penalty end 1 --on 2027-12-31"
  )
  static let verb = CommandName.penaltyEnd

  @Argument(help: ArgumentHelp("its number, from penalty.list", valueName: "PENALTY"))
  var penalty: String

  @Option(name: .customLong("on"), help: ArgumentHelp("last day on which it is in force", valueName: "YYYY-MM-DD"))
  var on: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("penalty", penalty),
      .init("on", on),
      .init("reason", reason),
    ]
  }
}

struct PenaltyListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists what providers charge for withdrawals.",
    discussion: "Example: muster penalty list"
  )
  static let verb = CommandName.penaltyList

  @Option(name: .customLong("provider"), help: ArgumentHelp("only of this institution", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("only those in force on this day", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the after= of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("provider", provider),
      .init("on", on),
      .init("limit", limit),
      .init("after", after),
    ]
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

  @Option(name: .customLong("from"), help: ArgumentHelp("what it counts from; of most kinds the start of the run (start, end, names, release, decision, due, since, expiry)", valueName: "WORD"), completion: .list(["start", "end", "names", "release", "decision", "due", "since", "expiry"]))
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

struct AttendanceGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attendance",
    abstract: "set, roll, list, rule",
    subcommands: [AttendanceSetCommand.self, AttendanceRollCommand.self, AttendanceListCommand.self, AttendanceRuleCommand.self]
  )
}

struct AttendanceSetCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Marks one officer for one day of a run. Marked as there, a confirmed one attends.",
    discussion: "Example: muster attendance set M4-85-A-27 PA-45678 present --on 2027-03-08"
  )
  static let verb = CommandName.attendanceSet

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("none takes the mark back (present, absent, excused, late, none)", valueName: "MARK"), completion: .list(["present", "absent", "excused", "late", "none"]))
  var mark: String

  @Option(name: .customLong("on"), help: ArgumentHelp("the day", valueName: "YYYY-MM-DD"))
  var on: String

  @Option(name: .customLong("session"), help: ArgumentHelp("of that day; 1 when left out", valueName: "N"))
  var session: String?

  @Option(name: .customLong("mode"), help: ArgumentHelp("stays as it was when left out; at first not stated", valueName: "in-person|online"), completion: .list(["in-person", "online"]))
  var mode: String?

  @Option(name: .customLong("reason"), help: ArgumentHelp("why a mark is mended", valueName: "TEXT"))
  var reason: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("officer", officer),
      .init("mark", mark),
      .init("on", on),
      .init("session", session),
      .init("mode", mode),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}

struct AttendanceRollCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "roll",
    abstract: "Marks a whole run from a roll: all of it or, when anything is wrong, nothing.",
    discussion: "The file holds: columns officer and a day each (2027-03-08), or officer, on.\n\nExample: muster attendance roll M4-85-A-27 FILE --rows 20"
  )
  static let verb = CommandName.attendanceRoll

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

  @Option(help: ArgumentHelp("What the file is: csv or tsv; by its ending when left out.", valueName: "csv|tsv"))
  var inputFormat: InputFormat?

  var block: BlockSource? { BlockSource(path: file, format: inputFormat) }

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

struct AttendanceListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Shows who was there on which day, with totals and the percent of days held.",
    discussion: "Example: muster attendance list M4-85-A-27"
  )
  static let verb = CommandName.attendanceList

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("view"), help: ArgumentHelp("days (default): a column a day; totals; marks: a row a mark", valueName: "days|totals|marks"), completion: .list(["days", "totals", "marks"]))
  var view: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("view", view),
    ]
  }
}

struct AttendanceRuleCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "rule",
    abstract: "Sets from a day on the least attendance of a graduate at home; without percent there is none.",
    discussion: "Example: muster attendance rule --percent 80 --kind course --from 2026-01-01 --source 'standing order 12'"
  )
  static let verb = CommandName.attendanceRule

  @Option(name: .customLong("percent"), help: ArgumentHelp("of the days held", valueName: "N"))
  var percent: String?

  @Option(name: .customLong("excused"), help: ArgumentHelp("what an excused day counts as; absent when left out", valueName: "absent|left-out|present"), completion: .list(["absent", "left-out", "present"]))
  var excused: String?

  @Option(name: .customLong("course"), help: ArgumentHelp("only for this course", valueName: "COURSE"))
  var course: String?

  @Option(name: .customLong("provider"), help: ArgumentHelp("only for the courses of this institution", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("kind"), help: ArgumentHelp("only for courses of this kind (course, exercise, workshop, conference, project, online)", valueName: "WORD"), completion: .list(["course", "exercise", "workshop", "conference", "project", "online"]))
  var kind: String?

  @Option(name: .customLong("from"), help: ArgumentHelp("from this day on; since ever when left out", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where the rule is written", valueName: "TEXT"))
  var source: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("percent", percent),
      .init("excused", excused),
      .init("course", course),
      .init("provider", provider),
      .init("kind", kind),
      .init("from", from),
      .init("source", source),
      .init("letter", letter),
    ]
  }
}

struct CertificateGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "certificate",
    abstract: "issue, format, validity, show, list",
    subcommands: [CertificateIssueCommand.self, CertificateFormatCommand.self, CertificateValidityCommand.self, CertificateShowCommand.self, CertificateListCommand.self]
  )
}

struct CertificateIssueCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue",
    abstract: "Numbers certificates for all who passed a run at home and have none that stands.",
    discussion: "Example: muster certificate issue M4-85-A-27"
  )
  static let verb = CommandName.certificateIssue

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("officer"), help: ArgumentHelp("only for this one", valueName: "OFFICER"))
  var officer: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("the day on the certificate; today when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("officer", officer),
      .init("on", on),
      .init("letter", letter),
    ]
  }
}

struct CertificateFormatCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: "Sets how certificate numbers are written, for one institution or for all others.",
    discussion: "Example: muster certificate format '{provider}-{year}-{number:4}'"
  )
  static let verb = CommandName.certificateFormat

  @Argument(help: ArgumentHelp("as in {provider}/{year}/{number:4}; also {course} and {run}", valueName: "NUMBERS"))
  var numbers: String

  @Option(name: .customLong("provider"), help: ArgumentHelp("only for this institution", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where that is written", valueName: "TEXT"))
  var source: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("numbers", numbers),
      .init("provider", provider),
      .init("source", source),
      .init("letter", letter),
    ]
  }
}

struct CertificateValidityCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "validity",
    abstract: "Sets for how long a pass is valid, by the day of the result; without months it is not stated.",
    discussion: "Example: muster certificate validity --months 36 --course M4-85 --source 'course guide'"
  )
  static let verb = CommandName.certificateValidity

  @Option(name: .customLong("months"), help: ArgumentHelp("to the same day of the month; 0: does not run out", valueName: "N"))
  var months: String?

  @Option(name: .customLong("course"), help: ArgumentHelp("only for this course", valueName: "COURSE"))
  var course: String?

  @Option(name: .customLong("provider"), help: ArgumentHelp("only for the courses of this institution", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("kind"), help: ArgumentHelp("only for courses of this kind (course, exercise, workshop, conference, project, online)", valueName: "WORD"), completion: .list(["course", "exercise", "workshop", "conference", "project", "online"]))
  var kind: String?

  @Option(name: .customLong("from"), help: ArgumentHelp("from this day on; since ever when left out", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where the rule is written", valueName: "TEXT"))
  var source: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("months", months),
      .init("course", course),
      .init("provider", provider),
      .init("kind", kind),
      .init("from", from),
      .init("source", source),
      .init("letter", letter),
    ]
  }
}

struct CertificateShowCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows whose a certificate is, for which course, run and entry, and whether it stands.",
    discussion: "Example: muster certificate show NSO/2027/0001"
  )
  static let verb = CommandName.certificateShow

  @Argument(help: ArgumentHelp("its number", valueName: "NUMBER"))
  var number: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("number", number),
    ]
  }
}

struct CertificateListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists certificates, those given by others too, with whether each stands.",
    discussion: "Example: muster certificate list --iteration M4-85-A-27"
  )
  static let verb = CommandName.certificateList

  @Option(name: .customLong("officer"), help: ArgumentHelp("only of this officer", valueName: "OFFICER"))
  var officer: String?

  @Option(name: .customLong("course"), help: ArgumentHelp("only for this course", valueName: "COURSE"))
  var course: String?

  @Option(name: .customLong("iteration"), help: ArgumentHelp("only of this run", valueName: "ITERATION"))
  var iteration: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("course", course),
      .init("iteration", iteration),
    ]
  }
}

struct FollowupGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "followup",
    abstract: "rule, report, ask, answer, list",
    subcommands: [FollowupRuleCommand.self, FollowupReportCommand.self, FollowupAskCommand.self, FollowupAnswerCommand.self, FollowupListCommand.self]
  )
}

struct FollowupRuleCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "rule",
    abstract: "Sets from a day on when a report is due, or for how many years graduates are asked.",
    discussion: "Example: muster followup rule report --days 30 --from 2026-01-01"
  )
  static let verb = CommandName.followupRule

  @Argument(help: ArgumentHelp("what is asked for (report, question)", valueName: "ABOUT"), completion: .list(["report", "question"]))
  var about: String

  @Option(name: .customLong("days"), help: ArgumentHelp("after the end of the run the report is due; none when left out", valueName: "N"))
  var days: String?

  @Option(name: .customLong("years"), help: ArgumentHelp("after the result in which the question is asked; none when left out", valueName: "N"))
  var years: String?

  @Option(name: .customLong("course"), help: ArgumentHelp("only for this course", valueName: "COURSE"))
  var course: String?

  @Option(name: .customLong("provider"), help: ArgumentHelp("only for the courses of this institution", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("kind"), help: ArgumentHelp("only for courses of this kind (course, exercise, workshop, conference, project, online)", valueName: "WORD"), completion: .list(["course", "exercise", "workshop", "conference", "project", "online"]))
  var kind: String?

  @Option(name: .customLong("from"), help: ArgumentHelp("from this day on; since ever when left out", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where the rule is written", valueName: "TEXT"))
  var source: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("about", about),
      .init("days", days),
      .init("years", years),
      .init("course", course),
      .init("provider", provider),
      .init("kind", kind),
      .init("from", from),
      .init("source", source),
      .init("letter", letter),
    ]
  }
}

struct FollowupReportCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Records that the report on a course was received.",
    discussion: "Example: muster followup report PA-45678 M4-85-A-27 --received 2027-04-02 --ref GHQ/77"
  )
  static let verb = CommandName.followupReport

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("received"), help: ArgumentHelp("the day it was received", valueName: "YYYY-MM-DD"))
  var received: String?

  @Option(name: .customLong("ref"), help: ArgumentHelp("its reference", valueName: "TEXT"))
  var ref: String?

  @Flag(name: .customLong("none"), inversion: .prefixedNo, help: "it was not received after all")
  var none: Bool?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("received", received),
      .init("ref", ref),
      .init("none", none),
      .init("letter", letter),
    ]
  }
}

struct FollowupAskCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Asks the graduates of the years that the rules name what became of them, once a year.",
    discussion: "Example: muster followup ask --year 2026"
  )
  static let verb = CommandName.followupAsk

  @Option(name: .customLong("year"), help: ArgumentHelp("this year when left out", valueName: "N"))
  var year: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("year", year),
      .init("letter", letter),
    ]
  }
}

struct FollowupAnswerCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: "Records what an officer does now: post, unit, whether the training is used.",
    discussion: "Example: muster followup answer PA-45678 --year 2026 --post 'Staff officer, operations' --uses-training yes"
  )
  static let verb = CommandName.followupAnswer

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Option(name: .customLong("year"), help: ArgumentHelp("the year of the question", valueName: "N"))
  var year: String

  @Option(name: .customLong("post"), help: ArgumentHelp("the post held", valueName: "TEXT"))
  var post: String?

  @Option(name: .customLong("unit"), help: ArgumentHelp("where", valueName: "TEXT"))
  var unit: String?

  @Option(name: .customLong("uses-training"), help: ArgumentHelp("not stated when left out", valueName: "yes|no|not-known"), completion: .list(["yes", "no", "not-known"]))
  var usesTraining: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("the day of the answer; today when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("year", year),
      .init("post", post),
      .init("unit", unit),
      .init("uses-training", usesTraining),
      .init("on", on),
      .init("letter", letter),
    ]
  }
}

struct FollowupListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists reports and yearly questions: what is due, overdue or not answered.",
    discussion: "Example: muster followup list overdue"
  )
  static let verb = CommandName.followupList

  @Argument(help: ArgumentHelp("due when left out (due, overdue, unanswered, all)", valueName: "SHOW"), completion: .list(["due", "overdue", "unanswered", "all"]))
  var show: String?

  @Option(name: .customLong("officer"), help: ArgumentHelp("only of this officer", valueName: "OFFICER"))
  var officer: String?

  @Option(name: .customLong("iteration"), help: ArgumentHelp("only reports on this run", valueName: "ITERATION"))
  var iteration: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("show", show),
      .init("officer", officer),
      .init("iteration", iteration),
    ]
  }
}
