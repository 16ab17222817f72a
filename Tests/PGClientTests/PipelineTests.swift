import PGClient
import Testing

@Suite struct PipelineTests {
  @Test func packOfDifferentStatements() async throws {
    try await TestServer.sharedTable.value
    let connection = try await TestServer.connect()
    let (numbers, keys, counts) = try await connection.run(Select(value: 7), Insert(key: "pack"), Count(prefix: "pack"))
    #expect(numbers == [7] && keys == ["pack"] && counts == [1])
    let rows = try await connection.batch((0..<500).map { Select(value: $0) })
    #expect(rows.flatMap { $0 } == Array(0..<500))
  }

  /// It would fail if it were sent.
  private struct Idle: PGStatement {
    static let sql = "SELECT 1 / 0"
    var hasWork: Bool { false }
    static func decode(_ row: inout PGRow) throws(PGError) -> Int { try row.int() }
  }

  @Test func whatHasNoWorkIsNotSent() async throws {
    try await TestServer.sharedTable.value
    let connection = try await TestServer.connect()
    let (none, key, again, number) = try await connection.run(Idle(), Insert(key: "idle"), Idle(), Select(value: 3))
    #expect(none == [] && key == ["idle"] && again == [] && number == [3])
    #expect(try await connection.run(Idle()) == [])
    try await connection.transaction { transaction in
      let (idle, count) = try await transaction.finish(Idle(), Count(prefix: "idle"))
      #expect(idle == [] && count == [1])
    }
  }

  @Test func errorInTheMiddleUndoesAll() async throws {
    try await TestServer.sharedTable.value
    let connection = try await TestServer.connect()
    let error = await failure { _ = try await connection.run(Insert(key: "mid1"), Fail(), Insert(key: "mid2")) }
    #expect(error?.code == .server && error?.sqlState == "22012")
    #expect(try await connection.run(Count(prefix: "mid")) == [0])
    #expect(await connection.isOpen)
  }

  @Test func constraintIsNamed() async throws {
    try await TestServer.sharedTable.value
    let connection = try await TestServer.connect()
    let error = await failure { _ = try await connection.run(Insert(key: "twice"), Insert(key: "twice")) }
    #expect(error?.sqlState == "23505" && error?.constraint == "item_once" && error?.table == "item")
    #expect(error?.isRetryable == false)
  }

  @Test func unpreparableStatementReportsTheServersError() async throws {
    struct Bad: PGStatement {
      static let sql = "SELECT * FROM no_such_table"
      typealias Row = Void
    }
    let connection = try await TestServer.connect()
    for _ in 0..<2 {
      let error = await failure { _ = try await connection.run(Select(value: 1), Bad()) }
      #expect(error?.sqlState == "42P01")
    }
    #expect(try await connection.run(Select(value: 3)) == [3])
  }

  @Test func plansAreRenewedAfterDDL() async throws {
    struct All: PGStatement {
      static let sql = "SELECT * FROM plan_test"
      static let isReadOnly = true
      static func decode(_ row: inout PGRow) throws(PGError) -> Int { row.columnCount }
    }
    let connection = try await TestServer.connect()
    try await connection.execute("CREATE TABLE plan_test AS SELECT 1 AS a")
    #expect(try await connection.run(All()) == [1])
    try await connection.execute("ALTER TABLE plan_test ADD COLUMN b int")
    #expect(try await connection.run(All()) == [2])
    try await connection.execute("DISCARD ALL")
    #expect(try await connection.run(All(), Select(value: 1)).0 == [2])
  }

  private struct Filtered: PGStatement {
    static let sql = "SELECT g FROM generate_series(1, 1000) g WHERE ($1::int IS NULL OR g = $1::int) ORDER BY g"
    static let isReadOnly = true
    static let isPlannedAnew = true
    var only: Int?
    func bind(_ p: inout PGParameters) { p.add(only) }
    static func decode(_ row: inout PGRow) throws(PGError) -> Int { try row.int() }
  }

  @Test func whatIsPlannedAnewIsNotPrepared() async throws {
    try await TestServer.sharedTable.value
    let connection = try await TestServer.connect()
    for _ in 0..<8 {
      let (one, number, all) = try await connection.run(Filtered(only: 7), Select(value: 3), Filtered(only: nil))
      #expect(one == [7] && number == [3] && all == Array(1...1000))
    }
    var streamed: [Int] = []
    try await connection.stream(Filtered(only: nil), batchSize: 300) { streamed += $0 }
    try await connection.stream(Filtered(only: 1000)) { streamed += $0 }
    #expect(streamed == Array(1...1000) + [1000])
    let prepared = try await connection.query("SELECT statement FROM pg_prepared_statements").rows.map(\.[0])
    #expect(prepared == [Select.sql])
    let error = await failure { _ = try await connection.run(Insert(key: "anew"), Filtered(only: 1), Fail()) }
    #expect(error?.sqlState == "22012")
    let (two, left) = try await connection.run(Filtered(only: 2), Count(prefix: "anew"))
    #expect(two == [2] && left == [0])
  }

  @Test func overlappingCallsTakeTurns() async throws {
    let connection = try await TestServer.connect()
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for value in 0..<200 {
        group.addTask { try await connection.run(Select(value: value)) == [value] }
      }
      for try await right in group { #expect(right) }
    }
  }

  @Test func dynamicQuery() async throws {
    let connection = try await TestServer.connect()
    var parameters = PGParameters()
    parameters.add("x")
    let rows = try await connection.query("SELECT $1::text AS a, NULL AS b", parameters)
    #expect(rows.columns == ["a", "b"] && rows.rows == [["x", nil]])
  }
}
