import PGClient
import PGCluster

struct Select: PGStatement {
  static let sql = "SELECT $1::int"
  static let isReadOnly = true
  var value: Int
  func bind(_ p: inout PGParameters) { p.add(value) }
  static func decode(_ row: inout PGRow) throws(PGError) -> Int { try row.int() }
}

struct Sleep: PGStatement {
  static let sql = "SELECT pg_sleep($1::float8)"
  static let isReadOnly = true
  typealias Row = Void
  var seconds: Double
  func bind(_ p: inout PGParameters) { p.add(seconds) }
}

struct Series: PGStatement {
  static let sql = "SELECT g, repeat('x', 100) FROM generate_series(1, $1::int) g"
  static let isReadOnly = true
  var count: Int
  func bind(_ p: inout PGParameters) { p.add(count) }
  static func decode(_ row: inout PGRow) throws(PGError) -> Int {
    let value = try row.int()
    row.skip()
    return value
  }
}

/// Every test uses keys of its own.
struct Insert: PGStatement {
  static let sql = "INSERT INTO item (key) VALUES ($1) RETURNING key"
  var key: String
  func bind(_ p: inout PGParameters) { p.add(key) }
  static func decode(_ row: inout PGRow) throws(PGError) -> String { try row.string() }
}

struct Count: PGStatement {
  static let sql = "SELECT count(*) FROM item WHERE key LIKE $1 || '%'"
  static let isReadOnly = true
  var prefix: String
  func bind(_ p: inout PGParameters) { p.add(prefix) }
  static func decode(_ row: inout PGRow) throws(PGError) -> Int { try row.int() }
}

struct Fail: PGStatement {
  static let sql = "SELECT 1 / $1::int"
  typealias Row = Void
  func bind(_ p: inout PGParameters) { p.add(0) }
}

extension TestServer {
  static let sharedTable = Task { try await makeTable(shared) }
  static let fragileTable = Task { try await makeTable(fragile) }

  private static func makeTable(_ cluster: Task<PrivateCluster, any Error>) async throws {
    let connection = try await connect(cluster)
    try await connection.execute("CREATE TABLE item (key text CONSTRAINT item_once PRIMARY KEY CHECK (key <> ''))")
    await connection.close()
  }
}
