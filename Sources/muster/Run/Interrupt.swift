import Glibc
import Synchronization

/// Ctrl-C as a flag, so that an upload can be cancelled properly instead of torn off.
enum Interrupt {
  private static let seen = Atomic<Bool>(false)

  /// From now on Ctrl-C sets the flag; a second one ends the process at once.
  static func watch() {
    seen.store(false, ordering: .relaxed)
    _ = signal(SIGINT) { _ in
      if Interrupt.seen.exchange(true, ordering: .relaxed) { _exit(ExitStatus.interrupted.rawValue) }
    }
  }

  static var isSeen: Bool { seen.load(ordering: .relaxed) }
}
