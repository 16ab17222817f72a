import Logging
public import MusterCore
public import MusterService
public import MusterStore
public import PGClient
import Synchronization

/// A register on a database of its own, asked with lines as they would come over the wire.
public struct TestRegister: Sendable {
  public let register: Register
  public let store: Store
  public let clock: TestClock
  public let database: String

  /// - Parameter connections: of the engine's pool.
  public init(connections: Int = 4, clock: TestClock = TestClock()) async throws {
    database = try await TestCluster.database()
    store = Store(try await TestCluster.configuration(database), connections: connections)
    self.clock = clock
    register = Register(
      store: store, clock: clock, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
  }

  public static let registrar = Principal(name: "ada", roles: Set(Role.allCases))

  /// Runs a test with a register and closes it afterwards.
  public static func with<R>(
    connections: Int = 4, clock: TestClock = TestClock(), _ body: (TestRegister) async throws -> R
  ) async throws -> R {
    let register = try await TestRegister(connections: connections, clock: clock)
    do {
      let result = try await body(register)
      await register.store.close()
      return result
    } catch {
      await register.store.close()
      throw error
    }
  }

  @discardableResult
  public func ask(_ line: String, block: String? = nil, as principal: Principal = registrar) async -> Answer {
    await ask(line, bytes: block.map { Array($0.utf8) }, as: principal)
  }

  @discardableResult
  public func ask(_ line: String, bytes: [UInt8]?, as principal: Principal = registrar) async -> Answer {
    let sink = CollectingSink()
    do throws(RequestParser.BadLine) {
      let request = try RequestParser.parse(Array(line.utf8))
      let reply = await register.handle(request, block: bytes, from: principal, to: sink)
      return await Answer(reply: reply, rows: sink.rows, lines: sink.lines)
    } catch {
      return Answer(reply: Reply(error.failure), rows: [], lines: [])
    }
  }

  /// A connection as the server's superuser, to look behind the daemon's back.
  public func superuser<R: Sendable>(_ body: (PGConnection) async throws -> R) async throws -> R {
    let connection = try await PGConnection.connect(try await TestCluster.configuration(database))
    do {
      let result = try await body(connection)
      await connection.close()
      return result
    } catch {
      await connection.close()
      throw error
    }
  }

  /// One value of a query as the superuser; what went wrong, if anything did, so that an expectation shows it.
  public func value(_ sql: String) async -> String? {
    do {
      return try await superuser { try await $0.query(sql, PGParameters(), readOnly: true).rows.first?.first ?? nil }
    } catch {
      return "failed: \(error)"
    }
  }

  /// A course and a run at home with that many seats; answers the run's code.
  public func homeRun(_ code: String, capacity: Int?, more: String = "") async -> String {
    await ask("course.add \"Course of \(code)\" code=\(code)-C discipline=counter-narcotics")
    let seats = capacity.map { " capacity=\($0)" } ?? ""
    await ask("iteration.add \(code)-C \(code) managed-by=nation\(seats) \(more)")
    return code
  }

  /// Invented officers with the numbers `prefix-1`, `prefix-2`, …
  public func officers(_ count: Int, prefix: String = "T") async -> [String] {
    let rows = (1...count).map { "army,\(prefix)-\($0),Invented Officer\n" }.joined()
    await ask("import officers <<", block: "service,number,name\n" + rows)
    return (1...count).map { "\(prefix)-\($0)" }
  }
}

/// What a request was answered.
public struct Answer: Sendable {
  public let reply: Reply
  public let rows: [Row]
  public let lines: [String]

  public init(reply: Reply, rows: [Row], lines: [String]) {
    self.reply = reply
    self.rows = rows
    self.lines = lines
  }

  public var code: ReplyCode { reply.code }
  public var text: String { reply.text ?? "" }

  /// Of figures: the rows that hold some, without the head and the notes.
  public var figures: [Row] { rows.filter { $0["row"]?.plain != "head" && $0["row"]?.plain != "note" } }

  public subscript(key: String) -> String? { reply.details.first { $0.key == key }?.value }
}

private actor CollectingSink: ReplySink {
  private(set) var rows: [Row] = []
  private(set) var lines: [String] = []

  func send(_ code: ReplyCode, rows: [Row]) { self.rows += rows }
  func send(_ code: ReplyCode, lines: [String]) { self.lines += lines }
}

/// A clock that stands where it is put, and moves on by a step each time it is read.
public final class TestClock: RegisterClock {
  private let moment = Mutex<Int64>(1_795_000_000_000_000)
  private let step: Int64

  /// - Parameter step: microseconds.
  public init(step: Int64 = 1000) { self.step = step }

  public var now: Instant {
    moment.withLock {
      $0 += step
      return Instant(microseconds: $0)
    }
  }

  public func set(_ instant: Instant) { moment.withLock { $0 = instant.microseconds } }
}
