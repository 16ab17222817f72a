public import MusterCore
public import PGClient

/// Adds a penalty rule and answers its id; no row when the same is in force on some of these days already.
public struct InsertPenalty: PGStatement {
  let rule: PenaltyRule
  let provider: Int64?
  let programme: Int64?
  let from: CalendarDate?
  let to: CalendarDate?

  public init(
    _ rule: PenaltyRule, provider: Int64?, programme: Int64?, from: CalendarDate?, to: CalendarDate?
  ) {
    self.rule = rule
    self.provider = provider
    self.programme = programme
    self.from = from
    self.to = to
  }

  public static let sql = """
    insert into muster.penalty_rule (provider_id, programme_id, kind, dedicated, days_before, percent, exceptions, during, source)
    select $1::bigint, $2::bigint, $3, $4::boolean, $5::int, $6::int, $7::text[], daterange($8::date, $9::date, '[]'), $10
     where not exists (select from muster.penalty_rule where kind = $3
       and (provider_id, programme_id, dedicated, days_before) is not distinct from ($1::bigint, $2::bigint, $4::boolean, $5::int)
       and percent = $6::int and exceptions = $7::text[] and during && daterange($8::date, $9::date, '[]'))
    returning id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(provider)
    p.add(programme)
    p.add(rule.kind.rawValue)
    p.add(rule.dedicated)
    p.add(rule.daysBefore)
    p.add(rule.percent)
    p.add(rule.exceptions.map(\.rawValue).sorted().map(Optional.some))
    p.add(from?.description)
    p.add(to?.description)
    p.add(rule.source)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

public struct ListPenalties: ListStatement {
  public var provider: Int64?
  public var on: CalendarDate?
  public let page: Page

  public init(page: Page) { self.page = page }

  public static let columns: [ListColumn] = [
    .int("id"), .text("provider"), .text("programme"), .text("kind"), .bool("dedicated"), .int("days-before"),
    .int("percent"), .list("exceptions"), .text("from"), .text("to"), .text("source"),
  ]
  public static let sql = """
    select r.id, p.code, g.code, r.kind, r.dedicated, r.days_before, r.percent, r.exceptions, lower(r.during)::text,
           (upper(r.during) - 1)::text, r.source
      from muster.penalty_rule r left join muster.provider p on p.id = r.provider_id
      left join muster.programme g on g.id = r.programme_id
     where ($3::bigint is null or r.provider_id = $3::bigint) and ($4::date is null or r.during @> $4::date) and r.id > $2::bigint
     order by r.id limit $1::int
    """
  public func bind(_ p: inout PGParameters) {
    p.add(page.limit)
    p.add(page.after)
    p.add(provider)
    p.add(on?.description)
  }
}

/// The penalty rules in force on a day for a run.
public struct PenaltiesOfRun: PGStatement {
  let iteration: Int64
  let on: CalendarDate

  public init(iteration: Int64, on: CalendarDate) {
    self.iteration = iteration
    self.on = on
  }

  public static let isReadOnly = true
  public static let sql = """
    select r.id, r.kind, r.dedicated, r.days_before, r.percent, r.exceptions,
           r.provider_id is not null or r.programme_id is not null, r.source
      from muster.iteration i join muster.course c on c.id = i.course_id
      join muster.penalty_rule r on (r.provider_id is null or r.provider_id = c.provider_id)
       and (r.programme_id is null or r.programme_id = i.programme_id) and r.during @> $2::date
     where i.id = $1::bigint order by r.id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(iteration)
    p.add(on.description)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> PenaltyRule {
    let id = try row.int64()
    let kind: PenaltyRule.Kind = try row.word()
    let dedicated = try row.optionalBool()
    let days = try row.optionalInt()
    let percent = try row.int()
    let exceptions = try row.stringArray().compactMap(PenaltyException.init(rawValue:))
    return PenaltyRule(
      id: id, kind: kind, dedicated: dedicated, daysBefore: days, percent: percent, exceptions: Set(exceptions),
      isParticular: try row.bool(), source: try row.optionalString())
  }
}

/// The id of a run if a penalty rule is in force for it.
public struct PenalisedRun: PGStatement {
  let code: String
  let on: CalendarDate

  public init(_ code: String, on: CalendarDate) {
    self.code = code
    self.on = on
  }

