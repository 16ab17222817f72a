public import MusterCore
public import PGClient

/// A section of an officer's page: everything is asked for the person, the records merged into this one too.
public protocol OfficerSection: ListStatement {
  init(_ officer: Int64, today: CalendarDate?)
  var officer: Int64 { get }
  var today: CalendarDate? { get }
}

extension OfficerSection {
  public func bind(_ p: inout PGParameters) {
    p.add(officer)
    p.add(today?.description)
  }
}

/// What holds today, with the days between which it does. Numbers of documents are not shown.
public struct OfficerToday: OfficerSection {
  public let officer: Int64
  public let today: CalendarDate?

  public init(_ officer: Int64, today: CalendarDate?) {
    self.officer = officer
    self.today = today
  }

  public static let columns: [ListColumn] = [.text("what"), .text("value"), .text("since"), .text("until")]
  public static let sql = """
    select kind, what || coalesce(' (' || detail || ')', ''), first_day::text, last_day::text
      -- Two records of one person each have a grade of their own: the person has one, that of the record that stays.
      from (select f.*, row_number() over (partition by kind order by officer_id = muster.person_of($1::bigint) desc,
                     first_day desc nulls last, id desc) as place
              from muster.dated_fact f
             where officer_id in (select muster.records_of($1::bigint)) and coalesce(first_day, $2::date) <= $2::date
               and coalesce(last_day, $2::date) >= $2::date) facts
     where kind <> 'grade' or place = 1
     order by \(OfficerFactSQL.kinds), first_day nulls first, id
    """
}

/// What stops to hold within 180 days, soonest first.
public struct OfficerRunningOut: OfficerSection {
  public let officer: Int64
  public let today: CalendarDate?

  public init(_ officer: Int64, today: CalendarDate?) {
    self.officer = officer
    self.today = today
  }

  public static let columns: [ListColumn] = [.text("what"), .text("value"), .text("until"), .int("days-left")]
  public static let sql = """
    select what, value, until::text, (until - $2::date)::bigint from (
      select kind as what, what as value, last_day as until
        from muster.dated_fact
       where officer_id in (select muster.records_of($1::bigint)) and coalesce(first_day, $2::date) <= $2::date
         and kind in ('language', 'clearance', 'medical', 'document')
      union all
      select 'qualification', c.title, q.valid_to
        from muster.qualification q join muster.course c on c.id = q.course_id
       where q.person_id = muster.person_of($1::bigint) and q.valid_to < 'infinity'
    ) facts where until between $2::date and $2::date + 180 order by until, what
    """
}

/// What is to hold from a later day on, soonest first.
public struct OfficerToCome: OfficerSection {
  public let officer: Int64
  public let today: CalendarDate?

  public init(_ officer: Int64, today: CalendarDate?) {
    self.officer = officer
    self.today = today
  }

  public static let columns = OfficerFactSQL.columns
  public static let sql = """
    \(OfficerFactSQL.facts) and first_day > $2::date
     order by first_day, \(OfficerFactSQL.kinds), id
    """
}

/// What held before today and no longer does: earlier grades, postings and the like.
public struct OfficerEarlier: OfficerSection {
  public let officer: Int64
  public let today: CalendarDate?

  public init(_ officer: Int64, today: CalendarDate?) {
    self.officer = officer
    self.today = today
  }

  public static let columns = OfficerFactSQL.columns
  public static let sql = """
    \(OfficerFactSQL.facts) and last_day < $2::date
     order by \(OfficerFactSQL.kinds), first_day nulls first, last_day, id
    """
}

enum OfficerFactSQL {
  static let columns: [ListColumn] = [.text("what"), .text("value"), .text("since"), .text("until")]
  /// The dated facts of an officer, under whatever number they were entered.
  static let facts = """
    select kind, what || coalesce(' (' || detail || ')', ''), first_day::text, last_day::text
      from muster.dated_fact
     where officer_id in (select muster.records_of($1::bigint))
    """
  /// The order in which kinds of facts are shown.
  static let kinds =
    "array_position(array['grade', 'posting', 'language', 'clearance', 'medical', 'document', 'restriction'], kind)"
}

/// The live enrolments, by their start.
public struct OfficerLiveEnrolments: PGStatement {
  public struct Row: Sendable {
    public let iteration: String
    public let course: String
    public let starts: String
    public let ends: String
    public let role: String
    public let state: EnrolmentState
    public let position: Int64?
    public let managedBy: ManagedBy
    public let first: CalendarDate?
    public let last: CalendarDate?
    /// What changed for the officer since the nomination.
    public let flags: [String]
  }

