import MusterCore
import MusterStore
import PGClient

extension Register {
  /// Seals first, so that what was acknowledged before is counted, then answers as of the last sealed number at or
  /// before the moment asked for.
  func sealedHead(_ call: Call) async throws -> SealedHead.Row {
    let moment = call.arguments.instant("as-of")
    if let moment {
      let now = clock.now
      guard moment <= now else {
        throw Failure.value("\(moment) lies ahead: it is \(now). What will have been sealed by then is not known.")
          .about("as-of")
      }
      _ = try await store.engine.run(SealOnlyAfter(moment))
    }
    try await seal()
    let head = try await store.reader.run(SealedHead(at: moment)).first
    return head ?? SealedHead.Row(sequence: 0, stamp: -1, sealedAt: moment?.description ?? clock.now.description)
  }

  func stats(_ call: Call) async throws -> Reply {
    let head = try await sealedHead(call)
    let (question, calendar) = try await question(call, head)
    let measures = try Self.measures(call)
    let (counts, costs) = try await store.reader.transaction(readOnly: true, deadline: .seconds(120)) { transaction in
      let parameters = FiguresQuery.parameters(question)
      return (
        try await transaction.query(FiguresQuery.counts(question), parameters),
        try await transaction.query(FiguresQuery.costs(question), parameters)
      )
    }
    let table = try FiguresTable(question, measures, counts: counts.rows, costs: costs.rows)
    let columns = ["row"] + question.dimensions.map(\.rawValue) + table.measureColumns
    try await Rows.send(table.rows, columns: columns, call)
    // About a past moment nothing is said that may be different when it is asked again.
    let waiting = call.arguments.has("as-of") ? 0 : try await store.engine.run(UnsealedCount()).first ?? 0
    let notes = table.notes(basis: question.basis, calendar: calendar, unsealed: waiting)
    if call.format == .jsonl { try await call.sink.send(.rows, rows: notes.map(FiguresTable.noteRow)) }
    return Reply(
      .rows,
      [
        .init("rows", String(table.rows.count)), .init("as-of", head.sealedAt), .init("seq", String(head.sequence)),
        .init("basis", question.basis.rawValue), .init("calendar", calendar),
      ] + table.leftOut)
  }

  static func measures(_ call: Call) throws(Failure) -> [Measure] {
    guard let names = call.arguments.list("measures") else {
      return [.participations, .persons, .courses, .iterations, .cost]
    }
    return names.compactMap(Measure.init)
  }

  private func question(_ call: Call, _ head: SealedHead.Row) async throws -> (FiguresQuestion, String) {
    var question = FiguresQuestion(stamp: head.stamp)
    question.dimensions = (call.arguments.list("by") ?? []).compactMap(Dimension.init)
    question.basis = call.arguments.word("basis", YearBasis.self) ?? .reported
    let calendar = try await optionalWord(call, "calendar") ?? "calendar"
    question.firstMonth = try await store.reader.run(CalendarMonth(calendar)).first ?? 1
    question.programme = try await optional(call, "programme", FindProgramme.init)
    question.provider = try await optional(call, "provider", FindProvider.init)
    question.discipline = try await optionalWord(call, "discipline")
    question.country = try await optionalWord(call, "country")
    question.service = try await optionalWord(call, "service")
    question.year = call.arguments.int("year")
    return (question, calendar)
  }

  func defineStats(_ call: Call) async throws -> Reply {
    var rows: [Row] = []
    for (kind, name, text) in Measure.allCases.map({ ("measure", $0.rawValue, $0.definition) })
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
