import Glibc
import Synchronization

/// Ctrl-C, and the signals by which a session or a service ends, as a flag: so that an upload can be cancelled properly
/// instead of torn off, and a file that was begun is cleared away.
enum Interrupt {
  /// The first signal that came; 0: none.
  private static let seen = Atomic<Int32>(0)

  /// From now on these set the flag; a second one ends the process at once. A terminal that goes away may say so twice.
  static func watch() {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let former = signal(number) { number in
        let isFirst = Interrupt.seen.compareExchange(expected: 0, desired: number, ordering: .relaxed).exchanged
        if !isFirst, number != SIGHUP { _exit(128 + number) }
      }
      // Under nohup a hang-up stays ignored.
      if number == SIGHUP, unsafe unsafeBitCast(former, to: Int.self) == 1 { _ = signal(number, SIG_IGN) }
    }
  }

  static var isSeen: Bool { seen.load(ordering: .relaxed) != 0 }

  /// How the process ends: as a shell says of one that a signal ended.
  static func code(of status: ExitStatus) -> Int32 {
    let signal = seen.load(ordering: .relaxed)
    return status == .interrupted && signal != 0 ? 128 + signal : status.rawValue
  }
}
