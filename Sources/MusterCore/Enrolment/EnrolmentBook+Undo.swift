extension EnrolmentBook {
  /// What an attempt is to be after it is mended: for taking back the last step, what it was before.
  public struct Mended: Sendable, Equatable {
    public var state: EnrolmentState
    public var role: EnrolmentRole
    public var reserve: Int?
    public var reason: String?
    public var reference: String?
    public var letter: String?
    public var body: Int64?
    /// The place in the waiting list it had; nil: none is known.
    public var queue: Int64?
    /// When no seat is free any more it may wait instead.
    public var mayWait = false
    /// The open case in which this is done.
    public var decidedIn: Int64?
    /// The entry of a result that stands for the attempt, the latest of them; nil: none does, or all were revoked.
    public var result: Int64?
    /// Of an attempt that has ended and kept its seat: the state in which it was last alive; nil: not known.
    public var aliveBefore: EnrolmentState?

    public init(_ attempt: EnrolmentFacts.Attempt) {
      state = attempt.state
      role = attempt.role
      reserve = attempt.reserve
      reason = attempt.reason
      reference = attempt.reference
      letter = attempt.letter
      body = attempt.body
      queue = attempt.queue
    }
  }

  /// What became of a mended attempt, and who moved up because of it.
  public struct MendOutcome: Sendable, Equatable {
    public let from: EnrolmentState
    public let attempt: EnrolmentFacts.Attempt
    public let position: Int?
    public let followed: EnrolmentOutcome
  }

  /// Puts an attempt where it belongs by a registrar's correction. The table of the life cycle does not hold here, but
  /// everything else does: seats, days, one live attempt at a run. A failure has changed nothing and says what is in the
  /// way.
  public mutating func mend(_ id: Int64, to wanted: Mended) throws(Failure) -> MendOutcome {
    guard let stored = attempts[id], let iteration = iterations[stored.iteration] else {
      throw Failure(.bug, "The enrolment to be mended was not read.")
    }
    let from = stored.state
    if wanted.state != from { try checkMendable(stored, iteration, to: wanted) }
    var attempt = stored
    attempt.role = wanted.role
    attempt.reserve = wanted.reserve
    attempt.reason = wanted.reason
    attempt.reference = wanted.reference
    attempt.letter = wanted.letter
    attempt.body = wanted.body
    attempt.state = wanted.state
    try checkReason(of: attempt)
    try checkBody(of: stored, iteration, to: wanted.body)
    // Observers and the like need no seat, so they wait for none.
    if iteration.managedBy == .nation, attempt.state == .waiting, !attempt.role.takesSeat { attempt.state = .confirmed }
    let keepsSeat = stored.seat != nil && Self.keepsSeat(attempt, from: Self.origin(of: from, wanted))
    let needsSeat = iteration.managedBy == .nation && attempt.role.takesSeat && attempt.state.holdsSeat && !keepsSeat
    let waits = iteration.managedBy == .nation && attempt.state == .waiting
    if attempt.state.holdsSeat, !from.holdsSeat { try checkDays(of: attempt.officer, for: iteration) }
    // From here on nothing fails but for want of a seat, which is looked at first.
    let isFree = iteration.hasSeat(for: attempt.body)
    if needsSeat, !isFree, !wanted.mayWait { throw noSeat(iteration) }
    if attempt.isSent, !stored.isSent { try checkSeatsOffered(as: attempt.state, attempt, iteration) }
    if from == .waiting, iteration.managedBy == .nation { leaveQueue(&attempt) }
    attempt.queue = nil
    if attempt.state != .offered { attempt.offeredUntil = nil }
    if needsSeat, isFree {
      takeAgain(stored, as: &attempt)
    } else if needsSeat || waits {
      attempt.state = .waiting
      lineUp(&attempt, at: wanted.queue, first: needsSeat)
    }
    // Alive again without a seat: the one it left is its own no more.
    if stored.seat == nil, attempt.seat == nil, !attempt.state.isEnd { attempt.tookFreed = nil }
    place(attempt)
    recountSeat(leftBy: stored, as: attempt)
    var followed: [EnrolmentOutcome.Step] = []
    if stored.seat != nil, !keepsSeat { followed = passOnSeat(of: id) }
    followed += promoteAll(of: iteration.id)
    return MendOutcome(
      from: from, attempt: attempts[id] ?? attempt, position: iterations[iteration.id]?.position(of: id),
      followed: EnrolmentOutcome(
        followed.filter { $0.enrolment != id }, seatsLeft: seatsLeft(in: iteration.id)))
  }

  /// A seat stays with those who are in the run and with those who used it: a course that had begun, or no-show.
  private static func keepsSeat(_ attempt: Attempt, from: EnrolmentState) -> Bool {
    guard attempt.role.takesSeat else { return false }
    return attempt.state.holdsSeat || attempt.state.isEnd && !from.seatIsGivenOn(at: attempt.state)
  }

  /// The state whose end decides about the seat. An end mended to another is judged as that one from the start: who did not
  /// appear, and had withdrawn before, has not used it.
  private static func origin(of state: EnrolmentState, _ wanted: Mended) -> EnrolmentState {
    guard state.isEnd, wanted.state != state else { return state }
    return wanted.aliveBefore ?? (state == .noShow ? .confirmed : state)
  }

  /// The reason of an end says whether the seat it left is a freed one: mended, it may say otherwise.
  private mutating func recountSeat(leftBy stored: Attempt, as attempt: Attempt) {
    guard stored.seat == nil, stored.tookFreed != nil, stored.state.isEnd, attempt.state.isEnd,
      stored.leavesFreedSeat != attempt.leavesFreedSeat, iterations[attempt.iteration]?.state != .cancelled
    else { return }
    iterations[attempt.iteration]?.recount(seatLeftBy: stored.body, isFreed: attempt.leavesFreedSeat)
  }

  private func checkMendable(
    _ attempt: Attempt, _ iteration: Iteration, to wanted: Mended
  ) throws(Failure) {
    let state = wanted.state
    let pair = Pair(officer: attempt.officer, iteration: iteration.id)
    if let other = current[pair], other != attempt.id, let live = attempts[other] {
      throw Failure(
        .exists,
        "A later attempt of the officer in \(iteration.code) is \(live.state.rawValue). End that one first.",
        [.init("iteration", iteration.code), .init("state", live.state.rawValue)])
    }
    func refuse(_ message: String, _ rule: String) -> Failure {
      Failure(
        .ruleBroken, message,
        [.init("iteration", iteration.code), .init("rule", rule), .init("state", attempt.state.rawValue)])
    }
    if let open = attempt.inCase, open != wanted.decidedIn {
      throw refuse(
        "The nomination is in the case D-\(open), which decides about it. delegation.withdraw takes it out of there.",
        "case")
    }
    if iteration.state == .cancelled, !state.isEnd {
      throw refuse("\(iteration.code) is cancelled, so nobody can be \(state.rawValue) in it.", "cancelled")
    }
    switch (attempt.state, state) {
    case (.completed, _) where wanted.result != nil:
      let entry = wanted.result.map(String.init) ?? ""
      throw refuse(
        "Entry \(entry) is the result, and it stands. Was it recorded for one who was not there, revoke it first: completion.add OFFICER COURSE kind=revocation corrects=\(entry). Another outcome is kind=correction.",
        "result")
    case (_, .completed): throw refuse("A result is recorded with complete.", "result")
    case (.transferred, _): throw refuse("The officer went to another run; transfer the officer back.", "transfer")
    case (_, .transferred), (_, .cancelled), (_, .offered):
      throw refuse("Nobody is made \(state.rawValue) by mending; there is a verb for that.", "not-by-mending")
    default: break
    }
    if state == .attending || state == .noShow { try checkBegun(iteration, as: state) }
    let strange: Set<EnrolmentState> = iteration.managedBy == .nation ? [.submitted, .notAccepted] : [.offered]
    if strange.contains(state) {
      throw refuse(
        "\(iteration.code) is managed by the \(iteration.managedBy.rawValue), where nobody is \(state.rawValue).",
        "managed-by")
    }
  }

  private func checkReason(of attempt: Attempt) throws(Failure) {
    switch attempt.state {
    case .noShow, .withdrawn, .rejected, .notAccepted, .lapsed:
      guard attempt.reason == nil else { return }
      throw Failure(
        .missingArgument, "An end of \(attempt.state.rawValue) needs a reason code.", [.init("arg", "end-reason")])
    default: return
    }
  }

  /// Seats set aside are counted by the bodies of those who hold seats.
  private func checkBody(of attempt: Attempt, _ iteration: Iteration, to body: Int64?) throws(Failure) {
    guard body != attempt.body, attempt.seat != nil,
      iteration.allocations.contains(where: { $0.seats > 0 && ($0.body == body || $0.body == attempt.body) })
    else { return }
    throw Failure(
      .ruleBroken,
      "Seats of \(iteration.code) are set aside for bodies, and this one counts for its body. Withdraw the officer and enrol again.",
      [.init("arg", "body"), .init("rule", "set-aside")])
  }

  private func noSeat(_ iteration: Iteration) -> Failure {
    Failure(
      .iterationFull, "No seat of \(iteration.code) is free: \(iteration.taken) are taken.",
      [.init("iteration", iteration.code), .init("taken", String(iteration.taken))])
  }

  /// A seat for one who is mended into it. Who had one before the end that is taken back has that again, as what it was,
  /// if nobody else has it: a freed one leaves the count it came into, one given back by mistake was in none.
  private mutating func takeAgain(_ stored: Attempt, as attempt: inout Attempt) {
    let isBack = stored.state.isEnd && stored.tookFreed != nil
    take(nil, for: &attempt, sparing: isBack && !stored.leavesFreedSeat)
    if isBack, attempt.tookFreed == stored.leavesFreedSeat { attempt.tookFreed = stored.tookFreed }
  }

  /// Its old place in the list when nobody has it; someone who lost a seat goes before all; else the end.
  private mutating func lineUp(_ attempt: inout Attempt, at place: Int64?, first: Bool) {
    guard var iteration = iterations[attempt.iteration] else { return }
    let taken = Set(iteration.waiting.compactMap(\.queue))
    if let place, !taken.contains(place) {
      attempt.queue = place
    } else if first {
      attempt.queue = (taken.min() ?? iteration.lastQueue + 1) - 1
    } else {
      attempt.queue = iteration.lastQueue + 1
    }
    iteration.lastQueue = max(iteration.lastQueue, attempt.queue ?? 0)
    iteration.line(up: attempt)
    iterations[iteration.id] = iteration
  }

  private mutating func place(_ attempt: Attempt) {
    countSent(attempt)
    attempts[attempt.id] = attempt
    let pair = Pair(officer: attempt.officer, iteration: attempt.iteration)
    if attempt.state.isFinal {
      if current[pair] == attempt.id { current[pair] = nil }
      ended[pair] = attempt
    } else {
      current[pair] = attempt.id
    }
    touched.insert(attempt.id)
    keepDays(of: attempt)
  }
}
