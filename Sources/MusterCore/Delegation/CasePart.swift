/// One officer's part of a case, as far as it matters for taking something back. Pure: says what can be, and what stands
/// in the way.
public struct CasePart: Sendable, Equatable {
  public enum End: Sendable, Equatable {
    /// Taken out of the case.
    case released
    /// The state into which the enrolment went.
    case state(EnrolmentState)
  }

  public struct Decision: Sendable, Equatable {
    public let id: Int64
    public let step: Int
    public let body: String
    public let decision: ApprovalDecision

    public init(id: Int64, step: Int, body: String, decision: ApprovalDecision) {
      self.id = id
      self.step = step
      self.body = body
      self.decision = decision
    }
  }

  /// What taking a decision back comes to.
  public struct Undoing: Sendable, Equatable {
    public let decision: Decision
    /// The nomination stands again; else the enrolment stays as it is.
    public let movesBack: Bool
  }

  public let delegation: Int64
  /// Where it waits, or waited when it ended; nil: the case asks nobody.
  public let step: Int?
  /// Nil: it goes on.
  public let end: End?
  /// The last decision that was not taken back.
  public let last: Decision?

  public init(delegation: Int64, step: Int?, end: End?, last: Decision?) {
    self.delegation = delegation
    self.step = step
    self.end = end
    self.last = last
  }

  public var handle: String { "D-\(delegation)" }

  /// A decision of the case is what ended it: who withdrew or was decided about past the case stood at the step after.
  public var isDecided: Bool {
    guard case .state = end, let last else { return false }
    return last.decision != .sendBack && last.step == step
  }

  /// Takes back the last decision, unless something hangs on it.
  public func undo(
    _ attempt: EnrolmentFacts.Attempt, officer: String, run: String
  ) throws(Failure) -> Undoing {
    switch end {
    case nil: break
    case .released:
      throw refused(
        "left", "\(officer) was taken out of \(handle). delegation.open \(run) puts the officer forward anew.")
    case .state(let state):
      guard isDecided else {
        throw refused(
          "later-step",
          "\(officer) is \(state.rawValue) by what was entered past \(handle). Take that back first: enrolment.undo \(officer) \(run)."
        )
      }
    }
    guard let last else {
      throw refused("nothing-decided", "Nothing was decided about \(officer) in \(handle).")
    }
    guard case .state(let state) = end else {
      return Undoing(decision: last, movesBack: last.decision == .sendBack && attempt.state == .sentBack)
    }
    if attempt.state == state { return Undoing(decision: last, movesBack: true) }
    guard attempt.state == .nominated else {
      throw refused(
        "later-step",
        "\(officer) is \(attempt.state.rawValue) in \(run) since. Take that back first: enrolment.undo \(officer) \(run)."
      )
    }
    if let other = attempt.inCase {
      throw refused(
        "in-approval",
        "\(officer) is in D-\(other) now. Take that back first: delegation.withdraw D-\(other) officers=\(officer).")
    }
    return Undoing(decision: last, movesBack: false)
  }

  /// What the case decided is taken back there, so that the case and the enrolment say the same.
  ///
  /// - Parameter state: which the enrolment is to have; nil: that of before, whichever it was.
  public func checkUndecided(
    _ attempt: EnrolmentFacts.Attempt, to state: EnrolmentState?, officer: String, run: String
  ) throws(Failure) {
    guard let last else { return }
    let isBack = state == .nominated || state == .sentBack
    let wasBack = attempt.state == .nominated || attempt.state == .sentBack
    guard end == nil ? isBack || state == nil : isDecided && isBack && !wasBack else { return }
    throw refused(
      "decided-in-case",
      "\(officer) is in \(handle), where the last decision is \(last.decision.rawValue) of \(last.body) (step \(last.step)). Take it back there: delegation.undo \(handle) \(officer)."
    )
  }

  private func refused(_ rule: String, _ message: String) -> Failure {
    Failure(.ruleBroken, message, [.init("rule", rule), .init("delegation", handle)])
  }
}
