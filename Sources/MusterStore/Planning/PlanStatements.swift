public import MusterCore
public import PGClient

/// Weights in force.
public struct ReadPlanRules: PGStatement {
  public init() {}

  public static let isReadOnly = true
  public static let sql = """
    select id, measure, weight, word, provider_id, course_id, programme_id from muster.plan_rule where not void order by id
    """
  public static func decode(_ row: inout PGRow) throws(PGError) -> PlanRule {
    var rule = PlanRule(
      id: try row.int64(), try row.word(), weight: try row.int(), word: try row.optionalString())
    rule.scope.provider = try row.optionalInt64()
    rule.scope.course = try row.optionalInt64()
    rule.scope.programme = try row.optionalInt64()
    return rule
  }
}

/// Sets a weight: an earlier one of the same measure, word and scope is void from then on. Answers its id, nothing when it
/// was the same before.
public struct SetPlanRule: PGStatement {
  let rule: PlanRule
  let source: String?

  public init(_ rule: PlanRule, source: String?) {
    self.rule = rule
    self.source = source
  }

  public static let sql = """
    with same as materialized (
      select id, weight from muster.plan_rule
       where not void and measure = $1
         and (word, provider_id, course_id, programme_id) is not distinct from ($3::text, $4::bigint, $5::bigint, $6::bigint)
    ), ended as (
      update muster.plan_rule set void = true where id in (select id from same where weight <> $2::int) returning id
    )
    , added as (
      insert into muster.plan_rule (measure, weight, word, provider_id, course_id, programme_id, source)
      select $1, $2::int, $3::text, $4::bigint, $5::bigint, $6::bigint, $7
       where $2::int <> 0 and not exists (select from same where weight = $2::int)
      returning id
    )
    select id from added union all select id from ended where not exists (select from added)
    """
  public func bind(_ p: inout PGParameters) {
    p.add(rule.measure.rawValue)
    p.add(rule.weight)
    p.add(rule.word)
    p.add(rule.scope.provider)
    p.add(rule.scope.course)
    p.add(rule.scope.programme)
    p.add(source)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

public struct ListPlanRules: ListStatement {
  let page: Page

  public init(page: Page) { self.page = page }

  public static let columns: [ListColumn] = [
    .int("id"), .text("measure"), .int("weight"), .text("word"), .text("provider"), .text("course"), .text("programme"),
    .text("source"),
  ]
  public static let sql = """
    select r.id, r.measure, r.weight, r.word, p.code, coalesce((select k.code from muster.course_code k
             where k.course_id = r.course_id and k.is_handle), 'C-' || r.course_id), g.code, r.source
      from muster.plan_rule r left join muster.provider p on p.id = r.provider_id
      left join muster.programme g on g.id = r.programme_id
     where not r.void and r.id > $2::bigint order by r.id limit $1::int
    """
  public func bind(_ p: inout PGParameters) {
    p.add(page.limit)
    p.add(page.after)
  }
}

/// Officers with what the ranking asks besides eligibility, in portions by id; those who are live in one of the runs named
/// or have completed it are left out, and records merged into others.
public struct ReadPlanOfficers: PGStatement {
  public struct Row: Sendable {
    public let officer: Int64
    public let handle: String
    public let name: String?
    public let appointment: String?
    /// Of the posting that holds on the day.
    public let unit: String?
    public let lastCourse: CalendarDate?
    /// The days of the runs they are named for, whatever came of that so far, where both ends are known and not over.
    public let named: [ClosedRange<CalendarDate>]
  }

  let after: Int64
  let busyIn: [Int64]
  let day: CalendarDate

  public init(after: Int64, busyIn: [Int64], on day: CalendarDate) {
    self.after = after
    self.busyIn = busyIn
    self.day = day
  }

  public static let portion = 1000
  public static let isReadOnly = true
  public static let sql = """
    select o.id, coalesce((select n.service || '/' || n.number from muster.officer_number n
             where n.officer_id = o.id and n.valid_to is null order by n.id limit 1), 'O-' || o.id),
           (select p.name from muster.person p where p.officer_id = o.id),
           (select a.appointment from muster.officer_posting a where a.officer_id in (select muster.records_of(o.id))
             and a.during @> $3::date order by a.officer_id = o.id desc limit 1),
           (select a.unit from muster.officer_posting a where a.officer_id in (select muster.records_of(o.id))
             and a.during @> $3::date order by a.officer_id = o.id desc limit 1),
           (select max(coalesce(i.ends_latest, c.on_date))::text
              from muster.completion c left join muster.iteration i on i.id = c.iteration_id
             where c.officer_id in (select muster.records_of(o.id)) and c.kind <> 'revocation'
               and not exists (select from muster.completion x
                 where x.corrects = c.id and x.kind in ('correction', 'revocation'))),
           coalesce((select array_agg(i.starts_earliest || '/' || i.ends_earliest order by e.id)
              from muster.enrolment e join muster.iteration i on i.id = e.iteration_id
             where e.officer_id = o.id and e.live and i.state <> 'cancelled' and not i.self_paced and i.starts_precision = 'day'
               and i.ends_precision = 'day' and i.ends_earliest >= greatest($3::date, i.starts_earliest)), '{}')
      from muster.officer o
     where o.id > $1::bigint
       and not exists (select from muster.officer_merge m where m.officer_id = o.id and not m.undone)
       and not exists (select from muster.enrolment e where e.officer_id = o.id and e.iteration_id = any ($2::bigint[])
                        and (e.live or e.state = 'completed'))
     order by o.id limit 1000
    """
  public func bind(_ p: inout PGParameters) {
    p.add(after)
    p.add(busyIn.map(Optional.some))
    p.add(day.description)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(
      officer: try row.int64(), handle: try row.string(), name: try row.optionalString(),
      appointment: try row.optionalString(), unit: try row.optionalString(), lastCourse: try row.date(),
      named: try row.stringArray().compactMap(days))
  }
}

extension ReadPlanOfficers {
  /// `first/last`
  private static func days(_ text: String) -> ClosedRange<CalendarDate>? {
    let ends = text.split(separator: "/").compactMap { try? CalendarDate(parsing: String($0)) }
    guard ends.count == 2, ends[0] <= ends[1] else { return nil }
    return ends[0]...ends[1]
  }
}

/// What quotas ask about officers: service, province and the unit of the posting that holds on a day.
public struct ReadPlanHomes: PGStatement {
  public struct Row: Sendable {
    public let officer: Int64
    public let service: String
    public let province: String?
    public let unit: String?
  }

  let officers: [Int64]
  let day: CalendarDate?

  public init(_ officers: [Int64], on day: CalendarDate?) {
    self.officers = officers
    self.day = day
  }

  public static let isReadOnly = true
  public static let sql = """
    select o.id, o.service, o.province,
           (select a.unit from muster.officer_posting a where a.officer_id in (select muster.records_of(o.id))
             and a.during @> $2::date order by a.officer_id = o.id desc limit 1)
      from muster.officer o where o.id = any ($1::bigint[])
    """
  public func bind(_ p: inout PGParameters) {
    p.add(officers.map(Optional.some))
    p.add(day?.description)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(
      officer: try row.int64(), service: try row.string(), province: try row.optionalString(),
      unit: try row.optionalString())
  }
}

/// How many took part so far, by service and province.
public struct ReadPlanShares: PGStatement {
  public struct Row: Sendable {
    public let isService: Bool
    public let word: String
    public let count: Int
  }

  public init() {}

  public static let isReadOnly = true
  public static let sql = """
    with went as materialized (
      select o.service, o.province from muster.enrolment e join muster.officer o on o.id = e.officer_id
       where e.state in ('attending', 'completed')
    )
    select true, service, count(*) from went group by service
    union all select false, province, count(*) from went where province is not null group by province
    """
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(isService: try row.bool(), word: try row.string(), count: try row.int())
  }
}

/// Runs that may still be joined: open or planned, not begun, and not one the officer is in already.
public struct FindRunsAhead: PGStatement {
  let officer: Int64
  let today: CalendarDate
  let to: CalendarDate?

