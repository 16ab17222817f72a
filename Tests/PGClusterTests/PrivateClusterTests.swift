import Glibc
import PGCluster
import Testing

@Suite struct PrivateClusterTests {
  /// Runs `body` with a directory that is removed afterwards, server and all.
  private func withDirectory(_ body: (PrivateCluster) async throws -> Void) async throws {
    let directory = temporaryDirectory("/tmp/pgctest")
    let cluster = PrivateCluster(directory: directory)
    var problem: (any Error)?
    do { try await body(cluster) } catch { problem = error }
    try? await cluster.stop(mode: .immediate)
    remove([try? cluster.socketDirectory(), directory].compactMap { $0 })
    if let problem { throw problem }
  }

  private func remove(_ paths: [String]) {
    var child = pid_t()
    var argv: [UnsafeMutablePointer<CChar>?] = unsafe (["rm", "-rf"] + paths).map { unsafe strdup($0) }
    unsafe argv.append(nil)
    if unsafe posix_spawnp(&child, "rm", nil, nil, argv, environ) == 0 { waitpid(child, nil, 0) }
  }

  @Test func wholeLife() async throws {
    try await withDirectory { cluster in
      // A half-made cluster of an interrupted initdb.
      unsafe mkdir(cluster.directory + "/data.new", 0o700)
      async let first: Void = cluster.prepare()
      async let second: Void = cluster.prepare()
      _ = try await (first, second)
      #expect(!cluster.isRunning())
      let socket = try cluster.socketDirectory()
      try await cluster.start()
      let process = try #require(cluster.postmasterPID())
      #expect(try cluster.connectionString(user: "o'n\\e").contains("user='o\\'n\\\\e'"))
      #expect(unsafe access(socket + "/.s.PGSQL.5432", F_OK) == 0)

      // Another owner adopts the running server.
      let adopted = PrivateCluster(directory: cluster.directory + "/")
      try await adopted.prepare()
      try await adopted.start()
      #expect(adopted.postmasterPID() == process)

      // Killed: the pid file is stale, and its number may belong to somebody else.
      kill(process, SIGKILL)
      while cluster.isRunning() { try await Task.sleep(for: .milliseconds(10)) }
      try await cluster.start()
      #expect(cluster.postmasterPID() != process)
      #expect(try cluster.socketDirectory() == socket)

      try await cluster.stop()
      // A pid file whose number now belongs to somebody else: ourselves.
      let text = Array("\(getpid())\n\(cluster.directory)/data\n".utf8)
      let file = unsafe open(cluster.directory + "/data/postmaster.pid", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
      #expect(unsafe write(file, text, text.count) == text.count)
      close(file)
      #expect(!cluster.isRunning())
      try await cluster.start()
      try await cluster.stop()
      #expect(!cluster.isRunning())
      try await cluster.stop()
    }
  }

  @Test func supervisorRestarts() async throws {
    try await withDirectory { cluster in
      try await cluster.prepare()
      try await cluster.start()
      let process = try #require(cluster.postmasterPID())
      let supervisor = Task { await cluster.supervise(interval: .milliseconds(50)) { _ in } }
      kill(process, SIGKILL)
      for _ in 0..<400 {
        if let now = cluster.postmasterPID(), now != process { break }
        try await Task.sleep(for: .milliseconds(50))
      }
      #expect(cluster.postmasterPID() != nil && cluster.postmasterPID() != process)
      supervisor.cancel()
      await supervisor.value
    }
  }

  @Test func errorsSayWhatToDo() async throws {
    try await withDirectory { cluster in
      let long = PrivateCluster(
        directory: cluster.directory, socketDirectory: "/tmp/" + String(repeating: "x", count: 100))
      let error = await #expect(throws: ClusterError.self) { try await long.prepare() }
      #expect(error?.code == .socketPathTooLong && error?.description.contains("107") == true)
      let unprepared = await #expect(throws: ClusterError.self) { try await cluster.start() }
      #expect(unprepared?.description.contains("prepare") == true)
      if geteuid() == 0 {
        let outer = cluster.directory + "/closed"
        unsafe mkdir(outer, 0o700)
        let inner = PrivateCluster(directory: outer + "/inner")
        let closed = await #expect(throws: ClusterError.self) { try await inner.prepare() }
        #expect(closed?.code == .directory && closed?.description.contains("searchable") == true)
      }
    }
  }
}

/// A new private directory; an empty text if there is none to be had, which fails what follows.
func temporaryDirectory(_ prefix: String) -> String {
  var name = Array("\(prefix).XXXXXX".utf8CString)
  return unsafe name.withUnsafeMutableBufferPointer { space in
    guard let base = space.baseAddress, let made = unsafe mkdtemp(base) else { return "" }
    return unsafe String(cString: made)
  }
}
