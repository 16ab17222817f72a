import Glibc

/// An operating system account that owns and runs the server.
public struct UserIdentity: Sendable, Equatable {
  public let name: String
  public let uid: UInt32
  public let gid: UInt32

  public init(name: String, uid: UInt32, gid: UInt32) {
    self.name = name
    self.uid = uid
    self.gid = gid
  }

  /// The account of that name, or nil if there is none.
  public static func named(_ name: String) -> UserIdentity? {
    var entry = unsafe passwd()
    var buffer = [CChar](repeating: 0, count: 16_384)
    let capacity = buffer.count
    return unsafe buffer.withUnsafeMutableBufferPointer { space -> UserIdentity? in
      var found: UnsafeMutablePointer<passwd>?
      guard let base = space.baseAddress, unsafe getpwnam_r(name, &entry, base, capacity, &found) == 0,
        unsafe found != nil
      else {
        return nil
      }
      return unsafe UserIdentity(name: name, uid: entry.pw_uid, gid: entry.pw_gid)
    }
  }

  /// PostgreSQL refuses to run as root, so root hands the server to `requested`, else to the account
  /// muster, else to postgres. Nil means: run as we are.
  static func serverOwner(_ requested: UserIdentity?) throws(ClusterError) -> UserIdentity? {
    guard geteuid() == 0 else { return nil }
    if let requested {
      guard requested.uid != 0 else {
        throw ClusterError(.account, "PostgreSQL refuses to run as root: name another account to run the server as")
      }
      return requested
    }
    for name in ["muster", "postgres"] {
      if let identity = named(name) { return identity }
    }
    throw ClusterError(
      .account,
      "started as root, and neither an account muster nor postgres exists: create one "
        + "(useradd --system muster) or start as an ordinary user")
  }
}
