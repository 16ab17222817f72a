// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

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

  @Option(name: .customLong("service"), help: ArgumentHelp("service or agency, from muster reference list service", valueName: "SERVICE"))
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

  @Option(name: .customLong("born"), help: ArgumentHelp("date of birth", valueName: "YYYY-MM-DD"))
  var born: String?

  @Option(name: .customLong("birth-place"), help: ArgumentHelp("town of birth, as in the passport", valueName: "TEXT"))
  var birthPlace: String?

  @Option(name: .customLong("birth-country"), help: ArgumentHelp("country of birth", valueName: "CC"))
  var birthCountry: String?

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
      .init("born", born),
      .init("birth-place", birthPlace),
      .init("birth-country", birthCountry),
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

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
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

  @Option(name: .customLong("born"), help: ArgumentHelp("date of birth", valueName: "YYYY-MM-DD"))
  var born: String?

  @Option(name: .customLong("birth-place"), help: ArgumentHelp("town of birth, as in the passport", valueName: "TEXT"))
  var birthPlace: String?

  @Option(name: .customLong("birth-country"), help: ArgumentHelp("country of birth", valueName: "CC"))
  var birthCountry: String?

  @Option(name: .customLong("clear"), help: ArgumentHelp("what becomes not stated again (name-ur, name-passport, gender, province, born, birth-place, birth-country)", valueName: "WORD,…"), completion: .list(["name-ur", "name-passport", "gender", "province", "born", "birth-place", "birth-country"]))
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
      .init("born", born),
      .init("birth-place", birthPlace),
      .init("birth-country", birthCountry),
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

  @Argument(help: ArgumentHelp("its number, from muster officer facts", valueName: "ID"))
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

  @Argument(help: ArgumentHelp("its number, from muster officer facts", valueName: "ID"))
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
