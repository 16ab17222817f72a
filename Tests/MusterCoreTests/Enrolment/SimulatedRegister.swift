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
  var refusals: [EnrolmentFacts.Refusal] = []
  var now = Instant(microseconds: 1_795_000_000_000_000)

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
      .sorted { $0.standing < $1.standing }
  }

  /// All there is.
  func everything(newIDs: Int) -> EnrolmentFacts {
    let counts = Dictionary(iterations.keys.map { ($0, Int.max) }) { first, _ in first }
    return facts(
      counts, listed: Set(iterations.keys), attempts: attempts.values.map(stored), occupations: Array(days.values),
      newIDs: newIDs)
  }

  /// What the statements of the store read for a batch, and no more.
  func read(for batch: [EnrolmentRequest]) -> EnrolmentFacts {
    var freeing: [Int64: Int] = [:]
    var whole: Set<Int64> = []
    var listed: Set<Int64> = []
    var pairs = batch.map { [$0.officer, $0.iteration] }
    for request in batch {
      freeing[request.iteration, default: 0] += request.mayFreeSeats ? 1 : 0
      if request.needsWaitingList { listed.insert(request.iteration) }
      if request.officer == 0 { whole.insert(request.iteration) }
      guard let destination = request.destination else { continue }
      freeing[destination, default: 0] += 0
      pairs.append([request.officer, destination])
      if request.officer == 0 { whole.insert(destination) }
    }
    for id in whole { freeing[id] = .max }
    listed.formUnion(whole)
    let ranks = facts(freeing, listed: [], attempts: [], occupations: [], newIDs: 0).iterations
    let joined = Set(batch.filter(\.mayTakeSeat).map { $0.destination ?? $0.iteration })
    listed.formUnion(ranks.filter { $0.isContested && joined.contains($0.id) }.map(\.id))
    let read = attempts.values.filter { attempt in
      pairs.contains([attempt.officer, attempt.iteration])
        || listed.contains(attempt.iteration) && attempt.state == .waiting
        || whole.contains(attempt.iteration)
          && (!attempt.state.isEnd || attempt.state == .completed || seats.values.contains(attempt.id))
    }
    let officers = Set(batch.map(\.officer))
      .union(
        attempts.values.filter { listed.contains($0.iteration) && (!$0.state.isEnd || $0.state == .completed) }
          .map(\.officer))
    return facts(
      freeing, listed: listed, attempts: read.map(stored),
      occupations: days.values.filter { officers.contains($0.officer) },
      newIDs: Self.newIDs(for: batch, among: attempts.count))
  }

  static func newIDs(for batch: [EnrolmentRequest], among attempts: Int) -> Int {
    batch.count + (batch.contains { $0.officer == 0 && $0.destination != nil } ? attempts : 0)
  }

  private func facts(
    _ freeing: [Int64: Int], listed: Set<Int64>, attempts: [EnrolmentFacts.Attempt],
    occupations: [EnrolmentFacts.Occupation], newIDs: Int
  ) -> EnrolmentFacts {
    let runs = freeing.keys.sorted().compactMap { id -> EnrolmentFacts.Iteration? in
      guard var run = iterations[id], let count = freeing[id] else { return nil }
      let numbers = seats.keys.filter { $0.iteration == id }.map(\.number).sorted(by: >)
      let line = waiting(in: id)
      run.taken = numbers.first ?? 0
      run.topSeats = [:]
      for number in numbers.prefix(count) { run.topSeats[number] = seats[SeatKey(iteration: id, number: number)] }
      run.waiting = listed.contains(id) ? line.filter { $0.queue != nil } : []
      run.unlisted = listed.contains(id) ? [] : line.map { .init(priority: $0.priority, reserve: $0.reserve, count: 1) }
      run.lastQueue = line.compactMap(\.queue).max() ?? 0
      for index in run.allocations.indices {
        let body = run.allocations[index].body
        run.allocations[index].held = self.attempts.values.count { attempt in
          attempt.iteration == id && attempt.body == body
            && (run.managedBy == .nation ? seats.values.contains(attempt.id) : !attempt.state.isEnd)
        }
      }
      return run
    }
    var facts = EnrolmentFacts(
      iterations: runs, attempts: attempts.sorted { $0.id < $1.id },
      occupations: occupations.sorted { $0.enrolment < $1.enrolment }, newIDs: (0..<newIDs).map { nextID + Int64($0) })
    facts.refusals = refusals
    facts.now = now
    return facts
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
    for change in effects.allocations {
      let freed = iterations[change.iteration]?.allocation(of: change.body)?.freed ?? 0
      iterations[change.iteration]?.allocations.removeAll { $0.body == change.body }
      var changed = EnrolmentFacts.Allocation(body: change.body, seats: change.seats, isGuaranteed: change.isGuaranteed)
      changed.freed = freed
      iterations[change.iteration]?.allocations.append(changed)
    }
    for change in effects.untaken { broken += keep(change) }
    for run in iterations.values {
      let total = run.allocations.reduce(0) { $0 + $1.seats }
      if let capacity = run.capacity, total > capacity { broken.append("R\(run.id) promises \(total) of \(capacity)") }
    }
    let live = attempts.values.filter { !$0.state.isEnd }
    if Set(live.map { [$0.officer, $0.iteration] }).count != live.count {
      broken.append("two live attempts of one officer")
    }
    // The seat is a row of its own.
    for id in attempts.keys { attempts[id]?.seat = nil }
    return broken
  }

  private mutating func keep(_ change: EnrolmentEffects.Untaken) -> [String] {
    guard let body = change.body else {
      iterations[change.iteration]?.freedSeats = change.seats
      return change.seats < 0 ? ["R\(change.iteration) has \(change.seats) freed seats"] : []
    }
    guard let index = iterations[change.iteration]?.allocations.firstIndex(where: { $0.body == body }) else {
      return ["freed seats of body \(body), which has none in R\(change.iteration)"]
    }
    iterations[change.iteration]?.allocations[index].freed = change.seats
    return change.seats < 0 ? ["R\(change.iteration) has \(change.seats) freed seats of body \(body)"] : []
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
