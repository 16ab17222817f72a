import Logging
import MusterCore
import MusterStore
import PGClient
import PGCluster

/// The database behind the daemon: a private cluster that it starts and stops, or a server it was pointed at.
struct Database: Sendable {
  let configuration: PGConfiguration
  let description: String
  private let cluster: PrivateCluster?
  private let ownership: DirectoryOwnership?

  static func open(_ settings: DaemonSettings, _ schema: SchemaFiles, _ logger: Logger) async throws -> Database {
    if let text = settings.database {
      let configuration = try PGConfiguration(text)
      let applied = try await DatabaseSetup.migrate(configuration, schema: schema)
      report(applied, logger)
      return Database(configuration: configuration, description: "given", cluster: nil, ownership: nil)
    }
    // Before anything else: whoever stops a server must be the one who started it.
    let ownership = try DirectoryOwnership(of: settings.state)
    let cluster = PrivateCluster(directory: settings.state + "/postgres")
    logger.info("starting the private PostgreSQL", metadata: ["state": "\(settings.state)"])
    try await cluster.prepare()
    try await cluster.start()
    do {
      let maintenance = try PGConfiguration(cluster.connectionString(database: "postgres"))
      try await DatabaseSetup.createDatabase("muster", superuser: maintenance, schema: schema)
      let configuration = try PGConfiguration(cluster.connectionString(database: "muster"))
      report(try await DatabaseSetup.migrate(configuration, schema: schema), logger)
      return Database(configuration: configuration, description: "private", cluster: cluster, ownership: ownership)
    } catch {
      try? await cluster.stop()
      throw error
    }
  }

  private static func report(_ applied: [String], _ logger: Logger) {
    if !applied.isEmpty { logger.notice("migrated", metadata: ["applied": "\(applied.joined(separator: ", "))"]) }
  }

  /// Starts the private server again should it die; returns when cancelled.
  func supervise(_ logger: Logger) async {
    guard let cluster else { return }
    await cluster.supervise { logger.warning("private PostgreSQL", metadata: ["said": "\($0)"]) }
  }

  func close() async {
    try? await cluster?.stop()
  }
}
