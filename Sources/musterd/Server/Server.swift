import Logging
import MusterCore
import MusterWire
import NIOCore
import NIOPosix
import Synchronization

/// Listens on the Unix socket, and for tests on a loopback port, and runs a ``Session`` for each connection until
/// ``shutdown()``. Cancelling the task of ``run(whenReady:)`` stops without grace.
final class Server: Sendable {
  /// Where it listens.
  struct Addresses: Sendable {
    let socketPath: String
    let loopbackPort: Int?
  }

  private struct State {
    /// Everything accepted and not yet closed.
    var channels: [ObjectIdentifier: any Channel] = [:]
    /// Of these, the ones that are served.
    var connections: [ObjectIdentifier: Connection] = [:]
    var isStopping = false
  }

  private let configuration: ServerConfiguration
  private let handler: any RequestHandler
  private let rules: SessionRules
  private let identify: @Sendable (PeerIdentity) async -> Principal
  private let logger: Logger
  private let group: any EventLoopGroup
  private let state = Mutex(State())
  private let stop = AsyncStream.makeStream(of: Void.self)

  /// `identify` says under which name and with which roles a peer acts.
  init(
    configuration: ServerConfiguration, handler: any RequestHandler, rules: SessionRules = SessionRules(),
    logger: Logger, group: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton,
    identify: @escaping @Sendable (PeerIdentity) async -> Principal
  ) {
    self.configuration = configuration
    self.handler = handler
    self.rules = rules
    self.identify = identify
    self.logger = logger
    self.group = group
  }

  var connectionCount: Int { state.withLock { $0.connections.count } }

  /// Serves until ``shutdown()``; `whenReady` is called once connections are taken. A server runs once.
  func run(whenReady: @Sendable (Addresses) -> Void = { _ in }) async throws {
    let (file, descriptor) = try UnixSocketFile.bind(path: configuration.socketPath, mode: configuration.socketMode)
    defer { file.remove() }
    let factory = ListenerFactory(group: group, onAccept: keep)
    defer { closeLeftOvers() }
    var listeners = [try await factory.listen(on: descriptor)]
    if let loopback = configuration.loopback {
      do {
        listeners.append(try await factory.listen(on: loopback))
      } catch {
        try? await listeners[0].executeThenClose { _ in }
        throw error
      }
    }
    whenReady(Addresses(socketPath: file.path, loopbackPort: listeners.dropFirst().first?.channel.localAddress?.port))
    try await withThrowingDiscardingTaskGroup { group in
      let opened = listeners
      group.addTask { await self.stopWhenAsked(opened) }
      try await serve(opened)
      // Nobody is left to be stopped.
      group.cancelAll()
    }
  }

  /// Takes no more connections and no more requests; running ones may end within the grace.
  func shutdown() {
    stop.continuation.yield()
    stop.continuation.finish()
  }

  // MARK: Serving

  /// Returns when all listeners are closed and all sessions are over.
  private func serve(_ listeners: [Listener]) async throws {
    try await withThrowingDiscardingTaskGroup { group in
      for listener in listeners {
        group.addTask {
          try await withThrowingDiscardingTaskGroup { sessions in
            try await listener.executeThenClose { connections in
              for try await channel in connections {
                sessions.addTask { await self.serve(channel) }
              }
            }
          }
        }
      }
    }
  }

  private func serve(_ channel: any Channel) async {
    guard let connection = try? await Connection.on(channel, limits: configuration.limits) else {
      return channel.close(promise: nil)
    }
    let isAdmitted = admit(connection)
    defer { if isAdmitted { forget(connection) } }
    do {
      try await connection.channel.executeThenClose { inbound, _ in
        guard isAdmitted else { return await turnAway(connection) }
        let greeting = Greeting(
          server: configuration.version, session: .random(in: 0...UInt32.max), limits: configuration.limits)
        let peer = try await PeerIdentity.of(channel)
        let principal = await identify(peer)
        var logger = logger
        logger[metadataKey: "session"] = "\(greeting.sessionName)"
        logger.debug("connected", metadata: ["user": "\(principal.name.quoted)"])
        var session = Session(
          greeting: greeting, principal: principal, handler: handler, rules: rules, control: connection.control,
          writer: connection.writer, logger: logger)
        await session.run(inbound)
        logger.debug("disconnected")
      }
    } catch {
      logger.debug("a connection failed", metadata: ["reason": "\(String(describing: error).quoted)"])
    }
  }

  private func admit(_ connection: Connection) -> Bool {
    let (isAdmitted, isStopping) = state.withLock { state in
      guard state.connections.count < configuration.maximumConnections else { return (false, state.isStopping) }
      state.connections[ObjectIdentifier(connection.control)] = connection
      return (true, state.isStopping)
    }
    if isStopping { connection.control.beginStopping() }
    return isAdmitted
  }

  private func forget(_ connection: Connection) {
    state.withLock { $0.connections[ObjectIdentifier(connection.control)] = nil }
  }

  private func keep(_ channel: any Channel) {
    let id = ObjectIdentifier(channel)
    state.withLock { $0.channels[id] = channel }
    channel.closeFuture.whenComplete { _ in self.state.withLock { $0.channels[id] = nil } }
  }

  /// What a listener accepted while it was closed reaches nobody who would close it.
  private func closeLeftOvers() {
    for channel in state.withLock({ Array($0.channels.values) }) { channel.close(promise: nil) }
  }

  private func turnAway(_ connection: Connection) async {
    logger.warning("too many connections", metadata: ["limit": "\(configuration.maximumConnections)"])
    connection.writer.write { ReplyEncoder.turnedAway(into: &$0) }
    await connection.writer.finish()
  }

  // MARK: Stopping

  private func stopWhenAsked(_ listeners: [Listener]) async {
    for await _ in stop.stream { break }
    for listener in listeners { listener.channel.close(promise: nil) }
    guard !Task.isCancelled else { return }
    let open = state.withLock { state in
      state.isStopping = true
      return Array(state.connections.values)
    }
    logger.info("stopping", metadata: ["connections": "\(open.count)"])
    for connection in open { connection.control.beginStopping() }
    guard (try? await Task.sleep(for: configuration.grace)) != nil else { return }
    logger.warning("cancelling requests that still run", metadata: ["connections": "\(connectionCount)"])
    for connection in state.withLock({ Array($0.connections.values) }) { connection.control.cancelRunning() }
    // What was cancelled may still be told to its client.
    guard (try? await Task.sleep(for: .seconds(1))) != nil else { return }
    for connection in state.withLock({ Array($0.connections.values) }) { connection.control.close() }
  }
}
