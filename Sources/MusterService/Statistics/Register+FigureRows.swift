import MusterCore
import MusterStore
import PGClient

extension Register {
  private static let rowColumns = [
    "n", "fact", "id", "person", "iteration", "course", "programme", "state", "role", "reason", "starts", "ends",
    "heads",
    "cost", "currency", "payer", "planned", "seats", "returned", "letter", "source", "line", "printed",
  ]

  /// What stands behind figures: a row for each fact that passes the filters, without names.
  func statsRows(_ call: Call) async throws -> Reply {
    let head = try await sealedHead(call)
    let question = try await question(call.arguments, stamp: head.stamp)
    let page = try page(call)
    let query = FiguresQuery.facts(
      question, of: call.arguments.word("measure", Measure.self), after: page.after, limit: page.limit)
    var rows = try await read(query)
    let more = rows.count >= page.limit
    if more { rows.removeLast() }
    let out = rows.map(Self.factRow)
    try await Rows.send(out, columns: Self.rowColumns, call)
    var reply = Reply(
      .rows, [.init("rows", String(out.count)), .init("as-of", head.sealedAt), .init("seq", String(head.sequence))])
    if more, let last = rows.last?[0] { reply.details.append(.init("after", last)) }
    if question.request.filters.contains(where: \.dimension.isTime) {
      let measure = call.arguments.word("measure", Measure.self)
      let left = try await read(.undatedFacts(question, of: measure)).first?.first.flatMap { $0 } ?? "0"
      reply.details.append(.init(FigureCount.yearMissing.rawValue, left))
      if left != "0" { reply.text = "Not among them for want of a day: \(left)." }
    }
    return reply
  }

  private static func factRow(_ values: [String?]) -> Row {
    var row = Row()
    for (name, value) in zip(rowColumns, values) {
      switch name {
      case "n", "id", "heads", "seats", "returned", "source", "line": row.add(name, value.flatMap(Int64.init))
      case "planned": row.add(name, value.map { $0 == "t" })
      default: row.add(name, value)
      }
    }
    if let minor = values[13].flatMap(Int64.init), let currency = values[14] {
      row.set("cost", .text(Money(minorUnits: minor, currency: currency).amount))
    }
    return row
  }

  /// Figures at two moments: the cells that differ, and the entries about their facts that were sealed in between.
  func statsDiff(_ call: Call) async throws -> Reply {
    guard let from = call.arguments.instant("from") else { throw Failure(.bug, "from was not parsed") }
    let earlier = try await sealedHead(from, argument: "from")
    let later = try await sealedHead(call.arguments.instant("to"), argument: "to")
    guard earlier.sequence <= later.sequence else {
      throw Failure.value("The moments are the wrong way round: from is the earlier one.").about("from")
    }
    let old = try await question(call.arguments, stamp: earlier.stamp)
    let new = try await question(call.arguments, stamp: later.stamp)
    let (before, now) = (try await count(old), try await count(new))
    let (then, since) = (try await facts(.marks(old)), try await facts(.marks(new)))
    let changed = FiguresTable.changed(before, now)
    var behind = EntriesBetween.Facts()
    for (place, keys) in changed.enumerated() {
      let (x, y) = (Self.within(keys, then), Self.within(keys, since))
      let differing = x.symmetricDifference(y)
      for fact in differing {
        guard let kind = fact.first, let id = Int64(fact.dropFirst().prefix(while: { $0 != "*" })) else { continue }
        behind.add(kind, id, row: place)
      }
    }
    var entries: [Int: [String]] = [:]
    let found = try await store.engine.run(
      EntriesBetween(
        after: earlier.stamp, upTo: later.stamp, facts: behind, measures: new.request.measures))
    for entry in found {
      entries[entry.row, default: []].append("\(entry.sequence) \(entry.verb) \(entry.subject)")
    }
    let rows = changed.enumerated().map { place, keys in
      var row = FiguresTable.difference(keys, before, now)
      var named = entries[place] ?? []
      if named.count > EntriesBetween.most { named[EntriesBetween.most...] = ["and more"] }
      row.add("entries", named)
      return row
    }
    try await figures(
      call, title: "\(now.title): what changed", question: Self.line(call.arguments, call.spec),
      columns: FiguresTable.differenceColumns(now).map { ($0.name, $0.kind.rawValue, $0.label) } + [
        ("entries", "text", "Entries of the change log")
      ], head: later, rows: rows, notes: ["Before: as of \(earlier.sealedAt)."],
      basis: now.request.basis)
    return Reply(
      .rows,
      [
        .init("rows", String(rows.count)), .init("from", earlier.sealedAt), .init("from-seq", String(earlier.sequence)),
        .init("to", later.sealedAt), .init("to-seq", String(later.sequence)),
      ])
  }

  /// The facts of all cells that lie within a sum.
  private static func within(_ keys: [String?], _ cells: [[String?]: [String]]) -> Set<String> {
    Set(cells.filter { matches(keys, $0.key) }.flatMap(\.value))
  }

  /// Whether a cell lies within a sum.
  private static func matches(_ sum: [String?], _ cell: [String?]) -> Bool {
    zip(sum, cell).allSatisfy { $0 == nil || $0 == $1 }
  }

  func read(_ query: FiguresQuery) async throws -> [[String?]] { try await store.read(query) }

  /// The facts of each cell of a question.
  func members(_ question: FiguresQuestion, withHeadsOnly: Bool = false) async throws -> [[String?]: [String]] {
    try await facts(.members(question, withHeadsOnly: withHeadsOnly))
  }

  /// Who stands behind the sums of money and of days in each cell of a question.
  func shares(_ question: FiguresQuestion) async throws -> [[String?]: [String]] {
    guard let query = FiguresQuery.shares(question) else { return [:] }
    return try await facts(query)
  }

  private func facts(_ query: FiguresQuery) async throws -> [[String?]: [String]] {
    Dictionary(
      try await read(query).map { row in
        (Array(row.dropLast()), (row.last ?? nil)?.split(separator: ",").map(String.init) ?? [])
      }
    ) { first, _ in first }
  }
}

extension Store {
  /// The rows of a question about figures, in a transaction with the settings it needs.
  func read(_ query: FiguresQuery) async throws -> [[String?]] {
    try await reader.transaction(readOnly: true, deadline: .seconds(300)) { transaction in
      try await transaction.execute(FiguresQuery.settings)
      return try await transaction.query(query.sql, query.parameters).rows
    }
  }
}
