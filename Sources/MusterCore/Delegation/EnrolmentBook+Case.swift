extension EnrolmentBook {
  /// Approval of someone who is in an open case is decided there; past it only from a letter, which ends the officer's
  /// part of the case. Where a chain asks somebody, nobody is approved without a case or a letter.
  func checkCase(of attempt: Attempt, _ request: EnrolmentRequest, _ move: LifeCycle.Move) throws(Failure) {
    guard request.letter == nil, move == .approve || move == .sendBack || move == .reject else { return }
    guard let open = attempt.inCase else {
      if move == .approve { try checkChains(of: attempt, request) }
      return
    }
    guard open != request.decidedIn else { return }
    throw Failure(
      .ruleBroken,
      "The officer is in the case D-\(open), where this is decided with delegation.approve, delegation.send-back or delegation.reject. To decide past it, give letter= with the reference of the decision.",
      [.init("rule", "in-approval"), .init("delegation", "D-\(open)")])
  }

  private func checkChains(of attempt: Attempt, _ request: EnrolmentRequest) throws(Failure) {
    guard !request.chains.isEmpty, request.decidedIn == nil else { return }
    let code = iterations[attempt.iteration]?.code ?? ""
    throw Failure(
      .ruleBroken,
      "Who has to agree stands in \(request.chains.joined(separator: ", ")): delegation.open \(code) puts the officer forward. To enter an approval given past that, give letter= with the reference of the decision.",
      [
        .init("iteration", code), .init("rule", "chain"), .init("chains", request.chains.joined(separator: ",")),
      ])
  }
}

extension EnrolmentFacts.Iteration {
  /// The verb by which a name goes on that a body put forward: a case where a chain may ask somebody, a board for a run
  /// that needs no approval. `today` and `weekly` find the same by `ChainSQL`.
  func nextOfNames(of body: Int64?) -> CommandName {
    if managedBy == .nation, !approval { return .seatAward }
    let fitting = chains.filter { chain in
      guard let bodies = chain.bodies, let body else { return true }
      return bodies.contains(body)
    }
    let mayAsk = fitting.contains { !$0.adds } && fitting.contains(where: \.asks)
    return mayAsk ? .delegationOpen : .enrolmentApprove
  }
}
