import Glibc
import Synchronization

/// A Unix socket between client and server that can be cut, or made to swallow the server's answers.
final class Proxy: Sendable {
  private struct State {
    var descriptors: [Int32] = []
    var isSwallowing = false
    var isCut = false
  }

  let directory: String
  private let target: String
  private let listener: Int32
  private let state = Mutex(State())

  init(target: String) {
    directory = temporaryDirectory(testFolder + "/pgproxy")
    self.target = target + "/.s.PGSQL.5432"
    listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    let bound = unsafe Self.withAddress(directory + "/.s.PGSQL.5432") { unsafe bind(listener, $0, $1) }
    precondition(bound == 0)
    listen(listener, 16)
    startThread { self.accept() }
  }

  /// Ends all connections, as a broken network with a reset would.
  func cut() {
    let descriptors = state.withLock { state in
      state.isCut = true
      return state.descriptors
    }
    for descriptor in descriptors { shutdown(descriptor, Int32(SHUT_RDWR)) }
  }

  /// From now on the server's answers get lost.
  func swallow() { state.withLock { $0.isSwallowing = true } }

  func close() {
    cut()
    shutdown(listener, Int32(SHUT_RDWR))
    unsafe unlink(directory + "/.s.PGSQL.5432")
    unsafe rmdir(directory)
  }

  private func accept() {
    while true {
      let client = Glibc.accept(listener, nil, nil)
      if client < 0 { return }
      let server = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
      guard unsafe Self.withAddress(target, { unsafe connect(server, $0, $1) }) == 0 else { return }
      state.withLock { $0.descriptors += [client, server] }
      startThread { self.pump(client, server, answers: false) }
      startThread { self.pump(server, client, answers: true) }
    }
  }

  private func pump(_ source: Int32, _ sink: Int32, answers: Bool) {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe read(source, &buffer, buffer.count)
      if count <= 0 { break }
      if answers, state.withLock({ $0.isSwallowing }) { continue }
      var start = 0
      while start < count {
        let sent = unsafe buffer.withUnsafeBytes { bytes -> Int in
          guard let base = bytes.baseAddress else { return 0 }
          return unsafe send(sink, base + start, count - start, Int32(MSG_NOSIGNAL))
        }
        if sent <= 0 { break }
        start += sent
      }
    }
    shutdown(sink, Int32(SHUT_RDWR))
  }

  private static func withAddress(_ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: path.utf8) }
    return unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }
}

private final class ThreadBody: Sendable {
  let body: @Sendable () -> Void
  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

func startThread(_ body: @escaping @Sendable () -> Void) {
  var thread = pthread_t()
  let context = unsafe Unmanaged.passRetained(ThreadBody(body)).toOpaque()
  unsafe pthread_create(
    &thread, nil,
    { raw in
      guard let raw = unsafe raw else { return nil }
      unsafe Unmanaged<ThreadBody>.fromOpaque(raw).takeRetainedValue().body()
      return nil
    }, context)
  pthread_detach(thread)
}
