import Glibc

/// `postmaster.pid`: who serves a data directory, and where it listens.
struct PostmasterFile: Sendable {
  let path: String
  let lines: [Substring]

  init?(data: String) {
    path = data + "/postmaster.pid"
    guard let text = Files.read(path) else { return nil }
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  var pid: Int32? { lines.first.flatMap { Int32($0) } }
  var socketDirectory: String? { lines.count > 4 && !lines[4].isEmpty ? String(lines[4]) : nil }
  var port: Int? { lines.count > 3 ? Int(lines[3]) : nil }

  /// Whether the process really is the server of that directory: after a crash or a reboot the number
  /// may belong to anything. A postmaster's working directory is its data directory.
  func livePostmaster(data: String) -> Int32? {
    guard let pid, Self.isAlive(pid) else { return nil }
    if let directory = Files.linkTarget("/proc/\(pid)/cwd") {
      return directory == Files.realPath(data) ? pid : nil
    }
    return Self.isServer(pid) ? pid : nil
  }

  private static func isAlive(_ pid: Int32) -> Bool {
    guard pid > 0, kill(pid, 0) == 0 || errno == EPERM else { return false }
    guard let state = Files.read("/proc/\(pid)/stat"), let end = state.lastIndex(of: ")") else { return true }
    // A zombie serves nobody, but the server's own check takes it for alive.
    return state[end...].dropFirst(2).first != "Z"
  }

  private static func isServer(_ pid: Int32) -> Bool {
    let name = Files.read("/proc/\(pid)/comm") ?? ""
    return isAlive(pid) && (name.hasPrefix("postgres") || name.hasPrefix("postmaster"))
  }

  /// Removes the lock beside a socket if no server can be behind it.
  static func removeStaleSocketLock(_ socket: String) {
    let lock = "\(socket)/.s.PGSQL.\(SocketDirectory.port).lock"
    guard let line = Files.read(lock)?.split(separator: "\n").first, let pid = Int32(line) else { return }
    if !isServer(pid) { unsafe unlink(lock) }
  }

  /// The file names a living process that is not the server, so the server would refuse to start. The
  /// file is not removed: its other lines let the server find orphans still attached to its shared
  /// memory. Only the number is replaced, by one that nobody has.
  func disown(owner: UserIdentity?) throws(ClusterError) {
    var unused: Int32 = 4_194_303
    while kill(unused, 0) == 0 || errno != ESRCH { unused -= 1 }
    let text = (["\(unused)"] + lines.dropFirst().map(String.init)).joined(separator: "\n")
    try Files.write(path, text, owner: owner)
  }
}
