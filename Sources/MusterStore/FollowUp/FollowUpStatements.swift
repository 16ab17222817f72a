public import MusterCore
public import PGClient

/// The report on the course of one attempt, as recorded.
public struct ReadReport: PGStatement {
  public struct Row: Sendable {
    public let enrolment: Int64
    public let state: EnrolmentState
    public let starts: CalendarDate?
    /// Nil: none is recorded.
    public let received: CalendarDate?
    public let reference: String?
  }

  let officer: Int64
  let iteration: Int64

  public init(officer: Int64, iteration: Int64) {
    self.officer = officer
    self.iteration = iteration
  }

  public static let isReadOnly = true
  public static let sql = """
    select e.id, e.state, i.starts_earliest::text, r.received_on::text, r.reference
      from muster.enrolment e join muster.iteration i on i.id = e.iteration_id
      left join muster.course_report r on r.enrolment_id = e.id
     where e.officer_id in (select muster.records_of($1::bigint)) and e.iteration_id = $2::bigint
     order by e.state in ('attending', 'completed') desc, e.id desc limit 1
    """
  public func bind(_ p: inout PGParameters) {
    p.add(officer)
    p.add(iteration)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(
      enrolment: try row.int64(), state: try row.word(), starts: try row.date(), received: try row.date(),
      reference: try row.optionalString())
  }
}

public struct SetReport: PGStatement {
  let enrolment: Int64
  let received: CalendarDate?
  let reference: String?

  public init(enrolment: Int64, received: CalendarDate?, reference: String?) {
    self.enrolment = enrolment
    self.received = received
    self.reference = reference
  }

  public static let sql = """
    insert into muster.course_report (enrolment_id, received_on, reference) values ($1::bigint, $2::date, $3)
    on conflict (enrolment_id) do update set received_on = excluded.received_on, reference = excluded.reference
    """
  public func bind(_ p: inout PGParameters) {
    p.add(enrolment)
    p.add(received?.description)
    p.add(reference)
  }
}

/// Asks those who passed in a year for which the rules still ask; answers who was not asked before.
public struct AskGraduates: PGStatement {
  let year: Int
  let on: CalendarDate?
  let only: Int64?

  /// - Parameter only: one person.
  public init(year: Int, on: CalendarDate?, only: Int64? = nil) {
    self.year = year
    self.on = on
    self.only = only
  }

  public static let sql = """
    with asked as (
      insert into muster.followup_question as q (officer_id, year, asked_on)
      select distinct k.person_id, $1::int, $2::date
        from muster.standing_completion k join lateral muster.result_rule_on('question', k.course_id, k.on_date) r on true
       where k.outcome in ('graduated', 'attended') and ($3::bigint is null or k.person_id = $3::bigint)
         and $1::int - extract(year from k.on_date)::int between 1 and r.amount
         and not exists (select from muster.followup_question x where x.year = $1::int and x.officer_id <> k.person_id
                          and muster.person_of(x.officer_id) = k.person_id)
       order by 1
      on conflict (officer_id, year) do update set asked_on = excluded.asked_on where q.asked_on is null
      returning officer_id
    )
    select a.officer_id, coalesce(n.service || '/' || n.number, 'O-' || a.officer_id)
      from asked a left join muster.officer_number n on n.officer_id = a.officer_id and n.valid_to is null
     order by a.officer_id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(year)
    p.add(on?.description)
    p.add(only)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> FoundObject {
    FoundObject(id: try row.int64(), handle: try row.string())
  }
}

/// Whether any rule asks graduates at all.
public struct HasQuestionRule: PGStatement {
  public init() {}

  public static let isReadOnly = true
  public static let sql = "select exists (select from muster.result_rule where what = 'question' and amount > 0)"
  public func bind(_ p: inout PGParameters) {}
  public static func decode(_ row: inout PGRow) throws(PGError) -> Bool { try row.bool() }
}

/// What an officer does, as answered to the question of a year.
public struct FollowUpAnswer: Sendable, Equatable {
  public var answered: CalendarDate?
  public var post: String?
  public var unit: String?
  public var usesTraining: UsesTraining?

  public init() {}
}

public struct LockAnswer: PGStatement {
  let officer: Int64
  let year: Int

  public init(officer: Int64, year: Int) {
    self.officer = officer
    self.year = year
  }

  public static let sql = """
    select answered_on::text, post, unit, uses_training from muster.followup_question
     where officer_id in (select muster.records_of($1::bigint)) and year = $2::int
     order by officer_id = $1::bigint desc, id limit 1 for update
    """
  public func bind(_ p: inout PGParameters) {
    p.add(officer)
    p.add(year)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> FollowUpAnswer {
    var answer = FollowUpAnswer()
    answer.answered = try row.date()
    answer.post = try row.optionalString()
    answer.unit = try row.optionalString()
    answer.usesTraining = try row.optionalString().flatMap(UsesTraining.init)
    return answer
  }
}

/// Stores an answer, asked for or not, with the question the person was asked under any record; a new one else. Takes
/// the same row as `LockAnswer`; answers the number of the question.
public struct SetAnswer: PGStatement {
  let officer: Int64
  let year: Int
  let answer: FollowUpAnswer

  public init(officer: Int64, year: Int, answer: FollowUpAnswer) {
    self.officer = officer
    self.year = year
    self.answer = answer
  }

  public static let sql = """
    insert into muster.followup_question (officer_id, year, answered_on, post, unit, uses_training)
    values (coalesce((select q.officer_id from muster.followup_question q
              where q.officer_id in (select muster.records_of($1::bigint)) and q.year = $2::int
              order by q.officer_id = $1::bigint desc, q.id limit 1), $1::bigint), $2::int, $3::date, $4, $5, $6)
    on conflict (officer_id, year) do update set answered_on = excluded.answered_on, post = excluded.post,
      unit = excluded.unit, uses_training = excluded.uses_training
    returning id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(officer)
    p.add(year)
    p.add(answer.answered?.description)
    p.add(answer.post)
    p.add(answer.unit)
    p.add(answer.usesTraining?.rawValue)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

/// Reports and yearly questions. A report is due when a rule asks for it and the end of the run is known.
public struct ListFollowUps: ListStatement {
  public var view: FollowUpView
  public var officer: Int64?
  public var iteration: Int64?
  public let today: CalendarDate?

