import Glibc
import PGClient
import PGCluster
import Testing

/// What the connection is doing when something happens to it.
enum Work: String, CaseIterable {
  case idle, query, pipeline, stream, copyIn, copyOut, commit
}

enum Fault: String, CaseIterable {
  /// SIGSTOP of the backend: the socket stays open and nobody answers.
  case freeze
  /// SIGKILL of the backend.
  case kill
  /// The connection is reset between client and server.
  case cut
}

/// Each fault in each state: the call ends with the right error and within its deadline.
@Suite(.serialized) struct FaultTests {
  @Test(.timeLimit(.minutes(1)), arguments: Work.allCases, Fault.allCases)
  func endsInTime(_ work: Work, _ fault: Fault) async throws {
    try await recovered()
    try await TestServer.fragileTable.value
    let cluster = try await TestServer.fragile.value
    let proxy = Proxy(target: try cluster.socketDirectory())
    defer { proxy.close() }
    var configuration = try PGConfiguration("host=\(proxy.directory) user=postgres dbname=postgres")
    // Only who never answers is found by the time it takes; the others end by themselves, on a busy machine too.
    configuration.operationTimeout = .seconds(fault == .freeze ? 1 : 30)
    if work == .commit { configuration.sessionSettings["synchronous_commit"] = "on" }
    let connection = try await PGConnection.connect(configuration)
    let backend = await connection.backendPID
    let witness = fault == .kill ? try await TestServer.connect(TestServer.fragile) : nil
    let strike: @Sendable () -> Void = {
      switch fault {
      case .freeze: Glibc.kill(backend, SIGSTOP)
      case .kill: Glibc.kill(backend, SIGKILL)
      case .cut: proxy.cut()
      }
    }
    let clock = ContinuousClock()
    let start = clock.now
    let error = await failure { try await perform(work, fault, connection, strike) }
    let took = clock.now - start
    // A frozen backend would keep the server from stopping.
    if fault == .freeze { Glibc.kill(backend, SIGCONT) }
    #expect(took < .seconds(fault == .freeze ? 8 : 25), "\(work) \(fault) took \(took)")
    let code = error?.code
    if work == .commit {
      #expect(code == .outcomeUnknown)
    } else if fault == .freeze {
      #expect(code == .timedOut)
    } else {
      #expect(code == .connection || code == .closed)
    }
    #expect(await !connection.isOpen)
    if let witness {
      // Once this one is gone, the server has noticed and takes nobody in until it has recovered.
      while (try? await witness.run(Select(value: 1))) != nil { try await Task.sleep(for: .milliseconds(5)) }
    }
    if work == .commit, fault != .kill {
      // The lone COMMIT waits for its standby for ever: release it.
      let other = try await TestServer.connect(TestServer.fragile)
      _ = try await other.query("SELECT pg_terminate_backend(\(backend))", readOnly: true)
    }
  }

  private func perform(
    _ work: Work, _ fault: Fault, _ connection: PGConnection, _ strike: @escaping @Sendable () -> Void
  ) async throws {
    let later: @Sendable () async throws -> Void = {
      try await Task.sleep(for: .milliseconds(150))
      strike()
    }
    switch work {
    case .idle:
      strike()
      try await Task.sleep(for: .milliseconds(50))
      _ = try await connection.run(Select(value: 1))
    case .query:
      async let fault: Void = later()
      _ = try await connection.run(Sleep(seconds: 30))
      try await fault
    case .pipeline:
      async let fault: Void = later()
      _ = try await connection.run(Select(value: 1), Sleep(seconds: 30), Select(value: 2))
      try await fault
    case .stream:
      var portions = 0
      try await connection.stream(Series(count: 3_000_000)) { _ in
        portions += 1
        if portions == 3 { strike() }
      }
    case .copyIn:
      let row = PGCopyWriter.row([String(repeating: "k", count: 1_000)])
      let chunk = [[UInt8]](repeating: row, count: 60).flatMap { $0 }
      _ = try await connection.copyIn("COPY item FROM STDIN") { writer in
        for number in 0..<10_000 {
          if number == 0 { strike() }
          try await writer.write(chunk)
        }
      }
    case .copyOut:
      var chunks = 0
      _ = try await connection.copyOut("COPY (SELECT generate_series(1, 30000000)) TO STDOUT") { _ in
        chunks += 1
        if chunks == 3 { strike() }
      }
    case .commit:
      async let fault: Void = later()
      _ = try await connection.run(Insert(key: "commit \(work) \(ContinuousClock.now)"))
      try await fault
    }
  }

