public import MusterCore
public import PGClient

/// Which rules were set aside for these attempts.
public struct ReadOverrides: PGStatement {
  public struct Row: Sendable {
    public let enrolment: Int64
    public let rule: String
    /// The rows it rested on.
    public let versions: String
    public let reason: String
    public let principal: String
  }

  let enrolments: [Int64]

  public init(_ enrolments: [Int64]) { self.enrolments = enrolments }

  public static let isReadOnly = true
  public static let sql = """
    select enrolment_id, rule, versions, reason, principal from muster.eligibility_override
     where enrolment_id = any ($1::bigint[])
    """
  public func bind(_ p: inout PGParameters) { p.add(enrolments.map(Optional.some)) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(
      enrolment: try row.int64(), rule: try row.string(), versions: try row.string(), reason: try row.string(),
      principal: try row.string())
  }
}

/// Keeps the rules that were set aside for attempts. The attempts themselves may be stored later in the transaction.
public struct InsertOverrides: PGStatement {
  public struct Entry: Sendable {
    public let enrolment: Int64
    public let rule: String
    public let versions: String
    let reason: String
    let principal: String

    public init(enrolment: Int64, rule: String, versions: String, reason: String, principal: String) {
      self.enrolment = enrolment
      self.rule = rule
      self.versions = versions
      self.reason = reason
      self.principal = principal
    }
  }

  let entries: [Entry]
  let at: Instant

  public init(_ entries: [Entry], at: Instant) {
    self.entries = entries
    self.at = at
  }

  public var hasWork: Bool { !entries.isEmpty }
  public static let sql = """
    insert into muster.eligibility_override (enrolment_id, rule, versions, reason, principal, at)
    select t.*, $6::timestamptz from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[]) as t
    """
  public func bind(_ p: inout PGParameters) {
    p.add(entries.map { Optional($0.enrolment) })
    p.add(entries.map { Optional($0.rule) })
    p.add(entries.map { Optional($0.versions) })
    p.add(entries.map { Optional($0.reason) })
    p.add(entries.map { Optional($0.principal) })
    p.add(at.description)
  }
}

/// Notes enrolments that rules refused; the same refusal again on the same day is one.
public struct InsertRefusals: PGStatement {
  public struct Entry: Sendable {
    let officer: Int64
    let iteration: Int64
    public let rule: String
    public let versions: String
    let principal: String

    public init(officer: Int64, iteration: Int64, rule: String, versions: String, principal: String) {
      self.officer = officer
      self.iteration = iteration
      self.rule = rule
      self.versions = versions
      self.principal = principal
    }
  }

  let entries: [Entry]
  let day: CalendarDate
  let moment: Instant

  public init(_ entries: [Entry], on day: CalendarDate, at moment: Instant) {
    self.entries = entries
    self.day = day
    self.moment = moment
  }

  public static let sql = """
    insert into muster.eligibility_refusal (on_date, at, officer_id, iteration_id, rule, versions, principal)
    select $6::date, (select muster.moment_not_asked($7::timestamptz)), t.*
      from unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[], $5::text[]) as t
    on conflict do nothing
    """
  public func bind(_ p: inout PGParameters) {
    p.add(entries.map { Optional($0.officer) })
    p.add(entries.map { Optional($0.iteration) })
    p.add(entries.map { Optional($0.rule) })
    p.add(entries.map { Optional($0.versions) })
    p.add(entries.map { Optional($0.principal) })
    p.add(day.description)
    p.add(moment.description)
  }
}

public struct ListOverrides: ListStatement {
  let iteration: Int64?
  let page: Page

  public init(iteration: Int64?, page: Page) {
    self.iteration = iteration
    self.page = page
  }

  public static let columns: [ListColumn] = [
    .int("id"), .text("officer"), .text("iteration"), .text("state"), .text("rule"), .text("versions"), .text("reason"),
    .text("by"), .text("at"),
  ]
  public static let sql = """
    select v.id, coalesce((select n.service || '/' || n.number from muster.officer_number n
             where n.officer_id = e.officer_id and n.valid_to is null), 'O-' || e.officer_id), i.code, e.state, v.rule, v.versions, v.reason, v.principal,
           to_char(v.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
      from muster.eligibility_override v join muster.enrolment e on e.id = v.enrolment_id
      join muster.iteration i on i.id = e.iteration_id
     where v.id > $2::bigint and ($3::bigint is null or e.iteration_id = $3::bigint) order by v.id limit $1::int
    """
  public func bind(_ p: inout PGParameters) {
    p.add(page.limit)
    p.add(page.after)
    p.add(iteration)
  }
}

