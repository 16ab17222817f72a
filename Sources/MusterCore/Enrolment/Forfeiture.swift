/// Whose places in waiting lists are lost when an offered seat is declined.
public enum ForfeitReach: String, Sendable, CaseIterable { case officer, body }

/// What a declined offer costs by a stated rule: places in the waiting lists of runs at home which the rule covers.
public struct Forfeiture: Sendable, Equatable {
  /// A place in a waiting list.
  public struct Place: Sendable, Equatable {
    public let officer: Int64
    public let iteration: Int64

    public init(officer: Int64, iteration: Int64) {
      self.officer = officer
      self.iteration = iteration
    }
  }

  /// The row of the rule.
  public let rule: Int64
  public let source: String?
  public let places: [Place]

  public init(rule: Int64, source: String?, places: [Place]) {
    self.rule = rule
    self.source = source
    self.places = places
  }

  public static let reason = "forfeited"

  /// Whether a declining on this day is late: fewer than so many days before the first day.
  ///
  /// - Parameters:
  ///   - window: nil: whenever before it.
  ///   - starts: nil: not known, so nothing is late.
  public static func isLate(on day: CalendarDate, starts: CalendarDate?, window: Int?) -> Bool {
    guard let window else { return true }
    guard let starts else { return false }
    return starts.daysSinceEpoch - day.daysSinceEpoch < window
  }
}

extension EnrolmentBook {
  /// Takes places in waiting lists, before a seat goes to whoever has the next: who is no longer waiting is left alone.
  mutating func forfeit(_ forfeiture: Forfeiture) -> [EnrolmentOutcome.Step] {
    var steps: [EnrolmentOutcome.Step] = []
    for place in forfeiture.places {
      let pair = Pair(officer: place.officer, iteration: place.iteration)
      guard var attempt = current[pair].flatMap({ attempts[$0] }), attempt.state == .waiting,
        iterations[place.iteration]?.managedBy == .nation
      else { continue }
      leaveQueue(&attempt)
      attempt.state = .lapsed
      attempt.reason = Forfeiture.reason
      steps += finish(attempt, by: .lapse, from: .waiting).steps
    }
    return steps
  }
}
