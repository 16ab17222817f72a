import MusterCore
import MusterWire
import NIOCore
import Synchronization

/// The rows of the one request that runs: straight to the client, no faster than it reads.
struct StreamingSink: ReplySink {
  let writer: ReplyWriter
  let tag: String?

  func send(_ code: ReplyCode, rows: [Row]) async throws {
    for row in rows where writer.write({ ReplyEncoder.row(code, row, tag: tag, into: &$0) }) {
      try await writer.waitUntilWritable()
    }
    try Task.checkCancellation()
  }

  func send(_ code: ReplyCode, lines: [String]) async throws {
    for line in lines where writer.write({ ReplyEncoder.more(code, line, tag: tag, into: &$0) }) {
      try await writer.waitUntilWritable()
    }
    try Task.checkCancellation()
  }
}

/// The rows of a request that runs beside others: kept until those before it are answered. Such requests are writes
/// that hardly send any, so there is little room.
final class HeldSink: ReplySink {
  struct Full: Error {}

  static let limit = 1 << 20

  let connection: ObjectIdentifier?
  private let tag: String?
  private let held = Mutex(ByteBuffer())

  init(tag: String?, connection: ObjectIdentifier) {
    self.tag = tag
    self.connection = connection
  }

  func send(_ code: ReplyCode, rows: [Row]) async throws {
    for row in rows { try add { ReplyEncoder.row(code, row, tag: tag, into: &$0) } }
  }

  func send(_ code: ReplyCode, lines: [String]) async throws {
    for line in lines { try add { ReplyEncoder.more(code, line, tag: tag, into: &$0) } }
  }

  /// What was sent, in wire form.
  var bytes: ByteBuffer { held.withLock { $0 } }

  private func add(_ encode: (inout ByteBuffer) -> Void) throws {
    try held.withLock { buffer in
      guard buffer.readableBytes < Self.limit else { throw Full() }
      encode(&buffer)
    }
  }
}
