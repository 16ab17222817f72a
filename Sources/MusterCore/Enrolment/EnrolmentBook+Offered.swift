extension EnrolmentBook {
  /// A principal is put before the provider only for a seat the nation has; when none is known to be offered there is
  /// no limit. Nobody is for an offer that is gone.
  func checkSeatsOffered(
    as state: EnrolmentState, _ attempt: Attempt, _ iteration: Iteration
  ) throws(Failure) {
    guard state == .submitted, iteration.managedBy == .provider else { return }
    if let refusal = iteration.offerState?.refusal(of: iteration.code) { throw refusal }
    guard attempt.reserve == nil, attempt.role.takesSeat, let seats = iteration.offered, iteration.sent >= seats else {
      return
    }
    throw Failure(
      .ruleBroken,
      "\(iteration.code) has \(seats) seats for the nation, \(iteration.sent) of them sent. Make the officer a reserve, or withdraw a name that was sent.",
      [
        .init("iteration", iteration.code), .init("rule", "seats-offered"), .init("seats", String(seats)),
        .init("sent", String(iteration.sent)),
      ])
  }

  /// Abroad bodies share what the provider offers, less what was given back. Fewer for a body than before is always right.
  static func checkQuota(
    of body: Int64, among allocations: [EnrolmentFacts.Allocation], in given: Iteration
  ) throws(Failure) {
    let total = allocations.reduce(0) { $0 + $1.seats }
    guard given.managedBy == .provider, let offered = given.offered, total > offered else { return }
    let asked = allocations.first { $0.body == body }?.seats ?? 0
    guard asked > given.allocation(of: body)?.seats ?? 0 else { return }
    let most = max(0, offered - (total - asked))
    throw Failure(
      .ruleBroken,
      "\(given.code) has \(offered) seats for the nation; with those set aside for other bodies, at most \(most) can be set aside for this body.",
      [
        .init("arg", "seats"), .init("rule", "seats-offered"), .init("seats", String(offered)),
        .init("most", String(most)),
      ])
  }

  /// The body that put a name forward, of an attempt that goes on.
  public func body(of officer: Int64, in id: Int64) -> Int64? {
    current[Pair(officer: officer, iteration: id)].flatMap { attempts[$0]?.body }
  }

  /// Keeps the number of names sent in step with an attempt about to be stored.
  mutating func countSent(_ attempt: Attempt) {
    let change = (attempt.isSent ? 1 : 0) - (attempts[attempt.id]?.isSent == true ? 1 : 0)
    if change != 0 { iterations[attempt.iteration]?.sent += change }
  }
}

extension EnrolmentFacts.Attempt {
  var isSent: Bool { state.isSent(reserve: reserve, takesSeat: role.takesSeat) }
}

extension EnrolmentState {
  /// The provider has the name on a seat; a reserve only when it was accepted.
  func isSent(reserve: Int?, takesSeat: Bool) -> Bool {
    switch self {
    case .submitted: takesSeat && reserve == nil
    case .confirmed, .attending, .completed: takesSeat
    default: false
    }
  }
}