  /// A killed backend makes the server restart everybody: wait until it accepts again.
  private func recovered() async throws {
    for _ in 0..<200 {
      if let connection = try? await TestServer.connect(TestServer.fragile),
        (try? await connection.run(Select(value: 1))) != nil
      {
        return await connection.close()
      }
      try await Task.sleep(for: .milliseconds(50))
    }
  }

  @Test func poolRecoversFromARestart() async throws {
    try await recovered()
    let cluster = try await TestServer.fragile.value
    let pool = PGPool(
      configuration: try await TestServer.configuration(TestServer.fragile), maximum: 3, checkAfter: .zero)
    #expect(try await pool.run(Select(value: 1)) == [1])
    try await cluster.stop(mode: .immediate)
    let down = await failure { _ = try await pool.run(Select(value: 1)) }
    #expect(down?.code == .connection && down?.isRetryable == true)
    try await cluster.start()
    #expect(try await pool.run(Select(value: 2)) == [2])
    await pool.close()
  }

  @Test func frozenPostmasterWhileConnecting() async throws {
    try await recovered()
    let cluster = try await TestServer.fragile.value
    let postmaster = try #require(cluster.postmasterPID())
    var configuration = try await TestServer.configuration(TestServer.fragile)
    configuration.hostTimeout = .milliseconds(500)
    configuration.connectTimeout = .seconds(20)
    kill(postmaster, SIGSTOP)
    defer { kill(postmaster, SIGCONT) }
    let clock = ContinuousClock()
    let start = clock.now
    let error = await failure { _ = try await PGConnection.connect(configuration) }
    #expect(error?.code == .connection && clock.now - start < configuration.connectTimeout)

    // The frozen host first, a good one second.
    let good = try await TestServer.shared.value
    let hosts = "\(try cluster.socketDirectory()),\(try good.socketDirectory())"
    var both = try PGConfiguration("host='\(hosts)' user=postgres dbname=postgres target_session_attrs=read-write")
    both.hostTimeout = .seconds(3)
    both.connectTimeout = .seconds(20)
    let first = clock.now
    let connection = try await PGConnection.connect(both)
    #expect(try await connection.run(Select(value: 9)) == [9])
    let second = clock.now
    _ = try await PGConnection.connect(both)
    // The first waits for the frozen one; the second knows of it.
    #expect(second - first > .milliseconds(2900) && clock.now - second < .milliseconds(2900))
  }

  /// The network is cut while the server's greeting is awaited.
  @Test func cutWhileConnecting() async throws {
    try await recovered()
    let proxy = Proxy(target: try await TestServer.fragile.value.socketDirectory())
    defer { proxy.close() }
    var configuration = try PGConfiguration("host=\(proxy.directory) user=postgres dbname=postgres")
    configuration.hostTimeout = .seconds(20)
    configuration.connectTimeout = .seconds(20)
    proxy.swallow()
    let target = configuration
    let attempt = Task { await failure { _ = try await PGConnection.connect(target) } }
    try await Task.sleep(for: .milliseconds(200))
    let clock = ContinuousClock()
    let start = clock.now
    proxy.cut()
    #expect(await attempt.value?.code == .connection)
    #expect(clock.now - start < .seconds(15), "found out by the cut, not by the time-out")
  }

  /// The server dies while its greeting is awaited.
  @Test func killedWhileConnecting() async throws {
    let cluster = try await TestServer.make()
    let postmaster = try #require(cluster.postmasterPID())
    var configuration = try PGConfiguration(cluster.connectionString())
    configuration.hostTimeout = .seconds(20)
    configuration.connectTimeout = .seconds(20)
    kill(postmaster, SIGSTOP)
    let target = configuration
    let attempt = Task { await failure { _ = try await PGConnection.connect(target) } }
    try await Task.sleep(for: .milliseconds(200))
    let clock = ContinuousClock()
    let start = clock.now
    kill(postmaster, SIGKILL)
    #expect(await attempt.value?.code == .connection)
    #expect(clock.now - start < .seconds(15), "found out by the death, not by the time-out")
  }

  @Test func tooManyConnections() async throws {
    try await recovered()
    var held: [PGConnection] = []
    var error: PGError?
    while error == nil, held.count < 100 {
      error = await failure { held.append(try await TestServer.connect(TestServer.fragile)) }
    }
    #expect(error?.code == .tooManyConnections && error?.sqlState == "53300" && error?.isRetryable == true)
    for connection in held { await connection.close() }
  }
}
