extension EnrolmentBook {
  // MARK: By hand

  /// Someone who waits moves up by a decision of people, out of turn only with a reason.
  mutating func promote(_ request: EnrolmentRequest, _ iteration: Iteration) throws(Failure) -> EnrolmentOutcome {
    let attempt = try standing(request, iteration, .promote)
    guard mayGiveSeats(iteration) else { throw Self.noMoreSeats(iteration) }
    guard iteration.hasSeat(for: attempt.body) else { throw full(iteration) }
    try checkEligible(attempt, request, for: iteration)
    try checkDays(of: request.officer, for: iteration)
    let ahead = iteration.waiting.prefix { $0.id != attempt.id }
      .filter { iteration.hasSeat(for: $0.body) && isEligible($0, in: iteration) }
    if let first = ahead.first, request.justification == nil {
      throw Failure(
        .ruleBroken,
        "\(ahead.count) who may have the seat go before, O-\(first.officer) first. Say why this one goes before them with reason=.",
        [
          .init("arg", "reason"), .init("iteration", iteration.code), .init("rule", "turn"),
          .init("ahead", String(ahead.count)),
        ])
    }
    setAside(request, for: attempt.id)
    let step = give(attempt, seat: nil)
    let followed = followers(ofLastSeatIn: iteration.pool(for: attempt.body), of: iteration.id)
    var outcome = EnrolmentOutcome([step].compactMap(\.self) + followed, seatsLeft: seatsLeft(in: iteration.id))
    outcome.state = step?.to
    return outcome
  }

  /// A board gives a seat to someone who was named, or makes them a reserve.
  mutating func award(_ request: EnrolmentRequest, _ iteration: Iteration) throws(Failure) -> EnrolmentOutcome {
    var attempt = try standing(request, iteration, .award)
    guard iteration.method == .selection else {
      throw Failure(
        .ruleBroken, "\(iteration.code) gives its seats by \(iteration.method.rawValue), not by selection.",
        [.init("iteration", iteration.code), .init("rule", "method"), .init("method", iteration.method.rawValue)])
    }
    guard attempt.state == .approved || !iteration.approval else {
      throw LifeCycle.refusal(.award, from: attempt.state, managedBy: iteration.managedBy)
    }
    // A seat is the strongest approval there is.
    try checkCase(of: attempt, request, .approve)
    if attempt.role.takesSeat { try checkEligible(attempt, request, for: iteration) }
    let from = attempt.state
    var followed: [EnrolmentOutcome.Step] = []
    try checkDays(of: request.officer, for: iteration)
    if let order = request.reserve {
      attempt.reserve = order
      followed = seatOrQueue(&attempt)
    } else {
      attempt.reserve = nil
      if attempt.role.takesSeat {
        guard iteration.hasSeat(for: attempt.body) else { throw full(iteration) }
        take(nil, for: &attempt)
        followed = followers(ofLastSeatIn: iteration.pool(for: attempt.body), of: iteration.id)
      }
      attempt.state = .confirmed
    }
    setAside(request, for: attempt.id)
    return finish(attempt, by: .award, from: from).followed(by: followed, seatsLeft: seatsLeft(in: iteration.id))
  }

  /// The attempt a move is about, when the table has that move from its state.
  private func standing(
    _ request: EnrolmentRequest, _ iteration: Iteration, _ move: LifeCycle.Move
  ) throws(Failure) -> Attempt {
    guard let attempt = attempt(of: request) else {
      if let last = ended[Pair(officer: request.officer, iteration: request.iteration)] {
        throw LifeCycle.refusal(move, from: last.state, managedBy: iteration.managedBy)
      }
      throw Failure(
        .unknownObject, "The officer has no enrolment in \(iteration.code).", [.init("iteration", iteration.code)])
    }
    guard !LifeCycle.targets(from: attempt.state, by: move, managedBy: iteration.managedBy).isEmpty else {
      throw LifeCycle.refusal(move, from: attempt.state, managedBy: iteration.managedBy)
    }
    return attempt
  }

  private func full(_ iteration: Iteration, _ remedy: String = "") -> Failure {
    let kept =
      iteration.setAside > 0 ? " \(iteration.setAside) are set aside for bodies (seat.turn-back, seat.release)." : ""
    return Failure(
      .iterationFull,
      "No seat of \(iteration.code) is free for this officer: \(iteration.taken) are taken.\(kept)\(remedy)",
      [
        .init("iteration", iteration.code), .init("taken", String(iteration.taken)),
        .init("set-aside", String(iteration.setAside)),
      ])
  }

  /// Nobody moves up in a run that is over: a principal is seated there or not at all, and waits for nothing. Reserves
  /// are entered as what they were.
  func checkSeatOfPast(
    _ role: EnrolmentRole, _ reserve: Int?, _ body: Int64?, _ iteration: Iteration
  ) throws(Failure) {
    guard iteration.managedBy == .nation, role.takesSeat, reserve == nil, iteration.isOver(at: now),
      !iteration.hasSeat(for: body)
    else { return }
    throw full(
      iteration,
      " It is over, so nobody moves up any more. Did more take part: iteration.set \(iteration.code) capacity=\(iteration.taken + 1)."
    )
  }

