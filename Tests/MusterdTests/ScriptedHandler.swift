import MusterCore
import Synchronization

/// A handler without a database: each verb does what a test needs.
final class ScriptedHandler: RequestHandler {
  private struct State {
    var seen: [String] = []
    var cancelled: [String] = []
    var rowsSent = 0
    var isOpen = false
    var waiting: [CheckedContinuation<Void, Never>] = []
    var gathering = 0
  }

  private let state = Mutex(State())

  /// Tags, or verbs where there is none, in the order in which they came.
  var seen: [String] { state.withLock { $0.seen } }
  var cancelled: [String] { state.withLock { $0.cancelled } }
  var rowsSent: Int { state.withLock { $0.rowsSent } }

  /// Lets go what waits in `complete`.
  func openGate() {
    let waiting = state.withLock { state in
      state.isOpen = true
      defer { state.waiting = [] }
      return state.waiting
    }
    for continuation in waiting { continuation.resume() }
  }

  func handle(_ request: Request, block: [UInt8]?, from principal: Principal, to sink: any ReplySink) async -> Reply {
    let name = request.tag ?? request.verb
    state.withLock { $0.seen.append(name) }
    let count = request.arguments.first { $0.name == "n" }.flatMap { Int($0.value) } ?? 1
    switch request.verb {
    case "noop": return Reply(.ok)
    case "enrol": return await enrol(name, together: count)
    case "complete":
      await withCheckedContinuation { continuation in
        let isOpen = state.withLock { state in
          if !state.isOpen { state.waiting.append(continuation) }
          return state.isOpen
        }
        if isOpen { continuation.resume() }
      }
      return Reply(.done)
    case "stats":
      do { try await Task.sleep(for: .seconds(100)) } catch { state.withLock { $0.cancelled.append(name) } }
      return Reply(Failure(.cancelled, "The request was cancelled."))
    case "nap":
      try? await Task.sleep(for: .milliseconds(count))
      return Reply(.ok)
    case "export": return await export(name, count, sink)
    case "import": return Reply(.imported, [.init("bytes", String(block?.count ?? -1)), .init("by", principal.name)])
    default: return Reply(Failure(.unknownVerb, "There is no such verb."))
    }
  }

  /// Ends only when so many run at a time.
  private func enrol(_ name: String, together count: Int) async -> Reply {
    state.withLock { $0.gathering += 1 }
    while state.withLock({ $0.gathering }) < count, !Task.isCancelled { try? await Task.sleep(for: .milliseconds(1)) }
    return Reply(.enrolmentConfirmed, [.init("who", name)])
  }

  private func export(_ name: String, _ count: Int, _ sink: any ReplySink) async -> Reply {
    let filler = String(repeating: "x", count: 90)
    do {
      for number in 0..<count {
        try await sink.send(.rows, rows: [Row([.init("n", .int(Int64(number))), .init("x", .text(filler))])])
        state.withLock { $0.rowsSent += 1 }
      }
      return Reply(.rows, [.init("rows", String(count))])
    } catch {
      state.withLock { $0.cancelled.append(name) }
      return Reply(Failure(.cancelled, "The request was cancelled."))
    }
  }
}
