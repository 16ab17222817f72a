/// What is known of one body's part in a call for names.
public struct CallFacts: Sendable, Equatable {
  /// Principals wanted; nil: not stated. No limit, only shown.
  public var names: Int?
  public var reserves: Int?
  public var due: CalendarDate?
  public var askedOn: CalendarDate?
  public var nilOn: CalendarDate?
  public var isWithdrawn: Bool
  /// Officers put forward, those included who dropped out since.
  public var named: Int
  public var namedReserves: Int
  /// The day of the first of them.
  public var firstNamed: CalendarDate?

  public init(
    names: Int? = nil, reserves: Int? = nil, due: CalendarDate? = nil, askedOn: CalendarDate? = nil,
    nilOn: CalendarDate? = nil, isWithdrawn: Bool = false, named: Int = 0, namedReserves: Int = 0,
    firstNamed: CalendarDate? = nil
  ) {
    self.names = names
    self.reserves = reserves
    self.due = due
    self.askedOn = askedOn
    self.nilOn = nilOn
    self.isWithdrawn = isWithdrawn
    self.named = named
    self.namedReserves = namedReserves
    self.firstNamed = firstNamed
  }
}

/// Where a body's answer to a call stands. A late answer is marked, never refused.
public enum CallStanding: String, Sendable, CaseIterable {
  case awaited, overdue, named
  case namedLate = "named-late"
  case nilReturn = "nil"
  case nilLate = "nil-late"
  case withdrawn

  public var isAwaited: Bool { self == .awaited || self == .overdue }
}

extension CallFacts {
  /// A body answers after it was asked, and before the run begins. Held against each other, never against today.
  ///
  /// - Parameter startsBy: the latest the run can begin; nil: not known.
  public func checkDue(run: String, startsBy: CalendarDate?) throws(Failure) {
    if let due, let askedOn, due < askedOn {
      throw Failure(
        .ruleBroken, "Names would be due on \(due), before the body is asked on \(askedOn).",
        [.init("arg", "due"), .init("rule", "due-after-asked")])
    }
    try RunStart.check(due, "due", "Names would be due on", run: run, startsBy: startsBy)
  }

  /// Names count before a nil return: a body that names someone after all has answered with a name.
  public func standing(on today: CalendarDate) -> CallStanding {
    if named + namedReserves > 0 { return isLate(firstNamed) ? .namedLate : .named }
    if nilOn != nil { return isLate(nilOn) ? .nilLate : .nilReturn }
    if isWithdrawn { return .withdrawn }
    return (due.map { $0 < today } ?? false) ? .overdue : .awaited
  }

  /// The day of the answer.
  public var answeredOn: CalendarDate? { named + namedReserves > 0 ? firstNamed : nilOn }

  /// Days since the body was asked, while its answer is awaited.
  public func waitingDays(on today: CalendarDate) -> Int? {
    guard standing(on: today).isAwaited else { return nil }
    return askedOn.map { today.daysSinceEpoch - $0.daysSinceEpoch }
  }

  /// Days since the answer was due, while it is awaited; nil before.
  public func overdueDays(on today: CalendarDate) -> Int? {
    guard standing(on: today) == .overdue else { return nil }
    return due.map { today.daysSinceEpoch - $0.daysSinceEpoch }
  }

  private func isLate(_ day: CalendarDate?) -> Bool {
    guard let due, let day else { return false }
    return day > due
  }
}
