import Glibc
import MusterCore

/// A program as a child process. Foundation's own waits until every copy of a descriptor is closed, and the PostgreSQL
/// that a daemon leaves running holds one.
final class Child {
  let pid: Int32
  private var status: Int32?

  /// - Parameters:
  ///   - output: files that standard output and standard error are appended to.
  ///   - environment: on top of this process's own; nil removes.
  init(
    _ program: String, _ arguments: [String], environment changes: [String: String?] = [:], input: String = "/dev/null",
    output: (out: String, err: String)
  ) throws {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    for (descriptor, path) in [(Int32(1), output.out), (2, output.err)] {
      unsafe posix_spawn_file_actions_addopen(&actions, descriptor, path, O_WRONLY | O_CREAT | O_APPEND, 0o644)
    }
    var variables: [String: String] = [:]
    var entry = unsafe environ
    while let text = unsafe entry.pointee {
      let pair = unsafe String(cString: text).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      variables[String(pair[0])] = pair.count > 1 ? String(pair[1]) : ""
      unsafe entry += 1
    }
    for (name, value) in changes { variables[name] = value }
    var argv: [UnsafeMutablePointer<CChar>?] = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
    var envp: [UnsafeMutablePointer<CChar>?] = unsafe variables.map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
    defer { unsafe (argv + envp).forEach { unsafe free($0) } }
    // Threads of this process block signals, and a child would inherit that: it could not be asked to end.
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    unsafe sigemptyset(&none)
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var child = pid_t()
    let failed = unsafe posix_spawnp(&child, program, &actions, &attributes, &argv, &envp)
    guard failed == 0 else { throw Failure(.internalFault, "\(program) cannot be started (\(failed))") }
    pid = child
  }

  var isRunning: Bool {
    guard status == nil else { return false }
    var found: Int32 = 0
    guard unsafe waitpid(pid, &found, WNOHANG) == pid else { return true }
    status = found
    return false
  }

  /// The exit code, or minus the signal that ended it; nil while it runs.
  var code: Int32? {
    guard !isRunning, let status else { return nil }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
  }

  /// Whether a process runs; one that has ended and that nobody has reaped does not.
  static func isAlive(_ pid: Int32) -> Bool {
    guard let file = unsafe fopen("/proc/\(pid)/stat", "r") else { return false }
    defer { unsafe fclose(file) }
    var line = [CChar](repeating: 0, count: 512)
    guard unsafe fgets(&line, 512, file) != nil else { return false }
    let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
    return text.split(separator: ")").last?.dropFirst().first != "Z"
  }

  /// Waits until it has ended; kills it after so long without a sign of life: as long as `progress` goes on changing, it
  /// works, however slow the machine is.
  func wait(seconds: Int = 60, progress: () -> Int = { 0 }) async -> Int32 {
    var last = progress()
    var silent = 0
    while silent < seconds * 40 {
      if let code { return code }
      try? await Task.sleep(for: .milliseconds(25))
      let now = progress()
      silent = now == last ? silent + 1 : 0
      last = now
    }
    kill(pid, SIGKILL)
    while isRunning { try? await Task.sleep(for: .milliseconds(10)) }
    return code ?? -1
  }
}
