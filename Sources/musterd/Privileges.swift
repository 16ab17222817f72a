import FoundationEssentials
import Glibc
import MusterCore

/// Root is needed to make folders under /var/lib and /run, and for nothing else: the daemon becomes an ordinary user
/// before it opens a socket or starts a server.
enum Privileges {
  static var isRoot: Bool { geteuid() == 0 }

  /// Makes the folders that belong to the daemon's user, then becomes it.
  static func drop(to name: String?, folders: [(path: String, mode: mode_t)]) throws {
    let user = try account(name)
    for folder in folders {
      try check(folder.path, user)
      try? FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
      guard unsafe chown(folder.path, user.uid, user.gid) == 0, unsafe chmod(folder.path, folder.mode) == 0 else {
        throw Failure(.badValue, "The folder \(folder.path.quoted) cannot be given to \(user.name).")
      }
    }
    guard unsafe initgroups(user.name, user.gid) == 0, setgid(user.gid) == 0, setuid(user.uid) == 0 else {
      throw Failure(.badValue, "musterd cannot become \(user.name).")
    }
    unsafe setenv("HOME", user.home, 1)
    unsafe setenv("USER", user.name, 1)
  }

  /// A folder that somebody else uses is never given away: it is new, empty, or the user's already.
  private static func check(_ path: String, _ user: Account) throws {
    var facts = stat()
    guard unsafe lstat(path, &facts) == 0 else { return }
    guard facts.st_mode & S_IFMT == S_IFDIR else {
      throw Failure(.badValue, "\(path.quoted) is not a folder. Name another with --state or --socket.")
    }
    let content = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    guard facts.st_uid == user.uid || (facts.st_uid == 0 && content.isEmpty) else {
      throw Failure(
        .badValue,
        "The folder \(path.quoted) is in use and does not belong to \(user.name). Name another with --state, or another user with --user."
      )
    }
  }

  private struct Account {
    let name: String
    let uid: uid_t
    let gid: gid_t
    let home: String
  }

  private static func account(_ name: String?) throws -> Account {
    for candidate in name.map({ [$0] }) ?? ["muster", "postgres"] {
      if let entry = unsafe getpwnam(candidate) {
        return unsafe Account(
          name: candidate, uid: entry.pointee.pw_uid, gid: entry.pointee.pw_gid,
          home: entry.pointee.pw_dir.map { unsafe String(cString: $0) } ?? "/")
      }
    }
    throw Failure(
      .badValue, "user: there is no user \(name ?? "muster or postgres"). Make one, or name another with --user.")
  }
}
