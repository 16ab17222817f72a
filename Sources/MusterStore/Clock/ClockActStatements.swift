public import MusterCore
public import PGClient

/// What tells one deadline from every other.
public struct ActKey: Sendable, Hashable {
  public let kind: DeadlineKind
  public let subject: ClockFacts.Subject
  public let id: Int64
  public let due: Instant

  public init(kind: DeadlineKind, subject: ClockFacts.Subject, id: Int64, due: Instant) {
    self.kind = kind
    self.subject = subject
    self.id = id
    self.due = due
  }
}

extension Deadline.Origin {
  var stored: String {
    switch self {
    case .letter: "letter"
    case .given: "given"
    case .rule(let id): "rule \(id)"
    }
  }
}

/// Which of these deadlines were acted on: at their moment, or at another that they had when they were.
public struct FindActs: PGStatement {
  public struct Row: Sendable {
    /// The position among those asked for, from 0.
    public let index: Int
    /// The moment it had when it was acted on.
    public let due: Instant
    public let at: Instant
    public let outcome: String
  }

  let keys: [ActKey]
  let abouts: [CalendarDate?]
  let origins: [Deadline.Origin]

  /// - Parameter deadlines: each with its moment.
  public init(_ deadlines: [(key: ActKey, deadline: Deadline)]) {
    keys = deadlines.map(\.key)
    abouts = deadlines.map(\.deadline.about)
    origins = deadlines.map(\.deadline.origin)
  }

  public static let isReadOnly = true
  public static let sql = """
    select t.ord - 1, (extract(epoch from a.due) * 1000000)::bigint, (extract(epoch from a.acted_at) * 1000000)::bigint, a.outcome
      from unnest($1::text[], $2::text[], $3::bigint[], $4::timestamptz[], $5::text[], $6::text[]) with ordinality
        as t (kind, subject_kind, subject_id, due, about, origin, ord)
      join muster.clock_act a on a.kind = t.kind and a.subject_kind = t.subject_kind and a.subject_id = t.subject_id
       and (a.due = t.due or a.about = t.about::date and a.origin = t.origin)
     order by t.ord, a.due = t.due
    """
  public func bind(_ p: inout PGParameters) {
    p.add(keys)
    p.add(abouts.map { $0?.description })
    p.add(origins.map { Optional($0.stored) })
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(
      index: try row.int(), due: Instant(microseconds: try row.int64()), at: Instant(microseconds: try row.int64()),
      outcome: try row.string())
  }
}

extension PGParameters {
  mutating func add(_ keys: [ActKey]) {
    add(keys.map { Optional($0.kind.rawValue) })
    add(keys.map { Optional($0.subject.rawValue) })
    add(keys.map { Optional($0.id) })
    add(keys.map { Optional($0.due.description) })
  }
}

/// Notes that a deadline was acted on, with its notice. Answers nothing when someone else did so already.
public struct InsertAct: PGStatement {
  let key: ActKey
  let about: CalendarDate?
  let origin: Deadline.Origin
  let iteration: Int64?
  let body: Int64?
  let outcome: String
  /// A JSON object of numbers.
  let figures: String
  let at: Instant
  /// The day it falls due by the clock on the wall; nil: the one of its moment, where the run is held.
  let day: CalendarDate?

  public init(
    _ key: ActKey, of deadline: Deadline, iteration: Int64?, body: Int64?, outcome: String, figures: String, at: Instant
  ) {
    self.key = key
    about = deadline.about
    origin = deadline.origin
    self.iteration = iteration
    self.body = body
    self.outcome = outcome
    self.figures = figures
    self.at = at
    day = if case .local(let moment) = deadline.due { moment.day } else { nil }
  }

