public import MusterCore
public import PGClient

/// A result, resit, correction or revocation.
public struct CompletionFacts: Sendable, Equatable {
  public var officer: Int64
  public var course: Int64
  public var iteration: Int64?
  public var enrolment: Int64?
  public var kind: CompletionKind = .result
  public var outcome: Outcome?
  public var on: CalendarDate?
  public var mark: String?
  public var certificate: String?
  public var evidence: String?
  public var corrects: Int64?
  /// The result at the root of what this mends.
  public var root: Int64?
  /// Where a completion elsewhere was taken: an institution of the register, a place in words.
  public var provider: Int64?
  public var place: String?
  /// As the certificate says; else the rules on validity decide.
  public var validTo: CalendarDate?
  /// The rule on attendance that was applied.
  public var rule: Int64?
  /// Why that rule was set aside.
  public var overrideReason: String?

  public init(officer: Int64, course: Int64) {
    self.officer = officer
    self.course = course
  }
}

/// Adds an entry. A result of an enrolment that came with a merged record belongs to that record, so that it goes back
/// with the enrolment when the merge is undone.
public struct InsertCompletion: PGStatement {
  let facts: CompletionFacts

  public init(_ facts: CompletionFacts) { self.facts = facts }

  public static let sql = """
    insert into muster.completion (officer_id, course_id, iteration_id, enrolment_id, kind, outcome, on_date, mark, certificate,
      evidence, corrects, root, provider_id, place, valid_to, rule_id, override_reason)
    values (coalesce((select m.officer_id from muster.officer_merge_moved v join muster.officer_merge m on m.id = v.merge_id and not m.undone
      where v.kind = 'enrolment' and v.row_id = $4::bigint), $1::bigint), $2::bigint, $3::bigint, $4::bigint, $5, $6, $7::date, $8, $9, $10, $11::bigint, $12::bigint,
      $13::bigint, $14, $15::date, $16::bigint, $17) returning id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(facts.officer)
    p.add(facts.course)
    p.add(facts.iteration)
    p.add(facts.enrolment)
    p.add(facts.kind.rawValue)
    p.add(facts.outcome?.rawValue)
    p.add(facts.on?.description)
    p.add(facts.mark)
    p.add(facts.certificate)
    p.add(facts.evidence)
    p.add(facts.corrects)
    p.add(facts.root)
    p.add(facts.provider)
    p.add(facts.place)
    p.add(facts.validTo?.description)
    p.add(facts.rule)
    p.add(facts.overrideReason)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

public struct CourseKindOf: PGStatement {
  let course: Int64

  public init(_ course: Int64) { self.course = course }

  public static let isReadOnly = true
  public static let sql = "select kind from muster.course where id = $1::bigint"
  public func bind(_ p: inout PGParameters) { p.add(course) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> CourseKind { try row.word() }
}

/// The completion that another is about.
public struct FindCompletion: PGStatement {
  public struct Row: Sendable {
    /// Of two merged records the survivor, which is found by either's number.
    public let person: Int64
    public let root: Int64
    /// What it is about itself.
    public let about: Int64?
    /// The correction or revocation that stands in its place.
    public let mendedBy: Int64?
    /// What it says besides its outcome, which a correction keeps unless it says otherwise.
    public let said: CompletionFacts
    /// Where the attempt stands that it is the result of; nil: it was recorded without a run.
    public let attempt: EnrolmentState?
  }

  let id: Int64

  public init(_ id: Int64) { self.id = id }

  public static let isReadOnly = true
  public static let sql = """
    select muster.person_of(officer_id), officer_id, course_id, iteration_id, enrolment_id, kind, coalesce(root, id),
           (select id from muster.completion r where r.corrects = c.id and r.kind in ('correction', 'revocation')),
           on_date::text, mark, certificate, evidence, provider_id, place, valid_to::text, corrects,
           (select e.state from muster.enrolment e where e.id = c.enrolment_id)
      from muster.completion c where id = $1::bigint
    """
  public func bind(_ p: inout PGParameters) { p.add(id) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    let person = try row.int64()
    var said = CompletionFacts(officer: try row.int64(), course: try row.int64())
    said.iteration = try row.optionalInt64()
    said.enrolment = try row.optionalInt64()
    said.kind = try row.word()
    let root = try row.int64()
    let mendedBy = try row.optionalInt64()
    said.on = try row.date()
    said.mark = try row.optionalString()
    said.certificate = try row.optionalString()
    said.evidence = try row.optionalString()
    said.provider = try row.optionalInt64()
    said.place = try row.optionalString()
    said.validTo = try row.date()
    let about = try row.optionalInt64()
    let attempt = try row.optionalString().flatMap(EnrolmentState.init(rawValue:))
    return Row(person: person, root: root, about: about, mendedBy: mendedBy, said: said, attempt: attempt)
  }
}

/// What of a run and its course decides a result that is being recorded.
public struct ReadResultRun: PGStatement {
  public struct Row: Sendable {
    public let course: Int64
    public let kind: CourseKind
    public let managedBy: ManagedBy
    /// The first day on which it can begin.
    public let starts: CalendarDate?
    /// The last day, where known to the day.
    public let ends: CalendarDate?
    public let minimum: MinimumAttendance?
  }

  let iteration: Int64
  let today: CalendarDate?

  /// - Parameter today: by whose rules a run is judged that has no first day.
  public init(_ iteration: Int64, today: CalendarDate?) {
    self.iteration = iteration
    self.today = today
  }

  public static let isReadOnly = true
  public static let sql = """
    select i.course_id, c.kind, i.managed_by, i.starts_earliest::text,
           case when i.ends_precision = 'day' then i.ends_earliest::text end, r.id, r.amount, r.excused, r.source
      from muster.iteration i join muster.course c on c.id = i.course_id
      left join lateral muster.result_rule_on('attendance', c.id, coalesce(i.starts_earliest, $2::date)) r on true
     where i.id = $1::bigint
    """
  public func bind(_ p: inout PGParameters) {
    p.add(iteration)
    p.add(today?.description)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    let course = try row.int64()
    let kind: CourseKind = try row.word()
    let managedBy: ManagedBy = try row.word()
    let starts = try row.date()
    let ends = try row.date()
    let rule = try row.optionalInt64()
    let percent = try row.optionalInt()
    let excused = try row.optionalString().flatMap(ExcusedDays.init)
    let source = try row.optionalString()
    var minimum: MinimumAttendance?
    if let rule, let percent {
      minimum = MinimumAttendance(id: rule, percent: percent, excused: excused ?? .absent, source: source)
    }
    return Row(course: course, kind: kind, managedBy: managedBy, starts: starts, ends: ends, minimum: minimum)
  }
}

/// The entries that stand for the attempts at a run, to tell a list that is sent again from one that differs.
public struct StandingResults: PGStatement {
  public struct Row: Sendable {
    public let id: Int64
    public let enrolment: Int64
    public let outcome: Outcome
    public let on: CalendarDate?
    public let mark: String?
    public let certificate: String?
    public let validTo: CalendarDate?
    public let evidence: String?
  }

  let iteration: Int64

  public init(_ iteration: Int64) { self.iteration = iteration }

  public static let isReadOnly = true
  public static let sql = """
    select k.id, k.enrolment_id, k.outcome, k.on_date::text, k.mark, k.certificate, k.valid_to::text, k.evidence
      from muster.enrolment e join muster.completion k on k.enrolment_id = e.id
     where e.iteration_id = $1::bigint and k.kind <> 'revocation'
       and not exists (select from muster.completion x where x.corrects = k.id and x.kind in ('correction', 'revocation'))
     order by k.id
    """
  public func bind(_ p: inout PGParameters) { p.add(iteration) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(
      id: try row.int64(), enrolment: try row.int64(), outcome: try row.word(), on: try row.date(),
      mark: try row.optionalString(), certificate: try row.optionalString(), validTo: try row.date(),
      evidence: try row.optionalString())
  }
}

/// The latest entry that stands for an attempt; no row where nothing was recorded or all of it was revoked.
public struct StandingResultOf: PGStatement {
  let enrolment: Int64

  public init(_ enrolment: Int64) { self.enrolment = enrolment }

  public static let isReadOnly = true
  public static let sql = """
    select k.id from muster.completion k
     where (k.enrolment_id = $1::bigint or k.root in (select t.id from muster.completion t where t.enrolment_id = $1::bigint))
       and k.kind <> 'revocation'
       and not exists (select from muster.completion x where x.corrects = k.id and x.kind in ('correction', 'revocation'))
     order by k.id desc limit 1
    """
  public func bind(_ p: inout PGParameters) { p.add(enrolment) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

/// Of the attempts at a run the revocations that stand, in the order they were entered: what is recorded after one that was
/// taken back stands in its place.
public struct RevokedResults: PGStatement {
  public struct Row: Sendable {
    public let enrolment: Int64
    public let revocation: Int64
    public let root: Int64
  }

  let iteration: Int64

  public init(_ iteration: Int64) { self.iteration = iteration }

  public static let isReadOnly = true
  public static let sql = """
    select k.enrolment_id, k.id, coalesce(k.root, k.id)
      from muster.enrolment e join muster.completion k on k.enrolment_id = e.id
     where e.iteration_id = $1::bigint and k.kind = 'revocation'
       and not exists (select from muster.completion x where x.corrects = k.id and x.kind in ('correction', 'revocation'))
     order by k.id
    """
  public func bind(_ p: inout PGParameters) { p.add(iteration) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(enrolment: try row.int64(), revocation: try row.int64(), root: try row.int64())
  }
}

/// Attempts whose run is over and whose result has not come. A run whose end is not known is not over.
public struct AwaitedResults: ListStatement {
  public var provider: Int64?
  public var iteration: Int64?
  public var since: Int
  public let today: CalendarDate?

  public init(today: CalendarDate?, since: Int) {
    self.today = today
    self.since = since
  }

  public static let columns: [ListColumn] = [
    .int("id"), .text("officer"), .text("name"), .text("iteration"), .text("course"), .text("provider"),
    .text("managed-by"), .text("role"), .text("state"), .text("ended"), .int("days"),
  ]
  public static let sql = """
    select e.id, coalesce(n.service || '/' || n.number, 'O-' || e.officer_id), p.name, i.code, c.title, v.code, i.managed_by,
           e.role, e.state, i.ends_latest::text, ($1::date - i.ends_latest)::bigint
      from muster.enrolment e
      join muster.iteration i on i.id = e.iteration_id join muster.course c on c.id = i.course_id
      left join muster.provider v on v.id = c.provider_id
      left join muster.person p on p.officer_id = e.officer_id
      left join muster.officer_number n on n.officer_id = e.officer_id and n.valid_to is null
     where e.live and e.state in ('confirmed', 'attending') and i.state <> 'cancelled'
       and i.ends_latest <= $1::date - $2::int and i.ends_latest < $1::date
       and ($3::bigint is null or c.provider_id = $3::bigint) and ($4::bigint is null or i.id = $4::bigint)
     order by i.ends_latest, e.id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(today?.description)
    p.add(since)
    p.add(provider)
    p.add(iteration)
  }
}

