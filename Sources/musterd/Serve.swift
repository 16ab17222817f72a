import ArgumentParser
import Logging
import MusterCore
import MusterService
import MusterStore
import PGClient

/// Serves until it is told to stop.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Serves until SIGTERM or SIGINT (the default).")

  @OptionGroup var options: SettingsOptions

  @Option(help: "Unix socket to listen on.")
  var socket: String?

  @Option(help: "For tests: also listen on this port of 127.0.0.1; 0 takes a free one. No authentication.")
  var loopbackPort: Int?

  func run() async throws {
    do {
      let settings = try await DaemonSettings.read(options, socket: socket, loopbackPort: loopbackPort)
      // Read while the folder may be reachable for root only.
      let schema = try SchemaFiles(directory: settings.schema)
      try await Daemon(settings, schema).run()
    } catch let failure as Failure {
      throw ValidationError(failure.message)
    }
  }
}
