extension EnrolmentBook {
  // MARK: The waiting list

  mutating func leaveQueue(_ attempt: inout Attempt) {
    attempt.queue = nil
    iterations[attempt.iteration]?.waiting.removeAll { $0.id == attempt.id }
  }

  /// The seat of an attempt that ended before it began goes to the first eligible one who waits; when there is none, or
  /// people decide who moves up, the highest seat closes the gap. Answers what followed: whoever has a seat of another pool
  /// by it leaves the one that was freed to the next.
  mutating func passOnSeat(of id: Int64) -> [EnrolmentOutcome.Step] {
    guard var attempt = attempts[id], let number = attempt.seat else { return [] }
    let isFreed = attempt.leavesFreedSeat
    attempt.seat = nil
    if !attempt.state.isEnd { attempt.tookFreed = nil }
    attempts[id] = attempt
    iterations[attempt.iteration]?.topSeats[number] = nil
    iterations[attempt.iteration]?.giveBack(seatOf: attempt.body, isFreed: isFreed)
    guard let promoted = promoteFirst(of: attempt.iteration, into: number) else {
      closeGap(at: number, in: attempt.iteration)
      return []
    }
    return [promoted] + promoteAll(of: attempt.iteration)
  }

  /// Gives seats to those who wait, in order, while there is one that someone may have.
  mutating func promoteAll(of id: Int64) -> [EnrolmentOutcome.Step] {
    var steps: [EnrolmentOutcome.Step] = []
    while let promoted = promoteFirst(of: id, into: nil) { steps.append(promoted) }
    return steps
  }

  /// Who moves up because the last seat set aside for a body was taken: those of it who wait look to the seats for all
  /// from then on, where there may be a freed one for its reserves.
  mutating func followers(ofLastSeatIn pool: Int64?, of id: Int64) -> [EnrolmentOutcome.Step] {
    guard let pool, iterations[id]?.pool(for: pool) == nil else { return [] }
    return promoteAll(of: id)
  }

  /// Gives a seat to the first one waiting who may have it: seat `number`, which has just become free, or a new one
  /// while there is room. Reserves step in for seats that were freed, given back, added or released, not for those nobody
  /// has had yet.
  ///
  /// - Parameter newcomer: only someone who goes before this one.
  mutating func promoteFirst(
    of id: Int64, into number: Int?, before newcomer: Attempt? = nil
  ) -> EnrolmentOutcome.Step? {
    let gaps = number == nil ? 0 : 1
    guard let iteration = iterations[id], iteration.promotion == .automatic, mayGiveSeats(iteration),
      iteration.hasAnySeat(gaps: gaps)
    else { return nil }
    let first = iteration.waiting.first { attempt in
      (newcomer.map { goes(attempt, before: $0, in: iteration) } ?? true)
        && (attempt.reserve == nil || iteration.givesReserves(of: attempt.body))
        && iteration.hasSeat(for: attempt.body, gaps: gaps) && isEligible(attempt, in: iteration)
    }
    return first.flatMap { give($0, seat: number) }
  }

  /// A run that is cancelled or over gives no seats to those who wait.
  func mayGiveSeats(_ iteration: Iteration) -> Bool {
    iteration.managedBy == .nation && iteration.state != .cancelled && !iteration.isOver(at: now)
  }

  /// From the waiting list to a seat: offered where seats are offered, else confirmed.
  mutating func give(_ waiting: Attempt, seat number: Int?) -> EnrolmentOutcome.Step? {
    var attempt = waiting
    leaveQueue(&attempt)
    take(number, for: &attempt)
    attempt.offeredUntil = iterations[attempt.iteration]?.offerDeadline(at: now)
    attempt.state = attempt.offeredUntil == nil ? .confirmed : .offered
    return finish(attempt, by: .promote, from: .waiting).steps.first
  }

  /// Takes seat `number`, or the next new one.
  ///
  /// - Parameter sparing: rather one nobody has had than a freed one, while there is one.
  mutating func take(_ number: Int?, for attempt: inout Attempt, sparing: Bool = false) {
    guard var iteration = iterations[attempt.iteration] else { return }
    attempt.tookFreed = iteration.takeSeat(of: attempt.body, sparing: sparing)
    if number == nil { iteration.taken += 1 }
    let seat = number ?? iteration.taken
    attempt.seat = seat
    iteration.topSeats[seat] = attempt.id
    iterations[iteration.id] = iteration
  }

  /// Somebody waits who goes before, may have a seat that is free, and is eligible. Only where people decide who moves
  /// up can that be: elsewhere they have moved up already.
  func isSomeoneEligible(before attempt: Attempt) -> Bool {
    guard let iteration = iterations[attempt.iteration], mayGiveSeats(iteration) else { return false }
    return iteration.waiting.contains { keepsOut($0, attempt, in: iteration) }
  }

