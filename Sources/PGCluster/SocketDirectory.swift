import FoundationEssentials
import Glibc

/// Finds a directory for the server's socket: short, private, and the same after a restart.
struct SocketDirectory {
  /// The port only names the socket file: nothing listens on TCP.
  static let port = 5432
  private static let limit = 107

  /// - Parameters:
  ///   - requested: the caller's choice; nil picks a directory and remembers it in `record`.
  ///   - record: the file that remembers it.
  static func choose(requested: String?, record: String, owner: UserIdentity?) throws(ClusterError) -> String {
    if let requested {
      try check(requested)
      try Files.privateDirectory(requested, owner: owner)
      return requested
    }
    let uid = owner?.uid ?? geteuid()
    if let known = recorded(record), Files.isPrivateDirectory(known, uid: uid) {
      return known
    }
    let parent = parentDirectory()
    var template = Array("\(parent)/pg.XXXXXX".utf8CString)
    let made = unsafe template.withUnsafeMutableBufferPointer { name -> String? in
      guard let base = name.baseAddress, unsafe mkdtemp(base) != nil else { return nil }
      return unsafe String(cString: base)
    }
    guard let made else {
      throw ClusterError(.directory, "cannot create a socket directory in \(parent): \(systemMessage(errno))")
    }
    try Files.privateDirectory(made, owner: owner)
    try check(made)
    try Files.write(record, made + "\n", owner: owner)
    return made
  }

  /// The directory remembered by an earlier `choose`.
  static func recorded(_ record: String) -> String? {
    guard let text = Files.read(record)?.split(separator: "\n").first else { return nil }
    return String(text)
  }

  /// /tmp unless the login session has a directory of its own with a short name.
  private static func parentDirectory() -> String {
    if geteuid() != 0, let runtime = ProcessInfo.processInfo.environment["XDG_RUNTIME_DIR"],
      runtime.hasPrefix("/"), runtime.utf8.count < 60, unsafe access(runtime, W_OK | X_OK) == 0
    {
      return runtime
    }
    return "/tmp"
  }

  static func check(_ directory: String) throws(ClusterError) {
    let path = "\(directory)/.s.PGSQL.\(port)"
    guard path.utf8.count <= limit else {
      throw ClusterError(
        .socketPathTooLong,
        "the socket path \(path) is \(path.utf8.count) bytes long, the system allows \(limit): "
          + "choose a shorter socket directory, for instance one below /tmp or /run")
    }
  }
}
