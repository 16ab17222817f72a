public import MusterCore
public import PGClient

/// The attempt as it stood before its last step, and the last place it had in a waiting list. Whether it is a reserve and
/// which body it counts for are what they were before where that step changed them; what was mended since stays.
public struct AttemptBefore: PGStatement {
  public struct Row: Sendable {
    public let state: EnrolmentState
    public let reason: String?
    public let reference: String?
    public let letter: String?
    public let queue: Int64?
    public let reserve: Int?
    public let body: Int64?
  }

  let enrolment: Int64

  public init(_ enrolment: Int64) { self.enrolment = enrolment }

  public static let isReadOnly = true
  public static let sql = """
    select h.state, h.reason, h.provider_reference, h.letter,
           (select q.queue from muster.enrolment_history q where q.id = h.id and q.queue is not null
             order by q.stamp desc, q.version desc limit 1),
           case when a.reserve is distinct from e.reserve then e.reserve else h.reserve end,
           case when a.body_id is distinct from e.body_id then e.body_id else h.body_id end
      from muster.enrolment e
      cross join lateral (
        select * from muster.enrolment_history b where b.id = e.id and b.state <> e.state
         order by b.stamp desc, b.version desc limit 1) h
      cross join lateral (
        select s.reserve, s.body_id from muster.enrolment_history s
         where s.id = e.id and s.stamp = (
           select n.stamp from muster.enrolment_history n where n.id = e.id and (n.stamp, n.version) > (h.stamp, h.version)
            order by n.stamp, n.version limit 1)
         order by s.version desc limit 1) a
     where e.id = $1::bigint
    """
  public func bind(_ p: inout PGParameters) { p.add(enrolment) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(
      state: try row.word(), reason: try row.optionalString(), reference: try row.optionalString(),
      letter: try row.optionalString(), queue: try row.optionalInt64(), reserve: try row.optionalInt(),
      body: try row.optionalInt64())
  }
}

/// The state in which an attempt was last alive before it came to an end, whatever became of it since.
public struct AliveBefore: PGStatement {
  let enrolment: Int64
  let end: EnrolmentState

  public init(_ enrolment: Int64, end: EnrolmentState) {
    self.enrolment = enrolment
    self.end = end
  }

  public static let isReadOnly = true
  public static let sql = """
    select h.state from muster.enrolment_history h
     where h.id = $1::bigint and h.state = any ($3::text[]) and (h.stamp, h.version) < (
       select s.stamp, s.version from muster.enrolment_history s where s.id = $1::bigint and s.state = $2
        order by s.stamp desc, s.version desc limit 1)
     order by h.stamp desc, h.version desc limit 1
    """
  public func bind(_ p: inout PGParameters) {
    p.add(enrolment)
    p.add(end.rawValue)
    p.add(EnrolmentState.allCases.filter { !$0.isEnd }.map { Optional($0.rawValue) })
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> EnrolmentState { try row.word() }
}

/// The day on which a name was put forward, as the nation's files say.
public struct NominatedOn: PGStatement {
  let enrolment: Int64

  public init(_ enrolment: Int64) { self.enrolment = enrolment }

  public static let isReadOnly = true
  public static let sql = "select nominated_on::text from muster.enrolment where id = $1::bigint"
  public func bind(_ p: inout PGParameters) { p.add(enrolment) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> CalendarDate? { try row.date() }
}

/// What mending changes of an enrolment besides its step in the life cycle.
public struct MendEnrolment: PGStatement {
  let attempt: EnrolmentFacts.Attempt
  let nominatedOn: CalendarDate?

  public init(_ attempt: EnrolmentFacts.Attempt, nominatedOn: CalendarDate?) {
    self.attempt = attempt
    self.nominatedOn = nominatedOn
  }

  public static let sql = """
    update muster.enrolment set role = $2, reserve = $3::int, body_id = $4::bigint, nominated_on = $5::date
     where id = $1::bigint and (role, reserve, body_id, nominated_on) is distinct from ($2, $3::int, $4::bigint, $5::date)
    """
  public func bind(_ p: inout PGParameters) {
    p.add(attempt.id)
    p.add(attempt.role.rawValue)
    p.add(attempt.reserve)
    p.add(attempt.body)
    p.add(nominatedOn?.description)
  }
}

/// The places in waiting lists that were lost with a seat this enrolment declined and that are lost still, as
/// `army/T-3:RUN`.
public struct LostWith: PGStatement {
  let enrolment: Int64

  public init(_ enrolment: Int64) { self.enrolment = enrolment }

  public static let isReadOnly = true
  public static let sql = """
    select coalesce(n.service || '/' || n.number, 'O-' || e.officer_id) || ':' || i.code
      from muster.change c
      join muster.change f on f.stamp = c.stamp and f.key = c.key and f.principal = c.principal
       and f.subject_kind = 'enrolment' and f.subject_id <> c.subject_id and f.reason = '\(Forfeiture.reason)'
      join muster.enrolment e on e.id = f.subject_id and e.state = 'lapsed' and e.reason = '\(Forfeiture.reason)'
      join muster.iteration i on i.id = e.iteration_id
      left join muster.officer_number n on n.officer_id = e.officer_id and n.valid_to is null
     where c.subject_kind = 'enrolment' and c.subject_id = $1::bigint and c.reason is distinct from '\(Forfeiture.reason)'
     group by 1 order by min(f.id)
    """
  public func bind(_ p: inout PGParameters) { p.add(enrolment) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> String { try row.string() }
}
