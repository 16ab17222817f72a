import Glibc
import MusterCore
import MusterService
import PGClient
import Synchronization

/// A program that takes a message from its standard input as sendmail does, and answers with its status. No shell is
/// between: nothing in a message or an address is ever read as a command.
struct MailCommand: NoticeCarrier, Equatable {
  /// The program and its arguments.
  let arguments: [String]
  let from: MailAddress
  /// Seconds after which the program is ended, with all it has started.
  var patience = 60
  /// The same from when the daemon is told to stop.
  static let patienceAtEnd = 3

  /// - Parameter command: a program's path, with arguments separated by blanks. Without any it gets `-i -t`: take the
  ///   recipients from the message, and no line for its end.
  init(command: String, from: MailAddress) throws(Failure) {
    var parts = command.split(separator: " ").map(String.init)
    guard let program = parts.first, program.hasPrefix("/") else {
      throw Failure(.badValue, "mail: \(command.quoted) does not begin with the full path of a program.")
    }
    if parts.count == 1 { parts += ["-i", "-t"] }
    arguments = parts
    self.from = from
  }

  /// Whether the daemon is about to stop.
  private final class End: Sendable {
    let isNear = Atomic(false)
  }

  struct Refused: Error, CustomStringConvertible {
    let description: String
  }

  func carry(_ message: String) async throws {
    let (arguments, patience) = (arguments, patience)
    let end = End()
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (answer: CheckedContinuation<Void, any Error>) in
        // No thread of the cooperative pool waits for a program.
        let started = BackgroundThread.start {
          do throws(Refused) {
            try Self.run(arguments, input: Array(message.utf8), patience: patience, end)
            answer.resume()
          } catch {
            answer.resume(throwing: error)
          }
        }
        if !started { answer.resume(throwing: Refused(description: "no thread could be started")) }
      }
    } onCancel: {
      end.isNear.store(true, ordering: .relaxed)
    }
  }

  /// The message goes through a nameless file, so that a program that does not read it cannot hold the daemon up.
  private static func run(_ arguments: [String], input: [UInt8], patience: Int, _ end: End) throws(Refused) {
    var template = Array("/tmp/muster-mail.XXXXXX".utf8CString)
    let file = unsafe template.withUnsafeMutableBufferPointer { name -> Int32 in
      guard let base = name.baseAddress else { return -1 }
      let file = unsafe mkstemp(base)
      if file >= 0 {
        _ = fcntl(file, F_SETFD, FD_CLOEXEC)
        unsafe unlink(base)
      }
      return file
    }
    guard file >= 0 else { throw Refused(description: "no temporary file can be made in /tmp") }
    defer { close(file) }
    guard unsafe write(file, input, input.count) == input.count, lseek(file, 0, SEEK_SET) == 0 else {
      throw Refused(description: "the message cannot be written to a temporary file")
    }
    let child = try spawn(arguments, input: file)
    var status: Int32 = 0
    var left = patience * 50
    while left > 0 {
      left -= 1
      if end.isNear.load(ordering: .relaxed) { left = min(left, patienceAtEnd * 50) }
      let ended = unsafe waitpid(child, &status, WNOHANG)
      if ended == child {
        guard status == 0 else {
          let signal = status & 0x7F
          throw Refused(
            description: signal == 0
              ? "\(arguments[0]) ended with status \((status >> 8) & 0xFF)"
              : "\(arguments[0]) was ended by signal \(signal)")
        }
        return
      }
      if ended < 0 && errno != EINTR { throw Refused(description: "\(arguments[0]) cannot be waited for") }
      usleep(20_000)
    }
    kill(-child, SIGKILL)
    unsafe waitpid(child, &status, 0)
    throw Refused(description: "\(arguments[0]) did not end in time: at most \(patience) seconds")
  }

  private static func spawn(_ arguments: [String], input: Int32) throws(Refused) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, input, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    // The daemon's own signals and masks are not the program's; its group is its own, to be ended whole.
    var everything = sigset_t()
    unsafe sigfillset(&everything)
    var nothing = sigset_t()
    unsafe sigemptyset(&nothing)
    unsafe posix_spawnattr_setsigdefault(&attributes, &everything)
    unsafe posix_spawnattr_setsigmask(&attributes, &nothing)
    unsafe posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP))
    var argv: [UnsafeMutablePointer<CChar>?] = unsafe arguments.map { unsafe strdup($0) }
    unsafe argv.append(nil)
    let environment = ["PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C", "HOME=/"]
    var envp: [UnsafeMutablePointer<CChar>?] = unsafe environment.map { unsafe strdup($0) }
    unsafe envp.append(nil)
    defer {
      unsafe argv.forEach { unsafe free($0) }
      unsafe envp.forEach { unsafe free($0) }
    }
    var child: pid_t = 0
    let failure = unsafe posix_spawn(&child, arguments[0], &actions, &attributes, argv, envp)
    guard failure == 0 else {
      throw Refused(description: "\(arguments[0]) cannot be started (error \(failure))")
    }
    return child
  }
}
