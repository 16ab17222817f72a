import Foundation
import MusterCore

/// A connection that sends bytes and reads lines, and knows nothing else of the protocol.
final class RawConnection {
  let greeting: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []

  /// - Parameter isGreeted: whether to wait for the greeting.
  init(_ path: String, isGreeted: Bool = true) throws {
    descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { space in
      for (index, byte) in path.utf8.enumerated() where index < space.count - 1 { unsafe space[index] = byte }
    }
    let fd = descriptor
    let status = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(fd, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard status == 0 else {
      close(descriptor)
      greeting = ""
      throw Failure(.databaseUnavailable, "cannot connect to \(path)")
    }
    var timeout = timeval(tv_sec: 60, tv_usec: 0)
    unsafe setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
    var first: [UInt8] = []
    while isGreeted, first.last != 0x0A {
      var byte: UInt8 = 0
      guard unsafe recv(fd, &byte, 1, 0) == 1 else { break }
      first.append(byte)
    }
    greeting = String(decoding: first, as: UTF8.self)
  }

  deinit { close(descriptor) }

  @discardableResult
  func send(_ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let rest = Array(bytes[sent...])
      let count = unsafe Foundation.send(descriptor, rest, rest.count, Int32(MSG_NOSIGNAL))
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  @discardableResult
  func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  /// Says that nothing more will be sent.
  func endInput() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// The next line without its end; nil at the end of the connection.
  func line() -> String? {
    while true {
      if let end = buffer.firstIndex(of: 0x0A) {
        var line = Array(buffer[..<end])
        buffer.removeFirst(end + 1)
        if line.last == 0x0D { line.removeLast() }
        return String(decoding: line, as: UTF8.self)
      }
      var chunk = [UInt8](repeating: 0, count: 65_536)
      let count = unsafe recv(descriptor, &chunk, chunk.count, 0)
      guard count > 0 else { return nil }
      buffer += chunk.prefix(count)
    }
  }

  /// Sends one line and reads to its verdict.
  func ask(_ text: String) -> String {
    send(text + "\n")
    return verdict()
  }

  func verdict() -> String {
    while let line = line() {
      let body = line.hasPrefix("@") ? line.drop { $0 != " " }.dropFirst() : line[...]
      if body.dropFirst(3).first == " " { return line }
    }
    return "(the connection ended)"
  }

  /// Uploads a block and reads the verdict.
  func upload(_ head: String, _ lines: String) -> String {
    send(head + " <<\n")
    let go = verdict()
    guard go.contains("350 ") else { return go }
    send(lines + ".\n")
    return verdict()
  }
}
