import PGClient
import Synchronization
import Testing

@Suite struct PoolTests {
  @Test func aThousandTasksOverFour() async throws {
    try await TestServer.sharedTable.value
    let pool = PGPool(configuration: try await TestServer.configuration(), maximum: 4, waitTimeout: .seconds(30))
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for value in 0..<1_000 {
        group.addTask {
          if value % 10 == 0 {
            return try await pool.transaction { tx in
              try await tx.finish(Insert(key: "thousand\(value)")) == ["thousand\(value)"]
            }
          }
          return try await pool.run(Select(value: value)) == [value]
        }
      }
      for try await right in group { #expect(right) }
    }
    #expect(try await pool.run(Count(prefix: "thousand")) == [100])
    #expect(pool.statistics.open <= 4 && pool.statistics.idle == pool.statistics.open)
    #expect(pool.statistics.dropped == 0)
    await pool.close()
    #expect(await failure { _ = try await pool.run(Select(value: 1)) }?.code == .closed)
  }

  @Test func waitingEnds() async throws {
    let pool = PGPool(
      configuration: try await TestServer.configuration(), maximum: 1, waitTimeout: .milliseconds(200))
    try await pool.withConnection { _ in
      let error = await failure { _ = try await pool.run(Select(value: 1)) }
      #expect(error?.code == .tooManyConnections)
      let waiting = Task { await failure { _ = try await pool.run(Select(value: 1)) } }
      waiting.cancel()
      #expect(await waiting.value?.code == .cancelled)
    }
    await pool.close()
  }

  @Test func deadlineCancelsAndThePoolGoesOn() async throws {
    let pool = PGPool(configuration: try await TestServer.configuration(), maximum: 1)
    let clock = ContinuousClock()
    let start = clock.now
    let backend = try await pool.withConnection { await $0.backendPID }
    let error = await failure { _ = try await pool.run(Sleep(seconds: 20), deadline: .milliseconds(200)) }
    #expect(error?.code == .timedOut && clock.now - start < .seconds(15))
    #expect(try await pool.run(Select(value: 5)) == [5])
    try await gone(backend, pool)
    await pool.close()
  }

  @Test func cancellingTheTask() async throws {
    let pool = PGPool(configuration: try await TestServer.configuration(), maximum: 1)
    let backend = try await pool.withConnection { await $0.backendPID }
    let task = Task { await failure { _ = try await pool.run(Sleep(seconds: 20)) } }
    try await Task.sleep(for: .milliseconds(200))
    task.cancel()
    #expect(await task.value?.code == .cancelled)
    #expect(try await pool.run(Select(value: 5)) == [5])
    try await gone(backend, pool)
    await pool.close()
  }

  /// The cancelled statement must end at the server, too.
  private func gone(_ backend: Int32, _ pool: PGPool) async throws {
    for _ in 0..<300 {
      let rows = try await pool.withConnection {
        try await $0.query(
          "SELECT count(*) FROM pg_stat_activity WHERE pid = \(backend)", readOnly: true
        ).rows
      }
      if rows == [["0"]] { return }
      try await Task.sleep(for: .milliseconds(50))
    }
    Issue.record("the statement still runs")
  }

  @Test func slowQueriesHoldNoThread() async throws {
    let pool = PGPool(configuration: try await TestServer.configuration(), maximum: 20, waitTimeout: .seconds(30))
    let ticks = Mutex(0)
    let worst = Mutex(Duration.zero)
    let ticker = Task {
      let clock = ContinuousClock()
      while !Task.isCancelled {
        let start = clock.now
        try? await Task.sleep(for: .milliseconds(10))
        let late = clock.now - start
        ticks.withLock { $0 += 1 }
        worst.withLock { $0 = max($0, late) }
      }
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<200 { group.addTask { _ = try await pool.run(Sleep(seconds: 0.4)) } }
      try await group.waitForAll()
    }
    ticker.cancel()
    #expect(ticks.withLock { $0 } > 20)
    // Held threads would starve the ticker until nearly all have slept, two at a time: for half a minute.
    #expect(worst.withLock { $0 } < .seconds(3))
    await pool.close()
  }
}
