public import MusterCore
public import PGClient

public struct ListRules: ListStatement {
  let on: CalendarDate?
  let page: Page

  public init(on: CalendarDate?, page: Page) {
    self.on = on
    self.page = page
  }

  public static let columns: [ListColumn] = [
    .int("id"), .text("row"), .text("code"), .text("kind"), .list("scope"), .list("asks"), .text("severity"),
    .text("on-unknown"), .text("any-of"), .text("from"), .text("to"), .text("source"),
  ]
  public static let sql = """
    select r.id, 'R-' || r.id, r.code, r.kind,
           array_remove(array['provider ' || p.code, 'course ' || \(handle("r.course_id")), 'programme ' || g.code, 'run ' || i.code,
             'discipline ' || r.discipline, 'audience ' || r.audience, 'kind ' || r.course_kind,
             'officers ' || nullif(array_to_string(r.categories, ', '), '')], null),
           array_remove(array['from ' || r.grade_low, 'to ' || r.grade_high, r.profile || coalesce(' in ' || r.language, ''),
             'test ' || r.test || coalesce(' ' || r.result, ''), r.clearance, r.months || ' months',
             nullif(array_to_string(r.words, ', '), ''),
             nullif((select string_agg(\(handle("u.id")), ' or ' order by n) from unnest(r.courses) with ordinality u (id, n)
                where r.condition is null), ''),
             'counts as ' || \(handle("r.counts_as")), r.document,
             case r.approved when true then 'approved' when false then 'not approved' end, r.condition], null),
           r.severity, r.on_unknown, r.any_of, r.valid_from::text, r.valid_to::text, r.source
      from muster.eligibility_rule r left join muster.provider p on p.id = r.provider_id
      left join muster.programme g on g.id = r.programme_id left join muster.iteration i on i.id = r.iteration_id
     where not r.void and r.id > $2::bigint
       and ($3::date is null or (coalesce(r.valid_from <= $3::date, true) and coalesce(r.valid_to >= $3::date, true)))
     order by r.id limit $1::int
    """

  private static func handle(_ id: String) -> String {
    "coalesce((select k.code from muster.course_code k where k.course_id = \(id) and k.is_handle), 'C-' || \(id))"
  }

  public func bind(_ p: inout PGParameters) {
    p.add(page.limit)
    p.add(page.after)
    p.add(on?.description)
  }
}

public struct ListPolicies: ListStatement {
  let page: Page

  public init(page: Page) { self.page = page }

  public static let columns: [ListColumn] = [
    .int("id"), .text("row"), .text("rule"), .text("not-stated"), .text("not-known"), .text("source"),
  ]
  public static let sql = """
    select id, 'P-' || id, coalesce(rule, 'any'), not_stated, not_known, source from muster.eligibility_policy
     where id > $2::bigint order by id limit $1::int
    """
  public func bind(_ p: inout PGParameters) {
    p.add(page.limit)
    p.add(page.after)
  }
}

public struct ListEquivalences: ListStatement {
  let on: CalendarDate?
  let page: Page

  public init(on: CalendarDate?, page: Page) {
    self.on = on
    self.page = page
  }

  public static let columns: [ListColumn] = [
    .int("id"), .text("row"), .text("grade"), .text("counts-as"), .text("provider"), .text("from"), .text("to"),
    .text("source"),
  ]
  public static let sql = """
    select q.id, 'Q-' || q.id, q.grade, q.counts_as, p.code, q.valid_from::text, q.valid_to::text, q.source
      from muster.grade_equivalence q left join muster.provider p on p.id = q.provider_id
     where not q.void and q.id > $2::bigint
       and ($3::date is null or (coalesce(q.valid_from <= $3::date, true) and coalesce(q.valid_to >= $3::date, true)))
     order by q.id limit $1::int
    """
  public func bind(_ p: inout PGParameters) {
    p.add(page.limit)
    p.add(page.after)
    p.add(on?.description)
  }
}

/// Who is live in a run, with what a page about them shows.
public struct ListNominees: PGStatement {
  public struct Row: Sendable {
    public let enrolment: Int64
    public let officer: Int64
    public let handle: String
    public let name: String?
    public let role: EnrolmentRole
    public let state: String
  }

  let iteration: Int64

  public init(_ iteration: Int64) { self.iteration = iteration }

  public static let isReadOnly = true
  public static let sql = """
    select e.id, e.officer_id, coalesce((select n.service || '/' || n.number from muster.officer_number n
             where n.officer_id = e.officer_id and n.valid_to is null order by n.id limit 1), 'O-' || e.officer_id), p.name,
           e.role, e.state
      from muster.enrolment e left join muster.person p on p.officer_id = e.officer_id
     where e.iteration_id = $1::bigint and e.live order by e.id
    """
  public func bind(_ p: inout PGParameters) { p.add(iteration) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(
      enrolment: try row.int64(), officer: try row.int64(), handle: try row.string(), name: try row.optionalString(),
      role: try row.word(), state: try row.string())
  }
}
