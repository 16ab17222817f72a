public import PGClient

/// Finds the officers and runs of many requests at once: for each pair of names the ids, and how many fit. Officers are
/// found as ``FindOfficer`` finds them.
public struct FindPairs: PGStatement {
  public struct Row: Sendable {
    public let officer: Int64?
    public let officerMatches: Int
    public let iteration: Int64?
  }

  let pairs: [(officer: String, iteration: String)]

  public init(_ pairs: [(officer: String, iteration: String)]) { self.pairs = pairs }

  public static let isReadOnly = true
  public static let sql = """
    select o.id, o.n, i.id
      from unnest($1::text[], $2::text[]) with ordinality as t (officer, iteration, ord)
      left join lateral (
        select min(person) as id, count(distinct person) as n from (
          select coalesce(m.into_id, h.officer_id) as person, h.now, bool_or(h.now) over () as held from (
            select officer_id, valid_to is null as now from muster.officer_number where number_key = upper(t.officer)
            union all select officer_id, valid_to is null from muster.officer_number
             where strpos(t.officer, '/') > 0 and service = lower(split_part(t.officer, '/', 1))
               and number_key = upper(substr(t.officer, strpos(t.officer, '/') + 1))
            union all select id, true from muster.officer
             where id = case when upper(t.officer) ~ '^O-[0-9]{1,18}$' then substring(t.officer from 3)::bigint end
          ) h left join muster.officer_merge m on m.officer_id = h.officer_id and not m.undone
        ) hits where now = held
      ) o on true
      left join muster.iteration i on i.code_key = upper(t.iteration)
     order by t.ord
    """
  public func bind(_ p: inout PGParameters) {
    p.add(pairs.map { Optional($0.officer) })
    p.add(pairs.map { Optional($0.iteration) })
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(officer: try row.optionalInt64(), officerMatches: try row.int(), iteration: try row.optionalInt64())
  }
}
