import Glibc

extension PrivateCluster {
  /// Starts the server and returns when it accepts connections. A server that a crashed owner left
  /// running on the directory is adopted as it is; a stale postmaster.pid is seen through.
  /// - Parameter timeout: how long starting, crash recovery included, may take.
  /// - Throws: `ClusterError`: `.start` with the end of the server's log, `.directory`, `.locked`, `.noBinaries`.
  public func start(timeout: Duration = .seconds(60)) async throws(ClusterError) {
    guard Files.exists(data + "/PG_VERSION") else {
      throw ClusterError(.directory, "\(directory) holds no prepared server: call prepare() first")
    }
    let binaries = try await Binaries.find()
    let owner = try UserIdentity.serverOwner(runAs)
    try await DirectoryLock.hold(lockFile, timeout: timeout + .seconds(30)) { () async throws(ClusterError) in
      try await startLocked(binaries, owner: owner, end: ContinuousClock.now + timeout)
    }
  }

  private func startLocked(
    _ binaries: Binaries, owner: UserIdentity?, end: ContinuousClock.Instant
  ) async throws(ClusterError) {
    let clock = ContinuousClock()
    while true {
      if let file = PostmasterFile(data: data) {
        if file.livePostmaster(data: data) != nil {
          return try await waitUntilReady(end: end)
        }
        if let pid = file.pid, kill(pid, 0) == 0 { try file.disown(owner: owner) }
      }
      let socket = try SocketDirectory.choose(
        requested: requestedSocketDirectory, record: socketRecord, owner: owner)
      PostmasterFile.removeStaleSocketLock(socket)
      try writeSettings(socket: socket, in: data, owner: owner)
      let seconds = max(1, Int((end - clock.now).components.seconds))
      let outcome = try await asOwner([
        binaries.pgCtl, "start", "-s", "-w", "-t", String(seconds), "-D", data, "-l", logFile,
      ]).run(timeout: .seconds(seconds + 15))
      if outcome.status == 0 { return }
      let log = Files.tail(logFile, lines: 8)
      // Backends of a killed server end by themselves; until then the new one refuses.
      if log.contains("pre-existing shared memory block"), clock.now < end {
        try? await Task.sleep(for: .milliseconds(200))
        continue
      }
      throw ClusterError(.start, "the server did not start: \(outcome.trimmed)\nend of \(logFile):\n\(log)")
    }
  }

  /// An adopted server may still be recovering: pg_ctl writes "ready" into the pid file's eighth line.
  private func waitUntilReady(end: ContinuousClock.Instant) async throws(ClusterError) {
    while ContinuousClock.now < end {
      if let file = PostmasterFile(data: data), file.lines.count > 7, file.lines[7].hasPrefix("ready") { return }
      if !isRunning() { break }
      try? await Task.sleep(for: .milliseconds(50))
    }
    throw ClusterError(
      .start,
      "the server found running on \(directory) is not ready\nend of \(logFile):\n"
        + Files.tail(logFile, lines: 8))
  }

  /// Stops the server, if one runs, and waits for its end.
  /// - Throws: `ClusterError` with code `.stop` after 60 s.
  public func stop(mode: StopMode = .fast) async throws(ClusterError) {
    guard isRunning() else { return }
    let binaries = try await Binaries.find()
    let outcome = try await asOwner([
      binaries.pgCtl, "stop", "-s", "-w", "-t", "60", "-m", mode.rawValue, "-D", data,
    ]).run(timeout: .seconds(75))
    guard outcome.status == 0 || !isRunning() else {
      throw ClusterError(
        .stop,
        "the server did not stop in time (\(mode.rawValue)): \(outcome.trimmed); it runs as process "
          + "\(postmasterPID() ?? 0), an immediate stop is safe")
    }
  }

  /// Restarts the server whenever it has died, until the task is cancelled. Cancel it before `stop()`.
  /// - Parameters:
  ///   - interval: how often to look.
  ///   - log: one line for a person, at each restart and each failure to restart.
  public func supervise(interval: Duration = .seconds(1), log: @Sendable (String) -> Void) async {
    while !Task.isCancelled {
      if !isRunning() {
        log("the database server is not running: starting it")
        do {
          try await start()
          log("the database server runs again as process \(postmasterPID() ?? 0)")
        } catch {
          log("the database server cannot be started: \(error.description)")
        }
      }
      try? await Task.sleep(for: interval)
    }
  }
}