  /// Why a newcomer waits though a seat is free that it would have.
  func patience(of attempt: Attempt) -> EnrolmentOutcome.Patience? {
    guard let iteration = iterations[attempt.iteration], iteration.managedBy == .nation,
      iteration.hasSeat(for: attempt.body)
    else { return nil }
    if attempt.reserve != nil, !iteration.givesReserves(of: attempt.body) { return .seatIsNew }
    guard let other = iteration.waiting.first(where: { keepsOut($0, attempt, in: iteration) }) else { return nil }
    return other.standing < attempt.standing ? .othersFirst : .reserveBeside
  }

  /// Whether someone who waits goes before someone who comes now: by the order of the list, and a reserve before a
  /// newcomer who would have the same seat, where one of these was freed earlier.
  private func goes(_ waiting: Attempt, before newcomer: Attempt, in iteration: Iteration) -> Bool {
    if waiting.standing < newcomer.standing { return true }
    let pool = iteration.pool(for: waiting.body)
    return waiting.reserve != nil && newcomer.reserve == nil && pool == iteration.pool(for: newcomer.body)
      && iteration.freed(in: pool) > 0
  }

  /// Whether someone who waits keeps a newcomer from a seat: who goes before and may have one; but a reserve whom the order
  /// of the list puts behind only where all that are free were freed, as the newcomer has another one while there is any.
  private func keepsOut(_ waiting: Attempt, _ newcomer: Attempt, in iteration: Iteration) -> Bool {
    goes(waiting, before: newcomer, in: iteration)
      && (waiting.standing < newcomer.standing || !iteration.hasNewSeat(in: iteration.pool(for: newcomer.body)))
      && (waiting.reserve == nil || iteration.givesReserves(of: waiting.body))
      && iteration.hasSeat(for: waiting.body) && isEligible(waiting, in: iteration)
  }

  /// Eligible for promotion: the days are still free and no rule refuses.
  func isEligible(_ attempt: Attempt, in iteration: Iteration) -> Bool { hindrance(of: attempt, in: iteration) == nil }

  /// What stands in the way of a seat for someone who waits, besides that none is free.
  public func hindrance(of attempt: EnrolmentFacts.Attempt, in iteration: EnrolmentFacts.Iteration) -> String? {
    if let other = clash(of: attempt.officer, with: iteration) {
      return "in \(other.iterationCode) from \(other.days.lowerBound) to \(other.days.upperBound)"
    }
    return refusal(of: attempt)?.message
  }

  /// Numbers the seats that are left anew, in their order: of those who attend or have ended while in the run.
  mutating func closeRanks(in id: Int64) {
    let holders = attempts.values.filter { $0.iteration == id && $0.seat != nil }
      .sorted { ($0.seat ?? 0) < ($1.seat ?? 0) }
    for (index, holder) in holders.enumerated() where holder.seat != index + 1 {
      attempts[holder.id]?.seat = index + 1
      touched.insert(holder.id)
    }
    iterations[id]?.taken = holders.count
    iterations[id]?.topSeats = [:]
  }

  mutating func closeGap(at number: Int, in id: Int64) {
    guard var iteration = iterations[id] else { return }
    let top = iteration.taken
    iteration.taken -= 1
    if number != top, let mover = iteration.topSeats[top] {
      iteration.topSeats[top] = nil
      iteration.topSeats[number] = mover
      moved(mover, to: number, in: id)
    }
    iterations[id] = iteration
  }

  /// The holder of the highest seat may be an attempt the facts know only by its seat.
  private mutating func moved(_ id: Int64, to number: Int, in iteration: Int64) {
    if attempts[id] != nil {
      attempts[id]?.seat = number
      touched.insert(id)
    } else {
      movedSeats[id] = number
    }
  }

  // MARK: Days

  /// - Parameter leaving: an enrolment that ends by the same decision.
  func clash(
    of officer: Int64, with iteration: Iteration, leaving: Int64? = nil
  ) -> EnrolmentFacts.Occupation? {
    guard let days = iteration.days else { return nil }
    return occupations[officer]?.first {
      $0.iterationCode != iteration.code && $0.enrolment != leaving && $0.days.overlaps(days)
    }
  }

  func checkDays(of officer: Int64, for iteration: Iteration, leaving: Int64? = nil) throws(Failure) {
    guard let other = clash(of: officer, with: iteration, leaving: leaving) else { return }
    throw Failure(
      .clash,
      "The officer is in \(other.iterationCode) from \(other.days.lowerBound) to \(other.days.upperBound), which overlaps \(iteration.code).",
      [.init("iteration", iteration.code), .init("other", other.iterationCode)])
  }

  /// An officer is away while confirmed, offered a seat, attending, or having completed; not while waiting.
  mutating func keepDays(of attempt: Attempt) {
    var days = (occupations[attempt.officer] ?? []).filter { $0.enrolment != attempt.id }
    if attempt.state.holdsSeat || attempt.state == .completed, let iteration = iterations[attempt.iteration],
      let range = iteration.days
    {
      days.append(.init(officer: attempt.officer, enrolment: attempt.id, days: range, iterationCode: iteration.code))
    }
    occupations[attempt.officer] = days
  }
}
