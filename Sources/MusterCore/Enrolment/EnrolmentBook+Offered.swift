extension EnrolmentBook {
  /// A principal is put before the provider only for a seat the nation has; when none is known to be offered there is
  /// no limit. Nobody is for an offer that is gone.
  func checkSeatsOffered(
    as state: EnrolmentState, _ attempt: Attempt, _ iteration: Iteration
  ) throws(Failure) {
    guard state == .submitted, iteration.managedBy == .provider else { return }
    if let gone = iteration.offerState, gone == .withdrawn || gone == .turnedBack {
      throw Failure(
        .ruleBroken, "The offer for \(iteration.code) is \(gone.rawValue); there are no seats to send names for.",
        [.init("iteration", iteration.code), .init("rule", "offer-state"), .init("state", gone.rawValue)])
    }
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
