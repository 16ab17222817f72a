/// What a batch of enrolment requests is decided on, read in one go while the runs concerned are locked.
public struct EnrolmentFacts: Sendable, Equatable {
  public struct Iteration: Sendable, Equatable {
    public var id: Int64
    public var code: String
    public var managedBy: ManagedBy
    public var state: IterationState
    /// Nil: not known, no limit.
    public var capacity: Int?
    public var approval: Bool
    /// The days an officer in it is away; nil when not known to the day, or self-paced.
    public var days: ClosedRange<CalendarDate>?
    /// How many seats are taken. Seat numbers are dense: they run from 1 to this.
    public var taken: Int
    /// The highest seats, as many as the batch may free, so that a gap can be closed with them.
    public var topSeats: [Int: Int64]
    /// Who waits, in order; all of them when the batch may free a seat.
    public var waiting: [Attempt]
    /// Who waits besides those listed.
    public var unlisted: [Rank]
    /// The last place given in the waiting list.
    public var lastQueue: Int64
    public var course: Int64 = 0
    public var method: AllocationMethod = .firstCome
    public var promotion: PromotionMode = .automatic
    /// For how many days a freed seat is offered and held; nil: it is given at once.
    public var offerDays: Int?
    /// Unfilled seats were taken from bodies: what is free is free for all, reserves among them.
    public var isReleased = false
    /// Of the free seats for all, how many are freed ones: reserves step in for these too. The next seat taken is one of
    /// them, but of a newcomer beside whom a reserve waits. Those set aside for a body are counted with its allocation.
    public var freedSeats = 0
    /// Abroad: what the provider offered less what was given back; nil: not stated, no limit.
    public var offered: Int?
    public var offerState: OfferState?
    /// Abroad: names the provider has on a seat.
    public var sent = 0
    public var allocations: [Allocation] = []
    /// The chains of approval in force that may be about names of this run. Looked for only where names need approval
    /// before anything else.
    public var chains: [Chain] = []
    /// The earliest first and the latest last day, as far as they are known.
    public var firstDay: CalendarDate?
    public var lastDay: CalendarDate?
    /// The first moment of the first day and the end of the last, in the zone of the run; nil: in UTC.
    public var startsAt: Instant?
    public var endsAt: Instant?

    public init(
      id: Int64, code: String, managedBy: ManagedBy, state: IterationState, capacity: Int?, approval: Bool,
      days: ClosedRange<CalendarDate>?, taken: Int, topSeats: [Int: Int64] = [:], waiting: [Attempt] = [],
      unlisted: [Rank] = [], lastQueue: Int64 = 0
    ) {
      self.id = id
      self.code = code
      self.managedBy = managedBy
      self.state = state
      self.capacity = capacity
      self.approval = approval
      self.days = days
      self.taken = taken
      self.topSeats = topSeats
      self.waiting = waiting
      self.unlisted = unlisted
      self.lastQueue = lastQueue
    }
  }

  /// What is known of a chain of approval before a case is opened.
  public struct Chain: Sendable, Equatable {
    /// It does not stand alone.
    public var adds: Bool
    /// It has a step.
    public var asks: Bool
    /// Whose names it is about; nil: everybody's.
    public var bodies: Set<Int64>?

    public init(adds: Bool = false, asks: Bool = true, bodies: Set<Int64>? = nil) {
      self.adds = adds
      self.asks = asks
      self.bodies = bodies
    }
  }

  /// An enrolment as stored.
  public struct Attempt: Sendable, Equatable {
    public var id: Int64
    public var officer: Int64
    public var iteration: Int64
    public var role: EnrolmentRole
    public var state: EnrolmentState
    public var reserve: Int?
    public var queue: Int64?
    public var seat: Int?
    public var reason: String?
    public var reference: String?
    /// Behind the nomination. Letters of later steps stand with those, in the change log.
    public var letter: String?
    /// Smaller goes first among those who wait; nil: after all who have one.
    public var priority: Int?
    /// Until when an offered seat is held; only while offered.
    public var offeredUntil: Instant?
    /// Who put the name forward.
    public var body: Int64?
    /// The day it did. Written when the attempt begins, not read back.
    public var nominatedOn: CalendarDate?
    /// The open case of approval it is in.
    public var inCase: Int64?
    /// Whether the seat it has, or had last, was a freed one when it was taken. Nil: it has had none, or had it before this
    /// was kept.
    public var tookFreed: Bool?

