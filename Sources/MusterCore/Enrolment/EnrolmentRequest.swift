/// One request about an enrolment, with officer and run already found.
public struct EnrolmentRequest: Sendable, Equatable {
  public enum Action: Sendable, Equatable {
    case enrol(role: EnrolmentRole, reserve: Int?)
    case move(LifeCycle.Move)
    case setCapacity(Int?)
    case cancelIteration
  }

  public var action: Action
  /// Zero for what concerns a run as a whole.
  public var officer: Int64
  public var iteration: Int64
  public var reason: String?
  public var reference: String?
  public var letter: String?
  /// Rules of eligibility that fail are set aside, by someone who may, for a reason that is kept.
  public var overrides = false
  /// Of a new enrolment: the body that puts the name forward, and the day it did.
  public var body: Int64?
  public var nominatedOn: CalendarDate?
  /// The case of approval in which this was decided.
  public var decidedIn: Int64?

  public init(
    _ action: Action, officer: Int64 = 0, iteration: Int64, reason: String? = nil, reference: String? = nil,
    letter: String? = nil
  ) {
    self.action = action
    self.officer = officer
    self.iteration = iteration
    self.reason = reason
    self.reference = reference
    self.letter = letter
  }

  /// Seats this request may free, so that the facts hold what is needed to give them on.
  public var mayFreeSeats: Bool {
    switch action {
    case .enrol: false
    case .move(let move): move == .withdraw || move == .decline
    case .setCapacity, .cancelIteration: true
    }
  }
}

/// What became of a request.
public struct EnrolmentOutcome: Sendable, Equatable {
  /// One step of one enrolment: an entry of the change log.
  public struct Step: Sendable, Equatable {
    public let enrolment: Int64
    public let officer: Int64
    public let iteration: Int64
    public let move: LifeCycle.Move
    public let from: EnrolmentState?
    public let to: EnrolmentState
    public let seat: Int?
    public let queue: Int64?
  }

  public let state: EnrolmentState?
  /// The place among those who wait, counted from 1.
  public let position: Int?
  /// Seats still free afterwards; nil when there is no limit.
  public let seatsLeft: Int?
  /// The request's own step first, then what followed from it.
  public let steps: [Step]
}
