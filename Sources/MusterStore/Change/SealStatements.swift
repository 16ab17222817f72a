public import MusterCore
public import PGClient

/// Seals what nothing can precede any more; answers how many changes that were.
public struct SealChanges: PGStatement {
  let moment: Instant
  let limit: Int

  public init(at moment: Instant, limit: Int = 50_000) {
    self.moment = moment
    self.limit = limit
  }

  public static let sql = "select muster.seal_changes($1::timestamptz, $2::int)"
  public func bind(_ p: inout PGParameters) {
    p.add(moment.description)
    p.add(limit)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int { try row.int() }
}

/// Keeps anything from being sealed at or before a moment about which a question is about to be answered.
public struct SealOnlyAfter: PGStatement {
  let moment: Instant

  public init(_ moment: Instant) { self.moment = moment }

  public static let sql = "select muster.seal_only_after($1::timestamptz)"
  public func bind(_ p: inout PGParameters) { p.add(moment.description) }
  public static func decode(_ row: inout PGRow) throws(PGError) {}
}

/// The last number sealed at or before a moment: what "as of" means everywhere.
public struct SealedHead: PGStatement {
  public struct Row: Sendable, Equatable {
    public let sequence: Int64
    public let stamp: Int64
    /// RFC 3339, UTC; the moment asked about where there is one.
    public var sealedAt: String

    public init(sequence: Int64, stamp: Int64, sealedAt: String) {
      self.sequence = sequence
      self.stamp = stamp
      self.sealedAt = sealedAt
    }
  }

  let moment: Instant?

  /// Without a moment: the newest.
  public init(at moment: Instant? = nil) { self.moment = moment }

  public static let isReadOnly = true
  public static let sql = """
    select seq, stamp, to_char(sealed_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') from muster.seal
     where $1::timestamptz is null or sealed_at <= $1::timestamptz order by seq desc limit 1
    """
  public func bind(_ p: inout PGParameters) { p.add(moment?.description) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(sequence: try row.int64(), stamp: try row.int64(), sealedAt: try row.string())
  }
}

/// How many changes are committed and not yet sealed.
public struct UnsealedCount: PGStatement {
  public init() {}
  public static let isReadOnly = true
  public static let sql = """
    select count(*) from muster.change
     where (stamp, id) > (coalesce((select stamp from muster.seal order by seq desc limit 1), -1),
                          coalesce((select change_id from muster.seal order by seq desc limit 1), -1))
    """
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int { try row.int() }
}

/// The first number that does not fit the chain, if any.
public struct FirstBrokenSeal: PGStatement {
  public init() {}
  public static let isReadOnly = true
  public static let sql = "select seq, change_id from muster.first_broken_seal()"
  public static func decode(_ row: inout PGRow) throws(PGError) -> (sequence: Int64, change: Int64?) {
    (try row.int64(), try row.optionalInt64())
  }
}

/// Sealed changes in order, for the auditor.
public struct ListChanges: ListStatement {
  let since: Int64
  let verb: String?
  let limit: Int

  public init(since: Int64, verb: String?, limit: Int) {
    self.since = since
    self.verb = verb
    self.limit = limit
  }

  public static let columns: [ListColumn] = [
    .int("seq"), .int("change"), .text("sealed"), .text("at"), .text("principal"), .text("verb"), .text("subject"),
    .text("key"),
    .text("reason"), .text("letter"), .text("detail"),
  ]
  public static let sql = """
    select s.seq, c.id, to_char(s.sealed_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), to_char(c.at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
           c.principal, c.verb, c.subject_kind || coalesce(' ' || c.subject_id, ''), c.key, c.reason, c.letter,
           c.detail::text
      from muster.seal s join muster.change c on c.id = s.change_id
     where s.seq > $1::bigint and ($2::text is null or c.verb = $2) order by s.seq limit $3::int
    """
  public func bind(_ p: inout PGParameters) {
    p.add(since)
    p.add(verb)
    p.add(limit)
  }
}

/// After a restore into another cluster, whose transaction ids start anew: lifts the base of stamps above every
/// stamp already used. Answers the base if it had to.
public struct LiftStampBase: PGStatement {
  public init() {}
  public static let sql = """
    update muster.stamp_base set base = (select max(stamp) from muster.change)
     where (select max(stamp) from muster.change) > base + pg_current_xact_id()::text::bigint
    returning base
    """
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}