public struct CountOverrides: ListStatement {
  let iteration: Int64?
  let by: String

  public init(iteration: Int64?, by: String) {
    self.iteration = iteration
    self.by = by
  }

  public static let columns: [ListColumn] = [.text("what"), .int("overrides"), .int("officers")]
  public static let sql = """
    select case $2 when 'rule' then v.rule when 'iteration' then i.code else v.principal end, count(*),
           count(distinct e.officer_id)
      from muster.eligibility_override v join muster.enrolment e on e.id = v.enrolment_id
      join muster.iteration i on i.id = e.iteration_id
     where $1::bigint is null or e.iteration_id = $1::bigint group by 1 order by 2 desc, 1
    """
  public func bind(_ p: inout PGParameters) {
    p.add(iteration)
    p.add(by)
  }
}

public struct ListRefusals: ListStatement {
  public var iteration: Int64?
  public var from: CalendarDate?
  public var to: CalendarDate?
  public var page: Page

  public init(page: Page) { self.page = page }

  public static let columns: [ListColumn] = [
    .int("id"), .text("on"), .text("officer"), .text("iteration"), .text("rule"), .text("versions"), .text("by"),
  ]
  public static let sql = """
    select f.id, f.on_date::text, coalesce((select n.service || '/' || n.number from muster.officer_number n
             where n.officer_id = w.person and n.valid_to is null), 'O-' || w.person), i.code, f.rule, f.versions, f.principal
      from muster.eligibility_refusal f cross join lateral (select muster.person_of(f.officer_id) as person) w
      join muster.iteration i on i.id = f.iteration_id
     where f.id > $2::bigint and ($3::bigint is null or f.iteration_id = $3::bigint)
       and ($4::date is null or f.on_date >= $4::date) and ($5::date is null or f.on_date <= $5::date)
     order by f.id limit $1::int
    """
  public func bind(_ p: inout PGParameters) {
    p.add(page.limit)
    p.add(page.after)
    p.add(iteration)
    p.add(from?.description)
    p.add(to?.description)
  }
}

/// Counts refusals, the most first. With a moment those that counted by then, in the services and under the codes of runs
/// that stood at its stamp.
public struct CountRefusals: ListStatement {
  public var iteration: Int64?
  public var from: CalendarDate?
  public var to: CalendarDate?
  public var asOf: (moment: Instant, stamp: Int64)?
  public var limit: Int?
  public let by: String

  public init(by: String) { self.by = by }

  public static let columns: [ListColumn] = [.text("what"), .int("refusals"), .int("officers"), .int("iterations")]
  public static let sql = """
    select case $1 when 'rule' then f.rule when 'iteration' then coalesce(i.code, 'not known')
             when 'service' then coalesce(o.service, 'not known') else f.principal end,
           count(*), count(distinct f.officer_id), count(distinct f.iteration_id)
      from muster.eligibility_refusal f
      left join lateral (
        select h.code from muster.iteration_history h
         where h.id = f.iteration_id and h.stamp <= coalesce($6::bigint, 9223372036854775807)
         order by h.stamp desc, h.version desc limit 1
      ) i on true
      left join lateral (
        select h.service from muster.officer_history h
         where h.id = f.officer_id and h.stamp <= coalesce($6::bigint, 9223372036854775807)
         order by h.stamp desc, h.version desc limit 1
      ) o on true
     where ($2::bigint is null or f.iteration_id = $2::bigint)
       and ($3::date is null or f.on_date >= $3::date) and ($4::date is null or f.on_date <= $4::date)
       and ($5::timestamptz is null or f.at <= $5::timestamptz)
     group by 1 order by 2 desc, 1 limit $7::bigint
    """
  public func bind(_ p: inout PGParameters) {
    p.add(by)
    p.add(iteration)
    p.add(from?.description)
    p.add(to?.description)
    p.add(asOf?.moment.description)
    p.add(asOf?.stamp)
    p.add(limit)
  }
}
