/// What marks are decided on: the run, who is in it, what is marked already. Read under the lock of the run.
public struct RollFacts: Sendable, Equatable {
  public struct Attempt: Sendable, Equatable {
    public var id: Int64
    /// Who is meant when the officer is named: of two records of one person the one that survived their merge.
    public var officer: Int64
    /// The record on which the attempt hangs.
    public var record: Int64
    public var state: EnrolmentState

    public init(id: Int64, officer: Int64, record: Int64? = nil, state: EnrolmentState) {
      self.id = id
      self.officer = officer
      self.record = record ?? officer
      self.state = state
    }
  }

  /// Day and session of one attempt.
  public struct Slot: Sendable, Hashable {
    public let enrolment: Int64
    public let day: CalendarDate
    public let session: Int

    public init(enrolment: Int64, day: CalendarDate, session: Int) {
      self.enrolment = enrolment
      self.day = day
      self.session = session
    }
  }

  /// Mark nil: taken back. Mode nil: not stated.
  public struct Mark: Sendable, Equatable {
    public var mark: AttendanceMark?
    public var mode: AttendanceMode?

    public init(_ mark: AttendanceMark?, mode: AttendanceMode? = nil) {
      self.mark = mark
      self.mode = mode
    }
  }

  public var code: String
  public var isCancelled: Bool
  /// The first day on which the run can begin and the last on which it can end; nil: not known, no bound.
  public var first: CalendarDate?
  public var last: CalendarDate?
  /// The present day where the run is held.
  public var today: CalendarDate?
  /// The first day has begun where the run is held, or is not known.
  public var hasBegun = true
  public var attempts: [Attempt]
  public var marks: [Slot: Mark]

  /// Whether the run can have been held on a day, by what is known of its days.
  public func isDayOfRun(_ day: CalendarDate) -> Bool {
    !(first.map { day < $0 } ?? false) && !(last.map { day > $0 } ?? false)
  }

  public init(
    code: String, isCancelled: Bool = false, first: CalendarDate?, last: CalendarDate?, today: CalendarDate?,
    attempts: [Attempt], marks: [Slot: Mark] = [:]
  ) {
    self.code = code
    self.isCancelled = isCancelled
    self.first = first
    self.last = last
    self.today = today
    self.attempts = attempts
    self.marks = marks
  }
}

/// One mark that is to be set.
public struct RollRequest: Sendable, Equatable {
  public var officer: Int64
  public var day: CalendarDate
  public var session: Int
  /// Nil takes the mark back.
  public var mark: AttendanceMark?
  /// Nil leaves the mode as it is.
  public var mode: AttendanceMode?

  public init(
    officer: Int64, day: CalendarDate, session: Int = 1, mark: AttendanceMark?, mode: AttendanceMode? = nil
  ) {
    self.officer = officer
    self.day = day
    self.session = session
    self.mark = mark
    self.mode = mode
  }
}

/// Decides marks one after another. Pure: no I/O, no clock.
public struct RollBook: Sendable {
  public struct Change: Sendable, Equatable {
    public let slot: RollFacts.Slot
    public let officer: Int64
    public let was: RollFacts.Mark?
    public let now: RollFacts.Mark

    public init(slot: RollFacts.Slot, officer: Int64, was: RollFacts.Mark?, now: RollFacts.Mark) {
      self.slot = slot
      self.officer = officer
      self.was = was
      self.now = now
    }
  }

  public let facts: RollFacts
  private var marks: [RollFacts.Slot: RollFacts.Mark]
  private var decided: Set<RollFacts.Slot> = []
  /// What is to be stored, in the order it was decided.
  public private(set) var changes: [Change] = []
  /// Attempts that are marked as there for the first time and so begin to be attended.
  public private(set) var beginners: [RollFacts.Attempt] = []

  public init(_ facts: RollFacts) {
    self.facts = facts
    marks = facts.marks
  }

