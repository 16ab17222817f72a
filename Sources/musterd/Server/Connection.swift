import MusterWire
import NIOCore

/// A channel with all that serves it.
struct Connection: Sendable {
  let channel: NIOAsyncChannel<[Arrival], ByteBuffer>
  let control: SessionControl
  let writer: ReplyWriter

  /// Sets a channel up and lets it read.
  static func on(_ channel: any Channel, limits: Limits) async throws -> Connection {
    let connection = try await channel.eventLoop.submit {
      let control = SessionControl(limits: limits)
      let writer = ReplyWriter(channel: channel, limits: limits)
      try channel.pipeline.syncOperations.addHandler(FramingHandler(limits: limits, control: control, writer: writer))
      // The framing handler bounds what is read ahead, by requests and bytes; these marks must not come before it.
      let wrapped = try NIOAsyncChannel<[Arrival], ByteBuffer>(
        wrappingChannelSynchronously: channel,
        configuration: .init(backPressureStrategy: .init(lowWatermark: 256, highWatermark: 512)))
      try channel.pipeline.syncOperations.handler(type: HoldingHandler.self).release()
      return Connection(channel: wrapped, control: control, writer: writer)
    }.get()
    channel.setOption(.autoRead, value: true).whenFailure { _ in channel.close(promise: nil) }
    return connection
  }
}