  public static let sql = """
    with act as (
      insert into muster.clock_act (kind, subject_kind, subject_id, due, about, iteration_id, acted_at, outcome, origin)
      values ($1, $2, $3::bigint, $4::timestamptz, $5::date, $6::bigint, $7::timestamptz, $8, $11)
      on conflict do nothing returning *
    )
    insert into muster.notice (kind, subject_kind, subject_id, due, about, iteration_id, body_id, outcome, figures, at, next_try, due_on, anchor)
    select a.kind, a.subject_kind, a.subject_id, a.due, a.about, a.iteration_id, $9::bigint, a.outcome, $10::json, a.acted_at, a.acted_at,
           coalesce($12::date, (a.due at time zone coalesce(i.zone, n.zone))::date),
           case a.about when i.starts_earliest then 'begins' when i.ends_latest then 'ends' end
      from act a cross join muster.nation n left join muster.iteration i on i.id = a.iteration_id
    returning id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(key.kind.rawValue)
    p.add(key.subject.rawValue)
    p.add(key.id)
    p.add(key.due.description)
    p.add(about?.description)
    p.add(iteration)
    p.add(at.description)
    p.add(outcome)
    p.add(body)
    p.add(figures)
    p.add(origin.stored)
    p.add(day?.description)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

/// What was acted on of what fell due between two moments.
public struct ListActs: PGStatement {
  public struct Row: Sendable {
    public let key: ActKey
    public let about: CalendarDate?
    /// The run it belonged to, or what kind of paper, which course or year it was about.
    public let of: String?
    /// The body or officer it concerned.
    public let who: String?
    public let at: Instant
    public let outcome: String
    /// When it fell due by the clock on the wall, where it was counted.
    public let local: LocalMoment?
    /// As stored; nil: not known.
    public let origin: String?
    /// Whose the run was; nil: it belonged to none.
    public let managedBy: ManagedBy?
    /// What the rule says that counted it; nil: no rule did.
    public let ruleEffect: ClockEffect?
  }

  public var from: Instant?
  public var before: Instant?
  public var iteration: Int64?
  public var kind: DeadlineKind?

  public init() {}

  public static let isReadOnly = true
  public static let isPlannedAnew = true
  public static let sql = """
    select a.kind, a.subject_kind, a.subject_id, (extract(epoch from a.due) * 1000000)::bigint, a.about::text,
           case a.subject_kind
             when 'document' then (select d.kind from muster.officer_document d where d.id = a.subject_id)
             when 'completion' then (select coalesce(h.code, 'C-' || k.course_id) from muster.completion k
               left join muster.course_code h on h.course_id = k.course_id and h.is_handle where k.id = a.subject_id)
             when 'officer' then extract(year from a.about)::int::text
             else i.code end,
           case when a.subject_kind = 'call'
             then (select b.code from muster.call k join muster.body b on b.id = k.body_id where k.id = a.subject_id)
             else (select min(m.service || '/' || m.number) from muster.officer_number m
               where m.valid_to is null and m.officer_id = case a.subject_kind
                 when 'enrolment' then (select e.officer_id from muster.enrolment e where e.id = a.subject_id)
                 when 'document' then (select d.officer_id from muster.officer_document d where d.id = a.subject_id)
                 when 'completion' then (select muster.person_of(k.officer_id) from muster.completion k where k.id = a.subject_id)
               end) end,
           (extract(epoch from a.acted_at) * 1000000)::bigint, a.outcome,
           w.at::date::text, floor(extract(epoch from w.at::time) / 60)::int, z.zone, v.due_on::text, a.origin,
           i.managed_by, r.effect
      from (
        select * from muster.clock_act x
         where ($1::timestamptz is null or x.due >= $1::timestamptz) and ($2::timestamptz is null or x.due < $2::timestamptz)
           and ($3::bigint is null or x.iteration_id = $3::bigint) and ($4::text is null or x.kind = $4)
         order by x.due limit 10000
      ) a cross join muster.nation n left join muster.iteration i on i.id = a.iteration_id
      left join muster.notice v on v.kind = a.kind and v.subject_kind = a.subject_kind and v.subject_id = a.subject_id
        and v.due = a.due
      left join muster.clock_rule r on a.origin = 'rule ' || r.id
      -- What is between the nation's own bodies goes by the nation's clocks.
      cross join lateral (
        select case when a.subject_kind in ('call', 'delegation') then n.zone else coalesce(i.zone, n.zone) end as zone) z
      cross join lateral (select a.due at time zone z.zone as at) w
     order by a.due
    """
  public func bind(_ p: inout PGParameters) {
    p.add(from?.description)
    p.add(before?.description)
    p.add(iteration)
    p.add(kind?.rawValue)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    let key = ActKey(
      kind: try row.word(), subject: try row.word(), id: try row.int64(), due: Instant(microseconds: try row.int64()))
    let (about, of, who) = (try row.date(), try row.optionalString(), try row.optionalString())
    let (at, outcome) = (Instant(microseconds: try row.int64()), try row.string())
    let (day, minute, zone) = (try row.date(), try row.int(), try row.string())
    let dueOn = try row.date()
    // The midnight that ends a day is not the one that begins the next.
    let isEndOfDay = minute == 0 && dueOn != nil && dueOn?.adding(days: 1) == day
    let local = (isEndOfDay ? dueOn : day).map {
      LocalMoment(day: $0, minute: isEndOfDay ? 1440 : minute, zone: zone)
    }
    return Row(
      key: key, about: about, of: of, who: who, at: at, outcome: outcome, local: local,
      origin: try row.optionalString(), managedBy: try row.optionalString().flatMap(ManagedBy.init),
      ruleEffect: try row.optionalString().flatMap(ClockEffect.init))
  }
}

/// Closes a run to new names.
public struct CloseIntake: PGStatement {
  let iteration: Int64

  public init(_ iteration: Int64) { self.iteration = iteration }

  public static let sql = """
    update muster.iteration set state = 'closed' where id = $1::bigint and state = 'open' returning id
    """
  public func bind(_ p: inout PGParameters) { p.add(iteration) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

/// Whether it was the clock that ended a run's intake since the run last took names.
public struct ClosedByClock: PGStatement {
  let iteration: Int64

  public init(_ iteration: Int64) { self.iteration = iteration }

  public static let isReadOnly = true
  public static let sql = """
    select coalesce((
      select c.verb = 'clock.closed' from muster.change c
       where c.subject_kind = 'iteration' and c.subject_id = $1::bigint
         and (c.verb = 'clock.closed' or c.verb = 'iteration.set' and c.detail ->> 'state' = 'closed')
         and c.id > coalesce((select max(o.id) from muster.change o where o.subject_kind = 'iteration' and o.subject_id = $1::bigint
                               and o.verb in ('iteration.add', 'iteration.set') and o.detail ->> 'state' <> 'closed'), 0)
       order by c.id limit 1), false)
    """
  public func bind(_ p: inout PGParameters) { p.add(iteration) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Bool { try row.bool() }
}
