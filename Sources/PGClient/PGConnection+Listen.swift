import CLibPQ

/// A NOTIFY that arrived.
public struct PGNotification: Sendable, Equatable {
  public let channel: String
  public let payload: String
  /// The sender's process number at the server.
  public let processID: Int32
}

extension PGConnection {
  /// LISTENs on a channel. The connection is taken up by it until the stream or the connection ends.
  /// - Returns: a stream that ends when the connection does. Dropping it closes the connection.
  /// - Throws: `PGError` if LISTEN fails.
  public func notifications(channel: String) async throws(PGError) -> AsyncStream<PGNotification> {
    try await notifications(channels: [channel])
  }

  /// The same for several channels.
  public func notifications(channels: [String]) async throws(PGError) -> AsyncStream<PGNotification> {
    let listen = channels.map { name in
      "LISTEN \"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
    try await execute(listen.joined(separator: "; "))
    try await enter()
    occupation = .listening
    updateReusable()
    let (stream, continuation) = AsyncStream.makeStream(
      of: PGNotification.self, bufferingPolicy: .bufferingNewest(65_536))
    let listening = Task { await self.deliver(to: continuation) }
    continuation.onTermination = { _ in listening.cancel() }
    return stream
  }

  private func deliver(to continuation: AsyncStream<PGNotification>.Continuation) async {
    yieldArrived(to: continuation)
    while let descriptor = unsafe pointer.map({ unsafe PQsocket($0) }), descriptor >= 0 {
      let wake = await waitQuietly(descriptor, .now + configuration.listenProbeInterval)
      do throws(PGError) {
        switch wake {
        case .ready: try consume()
        case .timedOut: try await probe()
        case .cancelled: discard()
        }
      } catch {
        discard()
      }
      yieldArrived(to: continuation)
    }
    discard()
    leave()
    continuation.finish()
  }

  /// Silence may mean that the server is frozen or cut off.
  private func probe() async throws(PGError) {
    let limit = Limit(deadline: .now + .seconds(5))
    try await sendSimple("SELECT 1", limit)
    _ = try await drain(limit)
    phase = .idle
  }

  private func yieldArrived(to continuation: AsyncStream<PGNotification>.Continuation) {
    while let pointer = unsafe pointer, let notify = unsafe PQnotifies(pointer) {
      unsafe continuation.yield(
        PGNotification(
          channel: String(cString: notify.pointee.relname), payload: String(cString: notify.pointee.extra),
          processID: notify.pointee.be_pid))
      unsafe PQfreemem(notify)
    }
  }
}
