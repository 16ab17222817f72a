public import MusterCore
public import PGClient

/// Locks the runs a batch is about, in the order of their ids so that two batches never wait for each other.
///
/// Whoever changes a run or what is in it takes this lock first, and no lock on a row before it has read what it decides on:
/// a row's lock gives the transaction its place in the log. So it stands there behind everything it has seen, on whichever
/// run that was done.
public struct LockIterations: PGStatement {
  let ids: [Int64]

  public init(_ ids: [Int64]) { self.ids = ids }

  public static let sql = """
    select id from (select id, pg_advisory_xact_lock(7236838, (id % 2147483647)::int)
                      from (select distinct unnest($1::bigint[]) as id order by 1) asked offset 0) held
    """
  public func bind(_ p: inout PGParameters) { p.add(ids.map(Optional.some)) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

/// The runs with their seats and, where a seat may be freed, the seats that may close a gap.
public struct ReadIterations: PGStatement {
  let ids: [Int64]
  /// How many seats the batch may free in each.
  let freeing: [Int]
  let on: CalendarDate?

  /// - Parameter on: whether a chain of approval asks somebody on this day; nil: not asked.
  public init(ids: [Int64], freeing: [Int], on: CalendarDate? = nil) {
    self.ids = ids
    self.freeing = freeing
    self.on = on
  }

  public static let isReadOnly = true
  public static let sql = """
    select i.id, i.code, i.managed_by, i.state, i.capacity, i.approval, i.self_paced,
           case when i.starts_precision = 'day' then i.starts_earliest::text end,
           case when i.ends_precision = 'day' then i.ends_earliest::text end,
           coalesce((select max(number) from muster.seat s where s.iteration_id = i.id), 0),
           coalesce((select max(queue) from muster.enrolment e where e.iteration_id = i.id and e.state = 'waiting' and e.queue is not null), 0),
           coalesce((select array_agg(w.rank) from (
              select coalesce(e.priority::text, '') || ',' || coalesce(e.reserve::text, '') || ',' || count(*) as rank
                from muster.enrolment e where e.iteration_id = i.id and e.state = 'waiting' and e.queue is not null group by e.priority, e.reserve) w), '{}'),
           coalesce((select array_agg(number order by number desc) from (select number from muster.seat s where s.iteration_id = i.id
              order by number desc limit t.freeing) top), '{}'),
           coalesce((select array_agg(enrolment_id::text order by number desc) from (select number, enrolment_id from muster.seat s where s.iteration_id = i.id
              order by number desc limit t.freeing) top), '{}'),
           i.course_id, i.method, i.promotion, i.offer_days, i.released_at is not null,
           i.starts_earliest::text, i.ends_latest::text, \(ClockSQL.begin), \(ClockSQL.end),
           case when i.allocated = 0 then '{}' else coalesce((
             select array_agg(a.body_id || ',' || a.seats || ',' || a.guaranteed::int || ',' || case i.managed_by
                 when 'nation' then (select count(*) from muster.seat s join muster.enrolment e on e.id = s.enrolment_id
                   where s.iteration_id = i.id and e.body_id = a.body_id)
                 else (select count(*) from muster.enrolment e where e.iteration_id = i.id and e.body_id = a.body_id and e.live) end
                 || ',' || a.freed_seats order by a.body_id)
               from muster.seat_allocation a where a.iteration_id = i.id), '{}') end,
           i.freed_seats, o.seats - coalesce((select sum(r.seats) from muster.offer_return r where r.offer_id = o.id), 0), o.state,
           case when i.managed_by = 'provider' then (select count(*) from muster.enrolment e where e.iteration_id = i.id
             and e.role = 'student' and (e.state in ('confirmed', 'attending', 'completed') or e.state = 'submitted' and e.reserve is null)) else 0 end,
           case when i.managed_by = 'provider' or i.approval then coalesce((
             select array_agg(k.adds::int || ',' || k.asks::int || coalesce(',' || array_to_string(k.bodies, ','), '') order by k.id)
               from (\(ChainSQL.inForce(on: "$3::date"))) k where \(ChainSQL.mayFit("k", run: "i"))), '{}') else '{}' end
      from unnest($1::bigint[], $2::int[]) as t (id, freeing) join muster.iteration i on i.id = t.id cross join muster.nation n
      left join muster.offer o on o.iteration_id = i.id and i.managed_by = 'provider'
     order by i.id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(ids.map(Optional.some))
    p.add(freeing.map(Optional.some))
    p.add(on?.description)
  }

  public static func decode(_ row: inout PGRow) throws(PGError) -> EnrolmentFacts.Iteration {
    let id = try row.int64()
    let code = try row.string()
    let managedBy: ManagedBy = try row.word()
    let state: IterationState = try row.word()
    let capacity = try row.optionalInt()
    let approval = try row.bool()
    let selfPaced = try row.bool()
    let starts = try row.date()
    let ends = try row.date()
    let taken = try row.int()
    let lastQueue = try row.int64()
    let waiting = try row.stringArray().compactMap(rank)
    let numbers = try row.intArray()
    let holders = try row.stringArray().compactMap(Int64.init)
    var days: ClosedRange<CalendarDate>?
    if let starts, let ends, starts <= ends, !selfPaced { days = starts...ends }
    var facts = EnrolmentFacts.Iteration(
      id: id, code: code, managedBy: managedBy, state: state, capacity: capacity, approval: approval, days: days,
      taken: taken, topSeats: Dictionary(zip(numbers, holders)) { first, _ in first }, unlisted: waiting,
      lastQueue: lastQueue)
    facts.course = try row.int64()
    facts.method = try row.word()
    facts.promotion = try row.word()
    facts.offerDays = try row.optionalInt()
    facts.isReleased = try row.bool()
    facts.firstDay = try row.date()
    facts.lastDay = try row.date()
    facts.startsAt = try row.optionalInt64().map { Instant(microseconds: $0) }
    facts.endsAt = try row.optionalInt64().map { Instant(microseconds: $0) }
    facts.allocations = try row.stringArray().compactMap(allocation)
    facts.freedSeats = try row.int()
    facts.offered = try row.optionalInt()
    facts.offerState = try row.optionalString().flatMap(OfferState.init(rawValue:))
    facts.sent = try row.int()
    facts.chains = try row.stringArray().compactMap(chain)
    return facts
  }

  /// `adds,asks`, and the bodies it is for: none, when it is for everybody.
  private static func chain(_ text: String) -> EnrolmentFacts.Chain? {
    let parts = text.split(separator: ",").compactMap { Int64($0) }
    guard parts.count >= 2 else { return nil }
    return .init(adds: parts[0] == 1, asks: parts[1] == 1, bodies: parts.count > 2 ? Set(parts[2...]) : nil)
  }

  /// `priority,reserve,count`, the first two empty when there is none.
  private static func rank(_ text: String) -> EnrolmentFacts.Rank? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 3, let count = Int(parts[2]) else { return nil }
    return .init(priority: Int(parts[0]), reserve: Int(parts[1]), count: count)
  }

  /// `body,seats,guaranteed,held,freed`
  private static func allocation(_ text: String) -> EnrolmentFacts.Allocation? {
    let parts = text.split(separator: ",").compactMap { Int64($0) }
    guard parts.count == 5 else { return nil }
    var allocation = EnrolmentFacts.Allocation(
      body: parts[0], seats: Int(parts[1]), isGuaranteed: parts[2] == 1, held: Int(parts[3]))
    allocation.freed = Int(parts[4])
    return allocation
  }
}

/// The attempts of the officers named at the runs named, ended ones too, all that wait where a seat may be
/// freed, and of runs that change as a whole all live ones, those who were there or did not appear, and all who hold a seat.
public struct ReadAttempts: PGStatement {
  let officers: [Int64]
  let iterations: [Int64]
  let freeing: [Int64]
  let whole: [Int64]

  public init(officers: [Int64], iterations: [Int64], freeing: [Int64], whole: [Int64]) {
    self.officers = officers
    self.iterations = iterations
    self.freeing = freeing
    self.whole = whole
  }

  public static let isReadOnly = true
  public static let sql = """
    with ids as (
      select e.id from unnest($1::bigint[], $2::bigint[]) as t (officer, iteration)
        join muster.enrolment e on e.officer_id = t.officer and e.iteration_id = t.iteration
      union select id from muster.enrolment where iteration_id = any ($3::bigint[]) and state = 'waiting'
      union select id from muster.enrolment where iteration_id = any ($4::bigint[]) and (live or state in ('completed', 'no-show'))
      union select enrolment_id from muster.seat where iteration_id = any ($4::bigint[])
    )
    select e.id, e.officer_id, e.iteration_id, e.role, e.state, e.reserve, e.queue, s.number, e.reason, e.provider_reference,
           e.letter, e.priority, \(SQLText.moment("e.offered_until")), e.body_id,
           n.delegation_id, e.took_freed
      from ids join muster.enrolment e using (id) left join muster.seat s on s.enrolment_id = e.id
      left join muster.delegation_nominee n on n.enrolment_id = e.id and n.outcome is null
     order by e.queue nulls last, e.id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(officers.map(Optional.some))
    p.add(iterations.map(Optional.some))
    p.add(freeing.map(Optional.some))
    p.add(whole.map(Optional.some))
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> EnrolmentFacts.Attempt {
    var attempt = EnrolmentFacts.Attempt(
      id: try row.int64(), officer: try row.int64(), iteration: try row.int64(), role: try row.word(),
      state: try row.word(), reserve: try row.optionalInt(), queue: try row.optionalInt64(),
      seat: try row.optionalInt(), reason: try row.optionalString(), reference: try row.optionalString(),
      letter: try row.optionalString(), priority: try row.optionalInt(), offeredUntil: try row.moment(),
      body: try row.optionalInt64(), inCase: try row.optionalInt64())
    attempt.tookFreed = try row.optionalBool()
    return attempt
  }
}

extension PGRow {
  /// A moment as ``SQLText/moment(_:)`` writes it.
  mutating func moment() throws(PGError) -> Instant? {
    guard let text = try optionalString() else { return nil }
    guard let moment = try? Instant(parsing: text) else { throw .unreadable("moment \(text)") }
    return moment
  }
}

/// The days that are spoken for, of the officers named and of all who wait where a seat may be freed.
public struct ReadOccupations: PGStatement {
  let officers: [Int64]
  let freeing: [Int64]

  public init(officers: [Int64], freeing: [Int64]) {
    self.officers = officers
    self.freeing = freeing
  }

  public static let isReadOnly = true
  public static let sql = """
    select o.officer_id, o.enrolment_id, lower(o.days)::text, (upper(o.days) - 1)::text, i.code
      from (
        select unnest($1::bigint[]) as officer_id
        union select officer_id from muster.enrolment where iteration_id = any ($2::bigint[]) and (live or state = 'completed')
      ) named join muster.occupation o using (officer_id)
      join muster.enrolment e on e.id = o.enrolment_id join muster.iteration i on i.id = e.iteration_id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(officers.map(Optional.some))
    p.add(freeing.map(Optional.some))
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> EnrolmentFacts.Occupation {
    let officer = try row.int64()
    let enrolment = try row.int64()
    guard let first = try row.date(), let last = try row.date(), first <= last else {
      throw .unreadable("days of \(enrolment)")
    }
    return .init(officer: officer, enrolment: enrolment, days: first...last, iterationCode: try row.string())
  }
}

/// Ids set aside for new enrolments.
public struct ReserveEnrolmentIDs: PGStatement {
  let count: Int

  public init(_ count: Int) { self.count = count }

  public var hasWork: Bool { count > 0 }
  public static let sql = """
    select nextval('muster.enrolment_id_seq') from generate_series(1, $1::int)
    """
  public func bind(_ p: inout PGParameters) { p.add(count) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}
