import Glibc
import MusterCore

/// Places the tests work in: the checkout they were built from, and a folder for what they leave while they run.
public enum Checkout {
  public static var root: String {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(3)
    return parts.joined(separator: "/")
  }

  public static func path(_ relative: String) -> String { root + "/" + relative }

  /// Whether the large counts are to be run.
  public static var isFull: Bool { unsafe getenv("MUSTER_TEST_FULL") != nil }

  /// Where a random test begins: another place each time, or the one named by `MUSTER_TEST_SEED` to see a failure again.
  public static func seed() -> UInt64 {
    let named = unsafe getenv("MUSTER_TEST_SEED").map { unsafe String(cString: $0) }
    return named.flatMap(UInt64.init) ?? UInt64.random(in: 0..<(1 << 31))
  }

  public static func temporaryFolder(_ prefix: String) throws -> String {
    let base = unsafe getenv("MUSTER_TEST_TMP").map { unsafe String(cString: $0) } ?? "/tmp"
    var name = Array("\(base)/\(prefix).XXXXXX".utf8CString)
    let made = unsafe name.withUnsafeMutableBufferPointer { space in
      unsafe space.baseAddress.flatMap { unsafe mkdtemp($0) }.map { unsafe String(cString: $0) }
    }
    guard let made else { throw Failure(.internalFault, "no temporary folder can be made in \(base)") }
    return made
  }

  public static func remove(_ folder: String) {
    _ = try? spawn("rm", ["-rf", folder])
  }

  /// Runs a program to its end; answers its status. Only for use at the end of a process.
  private static func spawn(_ program: String, _ arguments: [String]) throws -> Int32 {
    var child = pid_t()
    var argv: [UnsafeMutablePointer<CChar>?] = unsafe ([program] + arguments).map { unsafe strdup($0) }
    unsafe argv.append(nil)
    guard unsafe posix_spawnp(&child, program, nil, nil, argv, environ) == 0 else { return -1 }
    var status: Int32 = 0
    unsafe waitpid(child, &status, 0)
    return status
  }

  /// The bytes of a file of the checkout.
  public static func bytes(_ relative: String) throws -> [UInt8] {
    guard let file = unsafe fopen(path(relative), "r") else { throw Failure(.unknownObject, "no file \(relative)") }
    defer { unsafe fclose(file) }
    var out: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { return out }
      out += buffer.prefix(count)
    }
  }

  public static func text(_ relative: String) throws -> String { String(decoding: try bytes(relative), as: UTF8.self) }
}
