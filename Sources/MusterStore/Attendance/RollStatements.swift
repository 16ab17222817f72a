public import MusterCore
public import PGClient

/// What of a run decides which days can be marked.
public struct ReadRollRun: PGStatement {
  public struct Row: Sendable {
    public let code: String
    public let isCancelled: Bool
    public let first: CalendarDate?
    public let last: CalendarDate?
    /// The first moment of the first day where the run is held; nil: not known.
    public let begin: Instant?
    /// The present day there.
    public let today: CalendarDate?
  }

  let iteration: Int64
  let now: Instant

  public init(_ iteration: Int64, now: Instant) {
    self.iteration = iteration
    self.now = now
  }

  public static let isReadOnly = true
  public static let sql = """
    select i.code, i.state = 'cancelled', i.starts_earliest::text, i.ends_latest::text, \(ClockSQL.begin),
           ($2::timestamptz at time zone coalesce(i.zone, n.zone))::date::text
      from muster.iteration i cross join muster.nation n where i.id = $1::bigint
    """
  public func bind(_ p: inout PGParameters) {
    p.add(iteration)
    p.add(now.description)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(
      code: try row.string(), isCancelled: try row.bool(), first: try row.date(), last: try row.date(),
      begin: try row.optionalInt64().map { Instant(microseconds: $0) }, today: try row.date())
  }
}

/// Everyone with an attempt at a run, as the roll shows them.
public struct ReadRoll: PGStatement {
  public struct Row: Sendable {
    public let attempt: RollFacts.Attempt
    public let handle: String
    public let name: String?
    public let role: EnrolmentRole
  }

  let iteration: Int64

  public init(_ iteration: Int64) { self.iteration = iteration }

  public static let isReadOnly = true
  public static let sql = """
    select e.id, muster.person_of(e.officer_id), e.officer_id, e.state, coalesce(n.service || '/' || n.number, 'O-' || e.officer_id), p.name, e.role
      from muster.enrolment e
      left join muster.person p on p.officer_id = e.officer_id
      left join muster.officer_number n on n.officer_id = e.officer_id and n.valid_to is null
     where e.iteration_id = $1::bigint order by e.id
    """
  public func bind(_ p: inout PGParameters) { p.add(iteration) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(
      attempt: .init(
        id: try row.int64(), officer: try row.int64(), record: try row.int64(), state: try row.word()),
      handle: try row.string(),
      name: try row.optionalString(), role: try row.word())
  }
}

/// All marks of a run, those taken back too.
public struct ReadMarks: PGStatement {
  public struct Row: Sendable {
    public let slot: RollFacts.Slot
    public let mark: RollFacts.Mark
    /// Not on a day of the run, whose days were others when it was set: it counts for nothing.
    public let isOutside: Bool
  }

  let iteration: Int64

  public init(_ iteration: Int64) { self.iteration = iteration }

  public static let isReadOnly = true
  public static let sql = """
    select a.enrolment_id, a.on_date::text, a.session, a.mark, a.mode, \(isOutside)
      from muster.enrolment e join muster.iteration i on i.id = e.iteration_id join muster.attendance a on a.enrolment_id = e.id
     where e.iteration_id = $1::bigint
    """
  /// Of the mark `a` and the run `i`.
  static let isOutside = "coalesce(a.on_date < i.starts_earliest, false) or coalesce(a.on_date > i.ends_latest, false)"

  public func bind(_ p: inout PGParameters) { p.add(iteration) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    let (slot, mark) = try decodeMark(&row)
    return Row(slot: slot, mark: mark, isOutside: try row.bool())
  }

  static func decodeMark(_ row: inout PGRow) throws(PGError) -> (slot: RollFacts.Slot, mark: RollFacts.Mark) {
    let enrolment = try row.int64()
    guard let day = try row.date() else { throw .unreadable("day of a mark") }
    let slot = RollFacts.Slot(enrolment: enrolment, day: day, session: try row.int())
    let mark = try row.optionalString().flatMap(AttendanceMark.init)
    return (slot, .init(mark, mode: try row.optionalString().flatMap(AttendanceMode.init)))
  }
}

/// Sets marks; one that is there is mended, its history keeps what stood before.
public struct SetMarks: PGStatement {
  let changes: [RollBook.Change]

