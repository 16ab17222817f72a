/// What the register knows of how an officer left a run, as far as what that costs depends on it.
public struct Leaving: Sendable, Equatable {
  public var state: EnrolmentState
  public var managedBy: ManagedBy
  /// The day on which the enrolment came to its state; nil: not known.
  public var on: CalendarDate?
  /// Why it ended.
  public var reason: String?
  /// The provider was ever given the name, by a step that was not taken back. At home there is nobody to send it to.
  public var wasSent = true
  /// Another officer took the place over and was not refused.
  public var isReplaced = false
  /// The run was cancelled, and the officer was in it until then.
  public var isRunCancelled = false

  public init(_ state: EnrolmentState, managedBy: ManagedBy, on: CalendarDate? = nil) {
    self.state = state
    self.managedBy = managedBy
    self.on = on
  }

  /// The day that a withdrawal is counted by, and why that one.
  public struct Day: Sendable, Equatable {
    public let on: CalendarDate
    /// `asked`, `today`, or the state the enrolment came to on that day.
    public let reason: String

    public init(_ on: CalendarDate, reason: String) {
      self.on = on
      self.reason = reason
    }
  }

  /// Who has left has left on one day, whatever day is asked about. Nobody withdraws from what they have completed, so
  /// that is asked about like any run.
  public func day(asked: CalendarDate?, today: CalendarDate?) -> Day? {
    if state.isEnd, state != .completed, let on { return Day(on, reason: state.rawValue) }
    if let asked { return Day(asked, reason: "asked") }
    return today.map { Day($0, reason: "today") }
  }

  /// Why leaving costs nothing, whatever the rules say.
  public enum Nothing: String, Sendable, CaseIterable {
    case notSentYet = "not sent to the provider yet"
    case neverSent = "never sent to the provider"
    case mistake = "entered by mistake: there was no place to leave"
  }

  /// A provider charges for a place that is cancelled with it. Of a name it never had there is none, and where the end says
  /// that there was nothing, nobody left.
  public var nothing: Nothing? {
    if state.isMistake(for: reason) { return .mistake }
    guard managedBy == .provider, !wasSent else { return nil }
    return state.isEnd ? .neverSent : .notSentYet
  }

  /// What sets a penalty aside by what the register knows. The provider cancelled a place it did not accept, or took back,
  /// and a run of its own; a run at home the nation cancels.
  public var exceptions: Set<PenaltyException> {
    var found: Set<PenaltyException> = []
    if isReplaced { found.insert(.refilled) }
    if state == .notAccepted || (isRunCancelled && managedBy == .provider) { found.insert(.providerCancelled) }
    return found
  }
}
