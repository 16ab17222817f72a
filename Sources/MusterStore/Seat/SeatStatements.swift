public import MusterCore
public import PGClient

/// Stores how many seats are set aside for bodies; the schema keeps their sum within the capacity.
public struct StoreAllocations: PGStatement {
  /// Why fewer are set aside than before: what is counted beside them.
  public enum Cause: String, Sendable { case allocated, turnedBack, released }

  let allocations: [EnrolmentEffects.Allocation]
  let cause: Cause
  let letter: String?

  public init(_ allocations: [EnrolmentEffects.Allocation], cause: Cause, letter: String?) {
    self.allocations = allocations
    self.cause = cause
    self.letter = letter
  }

  public static let sql = """
    insert into muster.seat_allocation as a (iteration_id, body_id, seats, guaranteed, letter)
    select i, b, n, g, $6 from unnest($1::bigint[], $2::bigint[], $3::int[], $4::boolean[]) as t (i, b, n, g)
    on conflict (iteration_id, body_id) do update set seats = excluded.seats, guaranteed = excluded.guaranteed,
      letter = coalesce(excluded.letter, a.letter),
      turned_back = a.turned_back + case when $5 = 'turnedBack' then a.seats - excluded.seats else 0 end,
      released = a.released + case when $5 = 'released' then a.seats - excluded.seats else 0 end
    """
  public func bind(_ p: inout PGParameters) {
    p.add(allocations.map { Optional($0.iteration) })
    p.add(allocations.map { Optional($0.body) })
    p.add(allocations.map { Optional($0.seats) })
    p.add(allocations.map { Optional($0.isGuaranteed) })
    p.add(cause.rawValue)
    p.add(letter)
  }
}

/// Notes that the unfilled seats of a run were taken from bodies.
public struct ReleaseIteration: PGStatement {
  let id: Int64
  let at: Instant

  public init(_ id: Int64, at: Instant) {
    self.id = id
    self.at = at
  }

  public static let sql = """
    update muster.iteration set released_at = $2::timestamptz where id = $1::bigint and released_at is null
    """
  public func bind(_ p: inout PGParameters) {
    p.add(id)
    p.add(at.description)
  }
}

/// Who the enrolments of a waiting list are about.
public struct DescribeEnrolments: PGStatement {
  public struct Row: Sendable {
    public let enrolment: Int64
    public let officer: String
    public let name: String?
    public let body: String?
    public let since: String
  }

  let ids: [Int64]

  public init(_ ids: [Int64]) { self.ids = ids }

  public static let isReadOnly = true
  public static let sql = """
    select e.id, coalesce(n.service || '/' || n.number, 'O-' || e.officer_id), p.name, b.code, \(SQLText.moment("e.enrolled_at"))
      from muster.enrolment e
      left join muster.person p on p.officer_id = e.officer_id
      left join muster.officer_number n on n.officer_id = e.officer_id and n.valid_to is null
      left join muster.body b on b.id = e.body_id
     where e.id = any ($1::bigint[])
    """
  public func bind(_ p: inout PGParameters) { p.add(ids.map(Optional.some)) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(
      enrolment: try row.int64(), officer: try row.string(), name: try row.optionalString(),
      body: try row.optionalString(), since: try row.string())
  }
}

/// The seats of a run set aside for bodies, or those of a body in all runs.
public struct ListAllocations: ListStatement {
  public var iteration: Int64?
  public var body: Int64?
  public var page: Page

  public init(page: Page) { self.page = page }

  public static let columns: [ListColumn] = [
    .int("id"), .text("iteration"), .text("body"), .int("seats"), .int("filled"), .int("unfilled"), .bool("guaranteed"),
    .int("turned-back"), .int("released"), .text("letter"),
  ]
  public static let sql = """
    select a.id, i.code, b.code, a.seats, u.held, greatest(0, a.seats - u.held), a.guaranteed, a.turned_back, a.released,
           a.letter
      from muster.seat_allocation a join muster.iteration i on i.id = a.iteration_id join muster.body b on b.id = a.body_id
      cross join lateral (select case i.managed_by
           when 'nation' then (select count(*) from muster.seat s join muster.enrolment e on e.id = s.enrolment_id
             where s.iteration_id = i.id and e.body_id = a.body_id)
           else (select count(*) from muster.enrolment e where e.iteration_id = i.id and e.body_id = a.body_id and e.live) end
           as held) u
     where ($3::bigint is null or a.iteration_id = $3::bigint) and ($4::bigint is null or a.body_id = $4::bigint)
       and a.id > $2::bigint
     order by a.id limit $1::int
    """
  public func bind(_ p: inout PGParameters) {
    p.add(page.limit)
    p.add(page.after)
    p.add(iteration)
    p.add(body)
  }
}
