public import MusterCore
public import PGClient

/// Declares in whose name the running transaction may append to the change log.
public struct DeclarePrincipals: PGStatement {
  let names: [String]

  public init(_ names: [String]) { self.names = names }

  public static let sql = "select set_config('muster.principals', $1, true)"
  public func bind(_ p: inout PGParameters) { p.add(names.joined(separator: "\n")) }
  public static func decode(_ row: inout PGRow) throws(PGError) {}
}

/// Holds the keys of the running requests until the transaction ends, in one order everywhere, so that a repetition
/// at the same moment waits for the first.
public struct LockKeys: PGStatement {
  let names: [String]

  /// Each name is principal and key, separated.
  public init(_ keys: [RequestKey]) { names = keys.map(\.lockName) }

  public static let sql = """
    select pg_advisory_xact_lock(h)
      from (select distinct hashtextextended(name, 7236837) as h from unnest($1::text[]) as name order by h) locks
    """
  public func bind(_ p: inout PGParameters) { p.add(names.map(Optional.some)) }
  public static func decode(_ row: inout PGRow) throws(PGError) {}
}

/// A key as one principal uses it.
public struct RequestKey: Sendable, Hashable {
  public let principal: String
  public let key: String

  public init(principal: String, key: String) {
    self.principal = principal
    self.key = key
  }

  var lockName: String { principal + "\n" + key }
}

/// What was answered to keys before.
public struct FindKeys: PGStatement {
  public struct Row: Sendable {
    public let key: RequestKey
    public let fingerprint: [UInt8]
    public let code: Int
    public let reply: String
  }

  let keys: [RequestKey]

  public init(_ keys: [RequestKey]) { self.keys = keys }

  public static let isReadOnly = true
  public static let sql = """
    select principal, key, fingerprint, code, reply from muster.request_key
     where (principal, key) in (select * from unnest($1::text[], $2::text[]))
    """
  public func bind(_ p: inout PGParameters) {
    p.add(keys.map { Optional($0.principal) })
    p.add(keys.map { Optional($0.key) })
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(
      key: RequestKey(principal: try row.string(), key: try row.string()), fingerprint: try row.bytes(),
      code: try row.int(), reply: try row.string())
  }
}

/// Keeps the replies of requests that are about to be committed.
public struct StoreKeys: PGStatement {
  public struct Entry: Sendable {
    let key: RequestKey
    let fingerprint: [UInt8]
    let code: Int
    let reply: String

    public init(_ key: RequestKey, fingerprint: [UInt8], code: Int, reply: String) {
      self.key = key
      self.fingerprint = fingerprint
      self.code = code
      self.reply = reply
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
    insert into muster.request_key (principal, key, fingerprint, code, reply, at)
    select p, k, f, c, r, $6::timestamptz from unnest($1::text[], $2::text[], $3::bytea[], $4::int[], $5::text[]) as t (p, k, f, c, r)
    """
  public func bind(_ p: inout PGParameters) {
    p.add(entries.map { Optional($0.key.principal) })
    p.add(entries.map { Optional($0.key.key) })
    p.add(entries.map { Optional($0.fingerprint) })
    p.add(entries.map { Optional($0.code) })
    p.add(entries.map { Optional($0.reply) })
    p.add(at.description)
  }
}

/// Forgets replies older than the promise to keep them.
public struct ForgetKeys: PGStatement {
  let before: Instant

  public init(before: Instant) { self.before = before }

  public static let sql = "delete from muster.request_key where at < $1::timestamptz"
  public func bind(_ p: inout PGParameters) { p.add(before.description) }
}
