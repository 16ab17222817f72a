extension EnrolmentBook {
  /// Approval of someone who is in an open case is decided there; past it only from a letter, which ends the officer's
  /// part of the case.
  func checkCase(of attempt: Attempt, _ request: EnrolmentRequest, _ move: LifeCycle.Move) throws(Failure) {
    guard let open = attempt.inCase, open != request.decidedIn, request.letter == nil,
      move == .approve || move == .sendBack || move == .reject
    else { return }
    throw Failure(
      .ruleBroken,
      "The officer is in the case D-\(open), where this is decided with delegation.approve, delegation.send-back or delegation.reject. To decide past it, give letter= with the reference of the decision.",
      [.init("rule", "in-approval"), .init("delegation", "D-\(open)")])
  }
}
