import MusterCore
import MusterStore
import PGClient

extension Register {
  func addBody(_ call: Call) async throws -> Reply {
    let facts = try Self.bodyFacts(call.arguments)
    return try await write(call) { scope in
      var body = facts
      _ = try await scope.run(LockBodyTree())
      if let parent = scope.call.arguments.text("parent") {
        body.parent = try await scope.findBody(parent, argument: "parent").id
      }
      body.service = try await scope.optionalWord("service")
      body.province = try await scope.optionalWord("province")
      guard let id = try await scope.run(InsertBody(body)).first else {
        throw Failure(
          .exists, "There is a body \(body.code.quoted) already.", [.init("arg", "code"), .init("body", body.code)])
      }
      scope.record(Self.change("body.add", id, body, parent: scope.call.arguments.text("parent")))
      return Reply(.done, [.init("body", body.code)])
    }
  }

  private static func bodyFacts(_ arguments: Arguments) throws(Failure) -> BodyFacts {
    var facts = BodyFacts(code: try arguments.required("code"), name: try arguments.required("name"))
    facts.source = arguments.text("source")
    return facts
  }

  private static func change(_ verb: String, _ id: Int64, _ facts: BodyFacts, parent: String?) -> Change {
    var change = Change(verb, "body", id)
    change.note("code", facts.code)
    change.note("name", facts.name)
    change.note("parent", parent)
    change.note("service", facts.service)
    change.note("province", facts.province)
    change.note("source", facts.source)
    return change
  }

  func setBody(_ call: Call) async throws -> Reply {
    let name = try call.arguments.required("body")
    return try await write(call) { scope in
      _ = try await scope.run(LockBodyTree())
      let found = try await scope.find(FindBody(name))
      guard let stored = try await scope.run(ReadBody(found.id)).first else { throw Failure.unknown("body", name) }
      var facts = try Self.changed(stored, scope.call.arguments)
      var parentCode: String?
      if let given = scope.call.arguments.text("parent") {
        let parent = try await scope.findBody(given, argument: "parent")
        try BodyTree.check(
          found.handle, id: found.id, under: parent.handle, above: try await scope.run(BodiesAbove(parent.id)))
        facts.parent = parent.id
        parentCode = parent.handle
      }
      if let service = try await scope.optionalWord("service") { facts.service = service }
      if let province = try await scope.optionalWord("province") { facts.province = province }
      guard facts != stored else { return Reply(.unchanged, [.init("body", found.handle)]) }
      if facts.code.uppercased() != stored.code.uppercased(),
        let other = try await scope.run(FindBody(facts.code)).first
      {
        throw Failure(
          .exists, "There is a body \(other.handle.quoted) already.",
          [.init("arg", "code"), .init("body", other.handle)])
      }
      _ = try await scope.run(UpdateBody(found.id, facts))
      scope.record(Self.change("body.set", found.id, facts, parent: parentCode))
      return Reply(.done, [.init("body", facts.code)])
    }
  }

  private static func changed(_ stored: BodyFacts, _ arguments: Arguments) throws(Failure) -> BodyFacts {
    var facts = stored
    facts.code = arguments.text("code") ?? facts.code
    facts.name = arguments.text("name") ?? facts.name
    facts.source = try arguments.text("source", else: facts.source)
    if try arguments.clears("parent") { facts.parent = nil }
    if try arguments.clears("service") { facts.service = nil }
    if try arguments.clears("province") { facts.province = nil }
    return facts
  }

  func listBodies(_ call: Call) async throws -> Reply {
    let page = try page(call)
    let under = try await optional(call, "under", FindBody.init)
    return try await list(
      call, ListBodies(under: under, text: call.arguments.text("text"), page: page), page: page)
  }

  func showBody(_ call: Call) async throws -> Reply {
    let found = try await find(FindBody(try call.arguments.required("body")))
    let today = try EntryDay.today(clock.now)
    var rows = try await store.engine.run(ShowBody(found.id))
    var calls = ReadCalls()
    calls.body = found.id
    let waiting = try await store.engine.run(calls).filter { $0.facts.standing(on: today).isAwaited }
    if !rows.isEmpty { rows[0].add("awaited", rows: waiting.map { CallRows.row($0, today: today) }) }
    try await call.sink.send(.rows, rows: rows)
    return Reply(.rows, [.init("rows", String(rows.count)), .init("awaited", String(waiting.count))])
  }
}

extension WriteScope {
  /// A body that an argument names.
  func findBody(_ name: String, argument: String) async throws -> FoundObject {
    guard let found = try await run(FindBody(name)).first else {
      throw Failure.unknown("body", name, hint: "body.list shows those there are.").about(argument)
    }
    return found
  }
}
