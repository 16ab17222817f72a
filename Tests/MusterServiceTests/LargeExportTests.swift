import MusterCore
import MusterService
import MusterTestKit
import PGClient
import Synchronization
import Testing

/// What is given out whole is read from the database only as fast as it is taken, and no longer than somebody takes it.
@Suite struct LargeExportTests {
  static let people = 5000

  static func withPeople(_ body: (TestRegister) async throws -> Void) async throws {
    try await TestRegister.with { muster in
      let rows = (1...people).map { "army,L-\($0),Invented Officer\n" }.joined()
      #expect(await muster.ask("import officers <<", block: "service,number,name\n" + rows).code == .imported)
      try await body(muster)
    }
  }

  static let running = """
    select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
       and (state <> 'idle') and query like '%muster.officer%'
    """

  @Test func portionsAreSmallAndWhole() async throws {
    try await Self.withPeople { muster in
      let sink = Taker()
      let reply = await muster.register.handle(
        Request(verb: "export", arguments: [.init(value: "officers")]), block: nil, from: TestRegister.registrar,
        to: sink)
      #expect(reply.code == .rows && sink.taken == Self.people)
      #expect(sink.largest <= 256, "\(sink.largest) rows were held at once")
    }
  }

  /// A reader that stands still holds the statement up; giving the request up ends it.
  @Test(arguments: ["export officers", "export officers format=csv"])
  func whatIsGivenUpStopsAtTheDatabase(_ line: String) async throws {
    try await Self.withPeople { muster in
      let sink = Taker(stopsAfter: 2)
      let request = try RequestParser.parse(Array(line.utf8))
      let task = Task {
        await muster.register.handle(request, block: nil, from: TestRegister.registrar, to: sink)
      }
      while !sink.isStopped { try await Task.sleep(for: .milliseconds(10)) }
      #expect(await muster.value(Self.running) == "1", "the statement is not held up: it was read to its end")
      task.cancel()
      #expect(await task.value.code == .cancelled)
      var left: String?
      for _ in 0..<100 {
        left = await muster.value(Self.running)
        if left == "0" { break }
        try await Task.sleep(for: .milliseconds(50))
      }
      #expect(left == "0", "the statement still runs")
      #expect(sink.taken < Self.people)
      #expect(await muster.ask("status").code == .rows)
    }
  }

  /// However many readers stand still, everyone else goes on working; who wants one list too many is told.
  @Test func readersThatStandStillKeepNobodyFromWork() async throws {
    try await Self.withPeople { muster in
      let request = Request(verb: "export", arguments: [.init(value: "officers")])
      let sinks = (1...2).map { _ in Taker(stopsAfter: 2) }
      let tasks = sinks.map { sink in
        Task { await muster.register.handle(request, block: nil, from: TestRegister.registrar, to: sink) }
      }
      for sink in sinks {
        while !sink.isStopped { try await Task.sleep(for: .milliseconds(10)) }
      }
      let third = await muster.ask("export officers")
      #expect(third.code == .busy, "\(third.reply)")
      for number in 1...8 { #expect(await muster.ask("officer.show L-\(number)").code == .rows) }
      _ = await muster.homeRun("H", capacity: 3)
      #expect(await muster.ask("enrol L-1 H").code == .enrolmentConfirmed)
      for task in tasks {
        task.cancel()
        #expect(await task.value.code == .cancelled)
      }
      #expect(await muster.ask("export officers").rows.count == Self.people)
    }
  }
}

/// Takes rows, and stands still after so many portions until its task is cancelled.
private final class Taker: ReplySink {
  private struct State {
    var taken = 0
    var largest = 0
    var portions = 0
    var isStopped = false
  }
  private let state = Mutex(State())
  private let stopsAfter: Int?

  init(stopsAfter: Int? = nil) { self.stopsAfter = stopsAfter }

  var taken: Int { state.withLock { $0.taken } }
  var largest: Int { state.withLock { $0.largest } }
  var isStopped: Bool { state.withLock { $0.isStopped } }

  func send(_ code: ReplyCode, rows: [Row]) async throws { try await take(rows.count) }
  func send(_ code: ReplyCode, lines: [String]) async throws { try await take(lines.count) }

  private func take(_ count: Int) async throws {
    let stops = state.withLock { state in
      state.taken += count
      state.largest = max(state.largest, count)
      state.portions += 1
      state.isStopped = stopsAfter == state.portions
      return state.isStopped
    }
    if stops { try await Task.sleep(for: .seconds(60)) }
  }
}
