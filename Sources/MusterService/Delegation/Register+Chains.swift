import MusterCore
import MusterStore
import PGClient

extension Register {
  func addChain(_ call: Call) async throws -> Reply {
    let words = try Self.chainWords(call.arguments)
    return try await write(call) { scope in
      let facts = try await words.find(in: scope)
      guard let id = try await scope.run(InsertChain(facts)).first else { throw Failure(.bug, "The chain got no id.") }
      scope.record(ChainWords.change(facts, id: id))
      return Reply(
        .done, [.init("chain", facts.chain.code), .init("steps", ChainWords.steps(facts.chain))],
        text: facts.chain.steps.isEmpty && !facts.chain.adds ? "Delegations it fits are approved at once." : nil)
    }
  }

  private static func chainWords(_ arguments: Arguments) throws(Failure) -> ChainWords {
    var words = ChainWords(code: try arguments.required("chain"))
    words.steps = arguments.list("steps") ?? []
    words.from = arguments.date("from")
    words.to = arguments.date("to")
    words.adds = arguments.flag("adds") ?? false
    words.priority = arguments.int("priority") ?? 100
    words.gradeMin = arguments.grade("grade-min")
    words.gradeMax = arguments.grade("grade-max")
    words.sizeMin = arguments.int("size-min")
    words.sizeMax = arguments.int("size-max")
    words.obligatory = arguments.flag("obligatory")
    words.funds = arguments.flag("funds")
    words.body = arguments.text("body")
    words.programme = arguments.text("programme")
    words.province = arguments.text("province")
    words.managedBy = arguments.word("managed-by", ManagedBy.self)
    words.source = arguments.text("source")
    try words.check()
    return words
  }

  func endChain(_ call: Call) async throws -> Reply {
    let code = try call.arguments.required("chain")
    guard let to = call.arguments.date("to") else { throw Failure(.bug, "to was not parsed") }
    return try await write(call) { scope in
      guard let ended = try await scope.run(EndChain(code: code, to: to)).first else {
        let known = try await scope.run(ReadChains(on: nil)).contains {
          $0.facts.chain.code.uppercased() == code.uppercased()
        }
        guard known else {
          throw Failure.unknown("chain", code, hint: "chain.list shows those there are.").about("chain")
        }
        return Reply(.unchanged, [.init("chain", code)], text: "It holds no longer than that already.")
      }
      var change = Change("chain.end", "chain", ended.id)
      change.note("code", code)
      change.note("to", to.description)
      scope.record(change)
      return Reply(
        .done, [.init("chain", code), .init("to", to.description)],
        text: ended.isVoid
          ? "It had not begun by then, so it never holds." : "Cases under way keep the steps they were opened with.")
    }
  }

  func listChains(_ call: Call) async throws -> Reply {
    let found = try await store.engine.run(ReadChains(on: call.arguments.date("on")))
    let rows = found.map { found in
      let chain = found.facts.chain
      var row = Row()
      row.add("chain", chain.code)
      row.add("from", found.isVoid ? "never" : found.facts.from?.description)
      row.add("to", found.isVoid ? nil : found.facts.to?.description)
      row.add("adds", chain.adds)
      row.add("priority", chain.priority)
      row.add("conditions", chain.conditions.map(\.description))
      row.add("steps", chain.steps.map(\.code))
      row.add("source", found.facts.source)
      return row
    }
    let columns = ["chain", "from", "to", "adds", "priority", "conditions", "steps", "source"]
    try await Rows.send(rows, columns: columns, call)
    return Reply(.rows, [.init("rows", String(rows.count))])
  }
}
