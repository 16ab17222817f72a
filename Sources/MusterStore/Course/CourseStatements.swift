public import MusterCore
public import PGClient

/// Adds a course with its codes and partners; answers its id.
public struct InsertCourse: PGStatement {
  let course: CourseFacts

  public init(_ course: CourseFacts) { self.course = course }

  public static let sql = """
    with added as (
      insert into muster.course (kind, title, title_key, origin, discipline, provider_id, delivery, days, language, profile,
        clearance, grade_min, grade_max, audience, fee_minor, fee_currency, two_step, active_from, active_to, note, source, facts)
      values ($1, $2, $3, $4, $5, $6::bigint, $7, $8::numeric, $9, $10, $11, $12, $13, $14, $15::bigint, $16, $17::boolean,
        $18::date, $19::date, $20, $21, $22::json)
      returning id
    ), codes as (
      insert into muster.course_code (course_id, scheme, code, valid_from, valid_to, seen, is_handle)
      select id, c.* from added, unnest($23::text[], $24::text[], $25::date[], $26::date[], $27::date[], $28::boolean[]) as c
    ), partners as (
      insert into muster.course_partner (course_id, provider_id) select id, p from added, unnest($29::bigint[]) as p
    )
    select id from added
    """
  public func bind(_ p: inout PGParameters) {
    p.add(course.kind.rawValue)
    p.add(course.title)
    p.add(CleanText.foldedKey(course.title))
    p.add(course.origin)
    p.add(course.discipline)
    p.add(course.provider)
    p.add(course.delivery?.rawValue)
    p.add(course.days)
    p.add(course.language)
    p.add(course.profile?.description)
    p.add(course.clearance?.rawValue)
    p.add(course.gradeMin)
    p.add(course.gradeMax)
    p.add(course.audience)
    p.add(course.fee?.minorUnits)
    p.add(course.fee?.currency)
    p.add(course.twoStep)
    p.add(course.activeFrom?.description)
    p.add(course.activeTo?.description)
    p.add(course.note)
    p.add(course.source)
    p.add(course.facts)
    p.add(course.codes.map { Optional($0.scheme.rawValue) })
    p.add(course.codes.map { Optional($0.code) })
    p.add(course.codes.map { $0.from?.description })
    p.add(course.codes.map { $0.to?.description })
    p.add(course.codes.map { $0.seen?.description })
    p.add(course.codes.map { Optional($0.isHandle) })
    p.add(course.partners.map(Optional.some))
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

/// Adds a code to a course unless it has it; answers true when it was new.
public struct InsertCourseCode: PGStatement {
  let course: Int64
  let code: CourseFacts.CodeEntry

  public init(course: Int64, _ code: CourseFacts.CodeEntry) {
    self.course = course
    self.code = code
  }

  public static let sql = """
    insert into muster.course_code (course_id, scheme, code, valid_from, valid_to, seen)
    values ($1::bigint, $2, $3, $4::date, $5::date, $6::date)
    on conflict (course_id, scheme, code_key) do nothing returning true
    """
  public func bind(_ p: inout PGParameters) {
    p.add(course)
    p.add(code.scheme.rawValue)
    p.add(code.code)
    p.add(code.from?.description)
    p.add(code.to?.description)
    p.add(code.seen?.description)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Bool { try row.bool() }
}

/// The course of a provider with this event number, for telling a catalogue entry's earlier or later code from
/// another course.
public struct FindCourseByCode: PGStatement {
  let scheme: CodeScheme
  let code: String

  public init(scheme: CodeScheme, code: String) {
    self.scheme = scheme
    self.code = code
  }

  public static let isReadOnly = true
  public static let sql = """
    select c.id, c.provider_id from muster.course_code k join muster.course c on c.id = k.course_id
     where k.scheme = $1 and k.code_key = upper($2) order by k.valid_to nulls first limit 1
    """
  public func bind(_ p: inout PGParameters) {
    p.add(scheme.rawValue)
    p.add(code)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> (course: Int64, provider: Int64?) {
    (try row.int64(), try row.optionalInt64())
  }
}

/// A catalogue entry that was taken in before, and as it stood then.
public struct FindCatalogueEntry: PGStatement {
  let id: String

  public init(_ id: String) { self.id = id }

  public static let isReadOnly = true
  public static let sql = """
    select c.facts::text, c.facts ->> 'id' is distinct from k.code
      from muster.course_code k join muster.course c on c.id = k.course_id where k.scheme = 'catalogue' and k.code_key = upper($1)
    """
  public func bind(_ p: inout PGParameters) { p.add(id) }
  /// `isOther`: the facts kept are those of another entry of the same course.
  public static func decode(_ row: inout PGRow) throws(PGError) -> (facts: String?, isOther: Bool) {
    (try row.optionalString(), try row.bool())
  }
}

public struct ListCourses: ListStatement {
  public var provider: Int64?
  public var discipline: String?
  public var kind: String?
  /// Looked for in the titles of records too, which are no part of the catalogue but of the figures.
  public var text: String?
  public var page: Page

  public init(page: Page) { self.page = page }

  public static let columns: [ListColumn] = [
    .int("id"), .text("course"), .text("title"), .text("kind"), .text("discipline"), .text("provider"),
    .text("delivery"), .text("days"), .text("profile"), .text("clearance"), .text("grade-min"), .text("grade-max"),
    .int("iterations"),
  ]
  public static let sql = """
    select c.id, coalesce(h.code, 'C-' || c.id), c.title, c.kind, c.discipline, p.code, c.delivery, trim_scale(c.days)::text,
           c.profile, c.clearance, c.grade_min, c.grade_max,
           (select count(*) from muster.iteration i where i.course_id = c.id)
      from muster.course c
      left join muster.provider p on p.id = c.provider_id
      left join muster.course_code h on h.course_id = c.id and h.is_handle
     where ($3::bigint is null or c.provider_id = $3::bigint) and ($4::text is null or c.discipline = $4)
       and ($5::text is null or c.kind = $5)
       and ($6::text is null or c.title ilike $6 or exists (select from muster.course_code k where k.course_id = c.id and k.code ilike $6))
       and (c.origin = 'catalogue' or $6::text is not null) and c.id > $2::bigint
     order by c.id limit $1::int
    """
  public func bind(_ p: inout PGParameters) {
    p.add(page.limit)
    p.add(page.after)
    p.add(provider)
    p.add(discipline)
    p.add(kind)
    p.add(text.map(SQLText.contains))
  }
}

public struct ShowCourse: ListStatement {
  let id: Int64

  public init(_ id: Int64) { self.id = id }

  public static let columns: [ListColumn] = [
    .text("course"), .text("title"), .text("kind"), .text("discipline"), .text("provider"), .list("partners"),
    .text("delivery"), .text("days"), .text("language"), .text("profile"), .text("clearance"), .text("grade-min"),
    .text("grade-max"), .text("audience"), .int("fee-minor"), .text("fee-currency"), .bool("two-step"),
    .text("active-from"), .text("active-to"), .list("codes"), .list("iterations"), .text("note"), .text("source"),
  ]
  public static let sql = """
    select coalesce((select code from muster.course_code h where h.course_id = c.id and h.is_handle), 'C-' || c.id),
           c.title, c.kind, c.discipline, p.code,
           coalesce((select array_agg(q.code order by q.code) from muster.course_partner cp join muster.provider q on q.id = cp.provider_id
              where cp.course_id = c.id), '{}'),
           c.delivery, trim_scale(c.days)::text, c.language, c.profile, c.clearance, c.grade_min, c.grade_max, c.audience,
           c.fee_minor, c.fee_currency, c.two_step, c.active_from::text, c.active_to::text,
           coalesce((select array_agg(k.scheme || ' ' || k.code
                || coalesce(' from ' || k.valid_from, '') || coalesce(' to ' || k.valid_to, '') || coalesce(' (seen ' || k.seen || ')', '')
                order by k.scheme, k.seen desc nulls last, k.code) from muster.course_code k where k.course_id = c.id), '{}'),
           coalesce((select array_agg(i.code || ', ' || \(SQLText.fuzzyDate("starts")) || ' to ' || \(SQLText.fuzzyDate("ends"))
                order by i.starts_earliest, i.code) from muster.iteration i where i.course_id = c.id), '{}'),
           c.note, c.source
      from muster.course c left join muster.provider p on p.id = c.provider_id where c.id = $1::bigint
    """
  public func bind(_ p: inout PGParameters) { p.add(id) }
}
