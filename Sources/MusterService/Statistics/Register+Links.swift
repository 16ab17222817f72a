import MusterCore
import MusterStore
import PGClient

extension Register {
  /// Runs shared with other nations.
  func statsLinks(_ call: Call) async throws -> Reply {
    let head = try await sealedHead(call)
    var question = try await question(call.arguments, stamp: head.stamp)
    if !call.arguments.has("across") { question.request = question.request.with(across: .year) }
    let nations = call.arguments.list("nation")
    for nation in nations ?? [] {
      let known = try await store.engine.run(FindWord(kind: "country", code: nation))
      guard !known.isEmpty else {
        throw Failure.unknown("country", nation, hint: "reference.list country shows those there are.").about("nation")
      }
    }
    if call.arguments.flag("runs") == true { return try await linkedRuns(call, question, nations, head) }
    let found = try await read(.links(question, nations: nations))
    let across = question.request.across
    let totals = call.arguments.word("totals", FigureTotals.self) ?? .sub
    // Where nothing is shared, a row of nothing says nothing.
    let isEmpty = !found.contains { $0[0] != nil }
    let rows = found.compactMap { values -> Row? in
      let isSum = across != nil && values[2] == nil
      if values[0] == nil ? isEmpty || totals == .none : isSum && [.grand, .none].contains(totals) { return nil }
      var row = Row()
      row.add("row", values[0] == nil ? "total" : isSum ? "subtotal" : "figure")
      row.add("nation", values[0])
      row.add("name", values[1])
      if let across { row.add(across.rawValue, values[2]) }
      for (name, value) in zip(["iterations", "headcount", "participations"], values[3...]) {
        row.add(name, value.flatMap(Int64.init) ?? 0)
      }
      return row
    }
    let columns =
      [("nation", "dimension", "Nation"), ("name", "dimension", "Name")]
      + (across.map { [($0.rawValue, FigureColumn($0).kind.rawValue, $0.label)] } ?? [])
      + [
        ("iterations", "count", "Runs shared"), ("headcount", "count", "Their people"),
        ("participations", "count", "Our participations"),
      ]
    try await figures(
      call, title: "Runs shared with other nations", question: Self.line(call.arguments, call.spec), columns: columns,
      head: head, rows: rows,
      notes: (isEmpty ? ["No run is recorded as shared with another nation."] : []) + [
        "Runs in which someone of ours took part and people of the other nation are recorded.",
        "A run shared with several nations counts once for each, and once in the total.",
      ], basis: question.request.basis)
    return Reply(
      .rows, [.init("rows", String(rows.count)), .init("as-of", head.sealedAt), .init("seq", String(head.sequence))])
  }

  /// The runs behind such figures.
  private func linkedRuns(
    _ call: Call, _ question: FiguresQuestion, _ nations: [String]?, _ head: SealedHead.Row
  ) async throws -> Reply {
    let columns = [
      ("nation", "dimension", "Nation"), ("name", "dimension", "Name"), ("iteration", "dimension", "Run"),
      ("course", "dimension", "Course"), ("starts", "date", "First day"), ("ends", "date", "Last day"),
      ("headcount", "count", "Their people"), ("participations", "count", "Our participations"),
      ("source", "text", "Where theirs are written"),
    ]
    let counts: Set = ["headcount", "participations"]
    let rows = try await read(.linkedRuns(question, nations: nations)).map { values in
      var row = Row()
      for ((name, _, _), value) in zip(columns, values) {
        if counts.contains(name) { row.add(name, value.flatMap(Int64.init)) } else { row.add(name, value) }
      }
      return row
    }
    try await figures(
      call, title: "Runs shared with other nations, one by one", question: Self.line(call.arguments, call.spec),
      columns: columns, head: head, rows: rows,
      notes: (rows.isEmpty ? ["No such run is recorded as shared with another nation."] : []) + [
        "A run shared with several nations has a row for each; our participations in it are those that were asked about."
      ], basis: question.request.basis)
    return Reply(
      .rows, [.init("rows", String(rows.count)), .init("as-of", head.sealedAt), .init("seq", String(head.sequence))])
  }
}
