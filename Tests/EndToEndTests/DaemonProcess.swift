import Foundation
import MusterCore
import MusterTestKit

/// A real musterd as a process, with a state folder of its own.
final class DaemonProcess {
  let folder: String
  let socket: String
  private let extra: [String]
  private var child: Child?

  /// - Parameter arguments: besides state and socket.
  init(_ arguments: [String] = []) throws {
    folder = try Checkout.temporaryFolder("e2e")
    // Started by root, the daemon becomes another user, who must be able to get in.
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder)
    try FileManager.default.createDirectory(atPath: folder + "/s", withIntermediateDirectories: false)
    if geteuid() == 0 {
      try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder + "/s")
    }
    socket = folder + "/s/muster.sock"
    extra = arguments
  }

  static func with<R>(_ arguments: [String] = [], _ body: (DaemonProcess) async throws -> R) async throws -> R {
    let daemon = try DaemonProcess(arguments)
    do {
      try await daemon.start()
      let result = try await body(daemon)
      await daemon.remove()
      return result
    } catch {
      await daemon.remove()
      throw error
    }
  }

  /// Where the built programs are: beside the test bundle.
  static func program(_ name: String) -> String {
    let tests = URL(
      fileURLWithPath: (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? "")
    return tests.deletingLastPathComponent().appendingPathComponent(name).path
  }

  private static let noSettings: [String: String?] = [
    "MUSTER_DATABASE": nil, "MUSTER_SOCKET": nil, "MUSTER_COLUMNS": nil, "COLUMNS": nil,
  ]

  func start() async throws {
    let log = folder + "/log"
    let child = try Child(
      Self.program("musterd"),
      ["--state", folder + "/state", "--socket", socket, "--schema", Checkout.path("Schema")] + extra,
      environment: Self.noSettings, output: (log, log))
    self.child = child
    for _ in 0..<600 {
      if let line = try? RawConnection(socket), line.greeting.hasPrefix("200 ") { return }
      guard child.isRunning else { break }
      try await Task.sleep(for: .milliseconds(50))
    }
    throw Failure(.internalFault, "musterd did not start: \((try? String(contentsOfFile: log, encoding: .utf8)) ?? "")")
  }

  /// Ends it by a signal and answers its status: the exit code, or minus the signal.
  @discardableResult
  func end(_ signal: Int32) async -> Int32 {
    guard let child else { return 0 }
    if child.isRunning { kill(child.pid, signal) }
    return await child.wait()
  }

  var pid: Int32 { child?.pid ?? 0 }

  var postmaster: Int32? {
    let text = try? String(contentsOfFile: folder + "/state/postgres/data/postmaster.pid", encoding: .utf8)
    return text?.split(separator: "\n").first.flatMap { Int32($0) }
  }

  func remove() async {
    await end(SIGTERM)
    if let postmaster { kill(postmaster, SIGQUIT) }
    // A private cluster keeps its socket in a short folder of its own, which it notes.
    if let note = try? String(contentsOfFile: folder + "/state/postgres/socket", encoding: .utf8),
      let socketFolder = note.split(separator: "\n").first, socketFolder.contains("/pg.")
    {
      try? FileManager.default.removeItem(atPath: String(socketFolder))
    }
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Runs a program to its end, or until it has been silent for so many seconds, with the daemon's socket in its environment.
  func run(
    _ program: String, _ arguments: [String], input: String? = nil, seconds: Int = 60
  ) async throws -> (status: Int32, out: String, err: String) {
    let name = folder + "/" + UUID().uuidString
    if let input { try Data(input.utf8).write(to: URL(fileURLWithPath: name + ".in")) }
    var environment = Self.noSettings
    environment["MUSTER_SOCKET"] = .some(socket)
    let child = try Child(
      program, arguments, environment: environment, input: input == nil ? "/dev/null" : name + ".in",
      output: (name + ".out", name + ".err"))
    // A large export on a busy machine takes minutes; it is given up only when its file has stopped growing.
    let status = await child.wait(seconds: seconds) { Self.size(of: name + ".out") }
    return (
      status, try String(contentsOfFile: name + ".out", encoding: .utf8),
      try String(contentsOfFile: name + ".err", encoding: .utf8)
    )
  }

  private static func size(of path: String) -> Int {
    var found = stat()
    return unsafe stat(path, &found) == 0 ? Int(found.st_size) : 0
  }

  /// The client, with its output as it goes to a file.
  func muster(_ arguments: String...) async throws -> (status: Int32, out: String, err: String) {
    try await run(Self.program("muster"), arguments)
  }
}
