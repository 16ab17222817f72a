import Configuration
import FoundationEssentials
import Logging
import MusterCore
import MusterStore
import SystemPackage

/// The daemon's settings, from flags, environment and file in this order, checked as a whole.
struct DaemonSettings: Sendable {
  static let version = Release.version

  /// Nil: a private cluster.
  var database: String?
  var socket: String
  var state: String
  var schema: String
  var user: String?
  var logLevel: Logger.Level
  /// For tests: a port on the loopback address.
  var loopbackPort: Int?
  var connections: Int
  /// For rehearsals: the file in which the time stands.
  var rehearsal: String?
  /// Hands notices over; nil: they stay in the outbox.
  var mail: MailCommand?

  /// Throws a ``Failure`` that names the setting and the remedy.
  static func read(_ flags: SettingsOptions, socket: String? = nil, loopbackPort: Int? = nil) async throws
    -> DaemonSettings
  {
    let config = try await reader(flags.config)
    let isRoot = Privileges.isRoot
    let state = flags.state ?? config.string(forKey: "muster.state") ?? defaultState(isRoot)
    let level = flags.log ?? config.string(forKey: "muster.log") ?? "info"
    guard let logLevel = Logger.Level(rawValue: level) else {
      throw Failure(.badValue, "log: \(level.quoted) is no level. Use trace, debug, info, notice, warning or error.")
    }
    guard
      let schema = flags.schema ?? config.string(forKey: "muster.schema")
        ?? SchemaFiles.directory(besideProgram: CommandLine.program)
    else {
      throw Failure(
        .schemaUnsupported, "schema: no Schema folder is beside the program. Name it with --schema or MUSTER_SCHEMA.")
    }
    let connections = config.int(forKey: "muster.connections", default: 8)
    guard (2...100).contains(connections) else {
      throw Failure(.badValue, "connections: \(connections) is out of range; use 2 to 100.")
    }
    return DaemonSettings(
      database: flags.database ?? config.string(forKey: "muster.database"),
      socket: socket ?? config.string(forKey: "muster.socket") ?? defaultSocket(isRoot, state: state), state: state,
      schema: schema, user: flags.user ?? config.string(forKey: "muster.user"), logLevel: logLevel,
      loopbackPort: loopbackPort, connections: connections,
      mail: try mail(config.string(forKey: "muster.mail"), from: config.string(forKey: "muster.mail-from")))
  }

  private static func mail(_ command: String?, from: String?) throws(Failure) -> MailCommand? {
    guard let command else { return nil }
    guard let from else {
      throw Failure(.badValue, "mail-from: notices need an address they come from, as in muster@training.example.")
    }
    do {
      return try MailCommand(command: command, from: try MailAddress(parsing: from))
    } catch {
      throw Failure(error.code, "mail: \(error.message)")
    }
  }

  /// Environment over file; a file that was named must be there, the default one need not.
  private static func reader(_ named: String?) async throws -> ConfigReader {
    let environment = EnvironmentVariablesProvider()
    let path = named ?? "/etc/muster/muster.conf"
    guard named != nil || FileManager.default.fileExists(atPath: path) else {
      return ConfigReader(provider: environment)
    }
    try checkKeys(path)
    do {
      let file = try await FileProvider<JSONSnapshot>(filePath: FilePath(path))
      return ConfigReader(providers: [environment, file])
    } catch {
      throw Failure(.badValue, "config: \(path.quoted) cannot be read.")
    }
  }

  /// A misspelt setting must not be passed over: the daemon would serve another register than the one that was meant.
  private static func checkKeys(_ path: String) throws {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw Failure(.badValue, "config: \(path.quoted) cannot be read.")
    }
    guard let tree = try? JSONDecoder().decode([String: [String: Scalar]].self, from: bytes) else {
      throw Failure(.badValue, "config: \(path.quoted) is not JSON of the form {\"muster\": {\"database\": \"…\"}}.")
    }
    let known = ["database", "socket", "state", "schema", "user", "log", "connections", "mail", "mail-from"]
    for section in tree.keys where section != "muster" {
      throw Failure(
        .badValue, "config: \(path.quoted) has an unknown part \(section.quoted); all settings stand under \"muster\".")
    }
    for key in (tree["muster"] ?? [:]).keys.sorted() where !known.contains(key) {
      throw Failure(
        .badValue,
        "config: \(path.quoted) has an unknown setting \(key.quoted). Known are \(known.joined(separator: ", ")).")
    }
  }

  /// Any single value.
  private struct Scalar: Decodable {
    init(from decoder: any Decoder) throws { _ = try decoder.singleValueContainer() }
  }

  private static var home: String { ProcessInfo.processInfo.environment["HOME"] ?? "/tmp" }

  private static func defaultState(_ isRoot: Bool) -> String {
    if isRoot { return "/var/lib/muster" }
    return (ProcessInfo.processInfo.environment["XDG_STATE_HOME"] ?? home + "/.local/state") + "/muster"
  }

  private static func defaultSocket(_ isRoot: Bool, state: String) -> String {
    if isRoot { return "/run/muster/muster.sock" }
    return (ProcessInfo.processInfo.environment["XDG_RUNTIME_DIR"].map { $0 + "/muster" } ?? state) + "/muster.sock"
  }
}

extension CommandLine {
  /// The running program's file.
  static var program: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? arguments.first ?? "musterd"
  }
}
