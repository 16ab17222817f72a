public import MusterCore

/// The first line of a connection, sent unasked: what the daemon is and what it bears.
public struct Greeting: Sendable, Equatable {
  public var server: String
  public var session: UInt32
  public var limits: Limits

  public init(server: String = Release.version, session: UInt32, limits: Limits = .standard) {
    self.server = server
    self.session = session
    self.limits = limits
  }

  /// The session's name as it stands in the greeting and in the log: eight hexadecimal digits.
  public var sessionName: String {
    let digits = String(session, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  /// What follows the code.
  public var payload: String {
    "\(ReplyCode.ready.symbol) ready proto=1 server=\(server) auth=EXTERNAL line=\(limits.line) block=\(limits.block)"
      + " inflight=\(limits.requestsAhead) session=\(sessionName)"
  }
}
