import MusterCore
import MusterStore
import PGClient

extension Register {
  /// Someone who only approves sees what waits for the bodies they decide for, and nothing else.
  private static func seesAll(_ principal: Principal) -> Bool {
    !principal.roles.isDisjoint(with: [.administrator, .registrar, .nominator, .auditor])
  }

  private func standing(_ call: Call) async throws -> ApproverStanding {
    ApproverStanding(
      call.principal,
      try await store.engine.run(ReadStanding(principal: call.principal.name, on: clock.now.date)))
  }

  func listDelegations(_ call: Call) async throws -> Reply {
    let arguments = call.arguments
    var statement = ListDelegations(page: try page(call))
    let state = arguments.text("state") ?? "open"
    statement.open = state == "all" ? nil : state == "open"
    statement.iteration = try await optional(call, "iteration", FindIteration.init)
    let body = try await optional(call, "body", FindBody.init)
    statement.bodies = body.map { [$0] }
    if arguments.has("waiting") || !Self.seesAll(call.principal) {
      let mine = try await standing(call).bodies
      statement.bodies = (body.map { mine.intersection([$0]) } ?? mine).sorted()
    }
    return try await list(call, statement, page: statement.page)
  }

  func showDelegation(_ call: Call) async throws -> Reply {
    let found = try await find(FindDelegation(try call.arguments.required("delegation")))
    if !Self.seesAll(call.principal) { try await checkMine(call, found) }
    var rows = try await store.engine.run(ShowDelegation(found.id))
    if !rows.isEmpty {
      rows[0].add("steps", rows: try await store.engine.run(DelegationSteps(found.id)))
      rows[0].add("officers", rows: try await store.engine.run(DelegationNominees(found.id)))
      rows[0].add("decisions", rows: try await store.engine.run(DelegationDecisions(found.id)))
    }
    try await call.sink.send(.rows, rows: rows)
    return Reply(.rows, [.init("rows", String(rows.count))])
  }

  private func checkMine(_ call: Call, _ found: FoundObject) async throws {
    let mine = try await standing(call)
    let waits = try await store.engine.run(WaitsForBodies(found.id, bodies: mine.bodies.sorted())).first ?? false
    guard !waits else { return }
    throw Failure(
      .forbidden, "\(found.handle) does not wait for a body for which \(call.principal.name) decides.",
      [.init("delegation", found.handle)])
  }

  /// A refused step past an open case, with where that case waits.
  func sayingWhereItWaits(_ reply: Reply) async -> Reply {
    guard reply.code == .ruleBroken, reply.details.contains(where: { $0.key == "rule" && $0.value == "in-approval" }),
      let handle = reply.details.first(where: { $0.key == "delegation" })?.value, let id = Int64(handle.dropFirst(2)),
      let places = try? await store.engine.run(WhereItWaits(id)), !places.isEmpty
    else { return reply }
    var copy = reply
    copy.text = "\(reply.text ?? "") It waits for \(places.joined(separator: ", and for "))."
    return copy
  }
}
