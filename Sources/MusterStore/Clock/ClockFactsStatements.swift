public import MusterCore
public import PGClient

/// The runs that may have deadlines: those ahead, those with someone still in them, those at home still open, and those
/// whose dates are not known in which seats are offered until dates of the provider's; or the runs named, whatever they are.
public struct ReadClockRuns: PGStatement {
  let only: [Int64]?
  let now: Instant

  public init(only: [Int64]?, now: Instant) {
    self.only = only
    self.now = now
  }

  public static let isReadOnly = true
  public static let isPlannedAnew = true
  public static let sql = """
    with candidate as (
      select unnest($2::bigint[]) as id where $1::boolean
      union
      select id from muster.iteration
       where not $1::boolean and starts_latest >= ($3::timestamptz at time zone 'UTC')::date - 2
      union
      select id from muster.iteration where not $1::boolean and managed_by = 'nation' and state = 'open'
      union
      select iteration_id from muster.enrolment e where not $1::boolean and live and \(SQLText.onSeat("e"))
      union
      -- A year back: rules may count on from these dates, and the clock may have stood still.
      select i.id from muster.offer o join muster.iteration i on i.id = o.iteration_id
       where not $1::boolean and i.starts_latest is null and o.state = 'open'
         and greatest(o.names_due, o.release_due, o.decision_due) >= ($3::timestamptz at time zone 'UTC')::date - 366
    )
    select i.id, i.code, i.managed_by, i.state, coalesce(i.zone, n.zone), c.provider_id, i.programme_id,
           case when i.starts_precision = 'day' then i.starts_earliest::text end,
           case when i.ends_precision = 'day' then i.ends_earliest::text end,
           d.names_due::text, d.release_due::text, d.decision_due::text, o.state = 'open',
           o.seats - coalesce((select sum(r.seats) from muster.offer_return r where r.offer_id = o.id), 0),
           i.capacity, i.minimum, coalesce(y.below_minimum, 'remind'),
           \(ClockSQL.begin), \(ClockSQL.end),
           e.named, e.confirmed, e.held, e.awaited, i.go_on is not null,
           (extract(epoch from i.entered_at) * 1000000)::bigint
      from muster.nation n cross join candidate k join muster.iteration i on i.id = k.id
      join muster.course c on c.id = i.course_id
      left join muster.offer o on o.iteration_id = i.id
      -- The dates of an offer that is gone say nothing any more.
      left join muster.offer d on d.id = o.id and not (\(OfferSQL.isGone("d")))
      left join muster.clock_policy y on y.iteration_id = i.id
      cross join lateral (
        select count(*) filter (where live and role = 'student' and \(SQLText.onSeat("v"))) as named,
               count(*) filter (where \(SeatSQL.confirmed)) as confirmed,
               count(*) filter (where role = 'student' and state = 'offered') as held,
               count(*) filter (where state in ('confirmed', 'attending')) as awaited
          from muster.enrolment v where iteration_id = i.id
      ) e
     where $1::boolean or i.state <> 'cancelled'
     order by i.id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(only != nil)
    p.add((only ?? []).map(Optional.some))
    p.add(now.description)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> ClockFacts {
    var facts = ClockFacts(
      .iteration, id: try row.int64(), code: try row.string(), managedBy: try row.word(), state: try row.word(),
      zone: try row.string())
    facts.provider = try row.optionalInt64()
    facts.programme = try row.optionalInt64()
    facts.dates[.start] = try row.date()
    facts.dates[.end] = try row.date()
    facts.dates[.names] = try row.date()
    facts.dates[.release] = try row.date()
    facts.dates[.decision] = try row.date()
    facts.offerIsOpen = try row.optionalBool()
    facts.offered = try row.optionalInt()
    facts.capacity = try row.optionalInt()
    facts.minimum = try row.optionalInt()
    facts.belowMinimum = try row.word()
    facts.startsAt = try row.optionalInt64().map { Instant(microseconds: $0) }
    facts.endsAt = try row.optionalInt64().map { Instant(microseconds: $0) }
    facts.named = try row.int()
    facts.confirmed = try row.int()
    facts.held = try row.int()
    facts.resultsAwaited = try row.int()
    facts.isDecided = try row.bool()
    facts.enteredAt = try row.optionalInt64().map { Instant(microseconds: $0) }
    return facts
  }
}

/// Papers that run out and were not renewed, of officers who need them in a run that is not over.
public struct ReadClockDocuments: PGStatement {
  let only: Int64?
  let now: Instant

  /// - Parameter only: one document.
  public init(only: Int64? = nil, now: Instant) {
    self.only = only
    self.now = now
  }

  public static let isReadOnly = true
  public static let isPlannedAnew = true
  public static let sql = """
    select d.id, d.kind, n.zone, d.expires::text, m.service || '/' || m.number
      from muster.nation n cross join muster.officer_document d
      left join muster.officer_number m on m.officer_id = d.officer_id and m.valid_to is null
     where not d.void and d.expires is not null and ($1::bigint is null or d.id = $1::bigint)
       and not exists (select from muster.officer_document l where l.officer_id = d.officer_id and l.kind = d.kind
             and not l.void and l.expires > d.expires)
       and exists (select from muster.enrolment e join muster.iteration i on i.id = e.iteration_id
             where e.officer_id = d.officer_id and e.live and i.state <> 'cancelled'
               and (i.ends_latest is null or i.ends_latest >= ($2::timestamptz at time zone coalesce(i.zone, n.zone))::date)
               and \(PaperSQL.isAsked(today: "($2::timestamptz at time zone n.zone)::date")))
     order by d.id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(only)
    p.add(now.description)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> ClockFacts {
    var facts = ClockFacts(.document, id: try row.int64(), code: try row.string(), zone: try row.string())
    facts.dates[.expiry] = try row.date()
    facts.who = try row.optionalString()
    return facts
  }
}

