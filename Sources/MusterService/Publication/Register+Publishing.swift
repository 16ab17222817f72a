import MusterCore
import MusterStore
import PGClient

extension Register {
  /// Freezes an output. One after another, so that each is held against all before it.
  func publish(_ call: Call) async throws -> Reply {
    let asked = try await asked(call)
    return try await write(call, deadline: .seconds(300)) { scope in
      _ = try await scope.run(LockPublications())
      let audiences = try await scope.run(ReadAudiences())
      guard let reader = audiences.first(where: { $0.audience.code == asked.audience.code }) else {
        throw Self.noAudience(asked.audience.code)
      }
      guard reader.audience == asked.audience else {
        throw Failure(.conflict, "The audience was changed meanwhile.")
      }
      let readers = try await readers(of: reader.audience, among: audiences.map(\.audience)) {
        try await scope.run($0)
      } cells: {
        try await scope.run($0)
      }
      let output = try asked.output(readers)
      let content = output.content
      let draft = PublicationDraft(
        audience: reader.id, title: asked.title, marking: asked.audience.marking,
        releasedTo: asked.audience.releasedTo, minimum: asked.audience.minimum, question: asked.line,
        definition: asked.definition, asOf: asked.head.sealedAt, sequence: asked.head.sequence, content: content)
      guard
        let id = try await scope.run(InsertPublication(draft, at: scope.now.instant, principal: call.principal.name))
          .first
      else { throw Failure(.bug, "nothing was stored") }
      for (number, table) in output.tables.enumerated() {
        // By this name later refusals speak of it.
        let title = asked.opening == nil ? asked.title : "\(asked.title): \(table.title)"
        _ = try await scope.run(InsertPublishedTable(id, number: number, title: title, table.table))
        _ = try await scope.run(InsertPublishedCells(id, number: number, table.table, table.reasons))
      }
      var change = Change("publish", "publication", id)
      change.note("audience", asked.audience.code)
      change.note("title", asked.title)
      change.note("question", asked.line)
      change.note("seq", Int(asked.head.sequence))
      change.note("sha256", Hex.text(Hex.sha256(content)))
      for detail in output.account { change.note(detail.key, detail.value) }
      scope.record(change)
      return Reply(
        .done,
        [.init("publication", String(id)), .init("audience", asked.audience.code)] + output.account + [
          .init("as-of", asked.head.sealedAt), .init("seq", String(asked.head.sequence)),
          .init("sha256", Hex.text(Hex.sha256(content))),
        ], text: output.sentence)
    }
  }

  /// The rows as publish would freeze them.
  func tryPublishing(_ call: Call) async throws -> Reply {
    let asked = try await asked(call)
    let audiences = try await store.engine.run(ReadAudiences()).map(\.audience)
    let readers = try await readers(of: asked.audience, among: audiences) {
      try await store.engine.run($0)
    } cells: {
      try await store.engine.run($0)
    }
    let output = try asked.output(readers)
    try await call.sink.send(.rows, rows: output.rows)
    return Reply(
      .rows,
      [.init("rows", String(output.rows.count)), .init("audience", asked.audience.code)] + output.account + [
        .init("as-of", asked.head.sealedAt), .init("seq", String(asked.head.sequence)),
      ], text: output.sentence)
  }

  // MARK: Who reads it

  typealias Readers = [(rule: SuppressionRule, earlier: [DisclosureTable])]

  /// Everybody who reads an output for an audience, but those who are shown all figures anyway, with what they can read.
  private func readers(
    of audience: Audience, among all: [Audience],
    tables: (ReadPublishedTables) async throws -> [ReadPublishedTables.Row],
    cells: (ReadPublishedCells) async throws -> [ReadPublishedCells.Row]
  ) async throws -> Readers {
    let all = all.filter {
      !audience.holdsSame && !$0.holdsSame && ($0.code == audience.code || $0.sees.contains(audience.code))
    }
    let codes = Set(all.flatMap { [$0.code] + $0.sees }).sorted()
    guard !codes.isEmpty else { return [] }
    // Read at once, for all readers: what one may read another mostly may too.
    let stored = Dictionary(grouping: try await cells(ReadPublishedCells(codes))) {
      [$0.publication, Int64($0.number)]
    }
    let earlier = try await tables(ReadPublishedTables(codes)).map { row in
      let cells = stored[[row.publication, Int64(row.number)]] ?? []
      let table = DisclosureTable(
        name: row.table.name, dimensions: row.table.dimensions, columns: row.table.columns, cells: cells.map(\.cell),
        suppressed: Set(cells.indices.filter { cells[$0].isWithheld }))
      return (audience: row.audience, table: table)
    }
    return all.map { reader in
      let read = Set([reader.code] + reader.sees)
      return (SuppressionRule(minimum: reader.minimum), earlier.filter { read.contains($0.audience) }.map(\.table))
    }
  }
}
