extension EnrolmentBook {
  // MARK: The waiting list

  mutating func leaveQueue(_ attempt: inout Attempt) {
    attempt.queue = nil
    iterations[attempt.iteration]?.waiting.removeAll { $0.attempt.id == attempt.id }
  }

  /// The seat of an attempt that ended before it began goes to the first eligible one who waits; when there is none,
  /// the highest seat closes the gap. Answers what followed.
  mutating func passOnSeat(of id: Int64) -> [EnrolmentOutcome.Step] {
    guard var attempt = attempts[id], let number = attempt.seat else { return [] }
    attempt.seat = nil
    attempts[id] = attempt
    iterations[attempt.iteration]?.topSeats[number] = nil
    if let promoted = promoteFirst(of: attempt.iteration, into: number) { return [promoted] }
    closeGap(at: number, in: attempt.iteration)
    return []
  }

  /// Gives a seat to the first one waiting whose days are free: seat `number`, or a new one while there is room.
  mutating func promoteFirst(of id: Int64, into number: Int?) -> EnrolmentOutcome.Step? {
    guard var iteration = iterations[id], iteration.managedBy == .nation, iteration.state != .cancelled else {
      return nil
    }
    if number == nil, let capacity = iteration.capacity, iteration.taken >= capacity { return nil }
    guard
      let first = iteration.waiting.firstIndex(where: { isEligible($0.attempt, in: iteration) })
    else { return nil }
    var attempt = iteration.waiting.remove(at: first).attempt
    if number == nil { iteration.taken += 1 }
    attempt.seat = number ?? iteration.taken
    attempt.queue = nil
    attempt.state = .confirmed
    iteration.topSeats[attempt.seat ?? 0] = attempt.id
    iterations[id] = iteration
    return finish(attempt, by: .promote, from: .waiting).steps.first
  }

  /// Eligible for promotion: the days are still free and no rule refuses. Reserves move up like the rest, in their order.
  private func isEligible(_ attempt: Attempt, in iteration: Iteration) -> Bool {
    clash(of: attempt.officer, with: iteration) == nil
      && refused[Pair(officer: attempt.officer, iteration: iteration.id)] == nil
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

  private mutating func closeGap(at number: Int, in id: Int64) {
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

  func clash(of officer: Int64, with iteration: Iteration) -> EnrolmentFacts.Occupation? {
    guard let days = iteration.days else { return nil }
    return occupations[officer]?.first { $0.iterationCode != iteration.code && $0.days.overlaps(days) }
  }

  func checkDays(of officer: Int64, for iteration: Iteration) throws(Failure) {
    guard let other = clash(of: officer, with: iteration) else { return }
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
