public import PGClient

/// The marking of the register as it stood at a stamp; no row where none had been stated.
public struct MarkingAt: PGStatement {
  let stamp: Int64?

  /// - Parameter stamp: nil: as it stands.
  public init(stamp: Int64?) { self.stamp = stamp }

  public static let isReadOnly = true
  public static let sql = """
    select marking from muster.register_marking_history
     where id = 1 and ($1::bigint is null or stamp <= $1::bigint) order by stamp desc, version desc limit 1
    """
  public func bind(_ p: inout PGParameters) { p.add(stamp) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> String { try row.string() }
}

/// States the marking; no row when it is the same already.
public struct SetMarking: PGStatement {
  let marking: String

  public init(_ marking: String) { self.marking = marking }

  public static let sql = """
    insert into muster.register_marking as m (id, marking) values (1, $1)
    on conflict (id) do update set marking = excluded.marking where m.marking <> excluded.marking returning id
    """
  public func bind(_ p: inout PGParameters) { p.add(marking) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}
