import Glibc

/// A file that is there as a whole or not at all: written beside its place, moved there at the end.
final class OutputFile {
  let path: String
  private let temporary: String
  private var descriptor: Int32

  init(_ path: String) throws(ClientError) {
    self.path = path
    temporary = path + ".part-\(getpid())"
    descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Self.unwritable(path) }
  }

  deinit { discard() }

  func write(_ bytes: [UInt8]) -> Bool { Descriptor.write(bytes, to: descriptor) }

  /// Moves it to its place.
  func keep() throws(ClientError) {
    guard descriptor >= 0 else { return }
    let closed = fsync(descriptor) == 0 && close(descriptor) == 0
    descriptor = -1
    guard closed, unsafe rename(temporary, path) == 0 else {
      let error = Self.unwritable(path)
      unsafe unlink(temporary)
      throw error
    }
  }

  func discard() {
    guard descriptor >= 0 else { return }
    close(descriptor)
    descriptor = -1
    unsafe unlink(temporary)
  }

  private static func unwritable(_ path: String) -> ClientError {
    let why = unsafe String(cString: strerror(errno))
    return ClientError(.usage, "--output: \(path.debugDescription) cannot be written: \(why).")
  }
}