/// Calls that are not answered: no name, no nil return, and the offer that was called for is not gone. A name counts for the body that put it forward or, when that was
/// not asked itself, for the nearest body above it that was.
public struct ReadClockCalls: PGStatement {
  let iteration: Int64?
  let now: Instant

  public init(iteration: Int64? = nil, now: Instant) {
    self.iteration = iteration
    self.now = now
  }

  public static let isReadOnly = true
  public static let isPlannedAnew = true
  public static let sql = """
    with recursive asked as (
      select k.id, k.iteration_id, k.body_id, k.due from muster.call k join muster.iteration i on i.id = k.iteration_id
       where not k.withdrawn and k.nil_on is null and k.due is not null and i.state <> 'cancelled'
         and (i.starts_latest is null or i.starts_latest >= ($2::timestamptz at time zone 'UTC')::date - 2)
         and not exists (select from muster.offer o where o.iteration_id = i.id and \(OfferSQL.isGone("o")))
         and ($1::bigint is null or k.iteration_id = $1::bigint)
    ), climb as (
      select e.iteration_id, e.body_id as at from muster.enrolment e
       where e.body_id is not null and e.iteration_id in (select iteration_id from asked)
         and (e.live or coalesce(e.reason, '') not in ('entered-in-error', 'duplicate'))
      union
      select c.iteration_id, b.parent_id from climb c join muster.body b on b.id = c.at
       where b.parent_id is not null
         and not exists (select from muster.call k where k.iteration_id = c.iteration_id and k.body_id = c.at)
    )
    select a.id, i.code, \(ClockSQL.runOfNation), a.body_id, a.due::text, b.code
      from muster.nation n cross join asked a join muster.iteration i on i.id = a.iteration_id
      join muster.body b on b.id = a.body_id
      join muster.course c on c.id = i.course_id
     where not exists (select from climb x where x.iteration_id = a.iteration_id and x.at = a.body_id)
     order by a.id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(iteration)
    p.add(now.description)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> ClockFacts {
    var facts = try ClockSQL.facts(.call, &row)
    facts.body = try row.int64()
    facts.dates[.due] = try row.date()
    facts.who = try row.string()
    return facts
  }
}

/// Cases that wait for an approver, or were sent back, each since the day of the officer who waits longest.
public struct ReadClockDelegations: PGStatement {
  let iteration: Int64?

  public init(iteration: Int64? = nil) { self.iteration = iteration }

  public static let isReadOnly = true
  public static let isPlannedAnew = true
  public static let sql = """
    select w.delegation_id, i.code, \(ClockSQL.runOfNation), w.body_id, w.since::text, w.waiting
      from muster.nation n cross join (
        select delegation_id, iteration_id, min(since) as since, (array_agg(with_body_id order by since, nominee_id))[1] as body_id,
               count(*) as waiting
          from muster.delegation_waiting where $1::bigint is null or iteration_id = $1::bigint group by delegation_id, iteration_id
      ) w
      join muster.iteration i on i.id = w.iteration_id join muster.course c on c.id = i.course_id
     order by w.delegation_id
    """
  public func bind(_ p: inout PGParameters) { p.add(iteration) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> ClockFacts {
    var facts = try ClockSQL.facts(.delegation, &row)
    facts.body = try row.optionalInt64()
    facts.dates[.since] = try row.date()
    facts.named = try row.int()
    return facts
  }
}

/// Seats that are held for someone until a moment.
public struct ReadClockOffers: PGStatement {
  let iteration: Int64?

  public init(iteration: Int64? = nil) { self.iteration = iteration }

  public static let isReadOnly = true
  public static let isPlannedAnew = true
  public static let sql = """
    select e.id, i.code, \(ClockSQL.run), e.body_id, (extract(epoch from e.offered_until) * 1000000)::bigint, w.at::date::text,
           floor(extract(epoch from w.at::time) / 60)::int, m.service || '/' || m.number
      from muster.nation n cross join muster.enrolment e join muster.iteration i on i.id = e.iteration_id
      cross join lateral (select e.offered_until at time zone coalesce(i.zone, n.zone) as at) w
      left join muster.officer_number m on m.officer_id = e.officer_id and m.valid_to is null
      join muster.course c on c.id = i.course_id
     where e.state = 'offered' and ($1::bigint is null or e.iteration_id = $1::bigint)
     order by e.id
    """
  public func bind(_ p: inout PGParameters) { p.add(iteration) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> ClockFacts {
    var facts = try ClockSQL.facts(.enrolment, &row)
    facts.kind = .seatOffer
    facts.body = try row.optionalInt64()
    facts.moment = Instant(microseconds: try row.int64())
    let (day, minute, zone) = (try row.date(), try row.int(), facts.zone)
    facts.local = day.map { LocalMoment(day: $0, minute: minute, zone: zone) }
    facts.who = try row.optionalString()
    return facts
  }
}

/// Reports after a course that have not come, where a rule asks for one; but of courses that ended more than a year ago.
public struct ReadClockReports: PGStatement {
  let iteration: Int64?
  let now: Instant

  public init(iteration: Int64? = nil, now: Instant) {
    self.iteration = iteration
    self.now = now
  }

  public static let isReadOnly = true
  public static let isPlannedAnew = true
  public static let sql = """
    select e.id, i.code, \(ClockSQL.run), e.body_id, (i.ends_latest + r.amount)::text, m.service || '/' || m.number
      from muster.nation n cross join muster.iteration i join muster.course c on c.id = i.course_id
      join muster.enrolment e on e.iteration_id = i.id and e.state in ('attending', 'completed')
      cross join lateral muster.result_rule_on('report', c.id, i.ends_latest) r
      left join muster.officer_number m on m.officer_id = e.officer_id and m.valid_to is null
     where ($1::bigint is null or i.id = $1::bigint) and r.amount is not null
       and i.ends_latest >= ($2::timestamptz at time zone 'UTC')::date - 366
       and not exists (select from muster.course_report d where d.enrolment_id = e.id and d.received_on is not null)
     order by e.id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(iteration)
    p.add(now.description)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> ClockFacts {
    var facts = try ClockSQL.facts(.enrolment, &row)
    facts.kind = .report
    facts.body = try row.optionalInt64()
    facts.dates[.due] = try row.date()
    facts.who = try row.optionalString()
    return facts
  }
}

