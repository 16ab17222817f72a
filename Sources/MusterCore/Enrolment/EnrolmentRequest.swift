/// One request about an enrolment, with officer and run already found.
public struct EnrolmentRequest: Sendable, Equatable {
  public enum Action: Sendable, Equatable {
    case enrol(role: EnrolmentRole, reserve: Int?)
    case move(LifeCycle.Move)
    /// To another run of the same course.
    case transfer(to: Int64)
    case setCapacity(Int?)
    /// Gives free seats to those who wait.
    case fill
    /// Ends what has not begun; with a run to move to, those with a seat and those who wait go there as far as they can.
    case cancelIteration(movingTo: Int64?)
    /// Sets seats aside for a body; fewer than before gives some back.
    case allocate(body: Int64, seats: Int, isGuaranteed: Bool)
    case turnBack(body: Int64, seats: Int)
    /// Takes the unfilled seats of all bodies but guaranteed ones.
    case release
    /// New dates: everyone's days move, and rules are held against everyone again. Who is elsewhere on them, or may not
    /// take part any more, loses the seat when forced; else nothing changes.
    case reschedule(RunDates, force: Bool)
  }

  /// The dates of a run as far as decisions look at them.
  public struct RunDates: Sendable, Equatable {
    public var days: ClosedRange<CalendarDate>?
    public var firstDay: CalendarDate?
    public var lastDay: CalendarDate?
    /// The latest the first day can be, when it is not known to the day.
    public var startsBy: CalendarDate?
    /// When these days begin and end in the zone of the run; nil: in UTC.
    public var startsAt: Instant?
    public var endsAt: Instant?

    public init(
      days: ClosedRange<CalendarDate>?, firstDay: CalendarDate?, lastDay: CalendarDate?, startsBy: CalendarDate? = nil
    ) {
      self.days = days
      self.firstDay = firstDay
      self.lastDay = lastDay
      self.startsBy = startsBy
    }
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
  /// Of an `enrol` in a run that gives seats by priority, and of `prioritise`.
  public var priority: Int?
  /// Of `award`: as the board's reserve of this order.
  public var reserve: Int?
  /// History is being entered: the run may be over.
  public var isLateEntry = false
  /// Why someone goes before those whose turn it is.
  public var justification: String?
  /// Of a `decline` of an offered seat: the places in waiting lists that it costs by rule.
  public var forfeiture: Forfeiture?
  /// The case of approval in which this was decided.
  public var decidedIn: Int64?
  /// Of `approve`: the chains by which somebody has to be asked about the officer.
  public var chains: [String] = []

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
    case .move(let move): [.withdraw, .decline, .expire, .transfer].contains(move)
    default: true
    }
  }

  /// Whether the decision looks at the whole waiting list of its run.
  public var needsWaitingList: Bool {
    switch action {
    case .move(.promote), .move(.prioritise): true
    default: mayFreeSeats
    }
  }

  /// The run it may give a seat in besides its own.
  public var destination: Int64? {
    switch action {
    case .transfer(let to): to
    case .cancelIteration(let to): to
    default: nil
    }
  }

  /// May take a free seat for someone who does not wait: those who do must be looked at first.
  public var mayTakeSeat: Bool {
    switch action {
    case .enrol, .move(.approve), .move(.award): true
    default: destination != nil
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
    /// Why it ended.
    public let reason: String?
    public let offeredUntil: Instant?
  }

  /// Where a transfer led.
  public struct Arrival: Sendable, Equatable {
    public let iteration: String
    public let state: EnrolmentState
    public let position: Int?
  }

  public var state: EnrolmentState?
  /// The place among those who wait, counted from 1.
  public let position: Int?
  /// Seats still free afterwards for whoever comes; nil when there is no limit, or the provider owns them.
  public let seatsLeft: Int?
  /// Free seats that are set aside for bodies, where someone waits all the same.
  public var setAside = 0
  /// Why someone new waits though a seat is free that the officer would have.
  public var patience: Patience?
  /// The request's own step first, then what followed from it.
  public var steps: [Step]
  public var arrival: Arrival?
  /// Officers who could not be moved to the other run, with what stood in the way.
  public var leftBehind: [Hindrance] = []
  /// Officers who stay where they are though on the new dates rules refuse them.
  public var unfit: [Hindrance] = []
  /// Of a name that was put forward: the verb by which it goes on.
  public var next: CommandName?
  /// Seats set aside for the body of the name, and how many it has used: abroad, its quota of names.
  public var quota: EnrolmentFacts.Allocation?

  /// What someone new waits for beside a free seat.
  public enum Patience: Sendable, Equatable {
    /// A reserve: nobody has had the seat yet.
    case seatIsNew
    /// By the order of the list.
    case othersFirst
    /// All that are free were freed, and a reserve waits who may have one: people decide.
    case reserveBeside
  }

  public struct Hindrance: Sendable, Equatable {
    public let officer: Int64
    public let message: String
  }
}