  public init(_ view: FollowUpView, today: CalendarDate?) {
    self.view = view
    self.today = today
  }

  public static let columns: [ListColumn] = [
    .text("what"), .text("officer"), .text("name"), .text("iteration"), .text("course"), .int("year"), .text("due"),
    .int("days-late"), .text("state"), .text("received"), .text("reference"), .text("post"), .text("unit"),
    .text("uses-training"),
  ]
  public static let sql = """
    with followup as (
      select 'report' as what, e.officer_id, i.id as iteration_id, i.code as iteration, c.title as course, null::int as year,
             i.ends_latest + r.amount as due, d.received_on as received, d.reference, null as post, null as unit,
             null as uses_training,
             case when d.received_on is not null then 'received' when i.ends_latest + r.amount < $2::date then 'overdue'
               else 'due' end as state
        from muster.enrolment e
        join muster.iteration i on i.id = e.iteration_id join muster.course c on c.id = i.course_id
        left join muster.course_report d on d.enrolment_id = e.id
        left join lateral muster.result_rule_on('report', c.id, i.ends_latest) r on true
       where e.state in ('attending', 'completed') and i.ends_latest < $2::date
         and (r.amount is not null or d.received_on is not null)
      union all
      select 'question', muster.person_of(q.officer_id), null, null, null, q.year, null, q.answered_on, null, q.post, q.unit, q.uses_training,
             case when q.answered_on is not null then 'answered' else 'unanswered' end
        from muster.followup_question q
    )
    select f.what, coalesce(n.service || '/' || n.number, 'O-' || f.officer_id), p.name, f.iteration, f.course, f.year,
           f.due::text, case when f.state = 'overdue' then ($2::date - f.due)::bigint end, f.state, f.received::text, f.reference,
           f.post, f.unit, f.uses_training
      from followup f
      left join muster.person p on p.officer_id = f.officer_id
      left join muster.officer_number n on n.officer_id = f.officer_id and n.valid_to is null
     where ($1 = 'all' or $1 = 'due' and f.state in ('due', 'overdue', 'unanswered') or f.state = $1)
       and ($3::bigint is null or f.officer_id in (select muster.records_of($3::bigint))) and ($4::bigint is null or f.iteration_id = $4::bigint)
     order by f.due nulls last, f.year, f.officer_id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(view.rawValue)
    p.add(today?.description)
    p.add(officer)
    p.add(iteration)
  }
}