  /// Whether a mark may be set for this day at all.
  public func check(_ day: CalendarDate) throws(Failure) {
    guard !facts.isCancelled else {
      throw Failure(
        .ruleBroken, "\(facts.code) is cancelled; nobody attended it.",
        [.init("rule", "cancelled"), .init("iteration", facts.code)])
    }
    guard facts.isDayOfRun(day) else {
      throw Failure(
        .ruleBroken,
        "\(day) is no day of \(facts.code), which lasts from \(facts.first?.description ?? "a day not stated") to \(facts.last?.description ?? "a day not stated").",
        [.init("arg", "on"), .init("rule", "day-of-run")])
    }
    guard facts.hasBegun else {
      throw Failure(
        .ruleBroken,
        "\(facts.code) has not begun\(facts.first.map { ": its first day is \($0)" } ?? ""). Who attends is marked from then on.",
        [.init("arg", "on"), .init("rule", "run-begun"), .init("iteration", facts.code)])
    }
    if let today = facts.today, day > today {
      throw Failure(
        .ruleBroken,
        "\(day) lies in the future: where \(facts.code) is held it is \(today). Who attends is marked on the day.",
        [.init("arg", "on"), .init("rule", "day-not-ahead")])
    }
  }

  /// The attempt that is meant: a live one on the roll before one that is completed, those before any other.
  public func attempt(of officer: Int64) -> RollFacts.Attempt? {
    func order(_ state: EnrolmentState) -> Int {
      switch state {
      case .attending, .confirmed: 2
      case .completed: 1
      default: 0
      }
    }
    return facts.attempts.filter { $0.officer == officer }
      .max { (order($0.state), $0.id) < (order($1.state), $1.id) }
  }

  /// The attempt whose mark is taken back: the one that is meant, else another of the officer's that has one then. Nil:
  /// nothing is taken back.
  private func marked(_ request: RollRequest) -> RollFacts.Attempt? {
    guard request.mark == nil else { return nil }
    let others = facts.attempts.filter { $0.officer == request.officer }.sorted { $0.id > $1.id }
    return ([attempt(of: request.officer)].compactMap(\.self) + others).first { attempt in
      marks[.init(enrolment: attempt.id, day: request.day, session: request.session)]?.mark != nil
    }
  }

  /// Decides one mark; false when it stands already. A failure has changed nothing. A mark that is there is taken back
  /// whatever day it is: the days of the run may have been others when it was set.
  @discardableResult
  public mutating func decide(_ request: RollRequest) throws(Failure) -> Bool {
    let marked = marked(request)
    if marked == nil { try check(request.day) }
    guard let attempt = marked ?? attempt(of: request.officer) else {
      throw Failure(
        .unknownObject, "The officer has no enrolment in \(facts.code).",
        [.init("arg", "officer"), .init("iteration", facts.code)])
    }
    let slot = RollFacts.Slot(enrolment: attempt.id, day: request.day, session: request.session)
    let was = marks[slot]
    // Whoever left midway keeps the marks of before, and those can be mended.
    guard [.confirmed, .attending, .completed].contains(attempt.state) || was != nil else {
      throw Failure(
        .ruleBroken, "The officer is \(attempt.state.rawValue) in \(facts.code) and so not on its roll.",
        [.init("arg", "officer"), .init("rule", "on-the-roll"), .init("state", attempt.state.rawValue)])
    }
    guard decided.insert(slot).inserted else {
      throw Failure(
        .exists, "The officer is marked twice for \(request.day), session \(request.session).",
        [.init("arg", "officer")])
    }
    let now = RollFacts.Mark(request.mark, mode: request.mode ?? was?.mode)
    guard now != was ?? RollFacts.Mark(nil) else { return false }
    marks[slot] = now
    changes.append(Change(slot: slot, officer: attempt.record, was: was, now: now))
    if attempt.state == .confirmed, request.mark?.isThere == true, !beginners.contains(attempt) {
      beginners.append(attempt)
    }
    return true
  }

  /// Days and sessions on which the run was held: those for which anyone has a mark. Marks outside its days are left out
  /// by whoever asks.
  public static func held(_ marks: [RollFacts.Slot: RollFacts.Mark]) -> [(day: CalendarDate, session: Int)] {
    struct Time: Hashable {
      let day: CalendarDate
      let session: Int
    }
    return Set(marks.filter { $0.value.mark != nil }.keys.map { Time(day: $0.day, session: $0.session) })
      .sorted { ($0.day, $0.session) < ($1.day, $1.session) }
      .map { ($0.day, $0.session) }
  }

  /// How often the holder of an attempt was there.
  public static func tally(of enrolment: Int64, in marks: [RollFacts.Slot: RollFacts.Mark]) -> AttendanceTally {
    AttendanceTally(
      held: held(marks).count,
      marks: marks.filter { $0.key.enrolment == enrolment }.compactMap(\.value.mark))
  }
}
