import Glibc

/// A file that is there as a whole or not at all: written beside its place, moved there at the end. It keeps the rights of
/// the file it takes the place of, and goes where a link leads. What is no file, as a device or a pipe, is written into.
final class OutputFile {
  let path: String
  /// Where the file stands in the end, and where it is written; nil: written in its place.
  private let places: (temporary: String, last: String)?
  private var descriptor: Int32

  init(_ path: String) throws(ClientError) {
    self.path = path
    var found = stat()
    let isThere = unsafe stat(path, &found) == 0
    if isThere, found.st_mode & S_IFMT != S_IFREG {
      places = nil
      descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
    } else {
      let last = isThere ? Self.behindLinks(path) : path
      let temporary = last + ".part-\(getpid())"
      places = (temporary, last)
      let mode = isThere ? found.st_mode & 0o777 : 0o666
      descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
      if descriptor >= 0, isThere {
        // Another owner's file becomes one's own where that cannot be kept, but never more open.
        _ = fchown(descriptor, found.st_uid, found.st_gid)
        _ = fchmod(descriptor, mode)
      }
    }
    guard descriptor >= 0 else { throw Self.unwritable(path) }
  }

  private static func behindLinks(_ path: String) -> String {
    guard let real = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  deinit { discard() }

  func write(_ bytes: [UInt8]) -> Bool { Descriptor.write(bytes, to: descriptor) }

  /// Moves it to its place.
  func keep() throws(ClientError) {
    guard descriptor >= 0 else { return }
    guard let places else {
      let isClosed = close(descriptor) == 0
      descriptor = -1
      guard isClosed else { throw Self.unwritable(path) }
      return
    }
    let closed = fsync(descriptor) == 0 && close(descriptor) == 0
    descriptor = -1
    guard closed, unsafe rename(places.temporary, places.last) == 0 else {
      let error = Self.unwritable(path)
      unsafe unlink(places.temporary)
      throw error
    }
  }

  func discard() {
    guard descriptor >= 0 else { return }
    close(descriptor)
    descriptor = -1
    if let places { unsafe unlink(places.temporary) }
  }

  private static func unwritable(_ path: String) -> ClientError {
    let why = unsafe String(cString: strerror(errno))
    return ClientError(.usage, "--output: \(path.debugDescription) cannot be written: \(why).")
  }
}
