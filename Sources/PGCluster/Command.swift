import Glibc
import PGClient

/// Runs one program to its end on a thread of its own, so that no thread of the cooperative pool waits.
struct Command: Sendable {
  struct Outcome: Sendable {
    /// Exit code; 128 + signal for a killed program.
    let status: Int32
    /// Standard output and error together.
    let output: String
    let timedOut: Bool

    var trimmed: String {
      String(output.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
  }

  let arguments: [String]

  /// The server must not inherit PGPORT, PGDATA and the like, nor translate what we read.
  private static var environment: [String] {
    ["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C", "TZ=UTC", "HOME=/"]
  }

  /// - Parameter timeout: after it the program is killed.
  /// - Throws: `ClusterError` with code `.command` if the program cannot be started.
  func run(timeout: Duration) async throws(ClusterError) -> Outcome {
    let result: Result<Outcome, ClusterError> = await withCheckedContinuation { continuation in
      let started = BackgroundThread.start {
        do throws(ClusterError) {
          continuation.resume(returning: .success(try runBlocking(timeout: timeout)))
        } catch {
          continuation.resume(returning: .failure(error))
        }
      }
      if !started {
        continuation.resume(returning: .failure(ClusterError(.command, "cannot start a thread: out of resources")))
      }
    }
    return try result.get()
  }

  /// Output goes to a nameless file and not to a pipe: a daemon left behind that inherited a pipe
  /// would keep its reader waiting for ever.
  private func runBlocking(timeout: Duration) throws(ClusterError) -> Outcome {
    var template = Array("/tmp/pgcluster-out.XXXXXX".utf8CString)
    let file = unsafe template.withUnsafeMutableBufferPointer { name -> Int32 in
      guard let base = name.baseAddress else { return -1 }
      let file = unsafe mkstemp(base)
      if file >= 0 {
        _ = fcntl(file, F_SETFD, FD_CLOEXEC)
        unsafe unlink(base)
      }
      return file
    }
    guard file >= 0 else {
      throw ClusterError(.command, "cannot create a temporary file in /tmp: \(systemMessage(errno))")
    }
    defer { close(file) }
    let child = try spawn(output: file)
    let clock = ContinuousClock()
    let end = clock.now + timeout
    var status: Int32 = 0
    var timedOut = false
    while true {
      let done = unsafe waitpid(child, &status, WNOHANG)
      if done == child || (done < 0 && errno != EINTR) { break }
      if !timedOut, clock.now >= end {
        timedOut = true
        kill(child, SIGKILL)
      }
      usleep(5_000)
    }
    let signal = status & 0x7f
    return Outcome(
      status: signal == 0 ? (status >> 8) & 0xff : 128 + signal, output: readAll(file), timedOut: timedOut)
  }

  private func spawn(output: Int32) throws(ClusterError) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, 2)
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    // Ignored signals and blocked masks are inherited: the server gets a clean set, and its own process
    // group so that a Ctrl-C at our terminal doesn't reach it.
    var everything = sigset_t()
    unsafe sigfillset(&everything)
    var nothing = sigset_t()
    unsafe sigemptyset(&nothing)
    unsafe posix_spawnattr_setsigdefault(&attributes, &everything)
    unsafe posix_spawnattr_setsigmask(&attributes, &nothing)
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    let flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP
    unsafe posix_spawnattr_setflags(&attributes, Int16(flags))

    // The server's user may not be allowed into our working directory.
    let command = ["env", "--chdir=/"] + arguments
    var argv: [UnsafeMutablePointer<CChar>?] = unsafe command.map { unsafe strdup($0) }
    unsafe argv.append(nil)
    var envp: [UnsafeMutablePointer<CChar>?] = unsafe Self.environment.map { unsafe strdup($0) }
    unsafe envp.append(nil)
    defer {
      unsafe argv.forEach { unsafe free($0) }
      unsafe envp.forEach { unsafe free($0) }
    }
    var child: pid_t = 0
    let failure = unsafe posix_spawnp(&child, command[0], &actions, &attributes, argv, envp)
    guard failure == 0 else {
      throw ClusterError(.command, "cannot run \(arguments[0]): \(systemMessage(failure))")
    }
    return child
  }

  private func readAll(_ file: Int32) -> String {
    lseek(file, 0, SEEK_SET)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while bytes.count < 1 << 20 {
      let count = unsafe read(file, &buffer, buffer.count)
      if count <= 0 { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// The text of an errno value.
func systemMessage(_ code: Int32) -> String {
  var buffer = [CChar](repeating: 0, count: 256)
  let capacity = buffer.count
  return unsafe buffer.withUnsafeMutableBufferPointer { space -> String in
    guard let base = space.baseAddress, unsafe strerror_r(code, base, capacity) == 0 else { return "error \(code)" }
    return unsafe String(cString: base)
  }
}
