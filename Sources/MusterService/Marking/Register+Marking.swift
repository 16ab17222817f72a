import MusterCore
import MusterStore
import PGClient

extension Register {
  /// What stands on what goes out before anybody stated a marking.
  static let notMarked = "not marked"

  /// Classification and distribution as they stood at a stamp; nil: as they stand.
  func marking(stamp: Int64?) async throws -> String {
    try await store.reader.run(MarkingAt(stamp: stamp)).first ?? Self.notMarked
  }

  func setMarking(_ call: Call) async throws -> Reply {
    let marking = try call.arguments.required("marking")
    return try await write(call) { scope in
      guard try await !scope.run(SetMarking(marking)).isEmpty else {
        return Reply(.unchanged, [.init("marking", marking)])
      }
      var change = Change("marking.set", "register", nil)
      change.note("marking", marking)
      scope.record(change)
      return Reply(.done, [.init("marking", marking)])
    }
  }

  func showMarking(_ call: Call) async throws -> Reply {
    let stamp = call.arguments.has("as-of") ? try await sealedHead(call).stamp : nil
    var row = Row()
    row.add("marking", try await marking(stamp: stamp))
    try await call.sink.send(.rows, rows: [row])
    return Reply(.rows, [.init("rows", "1")])
  }

  /// Lists have no head that says it: once a marking is stated their verdict does, and an export's always.
  func marked(_ reply: Reply, _ call: Call) async throws -> Reply {
    guard reply.code == .rows, call.spec.isMarked else { return reply }
    let stamp =
      call.spec.argument("as-of") != nil && call.arguments.has("as-of") ? try await sealedHead(call).stamp : nil
    let marking = try await marking(stamp: stamp)
    guard marking != Self.notMarked || [.export, .exportFacts].contains(call.name) else { return reply }
    var reply = reply
    reply.details.append(.init("marking", marking))
    return reply
  }
}
