/// Decides requests about enrolments one after another on a working copy of the facts, so that each sees what those
/// before it did; a single request is a batch of one. Pure: no I/O, no clock.
///
/// Seats of runs that the nation manages are numbered densely from 1, so that the highest number is how many are
/// taken; a gap left by a freed seat goes to the first *eligible* one who waits, or is closed with the highest seat.
public struct EnrolmentBook: Sendable {
  typealias Iteration = EnrolmentFacts.Iteration
  typealias Attempt = EnrolmentFacts.Attempt

  struct Pair: Hashable {
    let officer: Int64
    let iteration: Int64
  }

  let original: EnrolmentFacts
  var iterations: [Int64: Iteration]
  var attempts: [Int64: Attempt]
  var current: [Pair: Int64] = [:]
  /// The last attempt that ended in a way that leaves room for another: only for saying so.
  var ended: [Pair: Attempt] = [:]
  var occupations: [Int64: [EnrolmentFacts.Occupation]]
  var newIDs: ArraySlice<Int64>
  var touched: Set<Int64> = []
  /// New numbers of seats whose holders the facts know only by their seat.
  var movedSeats: [Int64: Int] = [:]

  /// Pairs that the rules of eligibility refuse.
  var refused: [Pair: EnrolmentFacts.Refusal]

  public init(_ facts: EnrolmentFacts) {
    original = facts
    refused = Dictionary(facts.refusals.map { (Pair(officer: $0.officer, iteration: $0.iteration), $0) }) { first, _ in
      first
    }
    iterations = Dictionary(facts.iterations.map { ($0.id, $0) }) { first, _ in first }
    let known = facts.attempts + facts.iterations.flatMap { $0.waiting.map(\.attempt) }
    attempts = Dictionary(known.map { ($0.id, $0) }) { first, _ in first }
    occupations = Dictionary(grouping: facts.occupations, by: \.officer)
    newIDs = facts.newIDs[...]
    for attempt in attempts.values {
      let pair = Pair(officer: attempt.officer, iteration: attempt.iteration)
      guard !attempt.state.isFinal else {
        if (ended[pair]?.id ?? 0) < attempt.id { ended[pair] = attempt }
        continue
      }
      // A live attempt hides a completed one.
      if let other = current[pair].flatMap({ attempts[$0] }), !other.state.isEnd { continue }
      current[pair] = attempt.id
    }
  }

  /// Decides one request. A failure has changed nothing.
  public mutating func decide(_ request: EnrolmentRequest) throws(Failure) -> EnrolmentOutcome {
    guard let iteration = iterations[request.iteration] else {
      throw .unknown("iteration", String(request.iteration))
    }
    switch request.action {
    case .enrol(let role, let reserve): return try enrol(request, iteration, role: role, reserve: reserve)
    case .move(let move): return try self.move(request, iteration, move)
    case .setCapacity(let capacity): return try setCapacity(capacity, of: iteration)
    case .cancelIteration: return cancel(iteration, reason: request.reason, letter: request.letter)
    }
  }

  // MARK: Enrolling

  private mutating func enrol(
    _ request: EnrolmentRequest, _ iteration: Iteration, role: EnrolmentRole, reserve: Int?
  ) throws(Failure) -> EnrolmentOutcome {
    try checkIntake(iteration)
    if let attempt = attempt(of: request) {
      throw Failure(
        .exists, "The officer is already \(attempt.state.rawValue) in \(iteration.code).",
        [.init("iteration", iteration.code), .init("state", attempt.state.rawValue)])
    }
    if role.takesSeat { try checkEligible(request, for: iteration) }
    try checkDays(of: request.officer, for: iteration)
    guard let id = newIDs.popFirst() else { throw Failure(.bug, "No id was set aside for a new enrolment.") }
    // What was set aside stays so for the attempt, also when a seat becomes free for it.
    if request.overrides { refused[Pair(officer: request.officer, iteration: iteration.id)] = nil }
    var attempt = Attempt(
      id: id, officer: request.officer, iteration: iteration.id, role: role, state: .nominated, reserve: reserve,
      letter: request.letter)
    if iteration.managedBy == .nation, !iteration.approval {
      seatOrQueue(&attempt)
    }
    return finish(attempt, by: .enrol, from: nil)
  }

  private func checkEligible(_ request: EnrolmentRequest, for iteration: Iteration) throws(Failure) {
    guard !request.overrides, let refusal = refused[Pair(officer: request.officer, iteration: iteration.id)] else {
      return
    }
    throw Failure(
      .ruleBroken, refusal.message,
      [.init("iteration", iteration.code), .init("rule", refusal.rules.joined(separator: ","))])
  }

  private func checkIntake(_ iteration: Iteration) throws(Failure) {
    switch iteration.state {
    case .open: return
    case .cancelled:
      throw Failure(
        .ruleBroken, "\(iteration.code) is cancelled and takes no names.",
        [.init("rule", "intake"), .init("state", "cancelled")])
    case .planned, .closed:
      throw Failure(
        .ruleBroken,
        "\(iteration.code) is \(iteration.state.rawValue) and takes no names. Open it with: iteration.set \(iteration.code) state=open",
        [.init("rule", "intake"), .init("state", iteration.state.rawValue)])
    }
  }

  /// A seat if one is free and the officer is a principal student; observers and the like need none.
  mutating func seatOrQueue(_ attempt: inout Attempt) {
    guard var iteration = iterations[attempt.iteration] else { return }
    guard attempt.role.takesSeat else {
      attempt.state = .confirmed
      return
    }
    let isFree = iteration.capacity.map { iteration.taken < $0 } ?? true
    if isFree, attempt.reserve == nil {
      iteration.taken += 1
      attempt.seat = iteration.taken
      iteration.topSeats[iteration.taken] = attempt.id
      attempt.state = .confirmed
    } else {
      iteration.lastQueue += 1
      attempt.queue = iteration.lastQueue
      attempt.state = .waiting
      iteration.waiting.append(.init(attempt: attempt))
    }
    iterations[iteration.id] = iteration
  }

