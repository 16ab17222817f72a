import Glibc

/// An exclusive flock(2) on a file: two owners must not initialise or start the same directory at once.
enum DirectoryLock {
  /// Runs `body` while holding the lock. Waits up to `timeout` for another owner, without holding a thread.
  static func hold(
    _ path: String, timeout: Duration, _ body: () async throws(ClusterError) -> Void
  ) async throws(ClusterError) {
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw ClusterError(.directory, "cannot open the lock file \(path): \(systemMessage(errno))")
    }
    defer { close(descriptor) }
    let end = ContinuousClock.now + timeout
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard ContinuousClock.now < end, !Task.isCancelled else {
        throw ClusterError(
          .locked, "another process is preparing or starting the same server (it holds \(path)): stop it, or wait")
      }
      try? await Task.sleep(for: .milliseconds(50))
    }
    try await body()
  }
}

/// Says that a directory is somebody's for as long as this exists; given up by itself when the process ends, however.
public final class DirectoryOwnership: Sendable {
  private let descriptor: Int32

  /// Throws ``ClusterError`` when another process has it.
  public init(of directory: String) throws(ClusterError) {
    let path = directory + "/owner.lock"
    let opened = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard opened >= 0 else {
      throw ClusterError(.directory, "cannot open the lock file \(path): \(systemMessage(errno))")
    }
    guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
      close(opened)
      throw ClusterError(.locked, "another musterd runs on \(directory): stop it, or name another folder with --state")
    }
    descriptor = opened
  }

  deinit { close(descriptor) }
}
