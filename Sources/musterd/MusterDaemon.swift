import ArgumentParser

/// The daemon: serves the line protocol over its own PostgreSQL, or over one it is pointed at.
struct MusterDaemon: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "musterd",
    abstract: "The muster daemon: a register of the training and education officers receive.",
    discussion: """
      Without a database configured it starts a private PostgreSQL under its state directory. Settings come from flags, \
      then the environment (MUSTER_DATABASE, MUSTER_SOCKET, MUSTER_STATE, MUSTER_SCHEMA, MUSTER_USER, MUSTER_LOG), then \
      the configuration file (JSON: {"muster": {"database": "…"}}).
      """,
    version: DaemonSettings.version,
    subcommands: [Serve.self, Migrate.self],
    defaultSubcommand: Serve.self
  )
}
