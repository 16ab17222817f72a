public import MusterCore
public import PGClient

/// A piece of work that waits.
public struct WaitingWork: Sendable {
  /// `overdue`, `due`, `running-out` or `waiting`, in the order of urgency.
  public enum Urgency: Int, Sendable { case overdue, due, runningOut, waiting }

  public let kind: String
  public let urgency: Urgency
  public let what: String
  public let detail: String?
  public let since: CalendarDate?
  public let due: CalendarDate?
  public let next: String
  /// How many there are of its kind.
  public let count: Int
}

/// What waits for someone: each kind of work is one part of the statement, with the verb to type next.
public struct ReadWork: PGStatement {
  let now: Instant
  let kind: String?
  let each: Int

  public init(now: Instant, kind: String?, each: Int) {
    self.now = now
    self.kind = kind
    self.each = each
  }

  public static let isReadOnly = true

  /// Each part answers kind, what, detail, since, due, next. `t.day` is the nation's today.
  static let parts: [String] = [
    // Names that wait for approval.
    """
    select 'approval' as kind, i.code || ' ' || coalesce(m.service || '/' || m.number, 'O-' || e.officer_id) as what, e.state as detail,
           coalesce(e.nominated_on, (e.enrolled_at at time zone t.zone)::date) as since, o.names_due as due,
           'enrolment.approve ' || coalesce(m.service || '/' || m.number, 'O-' || e.officer_id) || ' ' || i.code as next
      from today t cross join muster.enrolment e join muster.iteration i on i.id = e.iteration_id
      left join muster.offer o on o.iteration_id = i.id
      left join muster.officer_number m on m.officer_id = e.officer_id and m.valid_to is null
     where e.live and e.state = 'nominated' and (i.managed_by = 'provider' or i.approval)
    """,
    // Names that were sent back to be amended.
    """
    select 'amend', i.code || ' ' || coalesce(m.service || '/' || m.number, 'O-' || e.officer_id), e.state,
           coalesce(e.nominated_on, (e.enrolled_at at time zone t.zone)::date), o.names_due,
           'enrolment.amend ' || coalesce(m.service || '/' || m.number, 'O-' || e.officer_id) || ' ' || i.code
      from today t cross join muster.enrolment e join muster.iteration i on i.id = e.iteration_id
      left join muster.offer o on o.iteration_id = i.id
      left join muster.officer_number m on m.officer_id = e.officer_id and m.valid_to is null
     where e.live and e.state = 'sent-back'
    """,
    // Approved names that were not sent to the provider.
    """
    select 'submit', i.code, count(*) || ' approved', min(coalesce(e.nominated_on, (e.enrolled_at at time zone t.zone)::date)),
           min(o.names_due), 'enrolment.list iteration=' || i.code || ' state=approved'
      from today t cross join muster.enrolment e join muster.iteration i on i.id = e.iteration_id
      left join muster.offer o on o.iteration_id = i.id
     where e.live and e.state = 'approved' and i.managed_by = 'provider' group by i.id, i.code
    """,
    // The provider's answer is outstanding.
    """
    select 'answer', i.code, count(*) || ' submitted', null::date, min(coalesce(o.decision_due, i.starts_earliest)),
           'enrolment.list iteration=' || i.code || ' state=submitted'
      from muster.enrolment e join muster.iteration i on i.id = e.iteration_id left join muster.offer o on o.iteration_id = i.id
     where e.live and e.state = 'submitted' group by i.id, i.code
    """,
    // Seats offered to the nation that have no name.
    """
    select 'names', i.code, (o.seats - coalesce(e.named, 0)) || ' of ' || o.seats || ' seats without a name', null::date, o.names_due,
           'iteration.show ' || i.code
      from today t cross join muster.offer o join muster.iteration i on i.id = o.iteration_id
      left join lateral (select count(*) as named from muster.enrolment e
          where e.iteration_id = i.id and e.live and e.reserve is null and e.role = 'student') e on true
     where o.state = 'open' and i.state <> 'cancelled' and o.seats > coalesce(e.named, 0)
       and (i.starts_latest is null or i.starts_latest >= t.day)
    """,
    // Runs of this week.
    """
    select 'starting', i.code, (select count(*) from muster.enrolment e where e.iteration_id = i.id and e.state in ('confirmed', 'attending')) || ' confirmed',
           null::date, i.starts_earliest, 'iteration.show ' || i.code
      from today t cross join muster.iteration i
     where i.state <> 'cancelled' and i.starts_precision = 'day' and i.starts_earliest between t.day and t.day + 7
       and exists (select from muster.enrolment e where e.iteration_id = i.id and e.live)
    """,
    // Results awaited.
    """
    select 'result', i.code, count(*) || ' results awaited', i.ends_latest, null::date,
           'enrolment.list iteration=' || i.code || ' state=' || min(e.state)
      from today t cross join muster.iteration i join muster.enrolment e on e.iteration_id = i.id
     where e.live and e.state in ('confirmed', 'attending') and e.role = 'student' and i.ends_latest < t.day and i.state <> 'cancelled'
     group by i.id, i.code, i.ends_latest
    """,
    // Papers that run out before the end of the course.
    """
    select 'document', coalesce(m.service || '/' || m.number, 'O-' || d.officer_id), d.kind || ' for ' || i.code, null::date, d.expires,
           'officer.show ' || coalesce(m.service || '/' || m.number, 'O-' || d.officer_id)
      from today t cross join muster.officer_document d join muster.enrolment e on e.officer_id = d.officer_id and e.live
      join muster.iteration i on i.id = e.iteration_id
      left join muster.officer_number m on m.officer_id = d.officer_id and m.valid_to is null
     where not d.void and d.expires < i.ends_latest and i.ends_latest >= t.day and i.state <> 'cancelled'
       and not exists (select from muster.officer_document l where l.officer_id = d.officer_id and l.kind = d.kind and not l.void
             and l.expires >= i.ends_latest)
    """,
    // Notices that nobody could be given, and those that wait to be acknowledged.
    """
    select 'notice', 'notice ' || n.id, n.kind || case n.state when 'failed' then ': not handed over' else '' end,
           (n.at at time zone t.zone)::date, null::date, 'notice.show ' || n.id
      from today t cross join muster.notice n
     where n.state = 'failed' or n.state = 'new' and not exists (
       select from muster.notice_recipient r where not r.ended and (r.kind is null or r.kind = n.kind) and (r.body_id is null or r.body_id = n.body_id))
    """,
  ]

