import Glibc
import PGClient
import PGCluster
import Synchronization

/// Throw-away servers. Every commit of a session with `synchronous_commit=on` waits for a standby that does not
/// exist, so a test can hold a COMMIT open for as long as it likes; other sessions don't wait.
enum TestServer {
  static let shared = Task { try await make() }
  /// For the tests that kill: a killed backend makes the server restart under everybody.
  static let fragile = Task { try await make() }

  private static let made = Mutex<[PrivateCluster]>([])

  static func make(settings: [String: String] = [:]) async throws -> PrivateCluster {
    let directory = temporaryDirectory(testFolder + "/pgtest")
    var all = [
      "max_connections": "60", "synchronous_standby_names": "nosuch", "synchronous_commit": "local",
      "fsync": "on",
    ]
    all.merge(settings) { $1 }
    let cluster = PrivateCluster(directory: directory, settings: all)
    let first = made.withLock { made in
      made.append(cluster)
      return made.count == 1
    }
    if first { atexit { TestServer.removeAll() } }
    try await cluster.prepare()
    try await cluster.start()
    return cluster
  }

  /// At the end of the process: nothing may be left behind, whatever happened.
  private static func removeAll() {
    for cluster in made.withLock({ $0 }) {
      if let process = cluster.postmasterPID() {
        kill(process, SIGCONT)
        kill(process, SIGQUIT)
        for _ in 0..<500 where kill(process, 0) == 0 { usleep(10_000) }
      }
      let socket = try? cluster.socketDirectory()
      for directory in [socket, cluster.directory].compactMap({ $0 }) {
        var child = pid_t()
        let words = ["rm", "-rf", directory]
        var argv: [UnsafeMutablePointer<CChar>?] = unsafe words.map { unsafe strdup($0) }
        unsafe argv.append(nil)
        if unsafe posix_spawnp(&child, "rm", nil, nil, argv, environ) == 0 { waitpid(child, nil, 0) }
      }
    }
  }

  static func configuration(
    _ cluster: Task<PrivateCluster, any Error> = shared, timeout: Duration = .seconds(30)
  ) async throws -> PGConfiguration {
    var configuration = try PGConfiguration(await cluster.value.connectionString())
    configuration.operationTimeout = timeout
    return configuration
  }

  static func connect(
    _ cluster: Task<PrivateCluster, any Error> = shared, timeout: Duration = .seconds(30)
  ) async throws -> PGConnection {
    try await PGConnection.connect(configuration(cluster, timeout: timeout))
  }
}

/// The error of `body`, nil if it had none.
func failure(_ body: () async throws -> Void) async -> PGError? {
  do {
    try await body()
    return nil
  } catch {
    return error as? PGError
  }
}

/// Where tests may leave files while they run. Short, for the sake of socket paths.
var testFolder: String { unsafe getenv("MUSTER_TEST_TMP").map { unsafe String(cString: $0) } ?? "/tmp" }

/// A new private directory; an empty text if there is none to be had, which fails what follows.
func temporaryDirectory(_ prefix: String) -> String {
  var name = Array("\(prefix).XXXXXX".utf8CString)
  return unsafe name.withUnsafeMutableBufferPointer { space in
    guard let base = space.baseAddress, let made = unsafe mkdtemp(base) else { return "" }
    return unsafe String(cString: made)
  }
}
