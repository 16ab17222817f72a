import Glibc

/// A connection to the daemon with plain sockets: starting an event loop would cost more than most commands take.
final class Connection {
  /// The connection can't be used any more.
  enum Lost: Error, Equatable {
    case closed(String)
    case silent(Int)
    case interrupted
    case notMuster(String)

    var reason: String {
      switch self {
      case .closed(let why): "the connection to the daemon was lost (\(why))"
      case .silent(let seconds): "the daemon said nothing for \(seconds) s (--timeout)"
      case .interrupted: "interrupted"
      case .notMuster(let line): "what answers there does not speak the protocol of muster: \(line.prefix(80))"
      }
    }
  }

  private let descriptor: Int32
  private let timeout: Int
  private let isInterrupted: () -> Bool
  private var reader = ReplyReader()
  private var buffer = [UInt8](repeating: 0, count: 65_536)

  /// Longest time between two looks at the interrupt flag, in milliseconds.
  private static let slice: Int32 = 200

  /// `timeout` in seconds. Connecting itself never takes longer than 5 s.
  init(to endpoint: Endpoint, timeout: Int, isInterrupted: @escaping () -> Bool) throws(ClientError) {
    self.timeout = timeout
    self.isInterrupted = isInterrupted
    let family = if case .unix = endpoint { AF_UNIX } else { AF_INET }
    descriptor = socket(family, Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw ClientError(.unreachable, "no socket could be opened: \(Self.reason(errno))") }
    let deadline = Clock.milliseconds() + Int64(min(timeout, 5)) * 1000
    while true {
      switch try Self.connect(descriptor, endpoint) {
      case 0, EISCONN: return
      // A Unix socket with a full queue says EAGAIN instead of waiting.
      case EAGAIN where Clock.milliseconds() < deadline: usleep(20_000)
      case EINPROGRESS where Clock.milliseconds() < deadline, EALREADY where Clock.milliseconds() < deadline:
        _ = Self.poll(descriptor, Int16(POLLOUT), 100)
      case let problem: throw Self.refusal(problem, endpoint)
      }
    }
  }

  deinit { close(descriptor) }

  private static func refusal(_ problem: Int32, _ endpoint: Endpoint) -> ClientError {
    let remedy =
      switch problem {
      case ENOENT, ECONNREFUSED: "Is musterd running? Give its socket with --socket or MUSTER_SOCKET."
      case EACCES, EPERM: "You may not use this socket. Ask to be put into its group."
      default: "Give the daemon's socket with --socket or MUSTER_SOCKET."
      }
    return ClientError(.unreachable, "cannot reach the daemon at \(endpoint): \(reason(problem)). \(remedy)")
  }

  private static func connect(_ descriptor: Int32, _ endpoint: Endpoint) throws(ClientError) -> Int32 {
    let result: Int32
    switch endpoint {
    case .unix(let path):
      var address = sockaddr_un()
      let bytes = Array(path.utf8)
      let room = MemoryLayout.size(ofValue: address.sun_path) - 1
      guard bytes.count <= room, !bytes.contains(0) else {
        throw ClientError(
          .usage, "--socket: \(path) is too long for a socket: at most \(room) bytes. Use a shorter path.")
      }
      address.sun_family = sa_family_t(AF_UNIX)
      unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: bytes) }
      result = unsafe withUnsafePointer(to: &address) { pointer in
        unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          unsafe Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
        }
      }
    case .loopback(let port):
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = port.bigEndian
      address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
      result = unsafe withUnsafePointer(to: &address) { pointer in
        unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          unsafe Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
      }
    }
    return result == 0 ? 0 : errno
  }

  // MARK: Sending and receiving

  /// Sends all of it. Throws ``Lost`` when the daemon is gone, doesn't read, or the user interrupts; the last word
  /// after an interrupt is not interrupted again, but gets two seconds only.
  func send(_ bytes: [UInt8], isLastWord: Bool = false) throws(Lost) {
    let timeout = isLastWord ? min(timeout, 2) : timeout
    var sent = 0
    var deadline = Clock.milliseconds() + Int64(timeout) * 1000
    while sent < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { all in
        unsafe Glibc.send(descriptor, all.baseAddress.map { unsafe $0 + sent }, all.count - sent, Int32(MSG_NOSIGNAL))
      }
      if count > 0 {
        sent += count
        deadline = Clock.milliseconds() + Int64(timeout) * 1000
      } else if errno == EAGAIN {
        try wait(Int16(POLLOUT), until: deadline, isInterruptible: !isLastWord)
      } else if errno != EINTR {
        throw .closed(Self.reason(errno))
      }
    }
  }

  /// The next line of the daemon.
  func next() throws(Lost) -> ReplyLine {
    let deadline = Clock.milliseconds() + Int64(timeout) * 1000
    while true {
      if let line = try reader.next() { return line }
      // What keeps coming is never waited for.
      if isInterrupted() { throw .interrupted }
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe recv(descriptor, $0.baseAddress, $0.count, 0) }
      if count > 0 {
        reader.take(buffer[..<count])
      } else if count == 0 {
        throw .closed("it closed the connection")
      } else if errno == EAGAIN {
        try wait(Int16(POLLIN), until: deadline)
      } else if errno != EINTR {
        throw .closed(Self.reason(errno))
      }
    }
  }

  private func wait(_ events: Int16, until deadline: Int64, isInterruptible: Bool = true) throws(Lost) {
    if isInterruptible, isInterrupted() { throw .interrupted }
    guard Clock.milliseconds() < deadline else { throw .silent(timeout) }
    _ = Self.poll(descriptor, events, Self.slice)
    if isInterruptible, isInterrupted() { throw .interrupted }
  }

  private static func poll(_ descriptor: Int32, _ events: Int16, _ milliseconds: Int32) -> Int32 {
    var entry = pollfd(fd: descriptor, events: events, revents: 0)
    return unsafe Glibc.poll(&entry, 1, milliseconds)
  }

  private static func reason(_ number: Int32) -> String { unsafe String(cString: strerror(number)) }
}
