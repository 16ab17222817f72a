import Logging
import MusterCore
import MusterWire
import Synchronization

@testable import musterd

/// A server with a scripted handler, for the time of a test.
struct ServerBench {
  let server: Server
  let handler: ScriptedHandler
  let path: String
  let port: Int?

  static func run(
    _ change: (inout ServerConfiguration) -> Void = { _ in }, _ body: (ServerBench) async throws -> Void
  ) async throws {
    try await withTemporaryFolder { folder in
      var configuration = ServerConfiguration(socketPath: folder + "/s")
      change(&configuration)
      let handler = ScriptedHandler()
      let server = Server(
        configuration: configuration, handler: handler, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
      ) { peer in
        switch peer {
        case .local(let uid, _): Principal(name: "uid\(uid)", roles: [.registrar, .auditor])
        case .loopback: Principal(name: "loopback", roles: [])
        }
      }
      let ready = AsyncStream.makeStream(of: Server.Addresses.self)
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          defer { ready.continuation.finish() }
          try await server.run { ready.continuation.yield($0) }
        }
        var found: Server.Addresses?
        for await addresses in ready.stream {
          found = addresses
          break
        }
        if let found {
          try await body(
            ServerBench(server: server, handler: handler, path: found.socketPath, port: found.loopbackPort))
        }
        server.shutdown()
        try await group.waitForAll()
      }
    }
  }

  /// Connects and takes the greeting.
  func connect(_ body: (inout RawClient) async throws -> Void) async throws {
    try await RawClient.connect(to: path) { client in
      let greeting = try await client.line()
      guard greeting?.hasPrefix("200 muster ready proto=1 ") == true else { throw NoGreeting(line: greeting) }
      try await body(&client)
    }
  }

  struct NoGreeting: Error { let line: String? }
}

extension String {
  /// What a test compares of a line: tag, code and symbol, without what is for people.
  func firstWords(_ count: Int) -> String { split(separator: " ").prefix(count).joined(separator: " ") }
}

/// Waits until something becomes true, for at most half a minute.
func eventually(_ condition: () -> Bool) async -> Bool {
  for _ in 0..<6000 {
    if condition() { return true }
    try? await Task.sleep(for: .milliseconds(5))
  }
  return condition()
}
