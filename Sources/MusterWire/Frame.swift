public import MusterCore

/// What the framer found next in the bytes of a client.
public enum Frame: Sendable, Equatable {
  /// A request. With a block mark this is its head only, and ``block(_:)`` or ``blockFailed(_:)`` follows, unless the
  /// mark is `<<` and the head was refused.
  case request(Request)
  /// The whole block of the request before: its lines, each ended by one LF, the stuffed dots taken off.
  case block([UInt8])
  /// The block of the request before was read to its end and dropped; this answers the request.
  case blockFailed(Failure)
  /// A line that is no request. The session goes on.
  case badLine(tag: String?, Failure)
  /// The last frame there will be: answer it, then close.
  case fatal(tag: String?, Failure)
}
