/// What went wrong with a private server, in words that say what to do about it.
public struct ClusterError: Error, Sendable, CustomStringConvertible {
  /// The kind of failure, for callers that act on it.
  public enum Code: Sendable, Equatable {
    /// No PostgreSQL server programs were found.
    case noBinaries
    /// The socket path would not fit into the operating system's 107 bytes.
    case socketPathTooLong
    /// A directory cannot be created, entered or written by the server's user.
    case directory
    /// The operating system account the server should run as does not exist.
    case account
    /// initdb failed.
    case initialisation
    /// The server did not start in time, or refused to.
    case start
    /// The server did not stop in time.
    case stop
    /// Another process holds the directory's lock.
    case locked
    /// A helper program could not be run at all.
    case command
  }

  public let code: Code
  public let description: String

  init(_ code: Code, _ description: String) {
    self.code = code
    self.description = description
  }
}
