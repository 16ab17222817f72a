import MusterCore
import MusterWire
import NIOCore
import Synchronization

/// What the event loop and the session of a connection share: which requests are not yet answered, which of them
/// runs, and whether the client is gone or the server stops.
final class SessionControl: Sendable {
  private struct Entry {
    let id: Int
    let tag: String?
    var bytes: Int
    var isCancelled = false
    var running: RunningRequest?
  }

  private struct State {
    var entries: [Entry] = []
    var bytes = 0
    var lastID = 0
    var isPaused = false
    var isGone = false
    var isStopping = false
    var lastFinish = NIODeadline.now()
    /// The framing handler, until the channel is closed.
    var port: NIOLoopBound<FramingHandler>?
  }

  private let limits: Limits
  private let state = Mutex(State())

  init(limits: Limits) { self.limits = limits }

  // MARK: The event loop's side

  func attach(_ port: NIOLoopBound<FramingHandler>?) { state.withLock { $0.port = port } }

  func arrive(tag: String?, bytes: Int) -> Int {
    state.withLock { state in
      state.lastID += 1
      state.entries.append(Entry(id: state.lastID, tag: tag, bytes: bytes))
      state.bytes += bytes
      return state.lastID
    }
  }

  /// The block of a request came.
  func add(bytes: Int, to id: Int) {
    state.withLock { state in
      guard let index = state.entries.firstIndex(where: { $0.id == id }) else { return }
      state.entries[index].bytes += bytes
      state.bytes += bytes
    }
  }

  /// Whether more may be read ahead. If not, the handler is resumed when half of it is answered.
  func mayReadAhead() -> Bool {
    state.withLock { state in
      state.isPaused = state.entries.count >= limits.requestsAhead || state.bytes >= limits.bytesAhead
      return !state.isPaused
    }
  }

  /// Cancels whatever has this tag and is not answered, running or waiting; false when nothing has.
  func cancel(tag: String) -> Bool {
    let found = state.withLock { state in
      var found: [RunningRequest?] = []
      for index in state.entries.indices where state.entries[index].tag == tag {
        state.entries[index].isCancelled = true
        found.append(state.entries[index].running)
      }
      return found
    }
    for running in found { running?.cancel() }
    return !found.isEmpty
  }

  /// Since when nothing is being answered; nil while something is.
  var idleSince: NIODeadline? { state.withLock { $0.entries.isEmpty ? $0.lastFinish : nil } }

  func clientIsGone() {
    state.withLock {
      $0.isGone = true
      $0.port = nil
    }
    cancelRunning()
  }

  // MARK: The session's side

  var isGone: Bool { state.withLock { $0.isGone } }
  var isStopping: Bool { state.withLock { $0.isStopping } }
  var hasUnanswered: Bool { state.withLock { !$0.entries.isEmpty } }

  /// Whether the request was cancelled while it waited for its turn.
  func isCancelled(_ id: Int) -> Bool {
    state.withLock { state in state.entries.first { $0.id == id }?.isCancelled ?? false }
  }

  /// The request runs now. A cancellation that came just before is passed on.
  func started(_ id: Int, _ running: RunningRequest) {
    let isCancelled = state.withLock { state in
      guard let index = state.entries.firstIndex(where: { $0.id == id }) else { return state.isGone }
      state.entries[index].running = running
      return state.entries[index].isCancelled || state.isGone
    }
    if isCancelled { running.cancel() }
  }

  func finished(_ id: Int) {
    let port: NIOLoopBound<FramingHandler>? = state.withLock { state in
      guard let index = state.entries.firstIndex(where: { $0.id == id }) else { return nil }
      state.bytes -= state.entries.remove(at: index).bytes
      if state.entries.isEmpty { state.lastFinish = .now() }
      let hasRoom = state.entries.count <= limits.requestsAhead / 2 && state.bytes <= limits.bytesAhead / 2
      guard state.isPaused, hasRoom else { return nil }
      state.isPaused = false
      return state.port
    }
    port?.onLoop { $0.resume() }
  }

  /// Whether the block of the head that came last is to be read.
  func decideBlock(isAccepted: Bool) {
    state.withLock { $0.port }?.onLoop { $0.decideBlock(isAccepted: isAccepted) }
  }

  // MARK: The server's side

  /// From now on requests are refused; a session that waits for one is woken to close.
  func beginStopping() {
    let port = state.withLock { state in
      state.isStopping = true
      return state.port
    }
    port?.onLoop { $0.wake() }
  }

  func cancelRunning() {
    let running = state.withLock { state in state.entries.compactMap(\.running) }
    for request in running { request.cancel() }
  }

  /// Ends the connection without another word.
  func close() { state.withLock { $0.port }?.onLoop { $0.close() } }
}

extension NIOLoopBound {
  fileprivate func onLoop(_ work: @escaping @Sendable (Value) -> Void) {
    eventLoop.execute { work(self.value) }
  }
}
