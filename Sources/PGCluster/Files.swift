import Glibc

/// The few file operations the cluster needs, each with an error a person can act on.
enum Files {
  static func exists(_ path: String) -> Bool {
    unsafe access(path, F_OK) == 0
  }

  /// Makes `path` (and its missing parents, 0755) and sees that it is a real directory, 0700, of `owner`.
  static func privateDirectory(_ path: String, owner: UserIdentity?) throws(ClusterError) {
    try makeParents(of: path)
    if unsafe mkdir(path, 0o700) != 0, errno != EEXIST {
      throw ClusterError(.directory, "cannot create \(path): \(systemMessage(errno))")
    }
    let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw ClusterError(.directory, "\(path) must be a directory that we may read: \(systemMessage(errno))")
    }
    defer { close(descriptor) }
    if let owner, fchown(descriptor, owner.uid, owner.gid) != 0 {
      throw ClusterError(.directory, "cannot give \(path) to \(owner.name): \(systemMessage(errno))")
    }
    if fchmod(descriptor, 0o700) != 0 {
      throw ClusterError(.directory, "\(path) belongs to somebody else: \(systemMessage(errno))")
    }
  }

  private static func makeParents(of path: String) throws(ClusterError) {
    var prefix = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/").dropLast() {
      prefix += "/" + part
      if unsafe mkdir(prefix, 0o755) != 0, errno != EEXIST {
        throw ClusterError(.directory, "cannot create \(prefix): \(systemMessage(errno))")
      }
    }
  }

  /// Whether `path` is a directory, not a link, with mode 0700 and of that owner: safe to put a socket in.
  static func isPrivateDirectory(_ path: String, uid: UInt32) -> Bool {
    var info = stat()
    guard unsafe lstat(path, &info) == 0 else { return false }
    return info.st_mode & S_IFMT == S_IFDIR && info.st_mode & 0o777 == 0o700 && info.st_uid == uid
  }

  static func read(_ path: String) -> String? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Replaces the file as a whole and flushes it to disk: a torn configuration would open the server up.
  static func write(_ path: String, _ text: String, owner: UserIdentity?) throws(ClusterError) {
    let new = path + ".new"
    unsafe unlink(new)
    let descriptor = unsafe open(new, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw ClusterError(.directory, "cannot create \(new): \(systemMessage(errno))") }
    var failed: Int32 = 0
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty, failed == 0 {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 { failed = errno == EINTR ? 0 : errno } else { rest = rest.dropFirst(count) }
    }
    if failed == 0, let owner, fchown(descriptor, owner.uid, owner.gid) != 0 { failed = errno }
    if failed == 0, fsync(descriptor) != 0 { failed = errno }
    close(descriptor)
    guard failed == 0 else { throw ClusterError(.directory, "cannot write \(new): \(systemMessage(failed))") }
    try rename(new, path)
  }

  static func rename(_ old: String, _ new: String) throws(ClusterError) {
    guard unsafe Glibc.rename(old, new) == 0 else {
      throw ClusterError(.directory, "cannot rename \(old) to \(new): \(systemMessage(errno))")
    }
    let parent = unsafe open(String(new[..<(new.lastIndex(of: "/") ?? new.startIndex)]), O_RDONLY | O_CLOEXEC)
    if parent >= 0 {
      fsync(parent)
      close(parent)
    }
  }

  /// The target of a symbolic link, nil if it is none or we may not look.
  static func linkTarget(_ path: String) -> String? {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    let count = unsafe buffer.withUnsafeMutableBytes { space -> Int in
      guard let base = space.baseAddress else { return -1 }
      return unsafe readlink(path, base.assumingMemoryBound(to: CChar.self), space.count)
    }
    return count < 0 ? nil : String(decoding: buffer[..<count], as: UTF8.self)
  }

  /// The absolute path without symbolic links, nil if it doesn't exist.
  static func realPath(_ path: String) -> String? {
    guard let found = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(found) }
    return unsafe String(cString: found)
  }

  /// The last lines of a log, for an error message.
  static func tail(_ path: String, lines: Int) -> String {
    (read(path) ?? "").split(separator: "\n").suffix(lines).joined(separator: "\n")
  }
}
