import Foundation
import Glibc
import Synchronization

/// A daemon that follows a script, on a Unix socket of its own: one list of steps for each connection it takes.
final class FakeDaemon: Sendable {
  enum Step: Sendable {
    /// Reads one line and remembers it.
    case line
    /// Reads up to the line with a dot, or `.CANCEL`, and remembers all bytes.
    case block
    case reply(String)
    /// Hangs up at the end of the steps anyway; this waits for the client to do so first.
    case untilClosed
  }

  static let greeting = Step.reply("200 muster ready proto=1 session=1\r\n")

  let path: String
  private let listener: Int32
  private let seen = Mutex<[String]>([])

  /// What was read, in order.
  var received: [String] { seen.withLock(\.self) }

  init(_ sessions: [[Step]]) throws {
    path = NSTemporaryDirectory() + "muster-\(UUID().uuidString.prefix(8)).sock"
    let socket = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    listener = socket
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: bytes) }
    let bound = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe bind(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard bound == 0, listen(listener, 4) == 0 else { throw POSIXError(.EADDRNOTAVAIL) }
    Thread.detachNewThread { [self] in
      for steps in sessions {
        let peer = accept(listener, nil, nil)
        guard peer >= 0 else { return }
        follow(steps, peer)
        close(peer)
      }
      close(listener)
      unsafe unlink(path)
    }
  }

  private func follow(_ steps: [Step], _ peer: Int32) {
    for step in steps {
      switch step {
      case .reply(let text):
        let bytes = Array(text.utf8)
        _ = unsafe send(peer, bytes, bytes.count, Int32(MSG_NOSIGNAL))
      case .line: remember(read(peer) { $0.last == 0x0A })
      case .block:
        remember(read(peer) { $0.ends(with: "\n.\n") || $0.ends(with: "\n.CANCEL\n") || $0 == Array(".\n".utf8) })
      case .untilClosed: _ = read(peer) { _ in false }
      }
    }
  }

  private func remember(_ bytes: [UInt8]) {
    seen.withLock { $0.append(String(decoding: bytes, as: UTF8.self)) }
  }

  /// One byte at a time, so that nothing of the next step is eaten.
  private func read(_ peer: Int32, until isDone: ([UInt8]) -> Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while unsafe recv(peer, &byte, 1, 0) == 1 {
      bytes.append(byte)
      if isDone(bytes) { break }
    }
    return bytes
  }
}

extension [UInt8] {
  fileprivate func ends(with text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}