  public static let sql = """
    with today as materialized (select zone, ($1::timestamptz at time zone zone)::date as day from muster.nation),
    work as (\(parts.joined(separator: "\nunion all\n"))),
    sorted as (
      select w.*, count(*) over (partition by w.kind) as n,
             row_number() over (partition by w.kind order by w.due nulls last, w.since, w.what) as place,
             case when w.due < t.day then 0 when w.due = t.day then 1 when w.due <= t.day + 14 then 2 else 3 end as urgency
        from work w cross join today t where $2::text is null or w.kind = $2
    )
    select kind, urgency, what, detail, since::text, due::text, next, n from sorted where place <= $3::int
     order by urgency, due nulls last, since, kind, what
    """
  public func bind(_ p: inout PGParameters) {
    p.add(now.description)
    p.add(kind)
    p.add(each)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> WaitingWork {
    WaitingWork(
      kind: try row.string(), urgency: WaitingWork.Urgency(rawValue: try row.int()) ?? .waiting, what: try row.string(),
      detail: try row.optionalString(), since: try row.date(), due: try row.date(), next: try row.string(),
      count: try row.int())
  }
}

/// The weekly action state: one line for each run that is ahead or awaited.
public struct ReadWeekly: ListStatement {
  let now: Instant
  public var from: CalendarDate?
  public var to: CalendarDate?

  public init(now: Instant) { self.now = now }

  public static let columns: [ListColumn] = [
    .text("iteration"), .text("course"), .text("managed-by"), .text("starts"), .text("deadline"), .int("days-left"),
    .int("seats"), .int("principals"), .int("reserves"), .text("with"), .text("since"), .int("results-awaited"),
    .int("days-awaited"), .text("next"),
  ]
  public static let sql = """
    with today as materialized (select zone, ($1::timestamptz at time zone zone)::date as day from muster.nation),
    lines as (
      select i.id, i.code, c.title, i.managed_by, \(SQLText.fuzzyDate("i.starts")) as starts, i.starts_earliest, i.ends_latest, t.day,
             case when o.names_due >= t.day then o.names_due when o.release_due >= t.day then o.release_due
                  when o.decision_due >= t.day then o.decision_due else o.names_due end as deadline,
             case when i.managed_by = 'provider' then o.seats else i.capacity end as seats, o.state as offer,
             e.*
        from today t cross join muster.iteration i join muster.course c on c.id = i.course_id
        left join muster.offer o on o.iteration_id = i.id
        left join lateral (
          select count(*) filter (where reserve is null) as principals, count(*) filter (where reserve is not null) as reserves,
                 count(*) filter (where state = 'nominated') as nominated, count(*) filter (where state = 'sent-back') as sent_back,
                 count(*) filter (where state = 'approved') as approved, count(*) filter (where state = 'submitted') as submitted,
                 count(*) filter (where state in ('confirmed', 'attending')) as confirmed,
                 min(coalesce(nominated_on, (enrolled_at at time zone t.zone)::date)) filter (where state in ('nominated', 'sent-back', 'approved', 'submitted')) as since
            from muster.enrolment where iteration_id = i.id and live and role = 'student'
        ) e on true
       where i.state <> 'cancelled' and (e.principals + e.reserves > 0 or o.state = 'open')
         and (i.starts_latest is null or i.starts_latest >= t.day - 30 or e.confirmed > 0)
         and ($2::date is null or i.starts_latest >= $2::date) and ($3::date is null or i.starts_earliest <= $3::date)
    )
    select code, title, managed_by, starts, deadline::text, deadline - day, seats, principals, reserves,
           case when nominated > 0 and sent_back > 0 then 'approver; nominator' when nominated > 0 then 'approver' when sent_back > 0 then 'nominator'
                when approved > 0 and managed_by = 'provider' then 'registrar' when submitted > 0 then 'provider' end,
           since::text, case when ends_latest < day then confirmed end, case when ends_latest < day and confirmed > 0 then day - ends_latest end,
           case when ends_latest < day and confirmed > 0 then 'complete'
                when sent_back > 0 then 'enrolment.amend' when nominated > 0 then 'enrolment.approve'
                when approved > 0 and managed_by = 'provider' then 'enrolment.submit' when submitted > 0 then 'enrolment.confirm'
                when offer = 'open' and principals < seats then 'enrol'
                when starts_earliest <= day and confirmed > 0 then 'enrolment.attend' end
      from lines order by starts_earliest nulls last, code
    """
  public func bind(_ p: inout PGParameters) {
    p.add(now.description)
    p.add(from?.description)
    p.add(to?.description)
  }
}
