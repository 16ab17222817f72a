public import PGClient

/// Finds the officers and runs of many requests at once: for each pair of names the ids, and how many fit.
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
        select min(officer_id) as id, count(*) as n from (
          select officer_id from muster.officer_number
           where valid_to is null and number_key = upper(t.officer)
          union select officer_id from muster.officer_number
           where valid_to is null and strpos(t.officer, '/') > 0 and service = lower(split_part(t.officer, '/', 1))
             and number_key = upper(substr(t.officer, strpos(t.officer, '/') + 1))
          union select id from muster.officer
           where id = case when upper(t.officer) ~ '^O-[0-9]{1,18}$' then substring(t.officer from 3)::bigint end
        ) hits
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
