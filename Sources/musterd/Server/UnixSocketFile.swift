import Glibc
import MusterCore

/// The file of a Unix socket: made with its permissions before anybody can connect, removed only while it is ours.
struct UnixSocketFile: Sendable {
  let path: String
  private let identity: Identity

  /// The time is needed too, as the number of a removed file is soon given to the next.
  private struct Identity: Sendable, Equatable {
    let device: UInt64
    let inode: UInt64
    let seconds: Int
    let nanoseconds: Int

    init(_ file: stat) {
      device = UInt64(file.st_dev)
      inode = UInt64(file.st_ino)
      seconds = file.st_mtim.tv_sec
      nanoseconds = file.st_mtim.tv_nsec
    }
  }

  /// Binds a socket there, not yet listening. Until it listens, connecting is refused, so that nobody comes in before
  /// the permissions are set.
  static func bind(path: String, mode: UInt32) throws -> (file: UnixSocketFile, descriptor: CInt) {
    try removeStale(path)
    let descriptor = try makeSocket()
    do {
      let status = unsafe try withAddress(path) { address, length in unsafe Glibc.bind(descriptor, address, length) }
      guard status == 0 else { throw failure("cannot be bound", path) }
      guard unsafe chmod(path, mode) == 0 else { throw failure("cannot be given its permissions", path) }
      guard let file = information(path) else { throw failure("cannot be examined", path) }
      return (UnixSocketFile(path: path, identity: Identity(file)), descriptor)
    } catch {
      close(descriptor)
      throw error
    }
  }

  /// Removes the file, unless another server has put its own there.
  func remove() {
    guard let file = Self.information(path), Identity(file) == identity else { return }
    unsafe unlink(path)
  }

  /// A file that a killed server left behind is removed; one that is answered on, or is no socket, is an error.
  private static func removeStale(_ path: String) throws {
    guard let file = information(path) else { return }
    guard file.st_mode & S_IFMT == S_IFSOCK else {
      throw ServerError(description: "\(path.quoted) is not a socket; it is left alone.")
    }
    let descriptor = try makeSocket()
    defer { close(descriptor) }
    let status = unsafe try withAddress(path) { address, length in unsafe connect(descriptor, address, length) }
    // EAGAIN means that its queue is full: somebody listens.
    if status == 0 || errno == EAGAIN { throw ServerError(description: "Another server answers on \(path.quoted).") }
    guard errno == ECONNREFUSED else { throw failure("cannot be tried", path) }
    guard unsafe unlink(path) == 0 else { throw failure("is stale and cannot be removed", path) }
  }

  private static func makeSocket() throws -> CInt {
    let kind = CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue) | CInt(SOCK_NONBLOCK.rawValue)
    let descriptor = socket(AF_UNIX, kind, 0)
    guard descriptor >= 0 else { throw ServerError(description: "No socket can be made: \(reason(errno)).") }
    return descriptor
  }

  private static func information(_ path: String) -> stat? {
    var file = stat()
    return unsafe lstat(path, &file) == 0 ? file : nil
  }

  private static func withAddress(
    _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> CInt
  ) throws -> CInt {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    let room = MemoryLayout.size(ofValue: address.sun_path) - 1
    guard !bytes.isEmpty, bytes.count <= room else {
      throw ServerError(description: "The socket's path has \(bytes.count) bytes; at most \(room) are possible.")
    }
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: bytes) }
    return unsafe withUnsafePointer(to: address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }

  private static func failure(_ what: String, _ path: String) -> ServerError {
    let number = errno
    return ServerError(description: "The socket \(path.quoted) \(what): \(reason(number)).")
  }

  private static func reason(_ number: CInt) -> String {
    unsafe strerror(number).map { unsafe String(cString: $0) } ?? "error \(number)"
  }
}
