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
    public let code: String?
    public let at: Instant
    public let outcome: String
  }

  public var from: Instant?
  public var before: Instant?
  public var iteration: Int64?
  public var kind: DeadlineKind?

  public init() {}

  public static let isReadOnly = true
  public static let sql = """
    select a.kind, a.subject_kind, a.subject_id, (extract(epoch from a.due) * 1000000)::bigint, a.about::text, i.code,
           (extract(epoch from a.acted_at) * 1000000)::bigint, a.outcome
      from muster.clock_act a left join muster.iteration i on i.id = a.iteration_id
     where ($1::timestamptz is null or a.due >= $1::timestamptz) and ($2::timestamptz is null or a.due < $2::timestamptz)
       and ($3::bigint is null or a.iteration_id = $3::bigint) and ($4::text is null or a.kind = $4)
     order by a.due limit 10000
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
    return Row(
      key: key, about: try row.date(), code: try row.optionalString(), at: Instant(microseconds: try row.int64()),
      outcome: try row.string())
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
