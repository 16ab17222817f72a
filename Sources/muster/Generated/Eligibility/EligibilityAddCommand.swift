// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

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

  @Option(name: .customLong("months"), parsing: .unconditional, help: ArgumentHelp("how long a test or completion counts; how long a paper must hold beyond", valueName: "N"))
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
