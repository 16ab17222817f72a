/// What a decided batch writes: the difference between the facts and what became of them, each enrolment once.
public struct EnrolmentEffects: Sendable, Equatable {
  public struct Seat: Sendable, Equatable {
    public let iteration: Int64
    public let number: Int
    public let capacity: Int?
    public let enrolment: Int64
  }

  public var inserts: [EnrolmentFacts.Attempt] = []
  public var updates: [EnrolmentFacts.Attempt] = []
  /// Enrolments whose seat rows go before the new ones come.
  public var vacated: [Int64] = []
  public var seats: [Seat] = []
  /// Enrolments whose days become free before others are taken.
  public var freed: [Int64] = []
  /// Officers some of whose days are free now and were not.
  public var freedOfficers: Set<Int64> = []
  public var occupied: [EnrolmentFacts.Occupation] = []
  /// Seats now set aside, where that changed.
  public var allocations: [Allocation] = []

  /// Freed seats that nobody has taken, where their number changed.
  public var untaken: [Untaken] = []

  public struct Untaken: Sendable, Equatable {
    public let iteration: Int64
    public let seats: Int
    /// Set aside for this body; nil: for all.
    public var body: Int64?
  }

  public struct Allocation: Sendable, Equatable {
    public let iteration: Int64
    public let body: Int64
    public let seats: Int
    public let isGuaranteed: Bool
  }

  public init() {}

  public var isEmpty: Bool { self == EnrolmentEffects() }
}

extension EnrolmentBook {
  public var effects: EnrolmentEffects {
    var effects = EnrolmentEffects()
    let known = original.attempts + original.iterations.flatMap(\.waiting)
    let before = Dictionary(known.map { ($0.id, $0) }) { first, _ in first }
    let daysBefore = Dictionary(original.occupations.map { ($0.enrolment, $0) }) { first, _ in first }
    for id in touched.sorted() {
      guard let now = attempts[id] else { continue }
      let was = before[id]
      if was == nil { effects.inserts.append(now) } else if was != now { effects.updates.append(now) }
      if was?.seat != now.seat {
        if was?.seat != nil { effects.vacated.append(id) }
        if let number = now.seat { effects.seats.append(seat(number, of: id, in: now.iteration)) }
      }
      let days = occupations[now.officer]?.first { $0.enrolment == id }
      if daysBefore[id] != days {
        if daysBefore[id] != nil {
          effects.freed.append(id)
          effects.freedOfficers.insert(now.officer)
        }
        if let days { effects.occupied.append(days) }
      }
    }
    for (id, number) in movedSeats.sorted(by: { $0.key < $1.key }) {
      guard let iteration = iterations.values.first(where: { $0.topSeats[number] == id }) else { continue }
      effects.vacated.append(id)
      effects.seats.append(seat(number, of: id, in: iteration.id))
    }
    for run in iterations.values.sorted(by: { $0.id < $1.id }) {
      let stored = original.iterations.first { $0.id == run.id }
      if let stored, stored.freedSeats != run.freedSeats {
        effects.untaken.append(.init(iteration: run.id, seats: run.freedSeats))
      }
      let before = stored?.allocations ?? []
      for now in run.allocations {
        let was = before.first { $0.body == now.body }
        if was?.freed ?? 0 != now.freed {
          effects.untaken.append(.init(iteration: run.id, seats: now.freed, body: now.body))
        }
        // None is none, guaranteed or not.
        if was?.seats ?? 0 == now.seats, now.seats == 0 || was?.isGuaranteed == now.isGuaranteed { continue }
        effects.allocations.append(
          .init(iteration: run.id, body: now.body, seats: now.seats, isGuaranteed: now.isGuaranteed))
      }
    }
    return effects
  }

  private func seat(_ number: Int, of enrolment: Int64, in iteration: Int64) -> EnrolmentEffects.Seat {
    .init(iteration: iteration, number: number, capacity: iterations[iteration]?.capacity, enrolment: enrolment)
  }
}
