public import MusterCore
public import PGClient

/// How many are in which state, after what there is room for. Null: not stated.
public struct RunSeats: ListStatement {
  let iteration: Int64

  public init(_ iteration: Int64) { self.iteration = iteration }

  public static let columns: [ListColumn] = [.text("seats"), .int("number")]
  public static let sql = """
    with run as (
      select i.*, (select count(*) from muster.seat s where s.iteration_id = i.id) as taken,
             (select coalesce(sum(greatest(0, a.seats - h.held)), 0)::bigint from muster.seat_allocation a
                cross join lateral (select count(*) as held from muster.seat s join muster.enrolment e on e.id = s.enrolment_id
                  where s.iteration_id = i.id and e.body_id = a.body_id) h
               where a.iteration_id = i.id) as aside
        from muster.iteration i where i.id = $1::bigint
    )
    select what, number from (
      select 1 as n, 'capacity' as what, capacity::bigint as number from run where managed_by = 'nation'
      union all select 2, 'taken', taken from run where managed_by = 'nation'
      union all select 3, 'free', case state when 'cancelled' then 0 else greatest(capacity - taken - aside, 0) end from run where managed_by = 'nation' and capacity is not null
      union all select 3, 'set aside for bodies', aside from run where managed_by = 'nation' and aside > 0
      union all
      select 4, 'offered by the provider', case o.state when 'withdrawn' then 0 else
               o.seats - (select coalesce(sum(r.seats), 0) from muster.offer_return r where r.offer_id = o.id) end
        from muster.offer o join run on run.id = o.iteration_id
      union all
      select 5 + case state when 'nominated' then 0 when 'sent-back' then 1 when 'approved' then 2 when 'submitted' then 3
               when 'waiting' then 4 when 'offered' then 5 when 'confirmed' then 6 when 'attending' then 7
               when 'completed' then 8 else 9 end,
             state || case when role <> 'student' then ' (' || role || ')' else '' end, count(*)
        from muster.enrolment where iteration_id = $1::bigint group by state, role
    ) seats order by n, what
    """
  public func bind(_ p: inout PGParameters) { p.add(iteration) }
}

/// Whether its last day is over where it is held; its state says only what names it takes.
public struct RunIsOver: PGStatement {
  let iteration: Int64
  let at: Instant

  public init(_ iteration: Int64, at: Instant) {
    self.iteration = iteration
    self.at = at
  }

  public static let isReadOnly = true
  public static let sql = """
    select case (i.ends_latest + 1)::timestamp at time zone coalesce(i.zone, n.zone) <= $2::timestamptz
             when true then 'yes' when false then 'no' else 'not known' end
      from muster.iteration i cross join muster.nation n where i.id = $1::bigint
    """
  public func bind(_ p: inout PGParameters) {
    p.add(iteration)
    p.add(at.description)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> String { try row.string() }
}

/// Who waits, in order, with what changed for them since.
public struct RunWaiting: ListStatement {
  let iteration: Int64
  let today: CalendarDate?

  public init(_ iteration: Int64, today: CalendarDate?) {
    self.iteration = iteration
    self.today = today
  }

  public static let columns: [ListColumn] = [
    .int("position"), .text("officer"), .text("name"), .int("reserve"), .text("since"), .list("flags"),
  ]
  public static let sql = """
    select row_number() over (order by \(SQLText.standing("e")), e.id),
           coalesce(n.service || '/' || n.number, 'O-' || e.officer_id), p.name, e.reserve,
           coalesce(e.nominated_on, (e.enrolled_at at time zone (select zone from muster.nation))::date)::text,
           \(DepartureFlags.sql("e", "i", today: "$2::date"))
      from muster.enrolment e join muster.iteration i on i.id = e.iteration_id
      left join muster.person p on p.officer_id = e.officer_id
      left join muster.officer_number n on n.officer_id = e.officer_id and n.valid_to is null
     where e.iteration_id = $1::bigint and e.state = 'waiting'
     order by 1
    """
  public func bind(_ p: inout PGParameters) {
    p.add(iteration)
    p.add(today?.description)
  }
}

/// The results that stand, by outcome.
public struct RunOutcomes: ListStatement {
  let iteration: Int64

  public init(_ iteration: Int64) { self.iteration = iteration }

  public static let columns: [ListColumn] = [.text("outcome"), .int("number"), .int("certificates")]
  public static let sql = """
    select s.outcome, count(*), count(*) filter (where s.certificate is not null or exists (
             select from muster.certificate_state c where c.standing_id = s.id and c.state = 'stands'))
      from muster.standing_completion s
     where s.iteration_id = $1::bigint
       and not exists (select from muster.completion r where r.corrects = s.id and r.kind = 'resit')
     group by s.outcome order by s.outcome
    """
  public func bind(_ p: inout PGParameters) { p.add(iteration) }
}

/// The standing result of each attempt: of several entries the best, as a resit never hides a pass.
public struct RunResultsByAttempt: PGStatement {
  let iteration: Int64

  public init(_ iteration: Int64) { self.iteration = iteration }

  public static let isReadOnly = true
  public static let sql = """
    select distinct on (s.enrolment_id) s.enrolment_id, s.outcome || coalesce(' ' || s.mark, '')
      from muster.standing_completion s where s.iteration_id = $1::bigint and s.enrolment_id is not null
     order by s.enrolment_id, s.outcome in ('graduated', 'attended') desc, s.id desc
    """
  public func bind(_ p: inout PGParameters) { p.add(iteration) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> (enrolment: Int64, words: String) {
    (try row.int64(), try row.string())
  }
}

/// The days ahead that the provider's letter names, and those of the run itself: of an offer that is gone and of a run that
/// is cancelled there are none.
public struct RunDates: ListStatement {
  let iteration: Int64
  let today: CalendarDate?

  public init(_ iteration: Int64, today: CalendarDate?) {
    self.iteration = iteration
    self.today = today
  }

  public static let columns: [ListColumn] = [.text("date"), .text("what"), .int("days")]
  public static let sql = """
    with run as (select * from muster.iteration where id = $1::bigint and state <> 'cancelled'),
    offer as (select o.* from muster.offer o join run on run.id = o.iteration_id where not (\(OfferSQL.isGone("o"))))
    select at::text, what, (at - $2::date)::bigint from (
      select names_due as at, 'names are due at the provider' as what from offer
      union all select release_due, 'seats without a name are taken back' from offer
      union all select decision_due, 'the provider decides whether it is held' from offer
      union all select starts_earliest, 'it starts' || case when starts_precision <> 'day' then ' at the earliest' else '' end from run
      union all select ends_latest, 'it ends' || case when ends_precision <> 'day' then ' at the latest' else '' end from run
    ) dates where at >= $2::date order by at, what
    """
  public func bind(_ p: inout PGParameters) {
    p.add(iteration)
    p.add(today?.description)
  }
}

/// Remarks on a run: of its offer, its course and where it was read.
public struct RunNotes: ListStatement {
  let iteration: Int64

  public init(_ iteration: Int64) { self.iteration = iteration }

  public static let columns: [ListColumn] = [.text("about"), .text("note")]
  public static let sql = """
    select about, note from (
      select 1 as n, 'offer' as about, o.note from muster.offer o where o.iteration_id = $1::bigint
      union all select 2, 'course', c.note from muster.iteration i join muster.course c on c.id = i.course_id where i.id = $1::bigint
      union all select 3, 'source', i.source::text from muster.iteration i where i.id = $1::bigint
    ) notes where note is not null order by n
    """
  public func bind(_ p: inout PGParameters) { p.add(iteration) }
}