/// Qualifications that run out, as long as they have not: what was renewed does not count.
public struct ReadClockCertificates: PGStatement {
  let only: Int64?
  let now: Instant

  /// - Parameter only: one completion.
  public init(only: Int64? = nil, now: Instant) {
    self.only = only
    self.now = now
  }

  public static let isReadOnly = true
  public static let isPlannedAnew = true
  public static let sql = """
    select q.id, coalesce(h.code, 'C-' || q.course_id), n.zone, q.valid_to::text, c.provider_id, m.service || '/' || m.number
      from muster.nation n cross join muster.qualification q join muster.course c on c.id = q.course_id
      left join muster.course_code h on h.course_id = c.id and h.is_handle
      left join muster.officer_number m on m.officer_id = q.person_id and m.valid_to is null
     where isfinite(q.valid_to) and q.valid_to >= ($2::timestamptz at time zone n.zone)::date
       and ($1::bigint is null or q.id = $1::bigint)
     order by q.id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(only)
    p.add(now.description)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> ClockFacts {
    var facts = ClockFacts(.completion, id: try row.int64(), code: try row.string(), zone: try row.string())
    facts.dates[.expiry] = try row.date()
    facts.provider = try row.optionalInt64()
    facts.who = try row.optionalString()
    return facts
  }
}

/// Graduates whom the rules ask this year or within the next: each year from the first day on which one of their results
/// is a whole number of years old. Who was asked in that year, or told without being asked, or was reminded of, is left out.
/// Of the year before only what fell due within the last month is made up for, so that a rule stated today asks nobody
/// about the past.
public struct ReadClockQuestions: PGStatement {
  let only: Int64?
  let now: Instant

  /// - Parameter only: one person.
  public init(only: Int64? = nil, now: Instant) {
    self.only = only
    self.now = now
  }

  public static let isReadOnly = true
  public static let isPlannedAnew = true
  public static let sql = """
    with today as materialized (select zone, ($2::timestamptz at time zone zone)::date as day from muster.nation),
    anniversary as (
      select k.person_id, t.zone, extract(year from a.day)::int as year, a.day, coalesce(i.managed_by = 'nation', false) as home
        from today t join muster.standing_completion k on k.outcome in ('graduated', 'attended')
        join lateral muster.result_rule_on('question', k.course_id, k.on_date) r on r.amount > 0
        left join muster.iteration i on i.id = k.iteration_id
        cross join lateral (
          select (k.on_date + make_interval(years => g))::date as day from generate_series(1, r.amount) g) a
       where ($1::bigint is null or k.person_id = $1::bigint)
         and exists (select from muster.result_rule where what = 'question' and amount > 0)
         and a.day between date_trunc('year', t.day - 31)::date and t.day + 366
    )
    select a.person_id, a.year::text, case when bool_or(a.home) then 'nation' else 'provider' end, a.zone,
           coalesce(min(a.day) filter (where a.home), min(a.day))::text
      from anniversary a
     where not exists (select from muster.followup_question q where q.year = a.year
                        and muster.person_of(q.officer_id) = a.person_id and (q.asked_on is not null or q.answered_on is not null))
       and not exists (select from muster.clock_act x where x.kind = 'question' and x.subject_kind = 'officer'
                        and x.subject_id = a.person_id and extract(year from x.about) = a.year)
     group by a.person_id, a.year, a.zone
    having coalesce(min(a.day) filter (where a.home), min(a.day)) >= (select least(date_trunc('year', day)::date, day - 31) from today)
     order by a.person_id, a.year
    """
  public func bind(_ p: inout PGParameters) {
    p.add(only)
    p.add(now.description)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> ClockFacts {
    var facts = ClockFacts(
      .officer, id: try row.int64(), code: try row.string(), managedBy: try row.word(), zone: try row.string())
    facts.dates[.due] = try row.date()
    return facts
  }
}

/// What hangs on a run knows of it.
enum ClockSQL {
  /// The names that answer the call `k`: of its body, and of those below it that were not called themselves.
  static let namesForCall = """
    with recursive below as (
      select k.body_id as id
      union
      select y.id from below w join muster.body y on y.parent_id = w.id
       where not exists (select from muster.call l where l.iteration_id = k.iteration_id and l.body_id = y.id)
    )
    select from muster.enrolment e where e.iteration_id = k.iteration_id and e.body_id in (select id from below)
       and (e.live or coalesce(e.reason, '') not in ('entered-in-error', 'duplicate'))
    """

  static let run = """
    i.managed_by, i.state, coalesce(i.zone, n.zone), i.id, c.provider_id, i.programme_id, \(begin)
    """

  /// The first moment of a run's first day and the end of its last, where it is held: microseconds.
  static let begin = """
    (extract(epoch from i.starts_earliest::timestamp at time zone coalesce(i.zone, n.zone)) * 1000000)::bigint
    """
  static let end = """
    (extract(epoch from (i.ends_latest + 1)::timestamp at time zone coalesce(i.zone, n.zone)) * 1000000)::bigint
    """

  /// The same for what is between the nation's own bodies, whose clocks are the nation's wherever the run is held.
  static let runOfNation = """
    i.managed_by, i.state, n.zone, i.id, c.provider_id, i.programme_id,
           (extract(epoch from i.starts_earliest::timestamp at time zone coalesce(i.zone, n.zone)) * 1000000)::bigint
    """

  /// Reads the id, the code of the run and the columns of ``run``.
  static func facts(_ subject: ClockFacts.Subject, _ row: inout PGRow) throws(PGError) -> ClockFacts {
    var facts = ClockFacts(
      subject, id: try row.int64(), code: try row.string(), managedBy: try row.word(), state: try row.word(),
      zone: try row.string())
    facts.iteration = try row.int64()
    facts.provider = try row.optionalInt64()
    facts.programme = try row.optionalInt64()
    facts.startsAt = try row.optionalInt64().map { Instant(microseconds: $0) }
    return facts
  }
}

/// The nation's country, zone and installation, with its days off and holidays.
public struct ReadNation: PGStatement {
  public struct Row: Sendable {
    public let country: String
    public let zone: String
    public let installation: String
    public let calendar: WorkingCalendar
  }

  public init() {}

  public static let isReadOnly = true
  public static let sql = """
    select n.country, n.zone, n.installation::text, coalesce(w.days_off, '{}')::text[],
           coalesce((select array_agg(h.day::text order by h.day) from muster.holiday h where h.country = n.country and not h.void), '{}')
      from muster.nation n left join muster.working_week w on w.country = n.country
    """
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    let (country, zone, installation) = (try row.string(), try row.string(), try row.string())
    let daysOff = try row.intArray()
    var holidays: Set<CalendarDate> = []
    for text in try row.stringArray() {
      guard let day = try? CalendarDate(parsing: text) else { throw .unreadable("holiday \(text)") }
      holidays.insert(day)
    }
    return Row(
      country: country, zone: zone, installation: installation,
      calendar: WorkingCalendar(daysOff: Set(daysOff), holidays: holidays))
  }
}

/// The moments that clocks on the wall mean. Where clocks are put forward over one, it is as long after the change as it
/// would have been without; where it comes twice, the later is meant. Both are PostgreSQL's rules, and tested.
public struct ResolveMoments: PGStatement {
  let moments: [LocalMoment]

  public init(_ moments: [LocalMoment]) { self.moments = moments }

  public static let isReadOnly = true
  public static let sql = """
    select (extract(epoch from (day::date + make_interval(mins => minute)) at time zone zone) * 1000000)::bigint
      from unnest($1::text[], $2::int[], $3::text[]) with ordinality as t (day, minute, zone, ord) order by ord
    """
  public func bind(_ p: inout PGParameters) {
    p.add(moments.map { Optional($0.day.description) })
    p.add(moments.map { Optional($0.minute) })
    p.add(moments.map { Optional($0.zone) })
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Instant { Instant(microseconds: try row.int64()) }
}
