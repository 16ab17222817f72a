public import MusterCore
public import PGClient

/// The first statement of a batch: in whose names it appends to the change log, and how its statements are planned.
///
/// Always as walks through indexes that start from the names given. And a large batch plans anew each time, as it can
/// afford to: while a register fills, a plan kept from when its tables were small would go on reading all of them.
public struct DeclareBatch: PGStatement {
  let principals: [String]
  let isLarge: Bool

  public init(_ principals: [String], isLarge: Bool) {
    self.principals = principals
    self.isLarge = isLarge
  }

  public static let sql = """
    select set_config('muster.principals', $1, true), set_config('plan_cache_mode', $2, true),
           set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)
    """
  public func bind(_ p: inout PGParameters) {
    p.add(principals.joined(separator: "\n"))
    p.add(isLarge ? "force_custom_plan" : "auto")
  }
  public static func decode(_ row: inout PGRow) throws(PGError) {}
}

/// Between reading and writing of a large batch: the checks of the constraints, one for each row, are not planned anew.
public struct KeepPlans: PGStatement {
  let isLarge: Bool

  public init(isLarge: Bool) { self.isLarge = isLarge }

  public var hasWork: Bool { isLarge }
  public static let sql = "select set_config('plan_cache_mode', 'auto', true)"
  public static func decode(_ row: inout PGRow) throws(PGError) {}
}

/// The days that are spoken for, as far as they matter to the pairs named: those that meet the days of the run and
/// those taken for it already. Of everybody in a run where a seat may be freed: all. Each step is a subquery of its own
/// (`offset 0`), so that the planner cannot begin at the wrong end.
public struct ReadDays: PGStatement {
  let pairs: [(officer: Int64, iteration: Int64)]
  let freeing: [Int64]

  public init(_ pairs: [(officer: Int64, iteration: Int64)], freeing: [Int64]) {
    self.pairs = pairs
    self.freeing = freeing
  }

  public static let isReadOnly = true
  public static let sql = """
    select o.officer_id, o.enrolment_id, lower(o.days)::text, (upper(o.days) - 1)::text, i.code
      from (
        select t.officer as officer_id, o.enrolment_id, o.days
          from unnest($1::bigint[], $2::bigint[]) as t (officer, iteration)
          cross join lateral (select case when starts_earliest <= ends_latest then daterange(starts_earliest, ends_latest, '[]') end as days
            from muster.iteration where id = t.iteration offset 0) r
          cross join lateral (select enrolment_id, days from muster.occupation
            where officer_id = t.officer and days && r.days offset 0) o
        union
        select t.officer, o.enrolment_id, o.days
          from unnest($1::bigint[], $2::bigint[]) as t (officer, iteration)
          cross join lateral (select id from muster.enrolment where officer_id = t.officer and iteration_id = t.iteration offset 0) e
          cross join lateral (select enrolment_id, days from muster.occupation where enrolment_id = e.id offset 0) o
        union
        select w.officer_id, o.enrolment_id, o.days
          from muster.enrolment w
          cross join lateral (select enrolment_id, days from muster.occupation where officer_id = w.officer_id offset 0) o
         where w.iteration_id = any ($3::bigint[]) and w.live
      ) o
      cross join lateral (select iteration_id from muster.enrolment where id = o.enrolment_id offset 0) e
      cross join lateral (select code from muster.iteration where id = e.iteration_id offset 0) i
    """
  public func bind(_ p: inout PGParameters) {
    p.add(pairs.map { Optional($0.officer) })
    p.add(pairs.map { Optional($0.iteration) })
    p.add(freeing.map(Optional.some))
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> EnrolmentFacts.Occupation {
    try ReadOccupations.decode(&row)
  }
}
