/// The account of an offer: what became of the seats and of the names put on them.
public struct OfferAccount: Sendable, Equatable {
  /// One enrolment in the run, with how far it ever came.
  public struct Name: Sendable, Equatable {
    public var isReserve: Bool
    public var takesSeat: Bool
    public var state: EnrolmentState
    public var reason: String?
    public var wasApproved: Bool
    public var wasSubmitted: Bool
    public var wasAccepted: Bool
    /// Was ever in the run, also when it was left before the end.
    public var hasJoined: Bool

    public init(
      isReserve: Bool, takesSeat: Bool = true, state: EnrolmentState, reason: String? = nil, wasApproved: Bool,
      wasSubmitted: Bool, wasAccepted: Bool, hasJoined: Bool = false
    ) {
      self.isReserve = isReserve
      self.takesSeat = takesSeat
      self.state = state
      self.reason = reason
      self.wasApproved = wasApproved
      self.wasSubmitted = wasSubmitted
      self.wasAccepted = wasAccepted
      self.hasJoined = hasJoined || state.tookPart
    }

    /// Typed by mistake: no name was put forward.
    var isMistake: Bool { state.isMistake(for: reason) }
    /// Stands on a seat of the offer, or is meant to: a principal whom the provider did not make its reserve, and a
    /// reserve whom it accepted.
    var isOnSeat: Bool {
      takesSeat && state != .waiting && (isReserve ? isAccepted : !state.isEnd || state == .completed)
    }
    /// The provider has the name on a seat.
    var isSent: Bool { isOnSeat && (state == .submitted || isAccepted) }
    private var isAccepted: Bool { [.confirmed, .attending, .completed].contains(state) }
  }

  public struct Loss: Sendable, Equatable {
    public let reason: String
    public let count: Int

    public init(reason: String, count: Int) {
      self.reason = reason
      self.count = count
    }
  }

  public let named: Int
  /// Of those who are still in.
  public let principals: Int
  public let reserves: Int
  public let approved: Int
  public let submitted: Int
  public let accepted: Int
  public let joined: Int
  /// Principals, and reserves who had been accepted, who ended before they joined, by reason, most first.
  public let lost: [Loss]
  /// Seats the nation has, less those turned back; nil: not stated.
  public let seats: Int?
  /// Seats on which nobody stands: none of an offer that is gone; nil when the seats are not stated.
  public let open: Int?
  /// Seats on which the provider has a name.
  public let sent: Int

  /// - Parameters:
  ///   - seats: as offered; nil: not stated.
  ///   - turnedBack: seats given back.
  ///   - state: of the offer.
  public init(seats: Int?, turnedBack: Int, names: [Name], state: OfferState = .open) {
    let names = names.filter { !$0.isMistake }
    named = names.count
    principals = names.count { !$0.isReserve && (!$0.state.isEnd || $0.state == .completed) }
    reserves = names.count { $0.isReserve && (!$0.state.isEnd || $0.state == .completed) }
    approved = names.count(where: \.wasApproved)
    submitted = names.count(where: \.wasSubmitted)
    accepted = names.count(where: \.wasAccepted)
    joined = names.count(where: \.hasJoined)
    let ended = names.filter { (!$0.isReserve || $0.wasAccepted) && $0.state.isEnd && !$0.hasJoined }
    lost = Dictionary(grouping: ended) { $0.reason ?? "not-stated" }.map { Loss(reason: $0.key, count: $0.value.count) }
      .sorted { ($1.count, $0.reason) < ($0.count, $1.reason) }
    sent = names.count(where: \.isSent)
    self.seats = seats.map { max(0, $0 - turnedBack) }
    let onSeats = names.count(where: \.isOnSeat)
    open = state.isGone ? 0 : self.seats.map { max(0, $0 - onSeats) }
  }

  /// Whether so many seats may be given back: never those on which the provider has a name.
  public func checkTurnBack(_ count: Int, run: String) throws(Failure) {
    guard let seats, count > seats - sent else { return }
    let free = max(0, seats - sent)
    throw Failure(
      .ruleBroken,
      "\(run) has \(seats) seats, and the provider has names on \(sent) of them; \(free) can be turned back, not \(count). Withdraw names first.",
      [.init("arg", "seats"), .init("rule", "turn-back"), .init("seats", String(seats)), .init("sent", String(sent))])
  }

  /// Seats may be lowered, but not below what the nation gave back or the provider has names on.
  public static func checkSeats(_ seats: Int?, turnedBack: Int, sent: Int, run: String) throws(Failure) {
    guard let seats, seats < turnedBack + sent else { return }
    throw Failure(
      .ruleBroken,
      "\(run) cannot have \(seats) seats: \(turnedBack) were turned back and the provider has names on \(sent).",
      [.init("arg", "seats"), .init("rule", "offer-seats")])
  }
}
