/// The dates of a provider's letter: by when it wants names, when it takes unfilled seats away, when it decides whether the
/// run is held. Nil: not stated. They are held against each other, never against today: letters are entered late too.
public struct OfferDates: Sendable, Equatable {
  public var names: CalendarDate?
  public var release: CalendarDate?
  public var decision: CalendarDate?

  public init(names: CalendarDate? = nil, release: CalendarDate? = nil, decision: CalendarDate? = nil) {
    self.names = names
    self.release = release
    self.decision = decision
  }

  /// Which of them lie after the run has begun, under the names they are given by.
  ///
  /// - Parameter startsBy: the latest the run can begin; nil: not known.
  public func after(_ startsBy: CalendarDate?) -> [(argument: String, day: CalendarDate)] {
    guard let startsBy else { return [] }
    var found: [(argument: String, day: CalendarDate)] = []
    for (argument, day) in [("names-due", names), ("release-due", release), ("decision-due", decision)] {
      if let day, day > startsBy { found.append((argument: argument, day: day)) }
    }
    return found
  }

  /// - Parameter startsBy: the latest the run can begin; nil: not known.
  public func check(run: String, startsBy: CalendarDate?) throws(Failure) {
    if let names, let release, release < names {
      throw Failure(
        .ruleBroken,
        "Seats of \(run) would be taken away on \(release), before the names are due on \(names). Look at the letter again.",
        [.init("arg", "release-due"), .init("rule", "release-after-names")])
    }
    for (argument, what, day) in [
      ("names-due", "Names would be due", names), ("release-due", "Seats would be taken away", release),
      ("decision-due", "It would be decided whether the run is held", decision),
    ] {
      try RunStart.check(day, argument, "\(what) on", run: run, startsBy: startsBy)
    }
  }
}

/// What is to be done before a run has a date that is not after its first day.
enum RunStart {
  static func check(
    _ day: CalendarDate?, _ argument: String, _ what: String, run: String, startsBy: CalendarDate?
  ) throws(Failure) {
    guard let day, let startsBy, day > startsBy else { return }
    throw Failure(
      .ruleBroken,
      "\(what) \(day), when \(run) has begun on \(startsBy). Give an earlier date, or mend the run's with iteration.set.",
      [.init("arg", argument), .init("rule", "due-before-start"), .init("starts", startsBy.description)])
  }
}
