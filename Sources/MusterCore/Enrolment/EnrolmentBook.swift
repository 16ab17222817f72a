/// Decides requests about enrolments one after another on a working copy of the facts, so that each sees what those
/// before it did; a single request is a batch of one. Pure: no I/O, no clock.
///
/// Seats of runs that the nation manages are numbered densely from 1, so that the highest number is how many are
/// taken; a gap left by a freed seat goes to the first *eligible* one who waits, or is closed with the highest seat.
/// Who left a course that had begun, or did not appear, keeps the seat used: it is not given on.
public struct EnrolmentBook: Sendable {
  typealias Iteration = EnrolmentFacts.Iteration
  typealias Attempt = EnrolmentFacts.Attempt

  struct Pair: Hashable {
    let officer: Int64
    let iteration: Int64
  }

  let original: EnrolmentFacts
  /// The moment of the decisions.
  let now: Instant?
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
  private let refused: [Pair: EnrolmentFacts.Refusal]
  /// What was set aside was so for one attempt: of these, what the rules still say.
  private var overridden: [Int64: EnrolmentFacts.Refusal?]

  public init(_ facts: EnrolmentFacts) {
    original = facts
    now = facts.now
    refused = Dictionary(
      facts.refusals.filter { $0.enrolment == nil }.map { (Pair(officer: $0.officer, iteration: $0.iteration), $0) }
    ) { first, _ in first }
    overridden = Dictionary(
      facts.overridden.map { id in (id, facts.refusals.first { $0.enrolment == id }) }
    ) { first, _ in first }
    iterations = Dictionary(facts.iterations.map { ($0.id, $0) }) { first, _ in first }
    let known = facts.attempts + facts.iterations.flatMap(\.waiting)
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
    case .move(.promote): return try promote(request, iteration)
    case .move(.award): return try award(request, iteration)
    case .move(let move): return try self.move(request, iteration, move)
    case .transfer(let to): return try transfer(request, iteration, to: to)
    case .setCapacity(let capacity): return try setCapacity(capacity, of: iteration)
    case .fill: return fill(iteration)
    case .cancelIteration(let to): return try cancel(iteration, request, movingTo: to)
    case .allocate(let body, let seats, let isGuaranteed):
      return try allocate(iteration, body: body, seats: seats, isGuaranteed: isGuaranteed)
    case .turnBack(let body, let seats): return try turnBack(iteration, body: body, seats: seats)
    case .release: return release(iteration)
    case .reschedule(let dates, let force): return try reschedule(iteration, request, to: dates, force: force)
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
    if !request.isLateEntry { try checkAhead(iteration) }
    if request.priority != nil, iteration.method != .priority {
      throw Failure(
        .ruleBroken,
        "\(iteration.code) does not give its seats by priority. To move someone up for a reason: seat.prioritise.",
        [.init("iteration", iteration.code), .init("rule", "method"), .init("method", iteration.method.rawValue)])
    }
    if role.takesSeat { try checkEligible(request, for: iteration) }
    try checkDays(of: request.officer, for: iteration)
    if iteration.givesSeatsAtOnce { try checkSeatOfPast(role, reserve, request.body, iteration) }
    guard let id = newIDs.popFirst() else { throw Failure(.bug, "No id was set aside for a new enrolment.") }
    setAside(request, for: id)
    var attempt = Attempt(
      id: id, officer: request.officer, iteration: iteration.id, role: role, state: .nominated, reserve: reserve,
      letter: request.letter, priority: request.priority, body: request.body)
    attempt.nominatedOn = request.nominatedOn
    var followed: [EnrolmentOutcome.Step] = []
    if iteration.givesSeatsAtOnce { followed = seatOrQueue(&attempt) }
    var outcome = finish(attempt, by: .enrol, from: nil)
      .followed(by: followed, seatsLeft: seatsLeft(in: iteration.id))
    if iteration.managedBy == .provider { iterations[iteration.id]?.count(1, seatsOf: request.body) }
    outcome.quota = iterations[iteration.id]?.allocation(of: request.body)
    if outcome.state == .nominated { outcome.next = iteration.nextOfNames(of: request.body) }
    return outcome
  }

  /// A run takes no more names when it is over, and at home from its first day on: whether the clock has closed it by then
  /// makes no difference.
  func checkAhead(_ iteration: Iteration, remedy: String = " To enter history, add late-entry=yes.") throws(Failure) {
    if iteration.isOver(at: now) {
      throw Failure(
        .ruleBroken, "\(iteration.code) is over\(iteration.lastDay.map { " since \($0)" } ?? "").\(remedy)",
        [.init("iteration", iteration.code), .init("rule", "over")])
    }
    guard iteration.managedBy == .nation, iteration.hasBegun(at: now) else { return }
    throw Failure(
      .ruleBroken,
      "\(iteration.code) has begun\(iteration.firstDay.map { " on \($0)" } ?? "") and takes no more names.\(remedy)",
      [.init("iteration", iteration.code), .init("rule", "begun")])
  }

