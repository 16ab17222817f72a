import MusterCore
import MusterStore
import PGClient

extension Register {
  func addCost(_ call: Call) async throws -> Reply {
    let (officerName, runName, item) = try Self.cost(call.arguments)
    return try await write(call) { scope in
      let officer = try await scope.find(FindOfficer(officerName))
      let run = try await scope.find(FindIteration(runName))
      let enrolment = try await Self.attempt(officer, run, scope)
      let id = try await scope.run(InsertCost(enrolment: enrolment, item)).first ?? 0
      var change = Change("cost.add", "cost", id)
      change.details.append(("officer", .int(officer.id)))
      change.note("iteration", run.handle)
      Self.note(item, of: officer.id, in: &change)
      scope.record(change)
      return Reply(
        .done,
        [
          .init("officer", officerName), .init("iteration", run.handle), .init("cost", String(id)),
          .init("amount", item.amount?.description ?? "not-known"),
        ])
    }
  }

  private static func cost(_ arguments: Arguments) throws(Failure) -> (String, String, CostItem) {
    guard let kind = arguments.word("kind", CostKind.self) else { throw Failure(.bug, "kind was not parsed") }
    var item = CostItem(
      kind, payer: try arguments.required("payer").lowercased(),
      basis: arguments.word("basis", CostBasis.self) ?? .planned)
    item.amount = arguments.money("amount")
    item.note = arguments.text("note")
    item.letter = arguments.text("letter")
    return (try arguments.required("officer"), try arguments.required("iteration"), item)
  }

  static func attempt(_ officer: FoundObject, _ run: FoundObject, _ scope: WriteScope) async throws -> Int64 {
    guard let attempt = try await scope.run(FindAttempt(officer: officer.id, iteration: run.id)).first else {
      throw Failure(
        .unknownObject, "The officer has no enrolment in \(run.handle).", [.init("iteration", run.handle)])
    }
    return attempt.id
  }

  private static func note(_ item: CostItem, of officer: Int64, in change: inout Change) {
    change.note("kind", item.kind.rawValue)
    change.note("payer", item.payer)
    change.note("basis", item.basis.rawValue)
    change.note("amount", item.amount?.description ?? "not known")
    change.note("note", personal: item.note, officer: officer)
    change.note("void", item.isVoid ? "yes" : nil)
  }

  func setCost(_ call: Call) async throws -> Reply {
    let arguments = call.arguments
    guard let number = arguments.int("cost") else { throw Failure(.bug, "cost was not parsed") }
    try Clearing.check(arguments, all: ["kind", "payer", "basis", "amount", "note", "void"])
    return try await write(call) { scope in
      let id = Int64(number)
      guard let stored = try await scope.run(LockCost(id)).first else {
        throw Failure.unknown("cost", String(id), hint: "cost.list shows those there are.").about("cost")
      }
      let item = Self.corrected(stored.item, arguments)
      let details: [Failure.Detail] = [
        .init("officer", stored.officer), .init("iteration", stored.iteration), .init("cost", String(id)),
        .init("amount", item.amount?.description ?? "not-known"),
      ]
      guard item != stored.item else { return Reply(.unchanged, details) }
      _ = try await scope.run(UpdateCost(id, item))
      var change = Change("cost.set", "cost", id, reason: arguments.text("reason"))
      change.note("kind-was", stored.item.kind.rawValue)
      change.note("payer-was", stored.item.payer)
      change.note("basis-was", stored.item.basis.rawValue)
      change.note("amount-was", stored.item.amount?.description ?? "not known")
      Self.note(item, of: try await scope.find(FindOfficer(stored.officer)).id, in: &change)
      scope.record(change)
      return Reply(.done, details)
    }
  }

  private static func corrected(_ stored: CostItem, _ arguments: Arguments) -> CostItem {
    let clear = Set(arguments.list("clear") ?? [])
    var item = stored
    item.kind = arguments.word("kind", CostKind.self) ?? stored.kind
    item.payer = arguments.text("payer")?.lowercased() ?? stored.payer
    item.basis = arguments.word("basis", CostBasis.self) ?? stored.basis
    item.amount = clear.contains("amount") ? nil : arguments.money("amount") ?? stored.amount
    item.note = clear.contains("note") ? nil : arguments.text("note") ?? stored.note
    item.letter = arguments.text("letter") ?? stored.letter
    item.isVoid = arguments.flag("void") ?? stored.isVoid
    return item
  }

  func listCosts(_ call: Call) async throws -> Reply {
    var statement = ListCosts(page: try page(call))
    statement.officer = try await optional(call, "officer", FindOfficer.init)
    statement.iteration = try await optional(call, "iteration", FindIteration.init)
    statement.payer = call.arguments.text("payer")?.lowercased()
    statement.basis = call.arguments.text("basis")
    var rows = try await store.engine.run(statement)
    let more = rows.count >= statement.page.limit
    if more { rows.removeLast() }
    try await Rows.send(rows, columns: ListCosts.columns.map(\.name), call)
    let unknown = rows.filter { $0["amount"] == .null }.count
    var reply = Reply(.rows, [.init("rows", String(rows.count)), .init("not-known", String(unknown))])
    if more, case .int(let id)? = rows.last?["id"] { reply.details.append(.init("after", String(id))) }
    return reply
  }
}
