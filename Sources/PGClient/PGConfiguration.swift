import CLibPQ
import Glibc
import Synchronization

/// How to reach the database. Descriptions never show the values, since one of them may be the password.
public struct PGConfiguration: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  struct Endpoint: Sendable, Equatable {
    /// A name, an address, a socket directory, or nil for libpq's default.
    var host: String?
    var hostaddr: String?
    var port: String?

    var isLocal: Bool { hostaddr == nil && (host.map { $0.hasPrefix("/") || $0.hasPrefix("@") } ?? true) }

    var description: String { (host ?? hostaddr ?? "local socket") + (port.map { " port " + $0 } ?? "") }
  }

  /// Shared by the copies of one configuration: which host answered last.
  final class Memory: Sendable {
    let lastGood = Atomic<Int>(0)
  }

  var parameters: [String: String] = [:]
  var endpoints: [Endpoint] = []
  let memory = Memory()

  /// How long one host may take to accept us, password included.
  public var hostTimeout: Duration = .seconds(2)
  /// How long all hosts together may take.
  public var connectTimeout: Duration = .seconds(5)
  /// The deadline of an operation that names none.
  public var operationTimeout: Duration = .seconds(30)
  /// Server settings applied when connecting, such as search_path or role.
  public var sessionSettings: [String: String] = [:]
  /// While listening, how long silence is trusted before the server is asked whether it is still there.
  public var listenProbeInterval: Duration = .seconds(15)

  /// Reads a libpq connection string or URI; several hosts may be given. Missing words come from the
  /// environment (PGHOST, PGUSER and so on) as with libpq.
  /// - Throws: `PGError` with code `.misuse` if it cannot be read. The message does not quote it.
  public init(_ connectionString: String) throws(PGError) {
    var problem: UnsafeMutablePointer<CChar>?
    guard let options = unsafe PQconninfoParse(connectionString, &problem) else {
      unsafe PQfreemem(problem)
      throw PGError(.misuse, "the database connection string cannot be read: check its words and quotes")
    }
    defer { unsafe PQconninfoFree(options) }
    var option = unsafe options
    while let keyword = unsafe option.pointee.keyword {
      if let value = unsafe option.pointee.val {
        unsafe parameters[String(cString: keyword)] = unsafe String(cString: value)
      }
      unsafe option += 1
    }
    endpoints = try Self.endpoints(
      hosts: parameters.removeValue(forKey: "host") ?? Self.environment("PGHOST"),
      addresses: parameters.removeValue(forKey: "hostaddr") ?? Self.environment("PGHOSTADDR"),
      ports: parameters.removeValue(forKey: "port") ?? Self.environment("PGPORT"))
  }

  private static func environment(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  private static func endpoints(hosts: String?, addresses: String?, ports: String?) throws(PGError) -> [Endpoint] {
    func list(_ text: String?) -> [String?] {
      guard let text, !text.isEmpty else { return [] }
      return text.split(separator: ",", omittingEmptySubsequences: false).map { $0.isEmpty ? nil : String($0) }
    }
    let (hosts, addresses, ports) = (list(hosts), list(addresses), list(ports))
    let count = max(hosts.count, addresses.count, 1)
    guard addresses.isEmpty || hosts.isEmpty || addresses.count == hosts.count,
      ports.count <= 1 || ports.count == count
    else { throw PGError(.misuse, "the connection string has different numbers of hosts, addresses and ports") }
    return (0..<count).map { index in
      Endpoint(
        host: hosts.isEmpty ? nil : hosts[index], hostaddr: addresses.isEmpty ? nil : addresses[index],
        port: ports.isEmpty ? nil : ports[ports.count == 1 ? 0 : index])
    }
  }

  /// The other words for libpq.
  func words(for endpoint: Endpoint, address: String?) -> [(String, String)] {
    var all = parameters
    // Both would be ignored by the non-blocking calls, or slow every connection down.
    all["connect_timeout"] = nil
    let defaults = [
      "application_name": "muster", "gssencmode": "disable", "keepalives": "1", "keepalives_idle": "5",
      "keepalives_interval": "2", "keepalives_count": "3", "tcp_user_timeout": "5000",
    ]
    all.merge(defaults) { given, _ in given }
    all["client_encoding"] = "UTF8"
    all["host"] = endpoint.host
    all["hostaddr"] = address
    all["port"] = endpoint.port
    all["options"] = options
    return all.map { ($0.key, $0.value) }
  }

  private var options: String {
    var settings = ["TimeZone": "UTC", "DateStyle": "ISO", "bytea_output": "hex", "IntervalStyle": "iso_8601"]
    settings.merge(sessionSettings) { $1 }
    var words = parameters["options"].map { [$0] } ?? []
    for (name, value) in settings.sorted(by: { $0.key < $1.key }) {
      var escaped = ""
      for character in value {
        if character == " " || character == "\\" { escaped.append("\\") }
        escaped.append(character)
      }
      words.append("-c \(name)=\(escaped)")
    }
    return words.joined(separator: " ")
  }

  public var description: String { "PGConfiguration(\(endpoints.map(\.description).joined(separator: ", ")))" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: [("hosts", endpoints.map(\.description))]) }
}
