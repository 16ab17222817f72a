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

  public init(officer: Int64, course: Int64) {
    self.officer = officer
    self.course = course
  }
}

public struct InsertCompletion: PGStatement {
  let facts: CompletionFacts

  public init(_ facts: CompletionFacts) { self.facts = facts }

  public static let sql = """
    insert into muster.completion (officer_id, course_id, iteration_id, enrolment_id, kind, outcome, on_date, mark, certificate,
      evidence, corrects, root)
    values ($1::bigint, $2::bigint, $3::bigint, $4::bigint, $5, $6, $7::date, $8, $9, $10, $11::bigint, $12::bigint) returning id
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
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

/// The completion that another is about.
public struct FindCompletion: PGStatement {
  public struct Row: Sendable {
    public let officer: Int64
    public let course: Int64
    public let iteration: Int64?
    public let enrolment: Int64?
    public let kind: CompletionKind
    public let root: Int64
    /// The correction or revocation that stands in its place.
    public let mendedBy: Int64?
  }

  let id: Int64

  public init(_ id: Int64) { self.id = id }

  public static let isReadOnly = true
  public static let sql = """
    select officer_id, course_id, iteration_id, enrolment_id, kind, coalesce(root, id),
           (select id from muster.completion r where r.corrects = c.id and r.kind in ('correction', 'revocation'))
      from muster.completion c where id = $1::bigint
    """
  public func bind(_ p: inout PGParameters) { p.add(id) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(
      officer: try row.int64(), course: try row.int64(), iteration: try row.optionalInt64(),
      enrolment: try row.optionalInt64(), kind: try row.word(), root: try row.int64(), mendedBy: try row.optionalInt64()
    )
  }
}

/// Course and last day of a run, for the result that is being recorded.
public struct IterationCourse: PGStatement {
  let iteration: Int64

  public init(_ iteration: Int64) { self.iteration = iteration }

  public static let isReadOnly = true
  public static let sql = """
    select course_id, case when ends_precision = 'day' then ends_earliest::text end from muster.iteration where id = $1::bigint
    """
  public func bind(_ p: inout PGParameters) { p.add(iteration) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> (course: Int64, ends: CalendarDate?) {
    (try row.int64(), try row.date())
  }
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
    .bool("stands"),
  ]
  public static let sql = """
    select k.id, coalesce(n.service || '/' || n.number, 'O-' || k.officer_id), coalesce(h.code, 'C-' || c.id), c.title, i.code,
           k.kind, k.outcome, k.on_date::text, k.mark, k.certificate, k.evidence, k.corrects,
           k.kind <> 'revocation' and not exists (select from muster.completion r where r.corrects = k.id and r.kind in ('correction', 'revocation'))
      from muster.completion k join muster.course c on c.id = k.course_id
      left join muster.course_code h on h.course_id = c.id and h.is_handle
      left join muster.iteration i on i.id = k.iteration_id
      left join muster.officer_number n on n.officer_id = k.officer_id and n.valid_to is null
     where ($3::bigint is null or k.officer_id = $3::bigint) and ($4::bigint is null or k.course_id = $4::bigint)
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
