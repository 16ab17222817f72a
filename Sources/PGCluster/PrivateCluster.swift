import Glibc

/// A PostgreSQL server of our own in one directory, reached only through a Unix socket in a directory
/// that nobody else may enter. Nothing here blocks the cooperative pool.
///
/// Layout of `directory`: `data` (the server's), `data.new` (an initdb that has not finished), `server.log`,
/// `socket` (remembers the socket directory), `lock`.
public struct PrivateCluster: Sendable {
  /// How to stop the server.
  public enum StopMode: String, Sendable {
    /// Ends sessions, rolls their transactions back, writes a checkpoint.
    case fast
    /// Ends at once; the next start recovers from the log.
    case immediate
  }

  public let directory: String
  public let superuser: String
  let requestedSocketDirectory: String?
  let runAs: UserIdentity?
  let settings: [String: String]

  /// - Parameters:
  ///   - directory: where everything is kept; made when missing.
  ///   - socketDirectory: nil picks a short one below XDG_RUNTIME_DIR or /tmp and keeps to it.
  ///   - superuser: the database role that initdb makes.
  ///   - runAs: used only if we are root, which PostgreSQL refuses to run as; nil means the account
  ///     muster if it exists, else postgres.
  ///   - settings: further server settings, by name; they overrule ours.
  public init(
    directory: String, socketDirectory: String? = nil, superuser: String = "postgres",
    runAs: UserIdentity? = nil, settings: [String: String] = [:]
  ) {
    var directory = directory
    while directory.count > 1, directory.hasSuffix("/") { directory.removeLast() }
    self.directory = directory
    self.requestedSocketDirectory = socketDirectory
    self.superuser = superuser
    self.runAs = runAs
    self.settings = settings
  }

  /// The server's log file.
  public var logFile: String { directory + "/server.log" }
  var data: String { directory + "/data" }
  var socketRecord: String { directory + "/socket" }
  var lockFile: String { directory + "/lock" }

  /// Where the socket is: that of the running server, else the one chosen for the next start.
  /// - Throws: `ClusterError` with code `.directory` if `prepare()` was never called.
  public func socketDirectory() throws(ClusterError) -> String {
    if let file = PostmasterFile(data: data), file.livePostmaster(data: data) != nil,
      let running = file.socketDirectory
    {
      return running
    }
    guard let chosen = requestedSocketDirectory ?? SocketDirectory.recorded(socketRecord) else {
      throw ClusterError(.directory, "\(directory) holds no prepared server: call prepare() first")
    }
    return chosen
  }

  /// The process number of the running server, nil if none runs.
  public func postmasterPID() -> Int32? {
    PostmasterFile(data: data)?.livePostmaster(data: data)
  }

  /// Whether a server runs on this directory, whoever started it.
  public func isRunning() -> Bool {
    postmasterPID() != nil
  }

  /// A libpq connection string.
  /// - Parameters:
  ///   - user: the superuser if nil.
  ///   - database: postgres if nil.
  /// - Throws: `ClusterError` with code `.directory` if `prepare()` was never called.
  public func connectionString(user: String? = nil, database: String? = nil) throws(ClusterError) -> String {
    let port = PostmasterFile(data: data)?.port ?? SocketDirectory.port
    let words = [
      ("host", try socketDirectory()), ("port", String(port)), ("user", user ?? superuser),
      ("dbname", database ?? "postgres"),
    ]
    return words.map { "\($0)='\(Self.escaped($1))'" }.joined(separator: " ")
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if character == "'" || character == "\\" { result.append("\\") }
      result.append(character)
    }
    return result
  }

  /// The command as the server's user.
  func asOwner(_ arguments: [String]) throws(ClusterError) -> Command {
    guard let owner = try UserIdentity.serverOwner(runAs) else { return Command(arguments: arguments) }
    return Command(
      arguments: [
        "setpriv", "--reuid", String(owner.uid), "--regid", String(owner.gid), "--init-groups", "--",
      ] + arguments)
  }
}