  /// Why the rules refuse an officer a new attempt at a run.
  func refusal(of officer: Int64, in id: Int64) -> EnrolmentFacts.Refusal? {
    refused[Pair(officer: officer, iteration: id)]
  }

  /// Why the rules refuse an attempt a seat.
  func refusal(of attempt: Attempt) -> EnrolmentFacts.Refusal? {
    overridden[attempt.id] ?? refusal(of: attempt.officer, in: attempt.iteration)
  }

  /// A new attempt.
  func checkEligible(_ request: EnrolmentRequest, for iteration: Iteration) throws(Failure) {
    if !request.overrides { try Self.check(refusal(of: request.officer, in: iteration.id), iteration) }
  }

  /// One there is.
  func checkEligible(_ attempt: Attempt, _ request: EnrolmentRequest, for iteration: Iteration) throws(Failure) {
    if !request.overrides { try Self.check(refusal(of: attempt), iteration) }
  }

  private static func check(_ refusal: EnrolmentFacts.Refusal?, _ iteration: Iteration) throws(Failure) {
    guard let refusal else { return }
    throw Failure(
      .ruleBroken, refusal.message,
      [.init("iteration", iteration.code), .init("rule", refusal.rules.joined(separator: ","))])
  }

  /// What was set aside stays so for the attempt, also when a seat becomes free for it.
  mutating func setAside(_ request: EnrolmentRequest, for attempt: Int64) {
    if request.overrides { overridden[attempt] = .some(nil) }
  }

  /// Whether the rules of eligibility still let a nominee pass; for a step of approval that is not the last.
  public func checkEligible(_ request: EnrolmentRequest) throws(Failure) {
    guard let iteration = iterations[request.iteration], let attempt = attempt(of: request), attempt.role.takesSeat
    else { return }
    try checkEligible(attempt, request, for: iteration)
  }

