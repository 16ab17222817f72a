import PGClient
import Testing

@Suite struct TransactionTests {
  struct Boom: Error {}

  private func pool() async throws -> PGPool {
    try await TestServer.sharedTable.value
    return PGPool(configuration: try await TestServer.configuration(), maximum: 2)
  }

  @Test func commitAndRollback() async throws {
    let pool = try await pool()
    let key = try await pool.transaction { tx in try await tx.run(Insert(key: "tx1")).first }
    #expect(key == "tx1")
    await #expect(throws: Boom.self) {
      try await pool.transaction { tx in
        _ = try await tx.run(Insert(key: "tx2"))
        throw Boom()
      }
    }
    try await pool.transaction { tx in
      _ = try await tx.run(Insert(key: "tx3"))
      await tx.rollbackOnly()
    }
    try await pool.transaction { _ in }
    #expect(try await pool.run(Count(prefix: "tx")) == [1])
    await pool.close()
  }

  /// A long question says once how long it may take, not for each of its statements.
  @Test func statementsHaveTheTimeOfTheirTransaction() async throws {
    let patient = try await TestServer.connect(timeout: .seconds(1))
    try await patient.transaction(deadline: .seconds(30)) { tx in
      _ = try await tx.run(Sleep(seconds: 1.5))
      _ = try await tx.query("SELECT pg_sleep(1.5)")
    }
    let own = await failure {
      try await patient.transaction(deadline: .seconds(30)) { tx in
        _ = try await tx.run(Sleep(seconds: 30), deadline: .milliseconds(200))
      }
    }
    #expect(own?.code == .timedOut)
    let hasty = try await TestServer.connect(timeout: .seconds(1))
    let error = await failure { try await hasty.transaction { tx in _ = try await tx.run(Sleep(seconds: 30)) } }
    #expect(error?.code == .timedOut)
  }

  @Test func finishCommitsInOneTrip() async throws {
    let pool = try await pool()
    try await pool.transaction { tx in
      let (one, two) = try await tx.finish(Insert(key: "fin1"), Insert(key: "fin2"))
      #expect(one == ["fin1"] && two == ["fin2"])
      let late = await failure { _ = try await tx.run(Select(value: 1)) }
      #expect(late?.code == .misuse)
    }
    let error = await failure {
      try await pool.transaction { tx in _ = try await tx.finish(Insert(key: "fin3"), Insert(key: "fin3")) }
    }
    #expect(error?.constraint == "item_once")
    try await pool.transaction { tx in
      await tx.rollbackOnly()
      _ = try await tx.finish(Insert(key: "fin4"))
    }
    #expect(try await pool.run(Count(prefix: "fin")) == [2])
    await pool.close()
  }

  @Test func swallowedErrorDoesNotCommit() async throws {
    let pool = try await pool()
    let error = await failure {
      try await pool.transaction { tx in
        _ = try await tx.run(Insert(key: "swallow"))
        _ = try? await tx.run(Fail())
      }
    }
    #expect(error?.code == .server)
    #expect(try await pool.run(Count(prefix: "swallow")) == [0])
    await pool.close()
  }

  @Test func deferredConstraintFailsTheCommit() async throws {
    let pool = try await pool()
    try await pool.withConnection {
      try await $0.execute("CREATE TABLE late (id int UNIQUE DEFERRABLE INITIALLY DEFERRED)")
    }
    let error = await failure {
      try await pool.transaction { tx in try await tx.execute("INSERT INTO late VALUES (1), (1)") }
    }
    #expect(error?.sqlState == "23505")
    await pool.close()
  }

  @Test func endingTheTransactionByHandIsRefused() async throws {
    let pool = try await pool()
    let error = await failure { try await pool.transaction { tx in try await tx.execute("COMMIT") } }
    #expect(error?.code == .misuse)
    #expect(try await pool.run(Select(value: 1)) == [1])
    await pool.close()
  }

  @Test func isolationAndReadOnly() async throws {
    let pool = try await pool()
    let level = try await pool.transaction(isolation: .serializable, readOnly: true) { tx in
      try await tx.query("SHOW transaction_isolation").rows
    }
    #expect(level == [["serializable"]])
    let error = await failure {
      try await pool.transaction(readOnly: true) { tx in _ = try await tx.run(Insert(key: "ro")) }
    }
    #expect(error?.sqlState == "25006")
    await pool.close()
  }
}
