import CLibPQ
import Glibc
import Synchronization

/// One thread that waits for sockets and deadlines and, as the executor of the connection actors, is the
/// only thread that touches libpq. Nothing on it may block.
final class Reactor: SerialExecutor {
  static let shared = Reactor()

  struct Interest: OptionSet, Sendable {
    let rawValue: Int32
    static let read = Interest(rawValue: CLIBPQ_READ)
    static let write = Interest(rawValue: CLIBPQ_WRITE)
  }

  enum Wake: Sendable {
    case ready(Interest)
    case timedOut
    case cancelled
  }

  struct State: ~Copyable {
    var jobs: [UnownedJob] = []
    var waits: [UInt64: CheckedContinuation<Wake, Never>] = [:]
    var timers = TimerHeap()
    var lastID: UInt64 = 0
    /// The thread sleeps, or is about to: whoever adds work must signal.
    var sleeping = false
  }

  private let state = Guarded(State())
  private let thread = Atomic<UInt>(0)
  private let epoll: Int32
  private let signal: Int32

  private init() {
    // A peer that has closed must give an error, not kill the process.
    Glibc.signal(SIGPIPE, SIG_IGN)
    epoll = clibpq_epoll_create()
    signal = clibpq_eventfd()
    precondition(epoll >= 0 && signal >= 0, "no file descriptors left for the database reactor")
    let added = clibpq_epoll_add_level(epoll, signal, 0)
    precondition(added == 0, "the database reactor cannot watch its own signal")
    let started = BackgroundThread.start { self.loop() }
    precondition(started, "no thread for the database reactor")
  }

  // MARK: Executor

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let wake = state.withLock { state in
      state.jobs.append(job)
      return state.takeSleeping()
    }
    if wake { clibpq_eventfd_signal(signal) }
  }

  func asUnownedSerialExecutor() -> UnownedSerialExecutor {
    unsafe UnownedSerialExecutor(ordinary: self)
  }

  func checkIsolated() {
    precondition(isOnThread, "not on the database reactor's thread")
  }

  func isIsolatingCurrentContext() -> Bool? {
    isOnThread
  }

  private var isOnThread: Bool {
    thread.load(ordering: .relaxed) == UInt(pthread_self())
  }

  // MARK: Waiting

  /// Waits until the descriptor is ready, the deadline passes or, unless `cancellable` is false, the task is
  /// cancelled, or `finish` is called with `id`. Only one wait at a time per descriptor.
  func wait(
    _ id: UInt64, _ descriptor: Int32, for interest: Interest, until deadline: ContinuousClock.Instant,
    cancellable: Bool
  ) async -> Wake {
    guard cancellable else { return await arm(id, descriptor, interest, deadline, cancellable) }
    return await withTaskCancellationHandler {
      await arm(id, descriptor, interest, deadline, cancellable)
    } onCancel: {
      self.finish(id, .cancelled)
    }
  }

  private func arm(
    _ id: UInt64, _ descriptor: Int32, _ interest: Interest, _ deadline: ContinuousClock.Instant,
    _ cancellable: Bool
  ) async -> Wake {
    await withCheckedContinuation { continuation in
      let wake = state.withLock { state -> Bool in
        state.waits[id] = continuation
        return state.timers.insert(id, at: deadline) { [unowned self] in finish(id, .timedOut) }
          && state.takeSleeping()
      }
      if wake { clibpq_eventfd_signal(signal) }
      if clibpq_epoll_arm(epoll, descriptor, interest.rawValue, id) != 0 {
        // Not a descriptor any more: let libpq find out what is wrong with it.
        finish(id, .ready([.read, .write]))
      }
      // The cancellation handler may have run before the continuation was stored.
      if cancellable, Task.isCancelled { finish(id, .cancelled) }
    }
  }

  func finish(_ id: UInt64, _ wake: Wake) {
    let continuation = state.withLock { state in
      state.timers.cancel(id)
      return state.waits.removeValue(forKey: id)
    }
    continuation?.resume(returning: wake)
  }

  /// Must be called before the descriptor is closed: a copy of it in a child process would otherwise keep
  /// its registration alive.
  func forget(_ descriptor: Int32) {
    clibpq_epoll_forget(epoll, descriptor)
  }

  /// Runs `action` on the reactor's thread at that time. It must be short.
  func schedule(at deadline: ContinuousClock.Instant, _ action: @escaping @Sendable () -> Void) -> UInt64 {
    let id = makeID()
    let wake = state.withLock { state in
      state.timers.insert(id, at: deadline, action) && state.takeSleeping()
    }
    if wake { clibpq_eventfd_signal(signal) }
    return id
  }

  func cancelTimer(_ id: UInt64) {
    state.withLock { $0.timers.cancel(id) }
  }

  func makeID() -> UInt64 {
    state.withLock { state in
      state.lastID += 1
      return state.lastID
    }
  }

  // MARK: The thread

  private func loop() {
    thread.store(UInt(pthread_self()), ordering: .relaxed)
    var tokens = [UInt64](repeating: 0, count: 64)
    var interests = [Int32](repeating: 0, count: 64)
    let executor = unsafe asUnownedSerialExecutor()
    while true {
      let timeout = state.withLock { $0.prepareToSleep() }
      let count = unsafe clibpq_epoll_wait(epoll, &tokens, &interests, 64, timeout)
      let due = state.withLock { state in
        state.sleeping = false
        return state.timers.expired(.now)
      }
      for index in 0..<Int(max(0, count)) {
        if tokens[index] == 0 {
          clibpq_eventfd_drain(signal)
        } else {
          finish(tokens[index], .ready(Interest(rawValue: interests[index])))
        }
      }
      for action in due { action() }
      let jobs = state.withLock { $0.takeJobs() }
      for job in jobs { unsafe job.runSynchronously(on: executor) }
    }
  }
}

extension Reactor.State {
  mutating func takeSleeping() -> Bool {
    defer { sleeping = false }
    return sleeping
  }

  mutating func takeJobs() -> [UnownedJob] {
    defer { jobs = [] }
    return jobs
  }

  /// - Returns: milliseconds for epoll: 0 with work at hand, -1 for ever.
  mutating func prepareToSleep() -> Int32 {
    guard jobs.isEmpty else { return 0 }
    sleeping = true
    guard let next = timers.nextDeadline else { return -1 }
    let left = next - .now
    if left <= .zero { return 0 }
    let parts = left.components
    // Rounded up, or the last millisecond would spin.
    let milliseconds = parts.seconds * 1_000 + parts.attoseconds / 1_000_000_000_000_000 + 1
    return Int32(min(milliseconds, 60_000))
  }
}
