import Glibc
import MusterTestKit

/// A folder of its own for a socket, removed with what it holds when the body is done.
func withTemporaryFolder<T>(_ body: (String) async throws -> T) async throws -> T {
  let folder = try Checkout.temporaryFolder("server")
  defer {
    for name in ["s", "t"] { unsafe unlink("\(folder)/\(name)") }
    unsafe rmdir(folder)
  }
  return try await body(folder)
}
