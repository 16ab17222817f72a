extension CommandTable {
  /// Where a rule holds and what it asks for: arguments of `eligibility.add` and columns of its import.
  static let ruleArguments: [CommandSpec.Argument] = [
    .choice("kind", EligibilityRuleKind.self, "what the rule is about", required: true, positional: true),
    .optional("code", .text(40), "the name under which findings show it; the kind when left out"),
    .optional("provider", .object("provider"), "only for courses of this provider"),
    .optional("course", .object("course"), "only for this course"),
    .optional("programme", .object("programme"), "only under this programme"),
    .optional("iteration", .object("iteration"), "only for this run"),
    .optional("discipline", .object("discipline"), "only in this discipline"),
    .optional("audience", .text(10), "only for courses of this audience letter"),
    .choice("course-kind", CourseKind.self, "only for this kind of course"),
    .optional(
      "categories", .list(.choice(OfficerCategory.allCases.map(\.rawValue))), "only for officers of these categories"),
    .optional("low", .grade, "grade: the lowest"),
    .optional("high", .grade, "grade: the highest"),
    .optional("profile", .profile, "language: what is needed; language-test: what the result counts as"),
    .optional("language", .text(40), "language: which; that of the course, else English, when left out"),
    .optional("test", .text(60), "language-test, language-validity: the test"),
    .optional("result", .text(60), "language-test: its result"),
    .optional(
      "clearance", .clearance, "clearance: what is needed; clearance-from: from where it is shown, never without"),
    .optional("months", .integer(0...1200), "how long a test or completion counts; how long a paper must hold beyond"),
    .optional(
      "words", .list(.text(60)), "grade: schemes excluded; medical: categories; restriction-waived: kinds"),
    .optional("courses", .list(.text(60)), "prerequisite, pre-work, credit: courses of which one is enough"),
    .optional("counts-as", .object("course"), "credit: the course that counts as completed"),
    .choice("document", DocumentKind.self, "document: which paper"),
    .optional("approved", .flag, "nation: whether the nation is approved"),
    .optional("needs", .text(300), "attribute: the condition, as in \"officer.service in army,navy\""),
    .optional("any-of", .text(40), "rules with the same word here are a group of which one is enough"),
    .choice("severity", RuleSeverity.self, "must (default; advice for pre-work): stops; advice: only says so"),
    .choice(
      "on-unknown", UnknownPolicy.self, "when the officer's value is not known; as the policy says when left out"),
    .optional("from", .date, "for courses that start from this day on"),
    .optional("to", .date, "for courses that start up to this day"),
    .optional("source", .text(2000), "where this is written"),
  ]

  static let eligibility: [CommandSpec] = [
    read(
      .check, namesReaders,
      "Checks officers against a run or a course: every rule at once, with what it found and needs.",
      [
        .required(
          "officer", .list(.object("officer")), "service number, or several separated by commas", positional: true),
        .required(
          "target", .object("iteration"), "code of the run, or of the course when there is no run", positional: true),
        asCSV,
      ], example: "check PA-45678 M4-85-A-27"),
    read(
      .checkRun, namesReaders, "Checks everyone who is live in a run: one row each.",
      [.required("iteration", .object("iteration"), "code of the run", positional: true), asCSV],
      example: "check.run M4-85-A-27"),
    write(
      .eligibilityAdd, office, "Adds a rule of eligibility; it takes part at once.", ruleArguments,
      example: #"eligibility.add clearance-from provider=NSO clearance=NC source="Student Information""#),
    write(
      .eligibilityEnd, office,
      "Ends a rule (R-n) or an equivalence (Q-n), or takes back one that was entered by mistake.",
      [
        .required("row", .text(20), "its number", positional: true),
        .optional("on", .date, "the last day a course may start under it"),
        .optional("void", .flag, "yes: it was entered by mistake and never held"),
      ], example: "eligibility.end R-1 on=2027-12-31"),
    write(
      .eligibilityEquivalence, office, "Records that a grade counts as a grade of another scheme.",
      [
        .required("grade", .grade, "the officer's grade", positional: true),
        .required("counts-as", .grade, "what it counts as", positional: true),
        .optional("provider", .object("provider"), "only for this provider"),
        .optional("from", .date, "for courses that start from this day on"),
        .optional("to", .date, "for courses that start up to this day"),
        .optional("source", .text(2000), "where this is written"),
      ], example: "eligibility.equivalence JCO-3 OR-9 provider=NSO source=\"letter of the provider\""),
    write(
      .eligibilityFact, office, "Records a further fact about an officer for rules to ask for, as born or seniority.",
      [
        .required("officer", .object("officer"), "service number", positional: true),
        .required("name", .text(40), "lower-case letters, digits and dashes", positional: true),
        .required("value", .text(100), "its value", positional: true),
        .optional("from", .date, "from this day; always when left out"),
        .optional("to", .date, "up to this day"), letter,
      ], example: "eligibility.fact PA-45678 born 1985-02-28"),
    read(
      .eligibilityList, everyone, "Lists rules, policies or equivalences.",
      [
        .choice("what", RuleList.self, "rules when left out", positional: true),
        .optional("on", .date, "only what holds for a course that starts on this day"), asCSV,
      ] + paging, replies: [.rows], example: "eligibility.list"),
    read(
      .eligibilityOverrides, namesReaders, "Lists or counts the rules that were set aside.",
      [
        .optional("iteration", .object("iteration"), "only in this run"),
        .choice("by", OverrideCount.self, "count by this instead of listing"), asCSV,
      ] + paging, example: "eligibility.overrides by=rule"),
    write(
      .eligibilityPolicy, administrators, "Says who may go on where a requirement is not stated or a value not known.",
      [
        .required("rule", .text(40), "name of the rule, or any", positional: true),
        .choice("not-stated", UnknownPolicy.self, "the requirement is not stated"),
        .choice("not-known", UnknownPolicy.self, "the officer's value is not known or cannot be compared"),
        .optional("source", .text(2000), "where this is written"),
      ], example: "eligibility.policy grade not-known=hold"),
    read(
      .eligibilityRefusals, namesReaders, "Lists or counts the enrolments that rules refused: what stops our officers.",
      [
        .optional("iteration", .object("iteration"), "only in this run"),
        .choice("by", RefusalCount.self, "count by this instead of listing"),
        .optional("from", .date, "only from this day on"),
        .optional("to", .date, "only up to this day"),
        .optional("as-of", .instant, "with by: counted as the register stood then"), asCSV,
      ] + paging, example: "eligibility.refusals by=rule"),
  ]

  public enum RuleList: String, Sendable, CaseIterable { case rules, policies, equivalences }
  public enum OverrideCount: String, Sendable, CaseIterable { case rule, iteration, principal }
  public enum RefusalCount: String, Sendable, CaseIterable { case rule, iteration, service, principal }
}
