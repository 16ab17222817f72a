/// A few threads for calls that may block: name resolution and PQcancel. Each kind has its own, so that
/// cancels stuck at a frozen server don't hold up resolution.
final class BlockingWorkers: Sendable {
  static let resolve = BlockingWorkers(threads: 4, queue: 256)
  static let cancel = BlockingWorkers(threads: 8, queue: 64)

  private struct State {
    var running = 0
    var waiting: [@Sendable () -> Void] = []
  }

  private let state = Guarded(State())
  private let threads: Int
  private let queue: Int

  init(threads: Int, queue: Int) {
    self.threads = threads
    self.queue = queue
  }

  /// - Returns: false if too much is waiting already; the work is not done then.
  @discardableResult
  func submit(_ work: @escaping @Sendable () -> Void) -> Bool {
    enum Decision { case start, queued, refused }
    let decision = state.withLock { state -> Decision in
      if state.running < threads {
        state.running += 1
        return .start
      }
      guard state.waiting.count < queue else { return .refused }
      state.waiting.append(work)
      return .queued
    }
    switch decision {
    case .queued: return true
    case .refused: return false
    case .start:
      let started = BackgroundThread.start { self.run(work) }
      if !started { state.withLock { $0.running -= 1 } }
      return started
    }
  }

  private func run(_ first: @Sendable () -> Void) {
    first()
    while true {
      let next = state.withLock { state -> (@Sendable () -> Void)? in
        if state.waiting.isEmpty {
          state.running -= 1
          return nil
        }
        return state.waiting.removeFirst()
      }
      guard let next else { return }
      next()
    }
  }
}
