import Glibc

/// Where the daemon listens.
enum Endpoint: Equatable, CustomStringConvertible {
  case unix(String)
  /// Only 127.0.0.1, which the daemon opens for tests.
  case loopback(UInt16)

  /// By option, environment and the usual places.
  init(option: String?, environment: (String) -> String?) {
    if let given = option ?? environment("MUSTER_SOCKET"), !given.isEmpty {
      self.init(given)
      return
    }
    if let directory = environment("XDG_RUNTIME_DIR"), !directory.isEmpty {
      let path = directory + "/muster/muster.sock"
      if unsafe access(path, F_OK) == 0 {
        self = .unix(path)
        return
      }
    }
    self = .unix("/run/muster/muster.sock")
  }

  init(_ text: String) {
    let prefix = "127.0.0.1:"
    if text.hasPrefix(prefix), let port = UInt16(text.dropFirst(prefix.count)) {
      self = .loopback(port)
    } else {
      self = .unix(text)
    }
  }

  var description: String {
    switch self {
    case .unix(let path): path
    case .loopback(let port): "127.0.0.1:\(port)"
    }
  }
}
