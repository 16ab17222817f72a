extension EnrolmentBook {
  // MARK: Free seats

  /// Gives free seats to those who wait, in order, where that is not left to people.
  mutating func fill(_ iteration: Iteration) -> EnrolmentOutcome {
    EnrolmentOutcome(promoteAll(of: iteration.id), seatsLeft: seatsLeft(in: iteration.id))
  }

  mutating func setCapacity(_ capacity: Int?, of given: Iteration) throws(Failure) -> EnrolmentOutcome {
    guard given.state != .cancelled || capacity == given.capacity else {
      throw Failure(
        .ruleBroken, "\(given.code) is cancelled and has no seats to give; add a new run instead.",
        [.init("rule", "cancelled")])
    }
    if let capacity { try Self.check(capacity, covers: given) }
    iterations[given.id]?.capacity = capacity
    iterations[given.id]?.recountFreed(since: given)
    return fill(given)
  }

  private static func check(_ capacity: Int, covers given: Iteration) throws(Failure) {
    if capacity < given.taken {
      throw Failure(
        .ruleBroken,
        "\(given.code) has \(given.taken) seats taken; its capacity cannot be \(capacity). Withdraw \(given.taken - capacity) first.",
        [.init("rule", "seat_within_capacity"), .init("taken", String(given.taken))])
    }
    let promised = given.allocations.reduce(0) { $0 + $1.seats }
    let needed = given.managedBy == .nation ? max(promised, given.taken + given.setAside) : promised
    guard capacity < needed else { return }
    throw Failure(
      .ruleBroken,
      "\(given.code) has \(given.taken) seats taken and \(given.setAside) set aside for bodies; its capacity cannot be \(capacity). Turn some back first: seat.turn-back.",
      [
        .init("rule", "iteration_allocated_within_capacity"), .init("taken", String(given.taken)),
        .init("set-aside", String(given.setAside)),
      ])
  }

  // MARK: Seats set aside

  mutating func allocate(
    _ given: Iteration, body: Int64, seats: Int, isGuaranteed: Bool
  ) throws(Failure) -> EnrolmentOutcome {
    var iteration = given
    let held = iteration.allocation(of: body)?.held ?? heldByNewcomer(body, in: iteration)
    let freed = iteration.allocation(of: body)?.freed ?? 0
    iteration.allocations.removeAll { $0.body == body }
    iteration.allocations.append(.init(body: body, seats: seats, isGuaranteed: isGuaranteed, held: held))
    iteration.allocations[iteration.allocations.count - 1].freed = freed
    let total = iteration.allocations.reduce(0) { $0 + $1.seats }
    if let capacity = iteration.capacity,
      total > capacity || iteration.managedBy == .nation && iteration.taken + iteration.setAside > capacity
    {
      let others = given.allocations.filter { $0.body != body }
      let room = capacity - max(given.taken - held, 0) - others.reduce(0) { $0 + $1.unfilled }
      let most = max(0, min(room, capacity - others.reduce(0) { $0 + $1.seats }))
      throw Failure(
        .ruleBroken,
        "\(given.code) has \(capacity) seats; with those taken and set aside, at most \(most) can be set aside for this body.",
        [.init("arg", "seats"), .init("rule", "iteration_allocated_within_capacity"), .init("most", String(most))])
    }
    try Self.checkQuota(of: body, among: iteration.allocations, in: given)
    // Reserves step in for what a body gives back, not for what it is given.
    iteration.recountFreed(since: given)
    iterations[given.id] = iteration
    return fill(iteration)
  }

  /// Seats of a body that had none set aside until now: known when the facts hold everyone in the run.
  private func heldByNewcomer(_ body: Int64, in iteration: Iteration) -> Int {
    attempts.values.count {
      $0.iteration == iteration.id && $0.body == body
        && (iteration.managedBy == .nation ? $0.seat != nil : !$0.state.isEnd)
    }
  }

  /// A body gives seats back that it has no names for; they go to those who wait.
  mutating func turnBack(_ given: Iteration, body: Int64, seats: Int) throws(Failure) -> EnrolmentOutcome {
    guard let index = given.allocations.firstIndex(where: { $0.body == body && $0.seats > 0 }) else {
      throw Failure(
        .ruleBroken, "No seats of \(given.code) are set aside for this body.",
        [.init("iteration", given.code), .init("rule", "allocation")])
    }
    let unfilled = given.allocations[index].unfilled
    guard seats <= unfilled else {
      throw Failure(
        .ruleBroken,
        "Of the seats set aside for this body in \(given.code), \(unfilled) have no name. Withdraw a name to turn back more.",
        [.init("arg", "seats"), .init("rule", "unfilled"), .init("unfilled", String(unfilled))])
    }
    iterations[given.id]?.allocations[index].seats -= seats
    iterations[given.id]?.recountFreed(since: given)
    return fill(given)
  }

  /// The deadline for names: seats without one are taken, go to those who wait in their order, and what is left is
  /// open to all. Guaranteed seats stay. Done once: again, it takes what was set aside since.
  mutating func release(_ given: Iteration) -> EnrolmentOutcome {
    for index in given.allocations.indices where !given.allocations[index].isGuaranteed {
      iterations[given.id]?.allocations[index].seats -= given.allocations[index].unfilled
    }
    iterations[given.id]?.isReleased = true
    iterations[given.id]?.recountFreed(since: given)
    return fill(given)
  }

  // MARK: New dates

  /// Moves the days of everyone who is away for the run, on refusals as of the new dates. Who is elsewhere on the new
  /// days, or at home does not meet the rules any more, stands in the way; forced, they lose the seat, which goes to the
  /// first who waits and may have it then. Those who wait stay, offers run anew. Abroad nobody loses a place by a rule of
  /// the nation's: they are named. In another zone on the same days only the moments move.
  mutating func reschedule(
    _ given: Iteration, _ request: EnrolmentRequest, to dates: EnrolmentRequest.RunDates, force: Bool
  ) throws(Failure) -> EnrolmentOutcome {
    var iteration = given
    iteration.days = dates.days
    iteration.firstDay = dates.firstDay
    iteration.lastDay = dates.lastDay
    iteration.startsAt = dates.startsAt
    iteration.endsAt = dates.endsAt
    if !iteration.hasBegun(at: now) { try checkNotHeld(given, on: dates) }
    guard (iteration.days, iteration.firstDay, iteration.lastDay) != (given.days, given.firstDay, given.lastDay) else {
      if iteration.hasBegun(at: now) { try checkAhead(given, request, on: dates) }
      iterations[given.id] = iteration
      for attempt in attempts.values where attempt.iteration == given.id { renewOffer(attempt, in: iteration) }
      return EnrolmentOutcome([], seatsLeft: seatsLeft(in: given.id))
    }
    let isPast =
      iteration.hasBegun(at: now)
      && (dates.startsBy.map { day in now.map { Instant(startOf: day) <= $0 } ?? false } ?? true)
    if isPast { try checkAhead(given, request, on: dates) }
    let away = attempts.values.filter {
      $0.iteration == given.id && ($0.state.holdsSeat || $0.state == .completed)
    }.sorted { ($0.seat ?? .max, $0.id) < ($1.seat ?? .max, $1.id) }
    let clashing = away.filter { clash(of: $0.officer, with: iteration) != nil }
    let fixed = clashing.filter { $0.state == .attending || $0.state == .completed }
    let unfit = request.overrides ? [] : unfit(for: iteration)
    let losing = iteration.managedBy == .nation ? unfit.filter { $0.state.holdsSeat } : []
    guard clashing.isEmpty || force && fixed.isEmpty else {
      guard fixed.isEmpty else { throw Self.elsewhere(fixed, iteration, canForce: false) }
      throw elsewhere(clashing, and: losing, iteration)
    }
    guard losing.isEmpty || force else { throw unmet(losing, iteration) }
    iterations[given.id] = iteration
    if request.overrides {
      for attempt in attempts.values where attempt.iteration == given.id { setAside(request, for: attempt.id) }
    }
    for attempt in away {
      renewOffer(attempt, in: iteration)
      touched.insert(attempt.id)
      keepDays(of: attempts[attempt.id] ?? attempt)
    }
    var steps: [EnrolmentOutcome.Step] = []
    let leaving = clashing + losing.filter { one in !clashing.contains { $0.id == one.id } }
    for leaving in leaving {
      var attempt = leaving
      attempt.state = .withdrawn
      attempt.reason = "rescheduled"
      attempt.offeredUntil = nil
      steps += finish(attempt, by: .withdraw, from: leaving.state).steps
    }
    for attempt in leaving { steps += passOnSeat(of: attempt.id) }
    var outcome = EnrolmentOutcome(steps, seatsLeft: seatsLeft(in: given.id))
    outcome.unfit = unfit.filter { one in !leaving.contains { $0.id == one.id } }.map {
      .init(officer: $0.officer, message: refusal(of: $0)?.message ?? "")
    }
    return outcome
  }

  /// A run at home that is still ahead begins in the past only when history is corrected.
  private func checkAhead(
    _ given: Iteration, _ request: EnrolmentRequest, on dates: EnrolmentRequest.RunDates
  ) throws(Failure) {
    guard given.managedBy == .nation, given.state != .cancelled, !given.hasBegun(at: now), !request.isLateEntry else {
      return
    }
    let day = dates.firstDay.map { ", on \($0)" } ?? ""
    throw Failure(
      .ruleBroken, "\(given.code) would have begun already\(day). When it did, add late-entry=yes.",
      [.init("iteration", given.code), .init("rule", "begun")])
  }

  /// A run in which somebody was cannot lie ahead: what is counted of it would be of days to come.
  private func checkNotHeld(_ given: Iteration, on dates: EnrolmentRequest.RunDates) throws(Failure) {
    guard let day = dates.firstDay else { return }
    let there = attempts.values.filter {
      $0.iteration == given.id && [.attending, .completed, .noShow].contains($0.state)
    }
    guard !there.isEmpty else { return }
    throw Failure(
      .ruleBroken,
      "\(there.count) of \(given.code) \(there.count == 1 ? "is" : "are") attending, completed or a no-show already, and on \(day) it would lie ahead. Take those entries back first (enrolment.undo; before that a result, with completion.add kind=revocation), or add a new run.",
      [
        .init("iteration", given.code), .init("rule", "held-already"),
        .init("officers", there.sorted { $0.id < $1.id }.prefix(20).map { "O-\($0.officer)" }.joined(separator: ",")),
      ])
  }

  /// A seat that is offered is held for the usual time from now, and never beyond the beginning of the run: when that is
  /// past, the offer has run out. One that has run out already is not revived.
  private mutating func renewOffer(_ attempt: Attempt, in iteration: Iteration) {
    guard attempt.state == .offered, let old = attempt.offeredUntil, now.map({ old > $0 }) ?? true else { return }
    attempts[attempt.id]?.offeredUntil = iteration.offerDeadline(at: now) ?? min(old, iteration.start ?? old)
    touched.insert(attempt.id)
  }

  /// Students whom the rules refuse and who have not begun; those with a seat first, in their order.
  private func unfit(for iteration: Iteration) -> [Attempt] {
    attempts.values.filter {
      $0.iteration == iteration.id && !$0.state.isEnd && $0.state != .attending && $0.role.takesSeat
        && refusal(of: $0) != nil
    }.sorted { ($0.seat ?? .max, $0.id) < ($1.seat ?? .max, $1.id) }
  }

  private func unmet(_ losing: [Attempt], _ iteration: Iteration) -> Failure {
    let refusals = losing.compactMap { refusal(of: $0) }
    let officers = losing.map { "O-\($0.officer)" }.joined(separator: ",")
    var rules: [String] = []
    for rule in refusals.flatMap(\.rules) where !rules.contains(rule) { rules.append(rule) }
    let all = refusals.prefix(10).map { "O-\($0.officer): \($0.message)" }.joined(separator: " ")
    return Failure(
      .ruleBroken,
      "On the new days \(losing.count) of \(iteration.code) may not take part. \(all) With force=yes they lose their seats for reason rescheduled; with override=yes the rules are set aside for everyone.",
      [
        .init("iteration", iteration.code), .init("rule", rules.joined(separator: ",")),
        .init("unfit", officers),
      ])
  }

  /// Everyone who would lose a seat, for whatever reason, before it is forced.
  private func elsewhere(_ clashing: [Attempt], and losing: [Attempt], _ iteration: Iteration) -> Failure {
    var failure = Self.elsewhere(clashing, iteration, canForce: true)
    let others = losing.filter { one in !clashing.contains { $0.id == one.id } }
    guard !others.isEmpty else { return failure }
    let unmet = unmet(others, iteration)
    failure.message += " \(unmet.message)"
    failure.details += unmet.details.filter { $0.key != "iteration" }
    return failure
  }

  private static func elsewhere(_ attempts: [Attempt], _ iteration: Iteration, canForce: Bool) -> Failure {
    let officers = attempts.map { "O-\($0.officer)" }.joined(separator: ",")
    let remedy =
      canForce
      ? "With force=yes they lose their seats for reason rescheduled."
      : "They have begun or completed it, so settle the other course first."
    return Failure(
      .clash, "On the new days \(attempts.count) of \(iteration.code) are elsewhere: \(officers). \(remedy)",
      [.init("iteration", iteration.code), .init("clashing", officers)])
  }

  // MARK: Cancelling

  /// Ends everyone who has not begun. With another run to go to, those with a seat go first in their order, then those
  /// who wait, then the nominees; who cannot go there is cancelled and named.
  mutating func cancel(
    _ iteration: Iteration, _ request: EnrolmentRequest, movingTo id: Int64?
  ) throws(Failure) -> EnrolmentOutcome {
    let target: Int64? = if let id { try destination(id, from: iteration).id } else { nil }
    if let target, let run = iterations[target] { try checkIntake(run) }
    var outcome = EnrolmentOutcome([], seatsLeft: nil)
    iterations[iteration.id]?.state = .cancelled
    let leaving = attempts.values.filter {
      $0.iteration == iteration.id
        && !LifeCycle.targets(from: $0.state, by: .cancel, managedBy: iteration.managedBy).isEmpty
    }
    for before in target == nil ? leaving.sorted(by: { $0.id < $1.id }) : leaving.sorted(by: Self.goesFirst) {
      var attempt = before
      attempt.queue = nil
      attempt.seat = nil
      attempt.offeredUntil = nil
      attempt.reason = request.reason
      if let run = target.flatMap({ iterations[$0] }) {
        do throws(Failure) {
          try checkJoin(before, run, overrides: request.overrides)
          attempt.state = .transferred
          outcome.steps += finish(attempt, by: .transfer, from: before.state).steps
          outcome.steps += join(before, run, letter: request.letter).steps
          continue
        } catch {
          outcome.leftBehind.append(.init(officer: before.officer, message: error.message))
        }
      }
      attempt.state = .cancelled
      outcome.steps += finish(attempt, by: .cancel, from: before.state).steps
    }
    closeRanks(in: iteration.id)
    iterations[iteration.id]?.waiting = []
    return outcome
  }

  private static func goesFirst(_ a: Attempt, _ b: Attempt) -> Bool {
    func key(_ attempt: Attempt) -> (Int, Int, Standing, Int64) {
      (attempt.seat ?? .max, attempt.state == .waiting ? 0 : 1, attempt.standing, attempt.id)
    }
    return key(a) < key(b)
  }
}

extension EnrolmentBook {
  /// A run as it stands after the decisions so far.
  public func run(_ id: Int64) -> EnrolmentFacts.Iteration? { iterations[id] }

  /// The codes of the runs decided about.
  public var codes: [Int64: String] { iterations.mapValues(\.code) }

  /// Whether a seat is free now for someone who waits, whatever else stands in the way.
  public func hasFreeSeat(for attempt: EnrolmentFacts.Attempt) -> Bool {
    guard let iteration = iterations[attempt.iteration] else { return false }
    return mayGiveSeats(iteration) && iteration.hasSeat(for: attempt.body)
  }

  /// Whether it waits, though a seat is free for it, because nobody has had that one yet.
  public func waitsForFreedSeat(_ attempt: EnrolmentFacts.Attempt) -> Bool {
    attempt.reserve != nil && hasFreeSeat(for: attempt)
      && iterations[attempt.iteration]?.givesReserves(of: attempt.body) == false
  }
}
