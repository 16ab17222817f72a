/// Runs that one officer goes through one after another. Nothing is moved by it: what became of an earlier leg is
/// reported on the later ones.
public struct Journey: Sendable, Equatable {
  public struct Leg: Sendable, Equatable {
    public var run: String
    public var starts: FuzzyDate
    public var ends: FuzzyDate
    public var isSelfPaced: Bool
    public var isCancelled: Bool
    /// Its last day has passed.
    public var isOver = false
    /// The last attempt of the officer at the run.
    public var state: EnrolmentState?
    public var reason: String?
    /// The result that stands for the run.
    public var result: Outcome?
    /// The course was passed at another time or place.
    public var isPassedElsewhere: Bool

    public init(
      run: String, starts: FuzzyDate = .unknown(text: nil), ends: FuzzyDate = .unknown(text: nil),
      isSelfPaced: Bool = false, isCancelled: Bool = false, state: EnrolmentState? = nil, reason: String? = nil,
      result: Outcome? = nil, isPassedElsewhere: Bool = false
    ) {
      self.run = run
      self.starts = starts
      self.ends = ends
      self.isSelfPaced = isSelfPaced
      self.isCancelled = isCancelled
      self.state = state
      self.reason = reason
      self.result = result
      self.isPassedElsewhere = isPassedElsewhere
    }
  }

  /// What a leg is worth to those after it.
  public enum Standing: Sendable, Equatable {
    case passed
    /// Not yet, and how it stands.
    case ahead(String)
    /// It will not be passed in this run, and why.
    case lost(String)
  }

  public var legs: [Leg]

  public init(legs: [Leg]) { self.legs = legs }

  /// What has to be said of a leg (from 0): on which earlier ones it still depends, and whether the dates fit.
  public func remarks(on index: Int) -> [String] {
    guard legs.indices.contains(index) else { return [] }
    let needs = legs[..<index].compactMap { earlier -> String? in
      switch earlier.standing {
      case .passed: nil
      case .ahead(let how): "needs \(earlier.run) first, \(how)"
      case .lost(let why): "depends on \(earlier.run), \(why)"
      }
    }
    guard index > 0, legs[index].state?.isEnd != true else { return needs }
    switch Self.order(legs[index - 1], legs[index]) {
    case .fits: return needs
    case .overlaps: return needs + ["begins before \(legs[index - 1].run) has ended"]
    case .unknown: return needs + ["not known whether it begins after \(legs[index - 1].run) has ended"]
    }
  }

  /// Legs whose way is blocked: an earlier one was lost, or the dates cannot be kept.
  public var troubled: [Int] {
    legs.indices.filter { index in
      let lost = legs[..<index].contains { if case .lost = $0.standing { true } else { false } }
      let overlaps = index > 0 && Self.order(legs[index - 1], legs[index]) == .overlaps
      return (lost || overlaps) && legs[index].standing != .passed
    }
  }

  /// Later legs that still lie ahead and depend on one (from 0) that the officer leaves.
  public func depending(on index: Int) -> [String] {
    guard legs.indices.contains(index), legs[index].standing != .passed else { return [] }
    return legs[(index + 1)...].filter { if case .ahead = $0.standing { true } else { false } }.map(\.run)
  }

  /// The first leg that is not behind the officer; nil: all are.
  public var current: Int? { legs.firstIndex { $0.standing != .passed } }

  /// Fails when two legs cannot follow each other; dates that are not known to the day pass.
  public func checkOrder() throws(Failure) {
    for (earlier, later) in zip(legs, legs.dropFirst()) where Self.order(earlier, later) == .overlaps {
      throw Failure(
        .ruleBroken,
        "\(later.run) (from \(later.starts)) begins before \(earlier.run) has ended (\(earlier.ends)). Name the legs in their order, or other runs.",
        [.init("rule", "leg-order"), .init("iteration", later.run), .init("other", earlier.run)])
    }
  }

  enum Order { case fits, overlaps, unknown }

  /// Self-paced work occupies no days, so it has only to be done in time.
  static func order(_ earlier: Leg, _ later: Leg) -> Order {
    if earlier.isSelfPaced || later.isSelfPaced { return .fits }
    if let end = earlier.ends.latest, let start = later.starts.earliest, start > end { return .fits }
    if let end = earlier.ends.earliest, let start = later.starts.latest, start <= end { return .overlaps }
    return .unknown
  }
}

extension Journey.Leg {
  public var standing: Journey.Standing {
    if let result {
      if result.isPass || isPassedElsewhere { return .passed }
      return .lost("which ended as \(result.rawValue)")
    }
    if isPassedElsewhere { return .passed }
    guard let state else {
      if isCancelled { return .lost("which is cancelled") }
      return isOver
        ? .lost("which is over, without the officer") : .ahead("for which the officer is not named yet")
    }
    if state.isEnd {
      let why = reason.map { " (\($0))" } ?? ""
      return .lost(state == .completed ? "whose result does not stand" : "which ended as \(state.rawValue)\(why)")
    }
    // Of those who have their place the result may still come.
    let mayStillPass = state == .confirmed || state == .attending
    return isOver && !mayStillPass
      ? .lost("which is over while still \(state.rawValue)") : .ahead("which is \(state.rawValue)")
  }
}