  public init(officer: Int64, today: CalendarDate, to: CalendarDate?) {
    self.officer = officer
    self.today = today
    self.to = to
  }

  public static let isReadOnly = true
  public static let isPlannedAnew = true
  public static let sql = """
    select i.id from muster.iteration i
     where i.state in ('open', 'planned') and i.printed_key is null
       and coalesce(i.starts_latest, i.starts_earliest, 'infinity') > $2::date
       and ($3::date is null or i.starts_earliest <= $3::date)
       and not exists (select from muster.enrolment e where e.officer_id = $1::bigint and e.iteration_id = i.id
                        and (e.live or e.state = 'completed'))
     order by i.id limit 2000
    """
  public func bind(_ p: inout PGParameters) {
    p.add(officer)
    p.add(today.description)
    p.add(to?.description)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

/// Open offers of a programme in runs that start in a year, with the seats still to be named for; last those of runs of
/// which no first day is known at all.
public struct ReadPackage: PGStatement {
  public struct Row: Sendable {
    public let iteration: Int64
    public let code: String
    /// Nil: not stated.
    public let seats: Int?
    public let reserves: Int?
    /// The highest place among the reserves of the run; 0: there are none.
    public let lastReserve: Int
    /// It is not known when the run starts, so the year is not known either.
    public let isUndated: Bool
  }

  let programme: Int64
  let year: Int

  public init(programme: Int64, year: Int) {
    self.programme = programme
    self.year = year
  }

  public static let isReadOnly = true
  public static let sql = """
    select i.id, i.code,
           case when f.seats is not null then greatest(0, f.seats
             - coalesce((select sum(r.seats) from muster.offer_return r where r.offer_id = f.id), 0)
             - (select count(*) from muster.enrolment e
                 where e.iteration_id = i.id and e.live and \(SQLText.onSeat("e")) and e.role = 'student')) end,
           case when f.reserves is not null then greatest(0, f.reserves - (select count(*) from muster.enrolment e
             where e.iteration_id = i.id and e.live and not \(SQLText.onSeat("e")) and e.role = 'student')) end,
           coalesce((select max(e.reserve) from muster.enrolment e where e.iteration_id = i.id and e.live), 0),
           i.starts_earliest is null
      from muster.offer f join muster.iteration i on i.id = f.iteration_id
     where f.state = 'open' and i.state in ('open', 'planned') and i.programme_id = $1::bigint
       and (i.starts_earliest is null or extract(year from i.starts_earliest) = $2::int)
     order by i.starts_earliest nulls last, i.id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(programme)
    p.add(year)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(
      iteration: try row.int64(), code: try row.string(), seats: try row.optionalInt(),
      reserves: try row.optionalInt(), lastReserve: try row.int(), isUndated: try row.bool())
  }
}

/// The runs of a programme that start in a year, whatever became of their offers: whoever has a place in one of them has a
/// place in the package.
public struct ReadPackageRuns: PGStatement {
  let programme: Int64
  let year: Int

  public init(programme: Int64, year: Int) {
    self.programme = programme
    self.year = year
  }

  public static let isReadOnly = true
  public static let sql = """
    select id from muster.iteration
     where programme_id = $1::bigint and extract(year from starts_earliest) = $2::int order by id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(programme)
    p.add(year)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}