  // MARK: Moving on

  private mutating func move(
    _ request: EnrolmentRequest, _ iteration: Iteration, _ move: LifeCycle.Move
  ) throws(Failure) -> EnrolmentOutcome {
    guard var attempt = attempt(of: request) else {
      if let last = ended[Pair(officer: request.officer, iteration: request.iteration)] {
        throw LifeCycle.refusal(move, from: last.state, managedBy: iteration.managedBy)
      }
      throw Failure(
        .unknownObject, "The officer has no enrolment in \(iteration.code).", [.init("iteration", iteration.code)])
    }
    let from = attempt.state
    let targets = LifeCycle.targets(from: from, by: move, managedBy: iteration.managedBy)
    guard let target = targets.first else {
      throw LifeCycle.refusal(move, from: from, managedBy: iteration.managedBy)
    }
    try checkCase(of: attempt, request, move)
    attempt.reason = request.reason ?? attempt.reason
    attempt.reference = request.reference ?? attempt.reference
    attempt.letter = request.letter ?? attempt.letter
    attempt.state = target
    if move == .approve, iteration.managedBy == .nation {
      try checkIntake(iteration)
      try checkDays(of: request.officer, for: iteration)
      seatOrQueue(&attempt)
    } else if target == .confirmed, from != .confirmed {
      try checkDays(of: request.officer, for: iteration)
    }
    if from == .waiting, target != .waiting { leaveQueue(&attempt) }
    var outcome = finish(attempt, by: move, from: from)
    if from == .confirmed || from == .offered, target.isEnd, target != .completed, target != .noShow {
      outcome = outcome.followed(by: passOnSeat(of: attempt.id), seatsLeft: seatsLeft(in: iteration.id))
    }
    return outcome
  }

  // MARK: Runs as a whole

  private mutating func setCapacity(_ capacity: Int?, of given: Iteration) throws(Failure) -> EnrolmentOutcome {
    if let capacity, capacity < given.taken {
      throw Failure(
        .ruleBroken,
        "\(given.code) has \(given.taken) seats taken; its capacity cannot be \(capacity). Withdraw \(given.taken - capacity) first.",
        [.init("rule", "seat_within_capacity"), .init("taken", String(given.taken))])
    }
    iterations[given.id]?.capacity = capacity
    var steps: [EnrolmentOutcome.Step] = []
    while let promoted = promoteFirst(of: given.id, into: nil) { steps.append(promoted) }
    return EnrolmentOutcome(state: nil, position: nil, seatsLeft: seatsLeft(in: given.id), steps: steps)
  }

  private mutating func cancel(_ iteration: Iteration, reason: String?, letter: String?) -> EnrolmentOutcome {
    var steps: [EnrolmentOutcome.Step] = []
    iterations[iteration.id]?.state = .cancelled
    for id in attempts.keys.sorted() {
      guard var attempt = attempts[id], attempt.iteration == iteration.id,
        let target = LifeCycle.targets(from: attempt.state, by: .cancel, managedBy: iteration.managedBy).first
      else { continue }
      let from = attempt.state
      attempt.state = target
      attempt.reason = reason
      attempt.letter = letter ?? attempt.letter
      attempt.queue = nil
      attempt.seat = nil
      steps += finish(attempt, by: .cancel, from: from).steps
    }
    closeRanks(in: iteration.id)
    iterations[iteration.id]?.waiting = []
    return EnrolmentOutcome(state: nil, position: nil, seatsLeft: nil, steps: steps)
  }

  // MARK: Working state

  func attempt(of request: EnrolmentRequest) -> Attempt? {
    current[Pair(officer: request.officer, iteration: request.iteration)].flatMap { attempts[$0] }
  }

  func seatsLeft(in id: Int64) -> Int? {
    guard let iteration = iterations[id], iteration.managedBy == .nation else { return nil }
    return iteration.capacity.map { max(0, $0 - iteration.taken) }
  }

  /// Stores the attempt in the working copy, keeps the officer's days in step, and words the outcome.
  mutating func finish(_ attempt: Attempt, by move: LifeCycle.Move, from: EnrolmentState?) -> EnrolmentOutcome {
    attempts[attempt.id] = attempt
    let pair = Pair(officer: attempt.officer, iteration: attempt.iteration)
    current[pair] = attempt.state.isFinal ? nil : attempt.id
    if attempt.state.isFinal { ended[pair] = attempt }
    touched.insert(attempt.id)
    keepDays(of: attempt)
    let iteration = iterations[attempt.iteration]
    let position = iteration?.waiting.firstIndex { $0.attempt.id == attempt.id }
      .map { $0 + 1 + (iteration?.unlisted ?? 0) }
    let step = EnrolmentOutcome.Step(
      enrolment: attempt.id, officer: attempt.officer, iteration: attempt.iteration, move: move, from: from,
      to: attempt.state, seat: attempt.seat, queue: attempt.queue)
    return EnrolmentOutcome(
      state: attempt.state, position: position, seatsLeft: seatsLeft(in: attempt.iteration), steps: [step])
  }
}

extension EnrolmentState {
  /// Ended for good at this run in a way that leaves room for a new attempt.
  var isFinal: Bool { isEnd && self != .completed }
}

extension EnrolmentOutcome {
  func followed(by more: [Step], seatsLeft: Int?) -> EnrolmentOutcome {
    EnrolmentOutcome(state: state, position: position, seatsLeft: seatsLeft, steps: steps + more)
  }
}
