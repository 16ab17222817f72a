import Logging
import MusterCore
import MusterService
import MusterStore
import MusterTestKit

/// Another daemon on the same database.
struct SecondDaemon: Sendable {
  private let register: Register
  private let store: Store

  init(beside first: TestRegister) async throws {
    store = Store(try await TestCluster.configuration(first.database), connections: 4)
    register = Register(
      store: store, clock: first.clock, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
  }

  @discardableResult
  func ask(_ line: String, block: String? = nil) async -> Answer {
    guard let request = try? RequestParser.parse(Array(line.utf8)) else {
      return Answer(reply: Reply(.bug), rows: [], lines: [])
    }
    let reply = await register.handle(
      request, block: block.map { Array($0.utf8) }, from: TestRegister.registrar, to: NoRows())
    return Answer(reply: reply, rows: [], lines: [])
  }

  func runClock() async { _ = await register.runClock() }

  func close() async { await store.close() }

  private struct NoRows: ReplySink {
    func send(_ code: ReplyCode, rows: [Row]) {}
    func send(_ code: ReplyCode, lines: [String]) {}
  }
}
