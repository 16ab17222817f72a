import PGClient
import Testing

@Suite struct BulkTests {
  struct Boom: Error {}

  @Test func copyBothWays() async throws {
    let connection = try await TestServer.connect()
    try await connection.execute("CREATE TABLE bulk (a text, b int)")
    let written = try await connection.copyIn("COPY bulk FROM STDIN") { writer in
      var chunk: [UInt8] = []
      for number in 0..<100_000 {
        chunk += PGCopyWriter.row(["tab\t\\ \(number)", number % 7 == 0 ? nil : String(number)])
        if chunk.count > 100_000 {
          try await writer.write(chunk)
          chunk = []
        }
      }
      try await writer.write(chunk)
    }
    #expect(written == 100_000)
    var bytes = 0
    var lines = 0
    let read = try await connection.copyOut("COPY bulk TO STDOUT") { chunk in
      bytes += chunk.count
      lines += chunk.count { $0 == UInt8(ascii: "\n") }
    }
    #expect(read == 100_000 && lines == 100_000 && bytes > 1_000_000)
    #expect(try await connection.query("SELECT count(*), count(b) FROM bulk").rows == [["100000", "85714"]])
  }

  @Test func failingProducerCopiesNothing() async throws {
    let connection = try await TestServer.connect()
    try await connection.execute("CREATE TABLE bulk_fail (a int)")
    await #expect(throws: Boom.self) {
      _ = try await connection.copyIn("COPY bulk_fail FROM STDIN") { writer in
        try await writer.writeRow(["1"])
        throw Boom()
      }
    }
    #expect(await connection.isOpen)
    let error = await failure {
      _ = try await connection.copyIn("COPY bulk_fail FROM STDIN") { try await $0.writeRow(["no number"]) }
    }
    #expect(error?.sqlState == "22P02")
    let missing = await failure { _ = try await connection.copyIn("COPY nothing FROM STDIN") { _ in } }
    #expect(missing?.sqlState == "42P01")
    #expect(try await connection.query("SELECT count(*) FROM bulk_fail").rows == [["0"]])
  }

  @Test func copyInsideATransaction() async throws {
    let connection = try await TestServer.connect()
    try await connection.execute("CREATE TABLE bulk_tx (a int)")
    try await connection.transaction { tx in
      _ = try await tx.copyIn("COPY bulk_tx FROM STDIN") { try await $0.writeRow(["1"]) }
      #expect(try await tx.copyOut("COPY bulk_tx TO STDOUT") { _ in } == 1)
      await tx.rollbackOnly()
    }
    #expect(try await connection.query("SELECT count(*) FROM bulk_tx").rows == [["0"]])
  }

  @Test func leavingCopyOutEarlyClosesTheConnection() async throws {
    let connection = try await TestServer.connect()
    await #expect(throws: Boom.self) {
      _ = try await connection.copyOut("COPY (SELECT generate_series(1, 5000000)) TO STDOUT") { _ in throw Boom() }
    }
    #expect(await !connection.isOpen)
  }

  @Test func streamInPortions() async throws {
    let connection = try await TestServer.connect()
    var sum = 0
    var portions: [Int] = []
    try await connection.stream(Series(count: 10_000), batchSize: 3_000) { rows in
      sum += rows.reduce(0, +)
      portions.append(rows.count)
      try await Task.sleep(for: .milliseconds(20))
    }
    #expect(sum == 50_005_000 && portions == [3_000, 3_000, 3_000, 1_000])
    #expect(try await connection.run(Select(value: 1)) == [1])
    try await connection.stream(Series(count: 0)) { _ in Issue.record("no rows expected") }
    let error = await failure { try await connection.stream(Fail()) { _ in } }
    #expect(error?.sqlState == "22012")
    #expect(try await connection.run(Select(value: 1)) == [1])
  }

  @Test func leavingAStreamEarlyAndReentrancy() async throws {
    let connection = try await TestServer.connect()
    let error = await failure {
      try await connection.stream(Series(count: 1_000_000)) { _ in _ = try await connection.run(Select(value: 1)) }
    }
    #expect(error?.code == .misuse)
    #expect(await !connection.isOpen)
    let pool = PGPool(configuration: try await TestServer.configuration(), maximum: 1)
    let task = Task {
      await failure {
        try await pool.withConnection { connection in
          try await connection.stream(Series(count: 3_000_000)) { _ in try await Task.sleep(for: .milliseconds(5)) }
        }
      }
    }
    try await Task.sleep(for: .milliseconds(200))
    task.cancel()
    _ = await task.value
    #expect(try await pool.run(Select(value: 2)) == [2])
    await pool.close()
  }

  @Test func notificationsArriveAndEnd() async throws {
    let listener = try await TestServer.connect()
    let stream = try await listener.notifications(channels: ["news \"1\"", "other"])
    let sender = try await TestServer.connect()
    for number in 1...3 { _ = try await sender.query("SELECT pg_notify('news \"1\"', '\(number)')") }
    var seen: [String] = []
    for await notification in stream {
      seen.append(notification.payload)
      if seen.count == 3 { await listener.close() }
    }
    #expect(seen == ["1", "2", "3"])
    #expect(await !listener.isOpen)
  }
}