  private static func noMoreSeats(_ iteration: Iteration) -> Failure {
    let state = iteration.state == .cancelled ? "cancelled" : "over"
    return Failure(
      .ruleBroken, "\(iteration.code) is \(state) and gives no more seats.",
      [.init("iteration", iteration.code), .init("rule", state)])
  }

  // MARK: Offers

  /// An offer stands until its moment: it can be taken up before, and runs out from then on.
  func checkOffer(_ attempt: Attempt, _ iteration: Iteration, mustStand: Bool) throws(Failure) {
    guard let until = attempt.offeredUntil, let now, (now < until) != mustStand else { return }
    throw Failure(
      .ruleBroken,
      mustStand
        ? "The seat in \(iteration.code) was held until \(until); the offer has run out."
        : "The seat in \(iteration.code) is held until \(until).",
      [
        .init("iteration", iteration.code), .init("rule", mustStand ? "offer-expired" : "offer-stands"),
        .init("until", until.description),
      ])
  }

  // MARK: To another run

  /// Ends here and begins anew there, in one decision: with a seat or waiting, as the rule there says.
  mutating func transfer(
    _ request: EnrolmentRequest, _ iteration: Iteration, to id: Int64
  ) throws(Failure) -> EnrolmentOutcome {
    var attempt = try standing(request, iteration, .transfer)
    let target = try destination(id, from: iteration)
    try checkJoin(attempt, target, overrides: request.overrides)
    let from = attempt.state
    let leaving = attempt
    // The enrolment there takes the place of this one.
    attempt.reason = request.reason ?? "superseded"
    attempt.state = .transferred
    attempt.offeredUntil = nil
    if from == .waiting { leaveQueue(&attempt) }
    var outcome = finish(attempt, by: .transfer, from: from)
    if from.seatIsGivenOn(at: .transferred) {
      outcome = outcome.followed(by: passOnSeat(of: attempt.id), seatsLeft: seatsLeft(in: iteration.id))
    }
    if let id = newIDs.first { setAside(request, for: id) }
    let arrived = join(leaving, target, letter: request.letter)
    outcome = outcome.followed(by: arrived.steps, seatsLeft: outcome.seatsLeft)
    outcome.arrival = .init(
      iteration: target.code, state: arrived.state ?? .nominated, position: arrived.position)
    return outcome
  }

  func destination(_ id: Int64, from iteration: Iteration) throws(Failure) -> Iteration {
    guard let target = iterations[id] else { throw .unknown("iteration", String(id)) }
    guard target.id != iteration.id else {
      throw Failure(
        .ruleBroken, "\(iteration.code) is where the officer is already.", [.init("rule", "another-run")])
    }
    guard target.course == iteration.course else {
      throw Failure(
        .ruleBroken,
        "\(target.code) is a run of another course than \(iteration.code). Withdraw the officer here and enrol there.",
        [.init("rule", "same-course"), .init("iteration", target.code)])
    }
    return target
  }

  /// Whether someone who leaves a run may begin in another.
  func checkJoin(_ attempt: Attempt, _ target: Iteration, overrides: Bool) throws(Failure) {
    try checkIntake(target)
    try checkAhead(target, remedy: "")
    var request = EnrolmentRequest(
      .enrol(role: attempt.role, reserve: attempt.reserve), officer: attempt.officer, iteration: target.id)
    request.overrides = overrides
    if let other = self.attempt(of: request) {
      throw Failure(
        .exists, "The officer is already \(other.state.rawValue) in \(target.code).",
        [.init("iteration", target.code), .init("state", other.state.rawValue)])
    }
    if attempt.role.takesSeat { try checkEligible(request, for: target) }
    try checkDays(of: attempt.officer, for: target, leaving: attempt.id)
    if newIDs.isEmpty { throw Failure(.bug, "No id was set aside for a new enrolment.") }
  }

  /// Begins in another run. What a board or an approver decided for this course holds there; a provider is asked anew.
  mutating func join(_ leaving: Attempt, _ target: Iteration, letter: String?) -> EnrolmentOutcome {
    var attempt = Attempt(
      id: newIDs.popFirst() ?? 0, officer: leaving.officer, iteration: target.id, role: leaving.role, state: .nominated,
      reserve: leaving.reserve, letter: letter ?? leaving.letter, priority: leaving.priority, body: leaving.body)
    var followed: [EnrolmentOutcome.Step] = []
    let isDecided = leaving.state.holdsSeat || leaving.state == .waiting
    if target.givesSeatsAtOnce || target.managedBy == .nation && isDecided { followed = seatOrQueue(&attempt) }
    return finish(attempt, by: .enrol, from: nil).followed(by: followed, seatsLeft: seatsLeft(in: target.id))
  }
}
