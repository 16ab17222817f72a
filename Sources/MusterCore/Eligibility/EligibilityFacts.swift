/// What the register knows of an officer, dated. What is not there is not known.
public struct EligibilityOfficer: Sendable, Equatable {
  /// A value from its first to its last day; nil is open.
  public struct Dated<Value: Sendable & Equatable>: Sendable, Equatable {
    public var value: Value
    public var from: CalendarDate?
    public var to: CalendarDate?

    public init(_ value: Value, from: CalendarDate? = nil, to: CalendarDate? = nil) {
      self.value = value
      self.from = from
      self.to = to
    }

    func holds(on day: CalendarDate) -> Bool { (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true) }

    func touches(_ first: CalendarDate, _ last: CalendarDate) -> Bool {
      (from.map { $0 <= last } ?? true) && (to.map { first <= $0 } ?? true)
    }
  }

  public struct LanguageTest: Sendable, Equatable {
    public var language: String
    public var test: String
    public var profile: LanguageProfile?
    /// Of a test with another scale.
    public var result: String?
    public var exempt: Bool
    public var testedOn: CalendarDate?
    public var validTo: CalendarDate?

    public init(
      language: String, test: String, profile: LanguageProfile? = nil, result: String? = nil, exempt: Bool = false,
      testedOn: CalendarDate? = nil, validTo: CalendarDate? = nil
    ) {
      self.language = language
      self.test = test
      self.profile = profile
      self.result = result
      self.exempt = exempt
      self.testedOn = testedOn
      self.validTo = validTo
    }
  }

  public struct Medical: Sendable, Equatable {
    public var category: String
    /// Nil: the board only gave a category.
    public var fit: Bool?

    public init(category: String, fit: Bool? = nil) {
      self.category = category
      self.fit = fit
    }
  }

  public struct Document: Sendable, Equatable {
    public var kind: DocumentKind
    public var expires: CalendarDate?

    public init(kind: DocumentKind, expires: CalendarDate?) {
      self.kind = kind
      self.expires = expires
    }
  }

  /// A course passed, on a day if that is known.
  public struct Pass: Sendable, Equatable {
    public var course: Int64
    public var on: CalendarDate?

    public init(course: Int64, on: CalendarDate?) {
      self.course = course
      self.on = on
    }
  }

  /// A run of a course that the officer is in, to whatever end: the course may still be passed there.
  public struct Underway: Sendable, Equatable {
    public var course: Int64
    public var run: String
    public var state: EnrolmentState
    /// The first day on which it may begin.
    public var starts: CalendarDate?
    /// Its last day lies between these; nil: not known.
    public var endsFrom: CalendarDate?
    public var endsTo: CalendarDate?
    /// It can be done sooner than it closes.
    public var selfPaced: Bool

    public init(
      course: Int64, run: String, state: EnrolmentState, starts: CalendarDate? = nil, endsFrom: CalendarDate? = nil,
      endsTo: CalendarDate? = nil, selfPaced: Bool = false
    ) {
      self.course = course
      self.run = run
      self.state = state
      self.starts = starts
      self.endsFrom = endsFrom
      self.endsTo = endsTo
      self.selfPaced = selfPaced
    }
  }

  public var id: Int64
  public var service: String
  public var category: OfficerCategory
  public var gender: Gender?
  public var province: String?
  public var grades: [Dated<Grade>] = []
  public var languages: [LanguageTest] = []
  public var clearances: [Dated<Clearance>] = []
  public var medicals: [Dated<Medical>] = []
  public var documents: [Document] = []
  public var restrictions: [Dated<String>] = []
  public var passes: [Pass] = []
  public var underway: [Underway] = []
  /// Further facts by name.
  public var facts: [String: [Dated<String>]] = [:]
  /// Days spoken for by other runs. Nil: looked after elsewhere, so nothing is said of it.
  public var occupations: [EnrolmentFacts.Occupation]?

  public init(id: Int64, service: String, category: OfficerCategory = .militaryOfficer) {
    self.id = id
    self.service = service
    self.category = category
  }
}

/// A run, or a course of which no run is known yet, with what it requires. Nil is "not stated".
public struct EligibilityRun: Sendable, Equatable {
  /// Nil: a course without a run.
  public var iteration: Int64?
  public var code: String
  public var course: Int64
  public var provider: Int64?
  public var programme: Int64?
  public var discipline: String?
  public var audience: String?
  public var kind: CourseKind = .course
  public var country: String?
  public var managedBy: ManagedBy?
  public var selfPaced = false
  public var gradeMin: Grade?
  public var gradeMax: Grade?
  public var profile: LanguageProfile?
  /// As printed: one language or several.
  public var language: String?
  public var clearance: Clearance?
  /// Earliest and latest first day; nil: not known.
  public var start: ClosedRange<CalendarDate>?
  public var end: ClosedRange<CalendarDate>?

  public init(iteration: Int64? = nil, code: String, course: Int64) {
    self.iteration = iteration
    self.code = code
    self.course = course
  }

  /// The days it occupies, when both ends are known to the day.
  public var days: ClosedRange<CalendarDate>? {
    guard let start, let end, start.lowerBound == start.upperBound, end.lowerBound == end.upperBound,
      start.lowerBound <= end.lowerBound
    else { return nil }
    return start.lowerBound...end.lowerBound
  }
}
