import Synchronization

/// A fixed number of connections, made when needed, handed out in the order they are asked for. A broken
/// one is replaced; after a server restart the pool recovers by itself.
public final class PGPool: Sendable {
  /// A moment's count.
  public struct Statistics: Sendable, Equatable {
    public var open = 0
    public var idle = 0
    public var waiting = 0
    /// Connections made since the start.
    public var connected = 0
    /// Connections dropped as broken since the start.
    public var dropped = 0
  }

  fileprivate enum Grant: Sendable {
    case connection(PGConnection, since: ContinuousClock.Instant)
    /// The right to make a connection.
    case slot
    case refused(PGError)
  }

  fileprivate struct Waiter {
    let id: UInt64
    let continuation: CheckedContinuation<Grant, Never>
  }

  fileprivate struct State {
    var idle: [(connection: PGConnection, since: ContinuousClock.Instant)] = []
    var waiters: [Waiter] = []
    var lastID: UInt64 = 0
    var statistics = Statistics()
    var isClosed = false
  }

  public let configuration: PGConfiguration
  public let maximum: Int
  private let waitTimeout: Duration
  private let checkAfter: Duration
  private let state = Guarded(State())

  /// - Parameters:
  ///   - waitTimeout: how long to wait for a free connection.
  ///   - checkAfter: a connection idle for longer is looked at before it is used.
  public init(
    configuration: PGConfiguration, maximum: Int, waitTimeout: Duration = .seconds(2),
    checkAfter: Duration = .seconds(1)
  ) {
    self.configuration = configuration
    self.maximum = max(1, maximum)
    self.waitTimeout = waitTimeout
    self.checkAfter = checkAfter
  }

  public var statistics: Statistics {
    state.withLock { state in
      var statistics = state.statistics
      statistics.idle = state.idle.count
      statistics.waiting = state.waiters.count
      return statistics
    }
  }

  /// Lends a connection to `body`.
  /// - Throws: what `body` throws; `PGError` `.tooManyConnections` if none came free in time, or why none
  ///   could be made.
  public func withConnection<R>(_ body: (PGConnection) async throws -> R) async throws -> R {
    let connection = try await acquire()
    do {
      let result = try await body(connection)
      release(connection)
      return result
    } catch {
      release(connection)
      throw error
    }
  }

  /// Runs `body` in a transaction on a connection of the pool; see `PGConnection.transaction`.
  public func transaction<R>(
    isolation: PGIsolation = .readCommitted, readOnly: Bool = false, deadline: Duration? = nil,
    _ body: (PGTransaction) async throws -> R
  ) async throws -> R {
    try await withConnection { connection in
      try await connection.transaction(isolation: isolation, readOnly: readOnly, deadline: deadline, body)
    }
  }

  /// Runs the statements in one pipeline on a connection of the pool; see `PGConnection.run`.
  public func run<each S: PGStatement>(
    _ statement: repeat each S, deadline: Duration? = nil
  ) async throws(PGError) -> (repeat [(each S).Row]) {
    let connection = try await acquire()
    defer { release(connection) }
    return try await connection.run(repeat each statement, deadline: deadline)
  }

  /// Refuses new work and closes the idle connections; those lent out are closed when they come back.
  public func close() async {
    let (idle, waiters) = state.withLock { state in
      state.isClosed = true
      defer {
        state.statistics.open -= state.idle.count
        state.idle = []
        state.waiters = []
      }
      return (state.idle.map(\.connection), state.waiters)
    }
    for waiter in waiters { waiter.continuation.resume(returning: .refused(Self.closed)) }
    for connection in idle { await connection.close() }
  }

  private static var closed: PGError { PGError(.closed, "the connection pool is closed") }

  // MARK: Lending

  private func acquire() async throws(PGError) -> PGConnection {
    var grant = state.withLock { $0.grant(maximum: maximum) }
    if grant == nil { grant = await wait() }
    switch grant {
    case .connection(let connection, let since):
      if since.duration(to: .now) < checkAfter { return connection }
      if await connection.isStillAlive() { return connection }
      state.withLock { $0.statistics.dropped += 1 }
      await connection.close()
      return try await connect()
    case .slot: return try await connect()
    case .refused(let error): throw error
    case nil: throw Self.closed
    }
  }

  /// Makes a connection for a slot that the caller holds.
  private func connect() async throws(PGError) -> PGConnection {
    do throws(PGError) {
      let connection = try await PGConnection.connect(configuration)
      state.withLock { $0.statistics.connected += 1 }
      return connection
    } catch {
      passOnSlot()
      throw error
    }
  }

  private func wait() async -> Grant {
    let id = state.withLock { state in
      state.lastID += 1
      return state.lastID
    }
    let timer = Reactor.shared.schedule(at: .now + waitTimeout) { [self] in
      refuse(id, PGError(.tooManyConnections, "no database connection came free within \(waitTimeout)"))
    }
    defer { Reactor.shared.cancelTimer(timer) }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        // Something may have come free since we looked.
        let grant = state.withLock { state -> Grant? in
          if let grant = state.grant(maximum: maximum) { return grant }
          state.waiters.append(Waiter(id: id, continuation: continuation))
          return nil
        }
        if let grant { return continuation.resume(returning: grant) }
        if Task.isCancelled { refuse(id, Self.cancelled) }
      }
    } onCancel: {
      refuse(id, Self.cancelled)
    }
  }

  private static var cancelled: PGError { PGError(.cancelled, "the task was cancelled while it waited") }

  private func refuse(_ id: UInt64, _ error: PGError) {
    let waiter = state.withLock { state in
      state.waiters.firstIndex { $0.id == id }.map { state.waiters.remove(at: $0) }
    }
    waiter?.continuation.resume(returning: .refused(error))
  }

  private func release(_ connection: PGConnection) {
    guard connection.reusable.load(ordering: .acquiring) else {
      state.withLock { $0.statistics.dropped += 1 }
      closeLater(connection)
      return passOnSlot()
    }
    let (waiter, refused) = state.withLock { state -> (Waiter?, Bool) in
      if state.isClosed {
        state.statistics.open -= 1
        return (nil, true)
      }
      if !state.waiters.isEmpty { return (state.waiters.removeFirst(), false) }
      state.idle.append((connection, .now))
      return (nil, false)
    }
    waiter?.continuation.resume(returning: .connection(connection, since: .now))
    if refused { closeLater(connection) }
  }

  private func closeLater(_ connection: PGConnection) {
    Task { await connection.close() }
  }

  private func passOnSlot() {
    let waiter = state.withLock { state -> Waiter? in
      if state.waiters.isEmpty || state.isClosed {
        state.statistics.open -= 1
        return nil
      }
      return state.waiters.removeFirst()
    }
    waiter?.continuation.resume(returning: .slot)
  }
}

extension PGPool.State {
  /// What can be had at once; nil means waiting. The most recently used connection goes first.
  fileprivate mutating func grant(maximum: Int) -> PGPool.Grant? {
    if isClosed { return .refused(PGError(.closed, "the connection pool is closed")) }
    if let (connection, since) = idle.popLast() { return .connection(connection, since: since) }
    guard statistics.open < maximum else { return nil }
    statistics.open += 1
    return .slot
  }
}
