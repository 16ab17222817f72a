import Glibc
import Logging
import MusterService
public import MusterStore
public import PGClient
import PGCluster
import Synchronization

/// One throw-away server for all tests of a process, and in it a template database with the schema and the shipped
/// lists, of which each test gets a copy.
public enum TestCluster {
  private static let made = Mutex<PrivateCluster?>(nil)
  private static let counter = Atomic<Int>(0)

  public static let schema = Task { try SchemaFiles(directory: Checkout.path("Schema")) }

  private static let cluster = Task {
    let cluster = PrivateCluster(
      directory: try Checkout.temporaryFolder("muster"), settings: ["max_connections": "300", "fsync": "off"])
    made.withLock { $0 = cluster }
    atexit { TestCluster.remove() }
    try await cluster.prepare()
    try await cluster.start()
    return cluster
  }

  private static let template = Task { () -> String in
    let name = "template_muster"
    let files = try await schema.value
    try await DatabaseSetup.createDatabase(name, superuser: try await configuration("postgres"), schema: files)
    let target = try await configuration(name)
    try await DatabaseSetup.migrate(target, schema: files)
    let store = Store(target, connections: 2)
    let register = Register(store: store, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    try await register.loadShippedLists(files.lists)
    try await register.loadShippedMappings(files.mappings)
    try await register.loadShippedReports(files.reports)
    await store.close()
    return name
  }

  public static func connectionString(_ database: String) async throws -> String {
    try await cluster.value.connectionString(database: database)
  }

  /// The superuser's way in, for tests that look or meddle behind the daemon's back.
  public static func configuration(_ database: String) async throws -> PGConfiguration {
    try PGConfiguration(try await cluster.value.connectionString(database: database))
  }

  /// A new database: a copy of the template, or empty.
  public static func database(empty: Bool = false) async throws -> String {
    let number = counter.add(1, ordering: .relaxed).newValue
    let name = "test_\(number)"
    let source = empty ? "template0" : try await template.value
    let connection = try await PGConnection.connect(try await configuration("postgres"))
    // Copies of one template wait for each other.
    try await connection.execute("select pg_advisory_lock(1)")
    try await connection.execute("create database \(name) owner muster_owner template \(source)")
    await connection.close()
    return name
  }

  /// An empty database still needs the roles, which belong to the whole server.
  public static func emptyDatabase() async throws -> String {
    _ = try await template.value
    return try await database(empty: true)
  }

  private static func remove() {
    guard let cluster = made.withLock({ $0 }) else { return }
    if let process = cluster.postmasterPID() {
      kill(process, SIGQUIT)
      for _ in 0..<500 where kill(process, 0) == 0 { usleep(10_000) }
    }
    for folder in [try? cluster.socketDirectory(), cluster.directory].compactMap({ $0 }) { Checkout.remove(folder) }
  }
}
