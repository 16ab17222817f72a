import Glibc

extension PrivateCluster {
  /// Makes the directories and, once, the database cluster (UTF-8, C.UTF-8, checksums, no TCP). May be
  /// called any number of times; an initdb that was interrupted is done again from the start.
  /// - Throws: `ClusterError`: `.noBinaries`, `.account`, `.directory`, `.locked`, `.socketPathTooLong`
  ///   or `.initialisation`.
  public func prepare() async throws(ClusterError) {
    let owner = try UserIdentity.serverOwner(runAs)
    try Files.privateDirectory(directory, owner: owner)
    try await checkReachable(owner: owner)
    try await DirectoryLock.hold(lockFile, timeout: .seconds(90)) { () async throws(ClusterError) in
      let socket = try SocketDirectory.choose(
        requested: requestedSocketDirectory, record: socketRecord, owner: owner)
      if !Files.exists(data) {
        try await initialise(owner: owner)
      }
      if !isRunning() {
        try writeSettings(socket: socket, in: data, owner: owner)
      }
    }
  }

  /// initdb works in `data.new`; only a complete cluster gets the name `data`.
  private func initialise(owner: UserIdentity?) async throws(ClusterError) {
    let binaries = try await Binaries.find()
    let new = directory + "/data.new"
    if Files.exists(new) {
      _ = try await asOwner(["rm", "-rf", "--", new]).run(timeout: .seconds(120))
    }
    let outcome = try await asOwner([
      binaries.initdb, "-D", new, "-U", superuser, "-E", "UTF8", "--locale=C.UTF-8", "--data-checksums",
      "--auth-local=trust", "--auth-host=reject", "--no-instructions",
    ]).run(timeout: .seconds(300))
    guard outcome.status == 0 else {
      throw ClusterError(
        .initialisation, outcome.timedOut ? "initdb took longer than 300 s" : "initdb failed: \(outcome.trimmed)")
    }
    let main = new + "/postgresql.conf"
    try Files.write(
      main, (Files.read(main) ?? "") + "\n# Written before every start.\ninclude = 'muster.conf'\n", owner: owner)
    try Files.write(new + "/muster.conf", "listen_addresses = ''\n", owner: owner)
    try Files.rename(new, data)
  }

  func writeSettings(socket: String, in data: String, owner: UserIdentity?) throws(ClusterError) {
    var all = [
      "listen_addresses": "", "port": String(SocketDirectory.port), "unix_socket_permissions": "0700",
      "unix_socket_directories": "\"" + socket.split(separator: "\"").joined(separator: "\"\"") + "\"",
      // A register that fills is analysed soon enough for its plans, and its hot pages stay in memory.
      "shared_buffers": "\(Self.bufferMegabytes)MB", "max_wal_size": "2GB", "autovacuum_naptime": "10s",
      "jit": "off", "lc_messages": "C", "timezone": "UTC", "log_timezone": "UTC",
    ]
    all.merge(settings) { $1 }
    let lines = all.sorted { $0.key < $1.key }.map { name, value in
      "\(name) = '\(value.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'\n"
    }
    try Files.write(data + "/muster.conf", lines.joined(), owner: owner)
  }

  /// An eighth of the machine's memory, within bounds: the machine is shared with the daemon and whatever else.
  static var bufferMegabytes: Int {
    let megabytes = sysconf(Int32(_SC_PHYS_PAGES)) / 1024 * sysconf(Int32(_SC_PAGESIZE)) / 1024
    return min(1024, max(128, megabytes / 8))
  }

  /// The server's user must be able to walk to the directory; initdb's own message doesn't say where it failed.
  private func checkReachable(owner: UserIdentity?) async throws(ClusterError) {
    guard let owner else { return }
    let answer = try await asOwner(["test", "-w", directory, "-a", "-x", directory]).run(timeout: .seconds(10))
    guard answer.status != 0 else { return }
    var prefix = ""
    for part in directory.split(separator: "/").dropLast() {
      prefix += "/" + part
      let step = try await asOwner(["test", "-x", prefix]).run(timeout: .seconds(10))
      if step.status != 0 { break }
    }
    throw ClusterError(
      .directory,
      "the user \(owner.name) cannot reach \(directory): \(prefix) is not searchable by that user; allow it "
        + "(chmod o+x \(prefix)) or keep the server elsewhere, for instance below /var/lib")
  }
}
