import NIOCore
import NIOPosix

/// A client that sends bytes and reads lines, and knows nothing else.
struct RawClient {
  let channel: any Channel
  private var inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
  private var held = ByteBuffer()

  static func connect<T>(to path: String, _ body: (inout RawClient) async throws -> T) async throws -> T {
    try await run(ClientBootstrap.raw.connect(unixDomainSocketPath: path, channelInitializer: wrap), body)
  }

  static func connect<T>(toPort port: Int, _ body: (inout RawClient) async throws -> T) async throws -> T {
    try await run(ClientBootstrap.raw.connect(host: "127.0.0.1", port: port, channelInitializer: wrap), body)
  }

  /// Waits until the bytes have left.
  func send(_ text: String) async throws { try await channel.writeAndFlush(ByteBuffer(string: text)).get() }

  func send(_ bytes: [UInt8]) async throws { try await channel.writeAndFlush(ByteBuffer(bytes: bytes)).get() }

  /// Says that nothing more will be sent.
  func endInput() async throws { try await channel.close(mode: .output).get() }

  /// The next line without its end; nil when the server has closed.
  mutating func line() async throws -> String? {
    while true {
      if let end = held.readableBytesView.firstIndex(of: UInt8(ascii: "\n")) {
        let length = end - held.readerIndex
        let text = held.readString(length: length) ?? ""
        held.moveReaderIndex(forwardBy: 1)
        return text.hasSuffix("\r") ? String(text.dropLast()) : text
      }
      do {
        guard var more = try await inbound.next(isolation: #isolation) else { return nil }
        held.discardReadBytes()
        held.writeBuffer(&more)
      } catch is IOError {
        return nil
      }
    }
  }

  mutating func lines(_ count: Int) async throws -> [String] {
    var lines: [String] = []
    while lines.count < count, let line = try await line() { lines.append(line) }
    return lines
  }

  mutating func rest() async throws -> [String] { try await lines(.max) }

  private typealias Wrapped = NIOAsyncChannel<ByteBuffer, ByteBuffer>

  private static let wrap: @Sendable (any Channel) -> EventLoopFuture<Wrapped> = { channel in
    channel.eventLoop.makeCompletedFuture {
      try Wrapped(
        wrappingChannelSynchronously: channel,
        configuration: .init(backPressureStrategy: .init(lowWatermark: 1, highWatermark: 2)))
    }
  }

  private static func run<T>(
    _ channel: Wrapped, _ body: (inout RawClient) async throws -> T
  ) async throws -> T {
    try await channel.executeThenClose { inbound, _ in
      var client = RawClient(channel: channel.channel, inbound: inbound.makeAsyncIterator())
      return try await body(&client)
    }
  }
}

extension ClientBootstrap {
  fileprivate static var raw: ClientBootstrap {
    ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton).channelOption(.allowRemoteHalfClosure, value: true)
  }
}