  func checkIntake(_ iteration: Iteration) throws(Failure) {
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

  /// Nobody attends a run, or fails to appear in it, before its first day: a seat counts as used from then on, so that
  /// those who wait would never get it.
  func checkBegun(_ iteration: Iteration, as state: EnrolmentState) throws(Failure) {
    guard let begin = iteration.start, let now, now < begin else { return }
    let day = iteration.firstDay.map { " on \($0)" } ?? ""
    let remedy = state == .noShow ? " Who is not coming withdraws, and the seat goes on: withdraw." : ""
    throw Failure(
      .ruleBroken, "\(iteration.code) begins\(day): who attends or does not appear is recorded from then on.\(remedy)",
      [.init("iteration", iteration.code), .init("rule", "run-begun")])
  }

  /// A seat if one is free for a principal student and nobody eligible waits who goes before; observers and the like
  /// need none. Answers who moved up meanwhile: those who go before, where seats are given by themselves, and those whom
  /// the seat taken leaves another.
  mutating func seatOrQueue(_ attempt: inout Attempt) -> [EnrolmentOutcome.Step] {
    guard let iteration = iterations[attempt.iteration] else { return [] }
    guard attempt.role.takesSeat else {
      attempt.state = .confirmed
      return []
    }
    attempt.queue = iteration.lastQueue + 1
    var followed: [EnrolmentOutcome.Step] = []
    while let promoted = promoteFirst(of: iteration.id, into: nil, before: attempt) {
      followed.append(promoted)
    }
    if let run = iterations[iteration.id], attempt.reserve == nil || run.givesReserves(of: attempt.body),
      run.hasSeat(for: attempt.body), !isSomeoneEligible(before: attempt)
    {
      attempt.queue = nil
      attempt.state = .confirmed
      take(nil, for: &attempt, sparing: run.hasReserve(waitingWith: attempt))
      followed += followers(ofLastSeatIn: run.pool(for: attempt.body), of: run.id)
    } else {
      iterations[iteration.id]?.lastQueue += 1
      attempt.state = .waiting
      iterations[iteration.id]?.line(up: attempt)
    }
    return followed
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
    if target == .attending || target == .noShow { try checkBegun(iteration, as: target) }
    attempt.reason = request.reason ?? attempt.reason
    attempt.reference = request.reference ?? attempt.reference
    var followed: [EnrolmentOutcome.Step] = []
    switch move {
    case .approve where iteration.managedBy == .nation:
      try checkIntake(iteration)
      try checkAgain(attempt, request, iteration)
      if iteration.method == .selection {
        attempt.state = .approved
      } else {
        try checkDays(of: request.officer, for: iteration)
        try checkSeatOfPast(attempt.role, attempt.reserve, attempt.body, iteration)
        followed = seatOrQueue(&attempt)
      }
    case .approve:
      try checkAgain(attempt, request, iteration)
      attempt.state = target
    case .prioritise:
      attempt.priority = request.priority
      if from == .waiting {
        iterations[iteration.id]?.waiting.removeAll { $0.id == attempt.id }
        iterations[iteration.id]?.line(up: attempt)
      }
    case .accept:
      try checkOffer(attempt, iteration, mustStand: true)
      try checkAgain(attempt, request, iteration)
      attempt.state = target
    case .submit:
      try checkSeatsOffered(as: target, attempt, iteration)
      attempt.state = target
    case .expire:
      try checkOffer(attempt, iteration, mustStand: false)
      attempt.state = target
      attempt.reason = request.reason ?? "no-answer"
    default:
      if target == .confirmed, from != .confirmed { try checkDays(of: request.officer, for: iteration) }
      attempt.state = target
    }
    setAside(request, for: attempt.id)
    if attempt.state != .offered { attempt.offeredUntil = nil }
    if from == .waiting, attempt.state != .waiting { leaveQueue(&attempt) }
    var outcome = finish(attempt, by: move, from: from).followed(by: followed, seatsLeft: seatsLeft(in: iteration.id))
    if move == .decline, from == .offered, let forfeiture = request.forfeiture {
      outcome = outcome.followed(by: forfeit(forfeiture), seatsLeft: outcome.seatsLeft)
    }
    if from.seatIsGivenOn(at: target) {
      outcome = outcome.followed(by: passOnSeat(of: attempt.id), seatsLeft: seatsLeft(in: iteration.id))
    }
    return outcome
  }

  /// What held when the name came need not hold any more.
  private func checkAgain(
    _ attempt: Attempt, _ request: EnrolmentRequest, _ iteration: Iteration
  ) throws(Failure) {
    guard attempt.role.takesSeat else { return }
    try checkEligible(attempt, request, for: iteration)
  }

  // MARK: Working state

  func attempt(of request: EnrolmentRequest) -> Attempt? {
    current[Pair(officer: request.officer, iteration: request.iteration)].flatMap { attempts[$0] }
  }

  func seatsLeft(in id: Int64) -> Int? {
    guard let iteration = iterations[id], iteration.managedBy == .nation else { return nil }
    return iteration.capacity.map { max(0, $0 - iteration.taken - iteration.setAside) }
  }

  /// Stores the attempt in the working copy, keeps the officer's days in step, and words the outcome.
  mutating func finish(_ attempt: Attempt, by move: LifeCycle.Move, from: EnrolmentState?) -> EnrolmentOutcome {
    countSent(attempt)
    attempts[attempt.id] = attempt
    let pair = Pair(officer: attempt.officer, iteration: attempt.iteration)
    current[pair] = attempt.state.isFinal ? nil : attempt.id
    if attempt.state.isFinal { ended[pair] = attempt }
    touched.insert(attempt.id)
    keepDays(of: attempt)
    let iteration = iterations[attempt.iteration]
    let position = iteration?.position(of: attempt.id)
    let step = EnrolmentOutcome.Step(
      enrolment: attempt.id, officer: attempt.officer, iteration: attempt.iteration, move: move, from: from,
      to: attempt.state, seat: attempt.seat, queue: attempt.queue, reason: attempt.state.isEnd ? attempt.reason : nil,
      offeredUntil: attempt.offeredUntil)
    var outcome = EnrolmentOutcome(
      state: attempt.state, position: position, seatsLeft: seatsLeft(in: attempt.iteration), steps: [step])
    if let iteration, let capacity = iteration.capacity, attempt.state == .waiting {
      outcome.setAside = max(0, min(iteration.setAside, capacity - iteration.taken))
    }
    if attempt.state == .waiting, from != .waiting { outcome.patience = patience(of: attempt) }
    return outcome
  }
}

extension EnrolmentFacts.Iteration {
  /// Seats are given when a name comes, not after approval, by a board or by the provider.
  var givesSeatsAtOnce: Bool { managedBy == .nation && !approval && method != .selection }
}

extension EnrolmentState {
  /// Ended for good at this run in a way that leaves room for a new attempt.
  var isFinal: Bool { isEnd && self != .completed }

  /// A seat held in this state is free for another when the enrolment ends so; one that was used is not.
  func seatIsGivenOn(at end: EnrolmentState) -> Bool {
    (self == .confirmed || self == .offered) && end.isEnd && end != .completed && end != .noShow
  }
}

extension EnrolmentOutcome {
  func followed(by more: [Step], seatsLeft: Int?) -> EnrolmentOutcome {
    var copy = EnrolmentOutcome(state: state, position: position, seatsLeft: seatsLeft, steps: steps + more)
    copy.arrival = arrival
    copy.leftBehind = leftBehind
    copy.unfit = unfit
    copy.quota = quota
    copy.next = next
    copy.setAside = setAside
    copy.patience = patience
    return copy
  }

  /// What became of a run as a whole.
  init(_ steps: [Step], seatsLeft: Int?) {
    self.init(state: nil, position: nil, seatsLeft: seatsLeft, steps: steps)
  }
}
