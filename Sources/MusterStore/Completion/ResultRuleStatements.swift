public import MusterCore
public import PGClient

/// A dated rule about results; see `muster.result_rule`.
public struct ResultRule: Sendable, Equatable {
  public var what: ResultRuleKind
  /// Percent, months, days or years by what it is about; nil: no such rule from then on.
  public var amount: Int?
  public var excused: ExcusedDays?
  public var course: Int64?
  public var provider: Int64?
  public var kind: CourseKind?
  /// Nil: since ever.
  public var from: CalendarDate?
  public var source: String?

  public init(_ what: ResultRuleKind) { self.what = what }
}

/// The row of the same scope that begins on the same day, to be mended instead of doubled.
public struct FindResultRule: PGStatement {
  public struct Row: Sendable {
    public let id: Int64
    public let amount: Int?
    public let excused: ExcusedDays?
    public let source: String?
  }

  let rule: ResultRule

  public init(_ rule: ResultRule) { self.rule = rule }

  public static let sql = """
    select id, amount, excused, source from muster.result_rule
     where what = $1 and course_id is not distinct from $2::bigint and provider_id is not distinct from $3::bigint
       and kind is not distinct from $4 and lower(during) is not distinct from $5::date for update
    """
  public func bind(_ p: inout PGParameters) { rule.bindScope(&p) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(
      id: try row.int64(), amount: try row.optionalInt(),
      excused: try row.optionalString().flatMap(ExcusedDays.init), source: try row.optionalString())
  }
}

extension ResultRule {
  func bindScope(_ p: inout PGParameters) {
    p.add(what.rawValue)
    p.add(course)
    p.add(provider)
    p.add(kind?.rawValue)
    p.add(from?.description)
  }
}

public struct MendResultRule: PGStatement {
  let id: Int64
  let rule: ResultRule

  public init(_ id: Int64, _ rule: ResultRule) {
    self.id = id
    self.rule = rule
  }

  public static let sql = """
    update muster.result_rule set amount = $2::int, excused = $3, source = $4 where id = $1::bigint
    """
  public func bind(_ p: inout PGParameters) {
    p.add(id)
    p.add(rule.amount)
    p.add(rule.excused?.rawValue)
    p.add(rule.source)
  }
}

/// Ends the rule of the scope that is in force on the first day of the new one, the day before.
public struct CloseResultRule: PGStatement {
  let rule: ResultRule

  public init(_ rule: ResultRule) { self.rule = rule }

  public static let sql = """
    update muster.result_rule set during = daterange(lower(during), $5::date)
     where what = $1 and course_id is not distinct from $2::bigint and provider_id is not distinct from $3::bigint
       and kind is not distinct from $4 and $5::date is not null and during @> $5::date
       and (lower(during) is null or lower(during) < $5::date)
    """
  public func bind(_ p: inout PGParameters) { rule.bindScope(&p) }
}

/// A rule from a day on, until the next of its scope that is recorded.
public struct InsertResultRule: PGStatement {
  let rule: ResultRule

  public init(_ rule: ResultRule) { self.rule = rule }

  public static let sql = """
    insert into muster.result_rule (what, course_id, provider_id, kind, during, amount, excused, source)
    select $1, $2::bigint, $3::bigint, $4, daterange($5::date, (
        select min(lower(during)) from muster.result_rule
         where what = $1 and course_id is not distinct from $2::bigint and provider_id is not distinct from $3::bigint
           and kind is not distinct from $4 and lower(during) > coalesce($5::date, '-infinity'::date))),
      $6::int, $7, $8
    returning id
    """
  public func bind(_ p: inout PGParameters) {
    rule.bindScope(&p)
    p.add(rule.amount)
    p.add(rule.excused?.rawValue)
    p.add(rule.source)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

public struct ListResultRules: ListStatement {
  public var what: String?
  public var course: Int64?
  public var page: Page

  public init(page: Page) { self.page = page }

  public static let columns: [ListColumn] = [
    .int("id"), .text("rule"), .text("amount"), .text("scope"), .text("from"), .text("to"), .text("excused"),
    .text("source"),
  ]
  public static let sql = """
    select r.id, r.what,
           case when r.amount is null then 'none' when r.what = 'validity' and r.amount = 0 then 'does not run out'
             else r.amount || case r.what when 'attendance' then ' percent' when 'validity' then ' months'
               when 'report' then ' days' else ' years' end end,
           coalesce('course ' || coalesce(h.code, 'C-' || r.course_id), 'provider ' || p.code, 'kind ' || r.kind, 'everything'),
           lower(r.during)::text, (upper(r.during) - 1)::text, r.excused, r.source
      from muster.result_rule r
      left join muster.course_code h on h.course_id = r.course_id and h.is_handle
      left join muster.provider p on p.id = r.provider_id
     where ($3::text is null or r.what = $3) and ($4::bigint is null or r.course_id = $4::bigint) and r.id > $2::bigint
     order by r.id limit $1::int
    """
  public func bind(_ p: inout PGParameters) {
    p.add(page.limit)
    p.add(page.after)
    p.add(what)
    p.add(course)
  }
}
