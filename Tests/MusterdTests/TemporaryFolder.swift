import Glibc

/// A folder of its own for a socket, removed with what it holds when the body is done.
func withTemporaryFolder<T>(_ body: (String) async throws -> T) async throws -> T {
  var template = Array("/tmp/muster-server.XXXXXX".utf8CString)
  let made = unsafe template.withUnsafeMutableBufferPointer { buffer -> String? in
    guard let start = buffer.baseAddress, let name = unsafe mkdtemp(start) else { return nil }
    return unsafe String(cString: name)
  }
  guard let folder = made else { throw TemporaryFolderError() }
  defer {
    for name in ["s", "t"] { unsafe unlink("\(folder)/\(name)") }
    unsafe rmdir(folder)
  }
  return try await body(folder)
}

struct TemporaryFolderError: Error {}
