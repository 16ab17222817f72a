import PGClient
import PGCluster
import Testing

/// A COMMIT whose answer is missing or worthless is neither success nor failure.
@Suite struct CommitTests {
  private func waiting() async throws -> PGConfiguration {
    try await TestServer.sharedTable.value
    var configuration = try await TestServer.configuration()
    configuration.sessionSettings["synchronous_commit"] = "on"
    return configuration
  }

  @Test func cancelledSynchronousWaitIsNoCommit() async throws {
    let connection = try await PGConnection.connect(waiting())
    let other = try await TestServer.connect()
    let backend = await connection.backendPID
    async let outcome = failure { _ = try await connection.run(Insert(key: "sync1")) }
    try await cancel(backend, with: other)
    #expect(await outcome?.code == .outcomeUnknown)
    #expect(await !connection.isOpen)
    #expect(try await other.run(Count(prefix: "sync1")) == [1])
  }

  @Test func theSameInsideATransactionAndInExecute() async throws {
    let configuration = try await waiting()
    let other = try await TestServer.connect()
    let first = try await PGConnection.connect(configuration)
    let pid = await first.backendPID
    async let outcome = failure {
      try await first.transaction { tx in _ = try await tx.run(Insert(key: "sync2")) }
    }
    try await cancel(pid, with: other)
    #expect(await outcome?.code == .outcomeUnknown)
    let second = try await PGConnection.connect(configuration)
    let secondPID = await second.backendPID
    async let executed = failure { try await second.execute("INSERT INTO item VALUES ('sync3')") }
    try await cancel(secondPID, with: other)
    #expect(await executed?.code == .outcomeUnknown)
  }

  private func cancel(_ backend: Int32, with other: PGConnection) async throws {
    try await waits(backend, other)
    _ = try await other.query("SELECT pg_cancel_backend(\(backend))", readOnly: true)
  }

  /// Returns when the backend hangs in its COMMIT.
  private func waits(_ backend: Int32, _ other: PGConnection) async throws {
    for _ in 0..<500 {
      let rows = try await other.query(
        "SELECT 1 FROM pg_stat_activity WHERE pid = \(backend) AND wait_event = 'SyncRep'", readOnly: true)
      if !rows.rows.isEmpty { return }
      try await Task.sleep(for: .milliseconds(10))
    }
    Issue.record("the backend never waited for its standby")
  }

  @Test func answerLostAfterCommit() async throws {
    try await TestServer.sharedTable.value
    let proxy = Proxy(target: try await TestServer.shared.value.socketDirectory())
    defer { proxy.close() }
    let connection = try await PGConnection.connect(
      PGConfiguration("host=\(proxy.directory) user=postgres dbname=postgres"))
    let other = try await TestServer.connect()
    async let outcome = failure {
      try await connection.transaction { tx in
        _ = try await tx.run(Select(value: 1))
        proxy.swallow()
        _ = try await tx.finish(Insert(key: "lost answer"))
      }
    }
    for _ in 0..<200 {
      if try await other.run(Count(prefix: "lost answer")) == [1] { break }
      try await Task.sleep(for: .milliseconds(10))
    }
    proxy.cut()
    #expect(await outcome?.code == .outcomeUnknown)
    #expect(try await other.run(Count(prefix: "lost answer")) == [1])
  }

  @Test func deadlineAndCancellationDuringCommit() async throws {
    let configuration = try await waiting()
    let other = try await TestServer.connect()
    let first = try await PGConnection.connect(configuration)
    let second = try await PGConnection.connect(configuration)
    let (firstPID, secondPID) = (await first.backendPID, await second.backendPID)
    let late = await failure { _ = try await first.run(Insert(key: "dead1"), deadline: .milliseconds(300)) }
    #expect(late?.code == .outcomeUnknown)
    let task = Task { await failure { _ = try await second.run(Insert(key: "dead2")) } }
    try await waits(secondPID, other)
    task.cancel()
    #expect(await task.value?.code == .outcomeUnknown)
    // No cancel may have been sent: both still wait.
    try await Task.sleep(for: .milliseconds(100))
    try await waits(firstPID, other)
    try await waits(secondPID, other)
  }

  @Test func lossBeforeCommitIsRetryable() async throws {
    let connection = try await TestServer.connect()
    let other = try await TestServer.connect()
    let error = await failure {
      try await connection.transaction { tx in
        _ = try await tx.run(Insert(key: "before commit"))
        let backend = await connection.backendPID
        _ = try await other.query("SELECT pg_terminate_backend(\(backend))", readOnly: true)
        _ = try await tx.run(Select(value: 1))
      }
    }
    #expect(error?.code == .connection && error?.isRetryable == true && error?.sqlState == "57P01")
    #expect(try await other.run(Count(prefix: "before commit")) == [0])
  }
}
