import MusterCore
import MusterWire
import NIOCore
import Synchronization

/// Gathers the lines of replies into few writes and knows how much is still on its way, so that nobody makes rows
/// faster than they are read. It has one user at a time: the session, or the sink of the request it waits for.
///
/// It writes to the channel itself: the writer of an asynchronous channel does not tell when the bytes are gone, which
/// must be known before a connection is closed.
final class ReplyWriter: Sendable {
  private struct Waiter {
    let mark: Int
    let continuation: CheckedContinuation<Void, any Error>
  }

  private struct State {
    var gathered = ByteBuffer()
    var onTheWay = 0
    var lastProgress = NIODeadline.now()
    var isBroken = false
    var waiters: [Int: Waiter] = [:]
    var lastWaiter = 0

    mutating func takeWaiters(where isReady: (Waiter) -> Bool) -> [Waiter] {
      let ready = waiters.filter { isReady($0.value) }
      for key in ready.keys { waiters[key] = nil }
      return Array(ready.values)
    }
  }

  private let channel: any Channel
  private let limits: Limits
  private let state = Mutex(State())

  init(channel: any Channel, limits: Limits) {
    self.channel = channel
    self.limits = limits
  }

  /// Adds a line; true when that filled a chunk, which is then sent.
  @discardableResult
  func write(_ encode: (inout ByteBuffer) -> Void) -> Bool {
    let chunk: ByteBuffer? = state.withLock { state in
      guard !state.isBroken else { return nil }
      encode(&state.gathered)
      return state.gathered.readableBytes >= limits.writeChunk ? Self.take(&state) : nil
    }
    guard let chunk else { return false }
    send(chunk)
    return true
  }

  var hasGathered: Bool { state.withLock { $0.gathered.readableBytes > 0 } }

  /// Sends what is gathered.
  func flush() {
    let chunk = state.withLock { state in state.gathered.readableBytes > 0 ? Self.take(&state) : nil }
    if let chunk { send(chunk) }
  }

  /// Waits while more than the high mark is on its way, until it is down at the low mark.
  func waitUntilWritable() async throws {
    let isFull = try state.withLock { state in
      if state.isBroken { throw ClientLeft() }
      return state.onTheWay > limits.writeHighMark
    }
    if isFull { try await wait(untilAtMost: limits.writeLowMark) }
  }

  /// Sends everything and waits until it has left, or never will.
  func finish() async {
    flush()
    try? await wait(untilAtMost: 0)
  }

  /// Since when the client took nothing of what is on its way; nil when nothing is.
  var stalledSince: NIODeadline? { state.withLock { $0.onTheWay > 0 ? $0.lastProgress : nil } }

  func breakOff() {
    let waiters = state.withLock { state in
      state.isBroken = true
      state.gathered.clear()
      return state.takeWaiters { _ in true }
    }
    for waiter in waiters { waiter.continuation.resume(throwing: ClientLeft()) }
  }

  // MARK: Parts

  private static func take(_ state: inout State) -> ByteBuffer {
    let chunk = state.gathered
    state.gathered = ByteBuffer()
    if state.onTheWay == 0 { state.lastProgress = .now() }
    state.onTheWay += chunk.readableBytes
    return chunk
  }

  private func send(_ chunk: ByteBuffer) {
    let length = chunk.readableBytes
    channel.writeAndFlush(chunk).whenComplete { result in
      switch result {
      case .success: self.left(length)
      case .failure: self.breakOff()
      }
    }
  }

  private func left(_ length: Int) {
    let waiters = state.withLock { state in
      state.onTheWay -= length
      state.lastProgress = .now()
      let onTheWay = state.onTheWay
      return state.takeWaiters { onTheWay <= $0.mark }
    }
    for waiter in waiters { waiter.continuation.resume() }
  }

  /// Ends early when the task is cancelled, so that a cancelled request does not wait for a reader that stands still.
  private func wait(untilAtMost mark: Int) async throws {
    let id = state.withLock { state in
      state.lastWaiter += 1
      return state.lastWaiter
    }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
        let outcome: Result<Void, any Error>? = state.withLock { state in
          if state.isBroken { return .failure(ClientLeft()) }
          if state.onTheWay <= mark { return .success(()) }
          // Under the lock, as the handler below takes it: a cancellation is seen here or finds the waiter there.
          if Task.isCancelled { return .failure(CancellationError()) }
          state.waiters[id] = Waiter(mark: mark, continuation: continuation)
          return nil
        }
        if let outcome { continuation.resume(with: outcome) }
      }
    } onCancel: {
      let waiter = state.withLock { $0.waiters.removeValue(forKey: id) }
      waiter?.continuation.resume(throwing: CancellationError())
    }
  }
}
