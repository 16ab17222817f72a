/// One rule as a row: what it is about, where it holds, from when to when, how much it weighs. It is never changed:
/// a rule that changes is ended and another added, so that a decision can name the row it used.
public struct EligibilityRule: Sendable, Equatable {
  /// What a rule covers: everything that is given must fit; nothing given is everywhere.
  public struct Scope: Sendable, Equatable {
    public var provider: Int64?
    public var course: Int64?
    public var programme: Int64?
    public var iteration: Int64?
    public var discipline: String?
    public var audience: String?
    public var kind: CourseKind?

    public init() {}

    func covers(_ run: EligibilityRun) -> Bool {
      (provider == nil || provider == run.provider) && (course == nil || course == run.course)
        && (programme == nil || programme == run.programme) && (iteration == nil || iteration == run.iteration)
        && (discipline == nil || discipline == run.discipline) && (audience == nil || audience == run.audience)
        && (kind == nil || kind == run.kind)
    }

    /// The narrower of two scopes weighs more, where only one rule can hold.
    var weight: Int {
      (iteration == nil ? 0 : 64) + (course == nil ? 0 : 32) + (audience == nil ? 0 : 16)
        + (programme == nil ? 0 : 8) + (provider == nil ? 0 : 4) + (discipline == nil ? 0 : 2) + (kind == nil ? 0 : 1)
    }
  }

  /// Zero for one that is not stored yet.
  public var id: Int64
  /// The name under which findings show it.
  public var code: String
  public var kind: EligibilityRuleKind
  public var scope = Scope()
  /// Only for officers of these categories; empty: for all.
  public var categories: [OfficerCategory] = []
  public var low: Grade?
  public var high: Grade?
  public var profile: LanguageProfile?
  public var language: String?
  public var test: String?
  public var result: String?
  public var clearance: Clearance?
  public var months: Int?
  /// Schemes excluded, medical categories, kinds of restriction: by kind of rule.
  public var words: [String] = []
  /// Courses of which one is enough.
  public var courses: [Int64] = []
  /// Their codes, for showing them.
  public var courseCodes: [String] = []
  public var countsAs: Int64?
  public var document: DocumentKind?
  public var approved: Bool?
  public var condition: RuleCondition?
  /// Rules of one group: one of them is enough.
  public var group: String?
  public var severity: RuleSeverity
  /// Nil: as the policy says.
  public var onUnknown: UnknownPolicy?
  public var from: CalendarDate?
  public var to: CalendarDate?
  public var source: String?

  public init(id: Int64 = 0, code: String? = nil, kind: EligibilityRuleKind, severity: RuleSeverity? = nil) {
    self.id = id
    self.kind = kind
    self.code = code ?? kind.rawValue
    // Pre-work can still be done after the name was put forward.
    self.severity = severity ?? (kind == .preWork ? .advice : .must)
  }

  /// How people name this row.
  public var version: String { "R-\(id)" }

  /// Rules hold by the day the course starts.
  func isInForce(on day: CalendarDate) -> Bool { (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true) }

  func isFor(_ officer: EligibilityOfficer) -> Bool { categories.isEmpty || categories.contains(officer.category) }
}

extension EligibilityRule {
  /// Each kind has the parameters it needs and no others.
  public func check() throws(Failure) {
    var given: Set<String> = []
    func note(_ name: String, _ isGiven: Bool) { if isGiven { given.insert(name) } }
    note("low", low != nil)
    note("high", high != nil)
    note("profile", profile != nil)
    note("language", language != nil)
    note("test", test != nil)
    note("result", result != nil)
    note("clearance", clearance != nil)
    note("months", months != nil)
    note("words", !words.isEmpty)
    note("courses", !courses.isEmpty && condition == nil)
    note("counts-as", countsAs != nil)
    note("document", document != nil)
    note("approved", approved != nil)
    note("needs", condition != nil)
    let (needed, possible) = Self.parameters[kind] ?? ([], [])
    if let missing = needed.first(where: { !given.contains($0) }) {
      throw Failure(.missingArgument, "A rule of kind \(kind.rawValue) needs \(missing).", [.init("arg", missing)])
    }
    if kind == .grade, given.isEmpty {
      throw Failure(.missingArgument, "A grade rule needs low, high or words.", [.init("arg", "low")])
    }
    if let odd = given.subtracting(needed).subtracting(possible).sorted().first {
      let known = (needed + possible).joined(separator: ", ")
      throw Failure(
        .ruleBroken, "A rule of kind \(kind.rawValue) has no \(odd): it takes \(known).",
        [.init("arg", odd), .init("rule", "parameters-of-kind")])
    }
    try checkValues()
  }

  private func checkValues() throws(Failure) {
    if let low, let high, low.scheme == high.scheme, low.level > high.level {
      throw Failure(
        .ruleBroken, "The lowest grade \(low) is above the highest grade \(high).",
        [.init("arg", "low"), .init("rule", "grade-window")])
    }
    if let from, let to, to < from {
      throw Failure(
        .ruleBroken, "The rule would end on \(to), before it begins on \(from).",
        [.init("arg", "to"), .init("rule", "eligibility_rule_dates_in_order")])
    }
    guard kind == .grade, let odd = words.first(where: { Grade.Scheme(rawValue: $0.uppercased()) == nil }) else {
      return
    }
    let known = Grade.Scheme.allCases.map(\.rawValue).joined(separator: ", ")
    throw Failure.value("\(odd.quoted) is no scheme of grades. There are \(known).").about("words")
  }

  private static let parameters: [EligibilityRuleKind: (needed: [String], possible: [String])] = [
    .grade: ([], ["low", "high", "words"]), .language: (["profile"], ["language"]),
    .languageTest: (["test", "result", "profile"], ["language"]), .languageValidity: (["months"], ["test"]),
    .clearance: (["clearance"], []), .clearanceFrom: ([], ["clearance"]), .nation: (["approved"], []),
    .prerequisite: (["courses"], ["months"]), .preWork: (["courses"], ["months"]),
    .credit: (["courses", "counts-as"], []), .medical: ([], ["words"]), .document: (["document"], ["months"]),
    .restrictionWaived: (["words"], []), .attribute: (["needs"], []),
  ]
}

/// A grade of one scheme that counts as one of another, everywhere or for one provider.
public struct GradeEquivalence: Sendable, Equatable {
  public var id: Int64
  public var grade: Grade
  public var countsAs: Grade
  public var provider: Int64?
  public var from: CalendarDate?
  public var to: CalendarDate?

  public init(
    id: Int64, _ grade: Grade, countsAs: Grade, provider: Int64? = nil, from: CalendarDate? = nil,
    to: CalendarDate? = nil
  ) {
    self.id = id
    self.grade = grade
    self.countsAs = countsAs
    self.provider = provider
    self.from = from
    self.to = to
  }

  public var version: String { "Q-\(id)" }

  func isInForce(on day: CalendarDate) -> Bool { (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true) }
}

/// What is done about *not stated* and *not known*, for one rule or for any; the newest row that says so holds.
public struct EligibilityPolicy: Sendable, Equatable {
  public var id: Int64
  /// Nil: any rule.
  public var rule: String?
  public var notStated: UnknownPolicy?
  public var notKnown: UnknownPolicy?

  public init(id: Int64, rule: String?, notStated: UnknownPolicy? = nil, notKnown: UnknownPolicy? = nil) {
    self.id = id
    self.rule = rule
    self.notStated = notStated
    self.notKnown = notKnown
  }

  public var version: String { "P-\(id)" }
}
