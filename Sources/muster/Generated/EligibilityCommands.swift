// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

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

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
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

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
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

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
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
