public import MusterCore
public import PGClient

/// How far the nation's zone is ahead of UTC around a moment, to the quarter of an hour in which that changes.
public struct ReadNationDays: PGStatement {
  let now: Instant

  public init(around now: Instant) { self.now = now }

  public static let isReadOnly = true
  public static let sql = """
    with day as materialized (
      select n.zone, x, (x at time zone n.zone) - (x at time zone 'UTC') as ahead
        from muster.nation n
        cross join generate_series($1::timestamptz - interval '400 days', $1::timestamptz + interval '400 days', '1 day') x
    ), turn as (
      select *, lag(ahead) over (order by x) as before from day
    )
    select (extract(epoch from coalesce(q.x, turn.x)) * 1000000)::bigint, extract(epoch from turn.ahead)::int
      from turn left join lateral (
        select min(q) as x from generate_series(turn.x - interval '1 day', turn.x, '15 minutes') q
         where turn.before is not null and (q at time zone turn.zone) - (q at time zone 'UTC') = turn.ahead
      ) q on true
     where turn.ahead is distinct from turn.before order by turn.x
    """
  public func bind(_ p: inout PGParameters) { p.add(now.description) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> ZoneDays.Offset {
    ZoneDays.Offset(from: Instant(microseconds: try row.int64()), seconds: try row.int())
  }
}
