/// Who asks: the name that is recorded with every change, and what it may do.
public struct Principal: Sendable, Equatable {
  public let name: String
  public let roles: Set<Role>

  public init(name: String, roles: Set<Role>) {
    self.name = name
    self.roles = roles
  }
}

/// Where the rows of a reply go, ahead of its verdict. Sending waits while the reader is slow.
public protocol ReplySink: Sendable {
  /// Continuation lines `code-{…}`, one JSON object each.
  func send(_ code: ReplyCode, rows: [Row]) async throws
  /// Continuation lines `code-…` of text or CSV; none holds a line end.
  func send(_ code: ReplyCode, lines: [String]) async throws
  /// Which connection it belongs to: the same for requests that must be answered as if one after another.
  var connection: ObjectIdentifier? { get }
}

/// Nobody reads the reply any more: thrown by a sink whose client has left.
public struct ClientLeft: Error {
  public init() {}
}

extension ReplySink {
  public var connection: ObjectIdentifier? { nil }
}

/// What stands behind a connection: answers one request, rows first into the sink, then the verdict.
///
/// Never throws: whatever goes wrong is a verdict. `block` holds the block's lines, each ended by one LF, with the
/// dots already taken off.
public protocol RequestHandler: Sendable {
  func handle(_ request: Request, block: [UInt8]?, from principal: Principal, to sink: any ReplySink) async -> Reply
}