  public init(_ changes: [RollBook.Change]) { self.changes = changes }

  public static let sql = """
    insert into muster.attendance (enrolment_id, on_date, session, mark, mode)
    select e, d::date, s, m, o from unnest($1::bigint[], $2::text[], $3::int[], $4::text[], $5::text[]) as t (e, d, s, m, o)
    on conflict (enrolment_id, on_date, session) do update set mark = excluded.mark, mode = excluded.mode
    """
  public func bind(_ p: inout PGParameters) {
    p.add(changes.map { Optional($0.slot.enrolment) })
    p.add(changes.map { Optional($0.slot.day.description) })
    p.add(changes.map { Optional($0.slot.session) })
    p.add(changes.map { $0.now.mark?.rawValue })
    p.add(changes.map { $0.now.mode?.rawValue })
  }
}

/// How many marks of a run that stand lie outside its days.
public struct CountMarksOutside: PGStatement {
  let iteration: Int64

  public init(_ iteration: Int64) { self.iteration = iteration }

  public static let isReadOnly = true
  public static let sql = """
    select count(*)::int from muster.enrolment e join muster.iteration i on i.id = e.iteration_id
      join muster.attendance a on a.enrolment_id = e.id
     where e.iteration_id = $1::bigint and a.mark is not null and (\(ReadMarks.isOutside))
    """
  public func bind(_ p: inout PGParameters) { p.add(iteration) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int { try row.int() }
}

/// Takes back all marks of an attempt; answers what stood. Their history keeps it.
public struct TakeBackMarks: PGStatement {
  let enrolment: Int64

  public init(_ enrolment: Int64) { self.enrolment = enrolment }

  public static let sql = """
    with stood as materialized (
      select id, enrolment_id, on_date, session, mark, mode from muster.attendance
       where enrolment_id = $1::bigint and mark is not null for update
    ), gone as (update muster.attendance a set mark = null, mode = null from stood where a.id = stood.id)
    select enrolment_id, on_date::text, session, mark, mode from stood order by on_date, session
    """
  public func bind(_ p: inout PGParameters) { p.add(enrolment) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> (slot: RollFacts.Slot, mark: RollFacts.Mark) {
    try ReadMarks.decodeMark(&row)
  }
}

/// Sets how many of a nation take part in a run; 0 takes the entry back. Answers a row when something changed: what
/// stood before, nil for nothing.
public struct SetForeignParticipants: PGStatement {
  let iteration: Int64
  let country: String
  let headcount: Int
  let source: String?

  public init(iteration: Int64, country: String, headcount: Int, source: String?) {
    self.iteration = iteration
    self.country = country
    self.headcount = headcount
    self.source = source
  }

  public static let sql = """
    with before as (
      select case when not void then headcount end as headcount, source from muster.foreign_participants
       where iteration_id = $1::bigint and country = $2
    ), written as (
      insert into muster.foreign_participants (iteration_id, country, headcount, source, void)
      select $1::bigint, $2, greatest($3::int, 1), $4::text, $3::int = 0
       where ($3::int > 0 or exists (select from before where headcount is not null))
         and not exists (select from before where headcount = $3::int and ($4::text is null or source is not distinct from $4))
      on conflict (iteration_id, country) do update
        set headcount = case when excluded.void then foreign_participants.headcount else excluded.headcount end,
            source = coalesce(excluded.source, foreign_participants.source), void = excluded.void
      returning 1
    )
    select (select headcount from before) from written
    """
  public func bind(_ p: inout PGParameters) {
    p.add(iteration)
    p.add(country)
    p.add(headcount)
    p.add(source)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int? { try row.optionalInt() }
}

public struct ListForeignParticipants: ListStatement {
  let iteration: Int64

  public init(_ iteration: Int64) { self.iteration = iteration }

  public static let columns: [ListColumn] = [.text("country"), .text("name"), .int("headcount"), .text("source")]
  public static let sql = """
    select f.country, c.name, f.headcount, f.source
      from muster.foreign_participants f join muster.country c on c.code = f.country
     where f.iteration_id = $1::bigint and not f.void order by f.country
    """
  public func bind(_ p: inout PGParameters) { p.add(iteration) }
}
