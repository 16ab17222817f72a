public import PGClient

/// The runs that entries are of, as they stood at a stamp: only of entries with a known start and end, which are what
/// courses are counted by.
public struct ReadEntryRuns: PGStatement {
  public struct Row: Sendable {
    public let entry: Int64
    public let run: Int64
    public let code: String
    public let starts: String
    public let ends: String
  }

  let stamp: Int64
  let entries: [Int64]

  public init(stamp: Int64, _ entries: [Int64]) {
    self.stamp = stamp
    self.entries = entries
  }

  public static let isReadOnly = true
  public static let sql = """
    with g as (
      select distinct on (id) id, iteration_id, starts, ends from muster.group_entry_history
       where stamp <= $1::bigint and id = any ($2::bigint[]) order by id, stamp desc, version desc
    )
    select g.id, i.id, i.code, g.starts::text, g.ends::text from g join muster.iteration i on i.id = g.iteration_id
     where g.starts is not null and g.ends is not null order by g.starts, g.ends, i.id, g.id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(stamp)
    p.add(entries.map(Optional.some))
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(
      entry: try row.int64(), run: try row.int64(), code: try row.string(), starts: try row.string(),
      ends: try row.string())
  }
}
