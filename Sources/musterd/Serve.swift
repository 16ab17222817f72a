import ArgumentParser
import Glibc
import MusterCore
import MusterStore

/// Serves until it is told to stop.
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Serves until SIGTERM or SIGINT (the default).")

  @OptionGroup var options: SettingsOptions

  @Option(help: "Unix socket to listen on.")
  var socket: String?

  @Option(help: "For tests: also listen on this port of 127.0.0.1; 0 takes a free one. No authentication.")
  var loopbackPort: Int?

  @Option(
    help:
      "For rehearsals: take the time from this file (as 2027-01-04T08:00:00Z) instead of the system. Private PostgreSQL only."
  )
  var rehearse: String?

  /// Reads settings and schema, and gives up root: from here on the daemon is an ordinary user.
  func prepare() throws -> Daemon {
    do {
      let signals = StopSignals()
      let copy = self
      var settings = try Main.wait {
        try await DaemonSettings.read(copy.options, socket: copy.socket, loopbackPort: copy.loopbackPort)
      }
      settings.rehearsal = rehearse
      guard rehearse == nil || settings.database == nil else {
        throw Failure(.badValue, "rehearse: a rehearsal has a private PostgreSQL of its own; leave --database out.")
      }
      // Read while the folder may be reachable for root only.
      let schema = try SchemaFiles(directory: settings.schema)
      if Privileges.isRoot {
        try Privileges.drop(to: settings.user, folders: Self.folders(settings))
      } else {
        try Folders.make(settings.database == nil ? settings.state : nil, socket: settings.socket)
      }
      return Daemon(settings, schema, signals)
    } catch let failure as Failure {
      throw ValidationError(failure.message)
    }
  }

  /// Folders that belong to the daemon's user. Never one such as /tmp that others use.
  private static func folders(_ settings: DaemonSettings) -> [(path: String, mode: mode_t)] {
    var folders: [(path: String, mode: mode_t)] = []
    if settings.database == nil { folders.append((settings.state, 0o755)) }
    if settings.socket.hasPrefix("/run/muster/") { folders.append(("/run/muster", 0o755)) }
    return folders
  }
}
