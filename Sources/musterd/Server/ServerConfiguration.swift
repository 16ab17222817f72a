import MusterCore
import MusterWire

/// Where the server listens and how much it bears.
struct ServerConfiguration: Sendable {
  /// A port on this machine only, for tests. `host` must be a loopback address in digits; port 0 takes a free one.
  struct Loopback: Sendable {
    var host = "127.0.0.1"
    var port = 0
  }

  /// The Unix socket. A stale file there is replaced; one that somebody answers on is an error.
  var socketPath: String
  /// Who may connect, as permissions of the socket file.
  var socketMode: UInt32 = 0o660
  var loopback: Loopback?
  var limits = Limits.standard
  /// Connections at a time; whoever comes then is told 421 and turned away.
  var maximumConnections = 1000
  /// How long running requests may go on after ``Server/shutdown()``.
  var grace: Duration = .seconds(30)
  /// The version in the greeting.
  var version = Release.version

  init(socketPath: String) { self.socketPath = socketPath }
}

/// What a session asks others about requests.
struct SessionRules: Sendable {
  /// Requests that may be handed to the handler together with those like them that stand next to them. They must be
  /// pure writes that send no rows; the handler sees them in order of arrival.
  var isCoalescible: @Sendable (Request) -> Bool = { $0.verb == CommandName.enrol.rawValue }
  /// A reason not to let the block of a request come at all, as a missing role. The table's own reasons need no rule.
  var blockRefusal: @Sendable (Request, Principal) -> Failure? = { _, _ in nil }
}

/// Why a server does not start.
struct ServerError: Error, Sendable, Equatable, CustomStringConvertible {
  let description: String
}