/// What stands for a person in a course on the day of a result, the day not known being one too as long as the certificate
/// is the same: a second pass of one day is the first one entered again.
public struct StandingOnTheDay: PGStatement {
  public struct Row: Sendable {
    public let id: Int64
    public let outcome: Outcome
    public let on: CalendarDate?
    public let certificate: String?

    /// Says what a file sent twice says again.
    public func says(_ facts: CompletionFacts) -> Bool {
      outcome == facts.outcome && (facts.certificate ?? certificate) == certificate
    }
  }

  let facts: CompletionFacts

  public init(_ facts: CompletionFacts) { self.facts = facts }

  public static let isReadOnly = true
  public static let sql = """
    select k.id, k.outcome, k.on_date::text, k.certificate from muster.completion k
     where k.officer_id in (select muster.records_of($1::bigint)) and k.course_id = $2::bigint
       and k.on_date is not distinct from $3::date and (k.on_date is not null or k.certificate is not distinct from $4)
       and k.kind <> 'revocation'
       and not exists (select from muster.completion x where x.corrects = k.id and x.kind in ('correction', 'revocation'))
     order by k.id desc limit 1
    """
  public func bind(_ p: inout PGParameters) {
    p.add(facts.officer)
    p.add(facts.course)
    p.add(facts.on?.description)
    p.add(facts.certificate)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(id: try row.int64(), outcome: try row.word(), on: try row.date(), certificate: try row.optionalString())
  }
}

