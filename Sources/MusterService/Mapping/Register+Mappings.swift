import MusterCore
import MusterStore
import PGClient

extension Register {
  /// Sets a mapping: the text is read, so that one that cannot be used is refused, and kept as it is.
  func setMapping(_ call: Call) async throws -> Reply {
    let name = try call.arguments.required("name")
    let text = try Self.blockText(call)
    let mapping = try HistoryMapping(parsing: text)
    return try await write(call) { scope in
      if let calendar = mapping.calendar { _ = try await scope.word("calendar", calendar) }
      let statement = InsertMapping(
        name: name.lowercased(), text: text, at: scope.now.instant, principal: call.principal.name,
        source: call.arguments.text("source"))
      guard let id = try await scope.run(statement).first else {
        return Reply(.unchanged, [.init("mapping", name.lowercased())])
      }
      var change = Change("mapping.set", "mapping", id)
      change.note("name", name.lowercased())
      change.note("sha256", Hex.text(Hex.sha256(Array(text.utf8))))
      scope.record(change)
      return Reply(.done, [.init("mapping", name.lowercased()), .init("columns", String(mapping.columns.count))])
    }
  }

  /// The lines of a block as text; what cannot be seen is refused.
  static func blockText(_ call: Call) throws(Failure) -> String {
    let text = String(decoding: call.block ?? [], as: UTF8.self)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let shown = line.filter { $0 != "\t" && $0 != "\r" }
      do throws(Failure) { _ = try CleanText.check(shown, what: "line", limit: 2000) } catch {
        throw Failure(
          .badValue, "Line \(index + 1): \(error.message)", [.init("line", String(index + 1))])
      }
    }
    return text
  }

  func listMappings(_ call: Call) async throws -> Reply {
    let rows = try await store.engine.run(ListMappings())
    try await Rows.send(rows, columns: ListMappings.columns.map(\.name), call)
    return Reply(.rows, [.init("rows", String(rows.count))])
  }

  /// The text of a mapping as it was set.
  func showMapping(_ call: Call) async throws -> Reply {
    let name = try call.arguments.required("name").lowercased()
    guard let found = try await store.engine.run(FindMapping(name)).first else {
      throw Failure.unknown("mapping", name, hint: "mapping.list shows those there are.").about("name")
    }
    let lines = found.text.split(separator: "\n", omittingEmptySubsequences: false)
    let shown = lines.last?.isEmpty == true ? lines.dropLast() : lines[...]
    try await call.sink.send(
      .text, lines: shown.map { line in String(line.map { $0 == "\t" ? " " : $0 }.filter { $0 != "\r" }) })
    return Reply(.text, [.init("lines", String(shown.count))])
  }

  /// A bound from a day on. Files read later use it; what was read before keeps its flags.
  func setBound(_ call: Call) async throws -> Reply {
    let arguments = call.arguments
    guard let kind = arguments.word("bound", HistoryMapping.Bound.self) else {
      throw Failure(.bug, "bound was not parsed")
    }
    let money = arguments.money("most")
    let people = arguments.int("people")
    let bound: PlausibilityBound
    switch (kind, money, people) {
    case (.headcount, nil, let people?): bound = .init(kind, limit: Int64(people), from: arguments.date("from"))
    case (.costPerHead, let money?, nil), (.costPerHeadDay, let money?, nil):
      bound = .init(kind, limit: money.minorUnits, currency: money.currency, from: arguments.date("from"))
    default:
      throw Failure(
        .missingArgument, "headcount is bounded by people=N, a cost by most=\"AMOUNT CURRENCY\".",
        [.init("arg", kind == .headcount ? "people" : "most")])
    }
    let source = try arguments.required("source")
    return try await write(call) { scope in
      let id = try await scope.run(InsertBound(bound, source: source)).first
      var change = Change("bound.set", "bound", id)
      change.note("bound", kind.rawValue)
      change.note("most", money?.description ?? people.map { String($0) })
      change.note("from", arguments.date("from")?.description)
      change.note("source", source)
      scope.record(change)
      return Reply(.done, [.init("bound", kind.rawValue)])
    }
  }

  func listBounds(_ call: Call) async throws -> Reply {
    let rows = try await store.engine.run(ListBounds())
    try await Rows.send(rows, columns: ListBounds.columns.map(\.name), call)
    return Reply(.rows, [.init("rows", String(rows.count))])
  }
}
