import Glibc
import NIOCore
import NIOPosix

/// Who is at the other end of a connection, as the system vouches for it.
enum PeerIdentity: Sendable, Equatable {
  /// A process on this machine, by its user. The name is nil when the user has none.
  case local(uid: UInt32, user: String?)
  /// A test's connection to the loopback port, for which nobody vouches.
  case loopback

  /// What the kernel noted when the connection was made (`struct ucred`).
  private struct Credentials: Sendable {
    var pid: Int32 = 0
    var uid: UInt32 = 0
    var gid: UInt32 = 0
  }

  static func of(_ channel: any Channel) async throws -> PeerIdentity {
    guard channel.localAddress?.protocol == .unix, let options = channel as? any SocketOptionProvider else {
      return .loopback
    }
    let credentials: Credentials = try await options.unsafeGetSocketOption(
      level: .socket, name: NIOBSDSocket.Option(rawValue: SO_PEERCRED)
    ).get()
    // The user database may be remote, and asking it blocks.
    let user = try await NIOThreadPool.singleton.runIfActive { userName(uid: credentials.uid) }
    return .local(uid: credentials.uid, user: user)
  }

  private static func userName(uid: UInt32) -> String? {
    var entry = unsafe passwd()
    var found: UnsafeMutablePointer<passwd>?
    var text = [CChar](repeating: 0, count: 16_384)
    let status = unsafe text.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return ERANGE }
      return unsafe getpwuid_r(uid, &entry, start, buffer.count, &found)
    }
    guard status == 0, let record = unsafe found, let name = unsafe record.pointee.pw_name else { return nil }
    return withExtendedLifetime(text) { unsafe String(cString: name) }
  }
}
