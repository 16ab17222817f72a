public import MusterCore
public import PGClient

/// What declining an offered seat costs by rule, as it is stated.
public struct ForfeitRule: Sendable {
  public var provider: Int64?
  public var course: Int64?
  public var reach: ForfeitReach
  /// Late is fewer than so many days before the first day; nil: whenever before it.
  public var daysBefore: Int?
  public var from: CalendarDate?
  public var to: CalendarDate?
  public var source: String?

  public init(_ reach: ForfeitReach) { self.reach = reach }
}

/// Adds a rule and answers its id; no row when the same is in force on some of these days already.
public struct InsertForfeit: PGStatement {
  let rule: ForfeitRule

  public init(_ rule: ForfeitRule) { self.rule = rule }

  public static let sql = """
    insert into muster.forfeit_rule (provider_id, course_id, reach, days_before, during, source)
    select $1::bigint, $2::bigint, $3, $4::int, daterange($5::date, $6::date, '[]'), $7
     where not exists (select from muster.forfeit_rule
       where (provider_id, course_id, days_before) is not distinct from ($1::bigint, $2::bigint, $4::int) and reach = $3
         and during && daterange($5::date, $6::date, '[]'))
    returning id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(rule.provider)
    p.add(rule.course)
    p.add(rule.reach.rawValue)
    p.add(rule.daysBefore)
    p.add(rule.from?.description)
    p.add(rule.to?.description)
    p.add(rule.source)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

public struct ListForfeits: ListStatement {
  public var provider: Int64?
  public var on: CalendarDate?
  public let page: Page

  public init(page: Page) { self.page = page }

  public static let columns: [ListColumn] = [
    .int("id"), .text("provider"), .text("course"), .text("loses"), .int("days-before"), .text("from"), .text("to"),
    .text("source"),
  ]
  public static let sql = """
    select r.id, p.code, case when c.id is not null then coalesce(h.code, 'C-' || c.id) end, r.reach, r.days_before,
           lower(r.during)::text, (upper(r.during) - 1)::text, r.source
      from muster.forfeit_rule r left join muster.provider p on p.id = r.provider_id
      left join muster.course c on c.id = r.course_id
      left join muster.course_code h on h.course_id = c.id and h.is_handle
     where ($3::bigint is null or r.provider_id = $3::bigint or c.provider_id = $3::bigint)
       and ($4::date is null or r.during @> $4::date) and r.id > $2::bigint
     order by r.id limit $1::int
    """
  public func bind(_ p: inout PGParameters) {
    p.add(page.limit)
    p.add(page.after)
    p.add(provider)
    p.add(on?.description)
  }
}

/// For offered seats that are to be declined: the rule in force on the day, of the course before that of its provider, and
/// the places in waiting lists at home that it covers. No row: nothing is lost.
public struct FindForfeits: PGStatement {
  public struct Row: Sendable {
    /// The position among the pairs asked for, from 0.
    public let index: Int
    public let rule: Int64
    public let source: String?
    public let daysBefore: Int?
    public let starts: CalendarDate?
    public let place: Forfeiture.Place
  }

  let pairs: [(officer: Int64, iteration: Int64)]
  let on: CalendarDate?

  public init(_ pairs: [(officer: Int64, iteration: Int64)], on: CalendarDate?) {
    self.pairs = pairs
    self.on = on
  }

  public static let isReadOnly = true
  public var hasWork: Bool { !pairs.isEmpty && on != nil }
  public static let sql = """
    select t.ord - 1, r.id, r.source, r.days_before, i.starts_earliest::text, w.officer_id, w.iteration_id
      from unnest($1::bigint[], $2::bigint[]) with ordinality as t (officer, iteration, ord)
      join muster.enrolment e on e.officer_id = t.officer and e.iteration_id = t.iteration and e.state = 'offered'
      join muster.iteration i on i.id = e.iteration_id join muster.course c on c.id = i.course_id
      cross join lateral (
        select * from muster.forfeit_rule r
         where (r.course_id = c.id or r.provider_id = c.provider_id) and r.during @> $3::date
         order by r.course_id is null limit 1) r
      join muster.enrolment w on w.state = 'waiting' and w.queue is not null
       and (w.officer_id = e.officer_id or (r.reach = 'body' and w.body_id = e.body_id))
      join muster.iteration j on j.id = w.iteration_id and j.managed_by = 'nation' join muster.course d on d.id = j.course_id
     where d.id = r.course_id or d.provider_id = r.provider_id
     order by t.ord, w.id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(pairs.map { Optional($0.officer) })
    p.add(pairs.map { Optional($0.iteration) })
    p.add(on?.description)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(
      index: try row.int(), rule: try row.int64(), source: try row.optionalString(), daysBefore: try row.optionalInt(),
      starts: try row.date(), place: .init(officer: try row.int64(), iteration: try row.int64()))
  }
}
