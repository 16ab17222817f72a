/// What the deadlines of one thing follow from: a run, or something of a person.
public struct ClockFacts: Sendable, Equatable {
  public enum Subject: String, Sendable, CaseIterable {
    case iteration, enrolment, call, delegation, requirement, document, completion, officer
  }

  public var subject: Subject
  public var id: Int64
  /// The kinds of deadline it may have; nil: all that its subject has.
  public var kind: DeadlineKind?
  /// How people know it: the code of a run, or of the run it belongs to.
  public var code: String
  /// Whom it concerns, where it is not the run as a whole: a body, an officer.
  public var who: String?
  public var iteration: Int64?
  public var provider: Int64?
  public var programme: Int64?
  public var managedBy: ManagedBy
  public var state: IterationState
  /// The zone its dates are counted in: the run's, else the nation's.
  public var zone: String
  /// Dates known to the day; what is not known has no deadlines.
  public var dates: [ClockAnchor: CalendarDate] = [:]
  /// A moment that was fixed when it was promised.
  public var moment: Instant?
  /// That moment by the clock on the wall where the run is held.
  public var local: LocalMoment?
  public var startsAt: Instant?
  /// The end of the last day.
  public var endsAt: Instant?
  /// When a run was entered; nil: not known.
  public var enteredAt: Instant?
  /// Whether the provider's offer is open; nil: there is none.
  public var offerIsOpen: Bool?
  public var offered: Int?
  /// Principals put forward and still in the running.
  public var named = 0
  /// What is missing before departure and due on the one day.
  public var requirements: [String] = []
  /// Students who have their place, promoted reserves among them.
  public var confirmed = 0
  /// Seats kept for someone who has not said yes yet.
  public var held = 0
  /// Whether people decided that the run is held.
  public var isDecided = false
  public var capacity: Int?
  public var minimum: Int?
  public var resultsAwaited = 0
  public var belowMinimum: BelowMinimum = .remind
  /// The body it concerns.
  public var body: Int64?

  public init(
    _ subject: Subject, id: Int64, code: String, managedBy: ManagedBy = .nation, state: IterationState = .open,
    zone: String
  ) {
    self.subject = subject
    self.id = id
    self.code = code
    self.managedBy = managedBy
    self.state = state
    self.zone = zone
    iteration = subject == .iteration ? id : nil
  }
}

extension ClockFacts {
  /// Not cancelled and not begun.
  func isAhead(at now: Instant) -> Bool {
    state != .cancelled && (startsAt.map { now < $0 } ?? true)
  }

  /// Entered when it had begun already: history.
  var isHistory: Bool {
    guard let enteredAt, let startsAt else { return false }
    return enteredAt >= startsAt
  }

  /// A run at home, or one abroad in which seats are offered or names put forward.
  var isOurs: Bool { managedBy == .nation || offerIsOpen == true || named > 0 }

  /// Abroad nothing will be done about a deadline once the offer is not open any more: no names are awaited, and nothing is
  /// decided about a run in which nobody is.
  public func isMoot(_ kind: DeadlineKind) -> Bool {
    guard managedBy == .provider, offerIsOpen == false else { return false }
    switch kind {
    case .names, .release: return true
    case .decision: return !isOurs
    default: return false
    }
  }

  /// Seats are still without names: those offered abroad, or those of a run at home.
  func awaitsNames(at now: Instant) -> Bool {
    guard isAhead(at: now) else { return false }
    switch managedBy {
    case .provider: return offerIsOpen == true && (offered.map { named < $0 } ?? true)
    case .nation: return state != .closed && (capacity.map { confirmed + held < $0 } ?? true)
    }
  }
}
