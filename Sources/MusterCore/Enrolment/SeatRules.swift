/// How the seats of a run are given; a property of the run.
public enum AllocationMethod: String, Sendable, CaseIterable {
  /// In the order in which names come.
  case firstCome = "first-come"
  /// By the priority given with the name, then in the order in which names come.
  case priority
  /// Names wait until a board has decided; who it awards a seat, has one.
  case selection
  /// Seats go to bodies they are set aside for; everyone else waits until they are released.
  case guaranteed
}

/// Whether those who wait move up by themselves when a seat is free, or by a decision.
public enum PromotionMode: String, Sendable, CaseIterable { case automatic, manual }

extension EnrolmentFacts {
  /// Seats of a run that are set aside for a body before it has put names forward. Abroad it is information: the
  /// body's quota of names.
  public struct Allocation: Sendable, Equatable {
    public var body: Int64
    public var seats: Int
    /// Stays with the body when unfilled seats are released.
    public var isGuaranteed: Bool
    /// Seats that enrolments of this body hold; abroad, its live enrolments.
    public var held: Int
    /// At home, free seats among these that are freed ones: reserves of the body step in for them.
    public var freed = 0

    public init(body: Int64, seats: Int, isGuaranteed: Bool = false, held: Int = 0) {
      self.body = body
      self.seats = seats
      self.isGuaranteed = isGuaranteed
      self.held = held
    }

    /// Set aside and not taken.
    public var unfilled: Int { max(0, seats - held) }
  }

  /// Those who wait and are not listed, counted by what comes before time in their order.
  public struct Rank: Sendable, Equatable {
    public var priority: Int?
    public var reserve: Int?
    public var count: Int

    public init(priority: Int? = nil, reserve: Int? = nil, count: Int) {
      self.priority = priority
      self.reserve = reserve
      self.count = count
    }
  }
}

/// The order of a waiting list: priority (smaller first, none last), principals before reserves, reserves in their own
/// order, then time.
public struct Standing: Sendable, Comparable {
  let priority: Int
  let reserve: Int
  let queue: Int64

  public static func < (a: Standing, b: Standing) -> Bool {
    (a.priority, a.reserve, a.queue) < (b.priority, b.reserve, b.queue)
  }
}

extension EnrolmentFacts.Attempt {
  /// Where it stands among those who wait.
  public var standing: Standing {
    Standing(priority: priority ?? .max, reserve: reserve ?? 0, queue: queue ?? .max)
  }
}

extension EnrolmentFacts.Iteration {
  /// Seats that are set aside for bodies and not taken. With the seats taken they never exceed the capacity.
  public var setAside: Int { allocations.reduce(0) { $0 + $1.unfilled } }

  func allocation(of body: Int64?) -> EnrolmentFacts.Allocation? {
    guard let body else { return nil }
    return allocations.first { $0.body == body }
  }

  /// Whether a seat is free for an officer of this body: one set aside for it, else one that is set aside for nobody.
  ///
  /// - Parameter gaps: seats counted among those taken whose holders have just left.
  func hasSeat(for body: Int64?, gaps: Int = 0) -> Bool {
    if let own = allocation(of: body), own.unfilled > 0 { return capacity.map { taken - gaps < $0 } ?? true }
    if method == .guaranteed, !isReleased { return false }
    return capacity.map { taken - gaps + setAside < $0 } ?? true
  }

  /// Whether a seat is free for anyone at all.
  func hasAnySeat(gaps: Int = 0) -> Bool {
    hasSeat(for: nil, gaps: gaps) || allocations.contains { $0.unfilled > 0 }
  }

  /// Someone may wait for a seat that is free: who joins now must not go before them.
  public var isContested: Bool {
    managedBy == .nation && hasAnySeat() && unlisted.contains { $0.reserve == nil || mayGiveReserves }
  }

  mutating func count(_ change: Int, seatsOf body: Int64?) {
    guard let body, let index = allocations.firstIndex(where: { $0.body == body }) else { return }
    allocations[index].held += change
  }

  /// Puts someone into the waiting list, where the order says.
  mutating func line(up attempt: EnrolmentFacts.Attempt) {
    let place = waiting.lastIndex { $0.standing < attempt.standing }.map { $0 + 1 } ?? 0
    waiting.insert(attempt, at: place)
  }

  /// The place of someone who waits, counted from 1. Those who are not listed came earlier.
  func position(of id: Int64) -> Int? {
    guard let index = waiting.firstIndex(where: { $0.id == id }) else { return nil }
    let mine = waiting[index].standing
    let before = unlisted.filter { ($0.priority ?? .max, $0.reserve ?? 0) <= (mine.priority, mine.reserve) }
    return index + 1 + before.reduce(0) { $0 + $1.count }
  }

  func isOver(at now: Instant?) -> Bool {
    guard let now, let end = endsAt ?? lastDay?.adding(days: 1).map(Instant.init(startOf:)) else { return false }
    return end <= now
  }

  /// When its first day begins.
  var start: Instant? { startsAt ?? firstDay.map(Instant.init(startOf:)) }

  func hasBegun(at now: Instant?) -> Bool {
    guard let now, let start else { return false }
    return start <= now
  }

  /// Until when a seat offered now is held; nil when seats of this run are not offered but given, or when it begins
  /// before anyone could answer.
  func offerDeadline(at now: Instant?) -> Instant? {
    guard let offerDays, let now else { return nil }
    var until = now.microseconds + Int64(offerDays) * 86_400_000_000
    if let start { until = min(until, start.microseconds) }
    return until > now.microseconds ? Instant(microseconds: until) : nil
  }
}