  let officer: Int64
  let today: CalendarDate?

  public init(_ officer: Int64, today: CalendarDate?) {
    self.officer = officer
    self.today = today
  }

  public static let isReadOnly = true
  public static let sql = """
    select i.code, c.title, \(SQLText.fuzzyDate("starts")), \(SQLText.fuzzyDate("ends")), e.role, e.state,
           case when e.state = 'waiting' and e.queue is not null then (select count(*) from muster.enrolment w
             where w.iteration_id = e.iteration_id and w.state = 'waiting' and w.queue is not null
               and (\(SQLText.standing("w"))) <= (\(SQLText.standing("e")))) end,
           i.managed_by, i.starts_earliest::text, i.ends_latest::text, \(DepartureFlags.sql("e", "i", today: "$2::date"))
      from muster.enrolment e
      join muster.iteration i on i.id = e.iteration_id join muster.course c on c.id = i.course_id
     where e.officer_id in (select muster.records_of($1::bigint)) and e.live
     order by i.starts_earliest nulls last, e.id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(officer)
    p.add(today?.description)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(
      iteration: try row.string(), course: try row.string(), starts: try row.string(), ends: try row.string(),
      role: try row.string(), state: try row.word(), position: try row.optionalInt64(), managedBy: try row.word(),
      first: try row.date(), last: try row.date(), flags: try row.stringArray())
  }
}

/// What was passed and stands, with the certificate and to when it is valid.
public struct OfficerPasses: OfficerSection {
  public let officer: Int64
  public let today: CalendarDate?

  public init(_ officer: Int64, today: CalendarDate?) {
    self.officer = officer
    self.today = today
  }

  public static let columns: [ListColumn] = [
    .int("entry"), .text("course"), .text("iteration"), .text("on"), .text("outcome"), .text("mark"),
    .text("certificate"), .text("valid-to"),
  ]
  public static let sql = """
    select s.id, c.title, i.code, s.on_date::text, s.outcome, s.mark,
           coalesce(s.certificate, (select x.number from muster.certificate_state x
             where x.standing_id = s.id and x.state = 'stands' order by x.number limit 1)),
           case when s.valid_to < $2::date then 'ran out ' else '' end || \(SQLText.validTo("s.valid_to"))
      from muster.standing_completion s join muster.course c on c.id = s.course_id
      left join muster.iteration i on i.id = s.iteration_id
     where s.officer_id in (select muster.records_of($1::bigint)) and s.outcome in ('graduated', 'attended')
     order by s.on_date nulls first, s.id
    """
}

/// Every attempt and every completion elsewhere in the order of time, with all that was entered about its result.
public struct OfficerHistory: OfficerSection {
  public let officer: Int64
  public let today: CalendarDate?

  public init(_ officer: Int64, today: CalendarDate?) {
    self.officer = officer
    self.today = today
  }

  public static let columns: [ListColumn] = [
    .text("when"), .text("iteration"), .text("course"), .text("role"), .text("state"), .text("reason"),
    .text("entries"),
  ]
  public static let sql = """
    with said as (
      select k.*, coalesce(k.root, k.id) as first, concat_ws(' ', '#' || k.id, case when k.kind <> 'result' then k.kind end,
             k.outcome, case when k.corrects is not null then 'of #' || k.corrects end) as words
        from muster.completion k where k.officer_id in (select muster.records_of($1::bigint)) and $2::date is not null
    )
    select at::text, iteration, course, role, state, reason, entries from (
      select coalesce(i.starts_earliest, e.nominated_on, (e.enrolled_at at time zone (select zone from muster.nation))::date) as at, i.code as iteration,
             c.title as course, e.role, e.state, e.reason, e.id,
             (select string_agg(s.words, '; ' order by s.id) from said s where s.enrolment_id = e.id) as entries
        from muster.enrolment e
        join muster.iteration i on i.id = e.iteration_id join muster.course c on c.id = i.course_id
       where e.officer_id in (select muster.records_of($1::bigint))
      union all
      select min(s.on_date), max(i.code), max(c.title), null, 'elsewhere', null, null,
             string_agg(s.words, '; ' order by s.id)
        from said s join muster.course c on c.id = s.course_id left join muster.iteration i on i.id = s.iteration_id
       where s.enrolment_id is null group by s.first
    ) attempts order by at nulls first, id
    """
}