/// What stands for persons in the course of a run though it was entered outside of all runs, with its day.
public struct StandingOutside: PGStatement {
  let iteration: Int64
  let persons: [Int64]

  public init(_ iteration: Int64, persons: [Int64]) {
    self.iteration = iteration
    self.persons = persons
  }

  public static let isReadOnly = true
  public static let sql = """
    select p.id, k.id, k.outcome, k.on_date::text, k.certificate
      from unnest($2::bigint[]) p (id) cross join lateral muster.records_of(p.id) r (id)
      join muster.standing_completion k on k.officer_id = r.id
     where k.course_id = (select course_id from muster.iteration where id = $1::bigint)
       and k.iteration_id is null and k.on_date is not null
     order by k.id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(iteration)
    p.add(persons.map(Optional.some))
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> (person: Int64, entry: StandingOnTheDay.Row) {
    let person = try row.int64()
    return (
      person,
      StandingOnTheDay.Row(
        id: try row.int64(), outcome: try row.word(), on: try row.date(), certificate: try row.optionalString())
    )
  }
}

/// Passes of one person in one course that stand side by side for the same day, as two records of a person bring them:
/// `1 2`, the numbers of the entries.
public struct RepeatedCompletions: PGStatement {
  let person: Int64

  public init(person: Int64) { self.person = person }

  public static let isReadOnly = true
  public static let sql = """
    select string_agg(id::text, ' ' order by id) from muster.standing_completion
     where officer_id in (select muster.records_of($1::bigint)) and on_date is not null
     group by course_id, on_date having count(*) > 1 order by min(id)
    """
  public func bind(_ p: inout PGParameters) { p.add(person) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> String { try row.string() }
}

public struct ListCompletions: ListStatement {
  public var officer: Int64?
  public var course: Int64?
  public var iteration: Int64?
  public var page: Page

  public init(page: Page) { self.page = page }

  public static let columns: [ListColumn] = [
    .int("id"), .text("officer"), .text("course"), .text("title"), .text("iteration"), .text("kind"),
    .text("outcome"), .text("on"), .text("mark"), .text("certificate"), .text("evidence"), .int("corrects"),
    .bool("stands"), .text("valid-to"), .text("provider"), .text("place"), .text("override"),
  ]
  public static let sql = """
    select k.id, coalesce(n.service || '/' || n.number, 'O-' || muster.person_of(k.officer_id)), coalesce(h.code, 'C-' || c.id), c.title, i.code,
           k.kind, k.outcome, k.on_date::text, k.mark,
           coalesce(k.certificate, (select x.number from muster.certificate_state x
             where x.officer_id = k.officer_id and x.course_id = k.course_id and x.standing_id = k.id and x.state = 'stands'
             order by x.number limit 1)), k.evidence, k.corrects,
           k.kind <> 'revocation' and not exists (select from muster.completion r where r.corrects = k.id and r.kind in ('correction', 'revocation')),
           case when k.outcome in ('graduated', 'attended') then \(SQLText.validTo("s.valid_to")) end, v.code, k.place, k.override_reason
      from muster.completion k join muster.course c on c.id = k.course_id
      left join muster.standing_completion s on s.id = k.id
      left join muster.provider v on v.id = k.provider_id
      left join muster.course_code h on h.course_id = c.id and h.is_handle
      left join muster.iteration i on i.id = k.iteration_id
      left join muster.officer_number n on n.officer_id = muster.person_of(k.officer_id) and n.valid_to is null
     where ($3::bigint is null or k.officer_id in (select muster.records_of($3::bigint)))
       and ($4::bigint is null or k.course_id = $4::bigint)
       and ($5::bigint is null or k.iteration_id = $5::bigint) and k.id > $2::bigint
     order by k.id limit $1::int
    """
  public func bind(_ p: inout PGParameters) {
    p.add(page.limit)
    p.add(page.after)
    p.add(officer)
    p.add(course)
    p.add(iteration)
  }
}
