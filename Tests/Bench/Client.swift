import Glibc

/// One connection that keeps a number of requests in flight. It does as little as it can: it shares the machine with what
/// it measures.
final class Client {
  let descriptor: Int32
  private var sent: [Int64] = []
  private var next = 0
  private var received: [UInt8] = []
  private(set) var failure: String?

  /// Connects and reads the greeting. Nil: nobody answers there.
  init?(socket path: String) {
    descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    guard descriptor >= 0, bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { return nil }
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: bytes) }
    let status = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard status == 0 else { return nil }
    var greeting: [UInt8] = []
    while !greeting.contains(UInt8(ascii: "\n")) {
      guard let more = read() else { return nil }
      greeting += more
    }
  }

  deinit { close(descriptor) }

  var inFlight: Int { sent.count - next }

  /// Writes lines, all begun at one moment.
  func send(_ lines: [String], at moment: Int64) {
    var bytes: [UInt8] = []
    for line in lines {
      bytes += line.utf8
      sent.append(moment)
    }
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes[start...].withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return failure = "the daemon takes no more" }
      start += count
    }
  }

  /// Reads what has come; answers how long each answered request took, in nanoseconds.
  func receive() -> [Int64] {
    guard let more = read() else {
      failure = "the daemon closed the connection"
      return []
    }
    let now = Clock.now
    var took: [Int64] = []
    received += more
    var start = 0
    while let end = received[start...].firstIndex(of: UInt8(ascii: "\n")) {
      // 240: a seat. Anything else is no enrolment of this load.
      if !received[start..<end].starts(with: "240 ".utf8) {
        failure = String(decoding: received[start..<end], as: UTF8.self)
        return took
      }
      took.append(now - sent[next])
      next += 1
      start = end + 1
    }
    received.removeFirst(start)
    if next > 4096 {
      sent.removeFirst(next)
      next = 0
    }
    return took
  }

  private func read() -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 16_384)
    let count = unsafe buffer.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
    guard count > 0 else { return nil }
    return Array(buffer[..<count])
  }
}

enum Clock {
  /// Nanoseconds that only go forward.
  static var now: Int64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
