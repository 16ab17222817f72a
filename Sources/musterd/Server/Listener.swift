import Glibc
import NIOCore
import NIOPosix

/// Hands over bare channels that do not read yet. A listener that is closed drops what it is just accepting, and a
/// dropped asynchronous channel would bring the process down; ``Connection`` makes them so once somebody has them.
typealias Listener = NIOAsyncChannel<any Channel, Never>

/// Opens the places where the server listens.
struct ListenerFactory {
  let group: any EventLoopGroup
  /// Told of each channel before it is handed over.
  let onAccept: @Sendable (any Channel) -> Void

  /// Connections that may wait to be accepted. On a Unix socket, who comes when they are too many is refused.
  private static let backlog: CInt = 1024

  /// Takes the descriptor over.
  func listen(on descriptor: CInt) async throws -> Listener {
    let listener = try await bootstrap.bind(descriptor, childChannelInitializer: initializer)
    // A socket that is already bound is listened on with NIO's own backlog, whatever the option says.
    _ = Glibc.listen(descriptor, Self.backlog)
    return listener
  }

  /// Refuses every address that other machines could reach: there is no proof of identity here and no secrecy.
  func listen(on loopback: ServerConfiguration.Loopback) async throws -> Listener {
    let address = try SocketAddress(ipAddress: loopback.host, port: loopback.port)
    guard Self.isLoopback(address) else {
      throw ServerError(
        description: "\(loopback.host) can be reached from other machines; only 127.0.0.1 and ::1 are allowed.")
    }
    return try await bootstrap.bind(to: address, childChannelInitializer: initializer)
  }

  static func isLoopback(_ address: SocketAddress) -> Bool {
    guard let text = address.ipAddress else { return false }
    return text == "::1" || address.protocol == .inet && text.hasPrefix("127.")
  }

  private var bootstrap: ServerBootstrap {
    ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: Self.backlog)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .childChannelOption(.autoRead, value: false)
  }

  private var initializer: @Sendable (any Channel) -> EventLoopFuture<any Channel> {
    { [onAccept] channel in
      onAccept(channel)
      return channel.eventLoop.makeCompletedFuture {
        try channel.pipeline.syncOperations.addHandler(HoldingHandler())
        return channel
      }
    }
  }
}
