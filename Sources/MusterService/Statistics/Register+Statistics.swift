import MusterCore
import MusterStore
import PGClient

extension Register {
  /// Seals first, so that what was acknowledged before is counted, then answers as of the last sealed number at or
  /// before the moment asked for.
  func sealedHead(_ call: Call) async throws -> SealedHead.Row { try await sealedHead(call.arguments.instant("as-of")) }

  func sealedHead(_ moment: Instant?, argument: String = "as-of") async throws -> SealedHead.Row {
    if let moment {
      let now = clock.now.instant
      guard moment <= now else {
        throw Failure.value("\(moment) lies ahead: it is \(now). What will have been sealed by then is not known.")
          .about(argument)
      }
      _ = try await store.engine.run(SealOnlyAfter(moment))
    }
    try await seal()
    var head =
      try await store.reader.run(SealedHead(at: moment)).first
      ?? SealedHead.Row(sequence: 0, stamp: -1, sealedAt: clock.now.instant.description)
    // Whoever asks about a moment reads that one; the number says what was sealed by then.
    if let moment { head.sealedAt = moment.description }
    return head
  }

  /// For what depends on the day too, as a report of what runs out does: the head with the moment that was asked about,
  /// or with the present one, however long ago the register was changed last. Asked as of that moment it is the same.
  func datedHead(_ moment: Instant?) async throws -> SealedHead.Row {
    if let moment { return try await sealedHead(moment) }
    let newest = try await sealedHead(nil)
    let now = clock.now.instant
    // Another daemon's clock may be ahead of this one's.
    return try Instant(parsing: newest.sealedAt) < now ? try await sealedHead(now) : newest
  }

  /// The day that is "today" of a report: the nation's at its moment, whenever it is asked.
  func nationDay(of head: SealedHead.Row) async throws -> CalendarDate {
    let moment = try Instant(parsing: head.sealedAt)
    guard let day = try await store.engine.run(ReadNationDay(of: moment)).first ?? nil else {
      throw Failure(.bug, "The moment \(head.sealedAt) has no day.")
    }
    return day
  }

  func stats(_ call: Call) async throws -> Reply {
    let figures = try await figures(call.arguments, of: call.spec)
    let rows = figures.rows
    if call.format == .jsonl {
      try await call.sink.send(.rows, rows: [figures.headRow(marking: try await marking(stamp: figures.head.stamp))])
    }
    try await Rows.send(rows, columns: ["row"] + figures.table.columns.map(\.name), call)
    if call.format == .jsonl { try await call.sink.send(.rows, rows: figures.notes.map(FiguresTable.noteRow)) }
    return Reply(
      .rows,
      [
        .init("rows", String(rows.count)), .init("as-of", figures.head.sealedAt),
        .init("seq", String(figures.head.sequence)), .init("basis", figures.table.request.basis.rawValue),
        .init("calendar", figures.table.request.calendar),
      ] + figures.table.leftOut)
  }

  func defineStats(_ call: Call) async throws -> Reply {
    var rows: [Row] = []
    let counts = FigureCount.allCases.compactMap { count in count.definition.map { ("left-out", count.rawValue, $0) } }
    for (kind, name, text) in Measure.allCases.map({ ("measure", $0.rawValue, $0.definition) }) + counts
      + Dimension.allCases.map({ ("dimension", $0.rawValue, $0.definition) })
    {
      var row = Row()
      row.add("kind", kind)
      row.add("name", name)
      row.add("definition", text)
      rows.append(row)
    }
    try await Rows.send(rows, columns: ["kind", "name", "definition"], call)
    return Reply(.rows, [.init("rows", String(rows.count))])
  }
}
