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
    let query = FiguresQuery.facts(question, after: page.after, limit: page.limit)
    var rows = try await store.reader.transaction(readOnly: true, deadline: .seconds(300)) { transaction in
      try await transaction.execute("set local jit = off")
      return try await transaction.query(query.sql, query.parameters).rows
    }
    let more = rows.count >= page.limit
    if more { rows.removeLast() }
    let out = rows.map(Self.factRow)
    try await Rows.send(out, columns: Self.rowColumns, call)
    var reply = Reply(
      .rows, [.init("rows", String(out.count)), .init("as-of", head.sealedAt), .init("seq", String(head.sequence))])
    if more, let last = rows.last?[0] { reply.details.append(.init("after", last)) }
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
    let members = [try await members(old), try await members(new)]
    var rows: [Row] = []
    for keys in FiguresTable.changed(before, now) {
      var row = FiguresTable.difference(keys, before, now)
      let facts = Set(members.flatMap { $0.filter { Self.matches(keys, $0.key) }.flatMap(\.value) })
      func ids(_ letter: Character) -> [Int64] {
        facts.filter { $0.first == letter }.compactMap { Int64($0.dropFirst().prefix { $0 != "*" }) }.sorted()
      }
      let entries = try await store.engine.run(
        EntriesBetween(after: earlier.stamp, upTo: later.stamp, enrolments: ids("e"), records: ids("r")))
      row.add("entries", entries.map { "\($0.sequence) \($0.verb) \($0.subject)" })
      rows.append(row)
    }
    try await Rows.send(rows, columns: FiguresTable.differenceColumns(now) + ["entries"], call)
    return Reply(
      .rows,
      [
        .init("rows", String(rows.count)), .init("from", earlier.sealedAt), .init("from-seq", String(earlier.sequence)),
        .init("to", later.sealedAt), .init("to-seq", String(later.sequence)),
      ])
  }

  /// Whether a cell lies within a sum.
  private static func matches(_ sum: [String?], _ cell: [String?]) -> Bool {
    zip(sum, cell).allSatisfy { $0 == nil || $0 == $1 }
  }

  /// The facts of each cell of a question.
  func members(_ question: FiguresQuestion, withHeadsOnly: Bool = false) async throws -> [[String?]: [String]] {
    let query = FiguresQuery.members(question, withHeadsOnly: withHeadsOnly)
    let rows = try await store.reader.transaction(readOnly: true, deadline: .seconds(300)) { transaction in
      try await transaction.execute("set local jit = off")
      return try await transaction.query(query.sql, query.parameters).rows
    }
    return Dictionary(
      rows.map { row in (Array(row.dropLast()), (row.last ?? nil)?.split(separator: ",").map(String.init) ?? []) }
    ) { first, _ in first }
  }

  /// Runs shared with other nations.
  func statsLinks(_ call: Call) async throws -> Reply {
    let head = try await sealedHead(call)
    var question = try await question(call.arguments, stamp: head.stamp)
    if !call.arguments.has("across") { question.request = question.request.with(across: .year) }
    let query = FiguresQuery.links(question)
    let found = try await store.reader.transaction(readOnly: true, deadline: .seconds(300)) { transaction in
      try await transaction.query(query.sql, query.parameters).rows
    }
    let across = question.request.across?.rawValue
    let rows = found.filter { across != nil || $0[0] == nil || $0[2] == nil }.reduce(into: [Row]()) { rows, values in
      let isSum = values[0] == nil || (across != nil && values[2] == nil)
      var row = Row()
      row.add("row", values[0] == nil ? "total" : isSum ? "subtotal" : "figure")
      row.add("nation", values[0])
      row.add("name", values[1])
      if let across { row.add(across, values[2]) }
      for (name, value) in zip(["iterations", "headcount", "participations"], values[3...]) {
        row.add(name, value.flatMap(Int64.init) ?? 0)
      }
      if rows.last != row { rows.append(row) }
    }
    let columns =
      ["row", "nation", "name"] + (across.map { [$0] } ?? []) + ["iterations", "headcount", "participations"]
    try await Rows.send(rows, columns: columns, call)
    return Reply(
      .rows, [.init("rows", String(rows.count)), .init("as-of", head.sealedAt), .init("seq", String(head.sequence))])
  }
}
