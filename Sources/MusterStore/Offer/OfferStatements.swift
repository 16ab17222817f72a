public import MusterCore
public import PGClient

/// An offer as a handler words it.
public struct OfferFacts: Sendable, Equatable {
  public var iteration: Int64
  public var state: OfferState = .open
  public var seats: Int?
  public var reserves: Int?
  public var letter: String?
  public var reference: String?
  public var namesDue: CalendarDate?
  public var releaseDue: CalendarDate?
  public var decisionDue: CalendarDate?
  public var note: String?

  public init(iteration: Int64) { self.iteration = iteration }
}

extension PGParameters {
  fileprivate mutating func add(_ facts: OfferFacts) {
    add(facts.iteration)
    add(facts.state.rawValue)
    add(facts.seats)
    add(facts.reserves)
    add(facts.letter)
    add(facts.reference)
    add(facts.namesDue?.description)
    add(facts.releaseDue?.description)
    add(facts.decisionDue?.description)
    add(facts.note)
  }
}

public struct InsertOffer: PGStatement {
  let facts: OfferFacts

  public init(_ facts: OfferFacts) { self.facts = facts }

  public static let sql = """
    insert into muster.offer (iteration_id, state, seats, reserves, letter, reference, names_due, release_due, decision_due, note)
    values ($1::bigint, $2, $3::int, $4::int, $5, $6, $7::date, $8::date, $9::date, $10)
    on conflict (iteration_id) do nothing returning id
    """
  public func bind(_ p: inout PGParameters) { p.add(facts) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

public struct UpdateOffer: PGStatement {
  let facts: OfferFacts

  public init(_ facts: OfferFacts) { self.facts = facts }

  public static let sql = """
    update muster.offer set state = $2, seats = $3::int, reserves = $4::int, letter = $5, reference = $6, names_due = $7::date,
      release_due = $8::date, decision_due = $9::date, note = $10 where iteration_id = $1::bigint
    """
  public func bind(_ p: inout PGParameters) { p.add(facts) }
}

/// The offer of a run, locked for a change, with what was given back of it.
public struct LockOffer: PGStatement {
  public struct Row: Sendable {
    public let id: Int64
    public let facts: OfferFacts
    public let turnedBack: Int
  }

  let iteration: Int64

  public init(_ iteration: Int64) { self.iteration = iteration }

  public static let sql = """
    select o.id, o.iteration_id, o.state, o.seats, o.reserves, o.letter, o.reference, o.names_due::text, o.release_due::text,
           o.decision_due::text, o.note, coalesce((select sum(seats) from muster.offer_return r where r.offer_id = o.id), 0)
      from muster.offer o where o.iteration_id = $1::bigint for update
    """
  public func bind(_ p: inout PGParameters) { p.add(iteration) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    let id = try row.int64()
    var facts = OfferFacts(iteration: try row.int64())
    facts.state = try row.word()
    facts.seats = try row.optionalInt()
    facts.reserves = try row.optionalInt()
    facts.letter = try row.optionalString()
    facts.reference = try row.optionalString()
    facts.namesDue = try row.date()
    facts.releaseDue = try row.date()
    facts.decisionDue = try row.date()
    facts.note = try row.optionalString()
    return Row(id: id, facts: facts, turnedBack: try row.int())
  }
}

public struct InsertOfferReturn: PGStatement {
  let offer: Int64
  let seats: Int
  let reason: String
  let on: CalendarDate?
  let letter: String?

  public init(offer: Int64, seats: Int, reason: String, on: CalendarDate?, letter: String?) {
    self.offer = offer
    self.seats = seats
    self.reason = reason
    self.on = on
    self.letter = letter
  }

  public static let sql = """
    insert into muster.offer_return (offer_id, seats, reason, on_date, letter) values ($1::bigint, $2::int, $3, $4::date, $5)
    """
  public func bind(_ p: inout PGParameters) {
    p.add(offer)
    p.add(seats)
    p.add(reason)
    p.add(on?.description)
    p.add(letter)
  }
}

/// Everyone who was ever put forward for a run, with how far each came: its history of states says so, without the
/// steps that were taken back.
public struct OfferNames: PGStatement {
  let iteration: Int64

  public init(_ iteration: Int64) { self.iteration = iteration }

  public static let isReadOnly = true
  public static let sql = """
    select e.reserve is not null, e.role, e.state, e.reason, h.reached >= 1, h.reached >= 2, h.reached >= 3,
           h.reached >= 4
      from muster.enrolment e cross join lateral (\(SQLText.everReached(where: "id = e.id"))) h
     where e.iteration_id = $1::bigint order by e.id
    """
  public func bind(_ p: inout PGParameters) { p.add(iteration) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> OfferAccount.Name {
    let isReserve = try row.bool()
    let role: EnrolmentRole = try row.word()
    return OfferAccount.Name(
      isReserve: isReserve, takesSeat: role.takesSeat, state: try row.word(), reason: try row.optionalString(),
      wasApproved: try row.bool(), wasSubmitted: try row.bool(), wasAccepted: try row.bool(),
      hasJoined: try row.bool())
  }
}
