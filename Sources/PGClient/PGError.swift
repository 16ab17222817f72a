/// Everything that can go wrong between muster and the database. Never holds parameter values, row
/// contents we sent, or credentials.
public struct PGError: Error, Sendable {
  /// The kind of failure, for callers that act on it. More may be added.
  public struct Code: Sendable, Equatable, Hashable, CustomStringConvertible {
    public let description: String

    /// The server cannot be reached, or the connection was lost; nothing was or will be committed by it.
    public static let connection = Code(description: "connection")
    /// The server refused the user or the password.
    public static let authentication = Code(description: "authentication")
    /// The deadline passed; the statement was cancelled and the connection dropped.
    public static let timedOut = Code(description: "timedOut")
    /// A COMMIT was sent and its answer is not known for sure: look the result up by its key.
    public static let outcomeUnknown = Code(description: "outcomeUnknown")
    /// The server answered with an error; see `sqlState`.
    public static let server = Code(description: "server")
    /// The connection or pool was closed by us.
    public static let closed = Code(description: "closed")
    /// The task was cancelled; the connection, if it was in use, was dropped.
    public static let cancelled = Code(description: "cancelled")
    /// The server's answer could not be read as the type asked for.
    public static let decoding = Code(description: "decoding")
    /// The server, or the pool within its waiting time, has no connection free.
    public static let tooManyConnections = Code(description: "tooManyConnections")
    /// The caller broke a rule of this module.
    public static let misuse = Code(description: "misuse")
  }

  public internal(set) var code: Code
  public internal(set) var message: String
  /// The five characters of SQLSTATE, if the server sent an error.
  public internal(set) var sqlState: String?
  public internal(set) var constraint: String?
  public internal(set) var table: String?
  public internal(set) var column: String?
  /// The server's detail. It may quote the values of a row: for logs with care, not for strangers.
  public internal(set) var detail: String?
  public internal(set) var hint: String?

  init(_ code: Code, _ message: String, sqlState: String? = nil) {
    self.code = code
    self.message = message
    self.sqlState = sqlState
  }

  /// Whether the same work may simply be done again: it surely had no effect, and may succeed next time.
  /// That holds for every lost connection: once a COMMIT is on its way the code is `.outcomeUnknown` instead.
  public var isRetryable: Bool {
    if code == .tooManyConnections || code == .connection { return true }
    guard code == .server, let sqlState else { return false }
    return Self.retryableStates.contains(sqlState)
  }

  /// Serialization failure, deadlock, lock not available, too many connections, server starting up.
  private static let retryableStates: Set<String> = ["40001", "40P01", "55P03", "53300", "57P03"]
}

extension PGError: CustomStringConvertible {
  public var description: String {
    var text = "\(code.description): \(message)"
    if let sqlState { text += " (SQLSTATE \(sqlState))" }
    return text
  }
}