    public init(
      id: Int64, officer: Int64, iteration: Int64, role: EnrolmentRole = .student, state: EnrolmentState,
      reserve: Int? = nil, queue: Int64? = nil, seat: Int? = nil, reason: String? = nil, reference: String? = nil,
      letter: String? = nil, priority: Int? = nil, offeredUntil: Instant? = nil, body: Int64? = nil,
      inCase: Int64? = nil
    ) {
      self.id = id
      self.officer = officer
      self.iteration = iteration
      self.role = role
      self.state = state
      self.reserve = reserve
      self.queue = queue
      self.seat = seat
      self.reason = reason
      self.reference = reference
      self.letter = letter
      self.priority = priority
      self.offeredUntil = offeredUntil
      self.body = body
      self.inCase = inCase
    }
  }

  /// Days that are spoken for.
  public struct Occupation: Sendable, Equatable {
    public var officer: Int64
    public var enrolment: Int64
    public var days: ClosedRange<CalendarDate>
    public var iterationCode: String

    public init(officer: Int64, enrolment: Int64, days: ClosedRange<CalendarDate>, iterationCode: String) {
      self.officer = officer
      self.enrolment = enrolment
      self.days = days
      self.iterationCode = iterationCode
    }
  }

  /// Why an officer may not take part in a run: the rules of eligibility that failed.
  public struct Refusal: Sendable, Equatable {
    public var officer: Int64
    public var iteration: Int64
    /// The attempt for which some rules were set aside, so that only these are left. Nil: whoever the pair is about.
    public var enrolment: Int64?
    public var rules: [String]
    /// The rows each rule rests on, in the order of the rules.
    public var versions: [String]
    /// For people: what was found and what is needed.
    public var message: String

    public init(officer: Int64, iteration: Int64, rules: [String], versions: [String] = [], message: String) {
      self.officer = officer
      self.iteration = iteration
      self.rules = rules
      self.versions = versions
      self.message = message
    }
  }

  /// A rule that was set aside for an attempt which goes on in another run.
  public struct Carried: Sendable, Equatable {
    public var officer: Int64
    /// The run it goes on in.
    public var iteration: Int64
    public var rule: String
    public var versions: String
    public var reason: String
    /// Who set it aside.
    public var principal: String
    /// The same rule stops the officer there, on the same rows; else it was looked at anew.
    public var holds: Bool

    public init(
      officer: Int64, iteration: Int64, rule: String, versions: String, reason: String, principal: String, holds: Bool
    ) {
      self.officer = officer
      self.iteration = iteration
      self.rule = rule
      self.versions = versions
      self.reason = reason
      self.principal = principal
      self.holds = holds
    }
  }

  public var iterations: [Iteration]
  /// The attempts of the officers named at the runs named: the live one, one that was completed, and those that ended.
  public var attempts: [Attempt]
  /// Of every officer named or waiting where a seat may be freed.
  public var occupations: [Occupation]
  /// Ids set aside for new enrolments.
  public var newIDs: [Int64]
  /// Of the pairs named, and of all who wait where a seat may be freed.
  public var refusals: [Refusal] = []
  /// Attempts for which rules were set aside: only refusals that name them hold for them.
  public var overridden: Set<Int64> = []
  /// Of those who go to another run: what was set aside for them in the first. The refusals leave out what holds there.
  public var carried: [Carried] = []
  /// The moment of the decision: what runs out, and which runs are over. Nil: neither is looked at.
  public var now: Instant?

  public init(iterations: [Iteration], attempts: [Attempt], occupations: [Occupation], newIDs: [Int64]) {
    self.iterations = iterations
    self.attempts = attempts
    self.occupations = occupations
    self.newIDs = newIDs
  }
}
