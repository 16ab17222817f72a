@testable import MusterCore

/// The tables an enrolment batch reads and writes, as dictionaries: gives facts as the store does, and takes effects
/// under the same constraints as the schema.
struct SimulatedRegister: Equatable {
  struct SeatKey: Hashable {
    let iteration: Int64
    let number: Int
  }

  /// Code, capacity, state and days; seats and the waiting list are kept below.
  var iterations: [Int64: EnrolmentFacts.Iteration]
  var attempts: [Int64: EnrolmentFacts.Attempt] = [:]
  var seats: [SeatKey: Int64] = [:]
  var days: [Int64: EnrolmentFacts.Occupation] = [:]
  var nextID: Int64 = 1

  init(_ iterations: [EnrolmentFacts.Iteration]) {
    self.iterations = Dictionary(iterations.map { ($0.id, $0) }) { first, _ in first }
  }

  // MARK: Facts

  /// With the seat from its own table.
  private func stored(_ attempt: EnrolmentFacts.Attempt) -> EnrolmentFacts.Attempt {
    var copy = attempt
    copy.seat = seats.first { $0.value == attempt.id }?.key.number
    return copy
  }

  private func waiting(in iteration: Int64) -> [EnrolmentFacts.Attempt] {
    attempts.values.filter { $0.iteration == iteration && $0.state == .waiting }.map(stored)
      .sorted { ($0.queue ?? .max, $0.id) < ($1.queue ?? .max, $1.id) }
  }

  /// All there is.
  func everything(newIDs: Int) -> EnrolmentFacts {
    let counts = Dictionary(iterations.keys.map { ($0, Int.max) }) { first, _ in first }
    return facts(
      counts, attempts: attempts.values.map(stored), occupations: Array(days.values),
      newIDs: newIDs)
  }

  /// What the statements of the store read for a batch, and no more.
  func read(for batch: [EnrolmentRequest]) -> EnrolmentFacts {
    var freeing: [Int64: Int] = [:]
    for request in batch { freeing[request.iteration, default: 0] += request.mayFreeSeats ? 1 : 0 }
    let cancelling = Set(batch.filter { $0.action == .cancelIteration }.map(\.iteration))
    let read = attempts.values.filter { attempt in
      batch.contains { $0.officer == attempt.officer && $0.iteration == attempt.iteration }
        || freeing[attempt.iteration, default: 0] > 0 && attempt.state == .waiting
        || cancelling.contains(attempt.iteration) && (!attempt.state.isEnd || seats.values.contains(attempt.id))
    }
    let officers = Set(batch.map(\.officer))
      .union(attempts.values.filter { freeing[$0.iteration, default: 0] > 0 && !$0.state.isEnd }.map(\.officer))
    return facts(
      freeing, attempts: read.map(stored), occupations: days.values.filter { officers.contains($0.officer) },
      newIDs: batch.count)
  }

  private func facts(
    _ freeing: [Int64: Int], attempts: [EnrolmentFacts.Attempt], occupations: [EnrolmentFacts.Occupation], newIDs: Int
  ) -> EnrolmentFacts {
    let runs = freeing.keys.sorted().compactMap { id -> EnrolmentFacts.Iteration? in
      guard var run = iterations[id], let count = freeing[id] else { return nil }
      let numbers = seats.keys.filter { $0.iteration == id }.map(\.number).sorted(by: >)
      let line = waiting(in: id)
      run.taken = numbers.first ?? 0
      run.topSeats = [:]
      for number in numbers.prefix(count) { run.topSeats[number] = seats[SeatKey(iteration: id, number: number)] }
      run.waiting = count > 0 ? line.filter { $0.queue != nil }.map { .init(attempt: $0) } : []
      run.unlisted = count > 0 ? 0 : line.count
      run.lastQueue = line.compactMap(\.queue).max() ?? 0
      return run
    }
    return EnrolmentFacts(
      iterations: runs, attempts: attempts.sorted { $0.id < $1.id },
      occupations: occupations.sorted { $0.enrolment < $1.enrolment }, newIDs: (0..<newIDs).map { nextID + Int64($0) })
  }

  // MARK: Effects

  /// Writes the effects in the store's order; answers the constraints that were broken.
  mutating func apply(_ effects: EnrolmentEffects) -> [String] {
    var broken: [String] = []
    for id in effects.vacated {
      guard let key = seats.first(where: { $0.value == id })?.key else {
        broken.append("\(id) vacates no seat")
        continue
      }
      seats[key] = nil
    }
    for id in effects.freed where days.removeValue(forKey: id) == nil { broken.append("\(id) frees no days") }
    for attempt in effects.inserts {
      if attempts.updateValue(attempt, forKey: attempt.id) != nil { broken.append("\(attempt.id) is inserted twice") }
      nextID = max(nextID, attempt.id + 1)
    }
    for attempt in effects.updates {
      guard let before = attempts.updateValue(attempt, forKey: attempt.id) else {
        broken.append("\(attempt.id) is updated and not there")
        continue
      }
      if before.officer != attempt.officer || before.iteration != attempt.iteration || before.role != attempt.role {
        broken.append("\(attempt.id) changed what never changes")
      }
    }
    for seat in effects.seats { broken += take(seat) }
    for occupation in effects.occupied {
      if days.values.contains(where: { $0.officer == occupation.officer && $0.days.overlaps(occupation.days) }) {
        broken.append("officer \(occupation.officer) is in two places")
      }
      if days.updateValue(occupation, forKey: occupation.enrolment) != nil {
        broken.append("\(occupation.enrolment) twice away")
      }
    }
    let live = attempts.values.filter { !$0.state.isEnd }
    if Set(live.map { [$0.officer, $0.iteration] }).count != live.count {
      broken.append("two live attempts of one officer")
    }
    // The seat is a row of its own.
    for id in attempts.keys { attempts[id]?.seat = nil }
    return broken
  }

  private mutating func take(_ seat: EnrolmentEffects.Seat) -> [String] {
    var broken: [String] = []
    if seat.capacity != iterations[seat.iteration]?.capacity {
      broken.append("seat \(seat.number) carries another capacity")
    }
    if let capacity = seat.capacity, seat.number > capacity { broken.append("seat \(seat.number) of \(capacity)") }
    if seats.values.contains(seat.enrolment) { broken.append("\(seat.enrolment) has two seats") }
    if seats.updateValue(seat.enrolment, forKey: SeatKey(iteration: seat.iteration, number: seat.number)) != nil {
      broken.append("seat \(seat.number) is taken twice")
    }
    if attempts[seat.enrolment]?.iteration != seat.iteration { broken.append("seat \(seat.number) is of another run") }
    return broken
  }
}