  public static let isReadOnly = true
  public static let sql = """
    select i.id from muster.iteration i join muster.course c on c.id = i.course_id
     where i.code_key = upper($1) and exists (select from muster.penalty_rule r
       where (r.provider_id is null or r.provider_id = c.provider_id)
         and (r.programme_id is null or r.programme_id = i.programme_id) and r.during @> $2::date)
    """
  public func bind(_ p: inout PGParameters) {
    p.add(code)
    p.add(on.description)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

/// The tuition of an enrolment: what was paid, else what was planned, else the course's fee; no rows when none is known.
public struct TuitionOfEnrolment: PGStatement {
  let enrolment: Int64

  public init(_ enrolment: Int64) { self.enrolment = enrolment }

  public static let isReadOnly = true
  public static let sql = """
    with items as (
      select basis, amount_minor, currency from muster.cost_item
       where enrolment_id = $1::bigint and kind = 'tuition' and not void
    )
    select 'actual', sum(amount_minor)::bigint, currency from items where basis = 'actual' group by currency
    union all
    select 'planned', sum(amount_minor)::bigint, currency from items
     where basis = 'planned' and not exists (select from items where basis = 'actual') group by currency
    union all
    select 'fee', c.fee_minor, c.fee_currency
      from muster.enrolment e join muster.iteration i on i.id = e.iteration_id join muster.course c on c.id = i.course_id
     where e.id = $1::bigint and c.fee_minor is not null and not exists (select from items)
    """
  public func bind(_ p: inout PGParameters) { p.add(enrolment) }
  /// An amount of nil: an item stands there, but what it costs is not known.
  public static func decode(_ row: inout PGRow) throws(PGError) -> (basis: String, amount: Money?) {
    (try row.string(), try row.money())
  }
}

/// The days of the run and for whom it is held, when a visa was asked for, and how the enrolment ended if it did. For who
/// has left these are as they were then: what leaving has cost does not change when the run is moved later.
public struct ExposureCase: PGStatement {
  public struct Row: Sendable {
    public let starts: CalendarDate?
    public let ends: CalendarDate?
    /// By how many days the first day was later then than it is now; nil: one of the two is not known.
    public let startsLaterThanNow: Int?
    public let visaAskedOn: CalendarDate?
    /// Held for this nation alone; nil: not stated.
    public let dedicated: Bool?
    public let leaving: Leaving
  }

  let enrolment: Int64

  public init(_ enrolment: Int64) { self.enrolment = enrolment }

  public static let isReadOnly = true
  /// A withdrawal is of the day it was said to be, else of the day it was entered. An end that was taken back and entered
  /// again is of the later entry; one that was taken back by mistake, of its own. A
  /// substitution is of the transaction in which the one replaced left, and counts until who came in was refused.
  ///
  /// Abroad a name was sent when it ever came so far, not by a step that was taken back.
  ///
  /// The dates of who has left are those in force on that day; when the run was entered later, those in force when the end
  /// was entered. Whether a run is held for one nation does not move: what was stated later was so then too.
  public static let sql = """
    select case when h.starts_precision = 'day' then h.starts_earliest::text end,
           case when h.ends_precision = 'day' then h.ends_earliest::text end, h.starts_earliest - i.starts_earliest,
           (select r.on_date::text from muster.departure_requirement r where r.enrolment_id = e.id and r.requirement = 'visa' and r.state = 'applied'),
           coalesce(h.dedicated, i.dedicated), e.state, i.managed_by, gone.day::text,
           exists (select from muster.change s join muster.enrolment b on b.id = (s.detail ->> 'by-enrolment')::bigint
             where s.subject_kind = 'enrolment' and s.subject_id = e.id and s.verb = 'enrolment.substitute' and s.stamp = gone.stamp
               and b.state not in ('rejected', 'not-accepted', 'lapsed')),
           case when e.live then i.state = 'cancelled'
                else e.state in ('cancelled', 'transferred') and coalesce(e.reason, '') = 'cancelled' end,
           e.reason, i.managed_by = 'nation' or (select r.reached >= 2 from (\(SQLText.everReached(where: "id = e.id"))) r)
      from muster.enrolment e join muster.iteration i on i.id = e.iteration_id
      left join lateral (
        select c.stamp, (c.detail ->> 'on')::date as stated,
               coalesce((c.detail ->> 'on')::date, (c.at at time zone (select zone from muster.nation))::date) as day
          from muster.change c
         where not e.live and c.subject_kind = 'enrolment' and c.subject_id = e.id and c.detail ->> 'to' = e.state
           and c.detail ->> 'from' is distinct from e.state and c.verb <> 'enrolment.undo'
         order by c.id desc limit 1) gone on true
      left join lateral (
        select v.starts_precision, v.starts_earliest, v.ends_precision, v.ends_earliest, v.dedicated
          from muster.iteration_history v
         where v.id = i.id and v.stamp <= coalesce(case when e.state <> 'completed' then gone.stamp end, 9223372036854775807)
         order by (gone.stated is null or (select c.at from muster.change c where c.stamp = v.stamp order by c.id limit 1)
             < (gone.stated + 1)::timestamp at time zone (select zone from muster.nation)) is not false desc,
           v.stamp desc, v.version desc limit 1) h on true
     where e.id = $1::bigint
    """
  public func bind(_ p: inout PGParameters) { p.add(enrolment) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    let (starts, ends, later) = (try row.date(), try row.date(), try row.optionalInt())
    let visaAskedOn = try row.date()
    let dedicated = try row.optionalBool()
    let state: EnrolmentState = try row.word()
    let managedBy: ManagedBy = try row.word()
    var leaving = Leaving(state, managedBy: managedBy, on: try row.date())
    leaving.isReplaced = try row.bool()
    leaving.isRunCancelled = try row.bool()
    leaving.reason = try row.optionalString()
    leaving.wasSent = try row.optionalBool() ?? false
    return Row(
      starts: starts, ends: ends, startsLaterThanNow: later, visaAskedOn: visaAskedOn, dedicated: dedicated,
      leaving: leaving)
  }
}
