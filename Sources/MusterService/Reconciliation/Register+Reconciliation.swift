import MusterCore
import MusterStore
import PGClient

extension Register {
  /// Takes in a partner's figures as they are; dirty numbers are flagged, not mended.
  func loadReconciliation(_ call: Call) async throws -> Reply {
    let block = call.block ?? []
    try Self.checkWhole(call, block)
    let name = try call.arguments.required("name").lowercased()
    let figures = try PartnerFigures.read(
      block, call.arguments.word("format", DelimitedReader.Dialect.self) ?? .csv,
      firstMonth: try await firstMonth(call))
    let count = figures.totals.count + figures.empty
    if let expected = call.arguments.int("rows"), expected != count {
      throw Failure(
        .importRejected, "The file has \(count) rows, \(expected) were announced.",
        [.init("arg", "rows"), .init("rows", String(count))])
    }
    let hash = Hex.sha256(block)
    let details: [Failure.Detail] = [
      .init("name", name), .init("rows", String(count)),
      .init("measures", figures.measures.map(\.rawValue).joined(separator: ",")),
      .init("flagged", String(figures.totals.count { !$0.flags.isEmpty })),
      .init("total-row", String(figures.totalRows)),
    ]
    return try await write(call, deadline: .seconds(120)) { scope in
      // By another calendar the same lines are of other years.
      if let known = try await scope.run(FindReconciliation(name)).first, known.hash == hash,
        try await scope.run(ReadPartnerTotals(known.id)).map(\.year) == figures.totals.map(\.year)
      {
        return Reply(.unchanged, details, text: figures.totals.totalsSaid)
      }
      let statement = InsertReconciliation(
        name: name, figures: figures, hash: hash, at: scope.now.instant, principal: call.principal.name,
        source: call.arguments.text("source"))
      guard let id = try await scope.run(statement).first else { throw Failure(.bug, "nothing was stored") }
      _ = try await scope.run(InsertPartnerTotals(id, figures.totals))
      var change = Change("reconcile.load", "reconciliation", id)
      change.note("name", name)
      change.note("rows", count)
      change.note("sha256", Hex.text(hash))
      change.note("source", call.arguments.text("source"))
      scope.record(change)
      return Reply(.imported, details, text: figures.totals.totalsSaid)
    }
  }

  /// The month in which the year of the calendar begins by which theirs say 2013-14.
  private func firstMonth(_ call: Call) async throws -> Int {
    let calendar = try await optionalWord(call, "calendar") ?? "calendar"
    return try await store.engine.run(CalendarMonth(calendar)).first ?? 1
  }

  func listReconciliations(_ call: Call) async throws -> Reply {
    let rows = try await store.engine.run(ListReconciliations())
    try await Rows.send(rows, columns: ListReconciliations.columns.map(\.name), call)
    return Reply(.rows, [.init("rows", String(rows.count))])
  }

  /// The figures under a name with their lines: theirs are of the same moment as ours, whatever was loaded since.
  func partner(_ name: String, _ head: SealedHead.Row) async throws -> (FindReconciliation.Row, [PartnerTotal]) {
    guard let found = try await store.engine.run(FindReconciliation(name, upTo: head.stamp)).first else {
      let isLater = try await !store.engine.run(FindReconciliation(name)).isEmpty
      let hint =
        isLater
        ? "As of \(head.sealedAt) it had not been taken in yet. Ask about a later moment."
        : "reconcile.list shows those there are."
      throw Failure.unknown("reconciliation", name, hint: hint).about("name")
    }
    return (found, try await store.engine.run(ReadPartnerTotals(found.id)))
  }

  func showReconciliation(_ call: Call) async throws -> Reply {
    let name = try call.arguments.required("name").lowercased()
    let head = try await sealedHead(call)
    let (found, theirs) = try await partner(name, head)
    let ours = try await ourSide(call, head)
    let report = try await ReconciliationReport(
      theirs: theirs, measures: found.measures, byReport: found.byReport, ours: ours, explain: true,
      year: call.arguments.int("year"), store)
    let verdict = report.verdict(of: "programme")
    // That nothing was compared is no agreement.
    guard verdict != nil || report.equal > 0 else {
      throw Self.nothing(in: report.comparison, name, year: call.arguments.int("year"))
    }
    let remarks = try await store.engine.run(ReadRemarks(name, upTo: head.stamp))
    var remarked: [Int: [String]] = [:]
    for remark in remarks {
      for place in Self.places(of: remark, report.comparison.pairs) {
        remarked[place, default: []].append("\(remark.text) (\(remark.by), \(remark.at))")
      }
    }
    let onlyDifferent = call.arguments.word("only", ReconciledSelection.self) == .different
    var rows: [Row] = []
    for (index, pair) in report.shown.map({ ($0, report.comparison.pairs[$0]) }) {
      let own = remarked[index] ?? []
      for figure in report.figures(pair) where !onlyDifferent || figure.status != .equal {
        rows.append(Self.row(pair, figure, report.sentence(index, figure), own, byReport: found.byReport))
      }
    }
    let columns: [(String, String, String)] =
      (found.byReport ? [("report", "dimension", "Report")] : []) + [
        ("programme", "dimension", "Programme"), ("year", "time", "Year"), ("measure", "dimension", "Measure"),
        ("theirs", "text", "Theirs"), ("ours", "text", "Ours"), ("difference", "text", "Difference"),
        ("status", "text", "Status"), ("flags", "text", "Flags"), ("explanation", "text", "Explanation"),
        ("remark", "text", "Remark"),
      ]
    let title = "Reconciliation with \(name)"
    let notes =
      [
        "Theirs: \(found.source ?? name), taken in \(found.at). Difference: ours less theirs.",
        "Sessions are participations. Courses are runs with a known start and end. Costs that are not trusted are not in ours.",
        "An explanation names candidates, not proofs: reconcile.rows \(name) programme=… shows the rows.",
      ] + ours.notes(report.comparison) + Self.notes(on: theirs)
    try await figures(
      call, title: title, question: Self.line(call.arguments, call.spec), columns: columns, head: head, rows: rows,
      notes: notes)
    var details: [Failure.Detail] = [
      .init("rows", String(report.shown.count)), .init("equal", String(report.equal)),
      .init("different", String(report.different.count)),
    ]
    if report.notCompared > 0 { details.append(.init("not-compared", String(report.notCompared))) }
    details += Reconciliation.Status.allCases.compactMap { status in
      guard status != .equal, let count = report.counts[status] else { return nil }
      return .init(status == .differs ? "figures-different" : status.rawValue, String(count))
    }
    if report.comparison.outside > 0 { details.append(.init("outside", String(report.comparison.outside))) }
    details += [.init("as-of", head.sealedAt), .init("seq", String(head.sequence))]
    if let verdict { throw Failure(.differs, verdict, details) }
    return Reply(.rows, details, text: "All \(report.equal) programmes are equal in what theirs state.")
  }

  /// There is no line to compare: of the year that is asked for, or none at all.
  private static func nothing(in comparison: Reconciliation, _ name: String, year: Int?) -> Failure {
    guard let year else {
      return Failure(
        .unknownObject, "\(name) holds no line that can be compared, and ours none beside it. Load their figures anew.",
        [.init("reconciliation", name)])
    }
    let years = Set(comparison.pairs.compactMap(\.year)).sorted().map { String($0) }
    let there = years.isEmpty ? "It compares no year." : "It compares \(years.joined(separator: ", "))."
    return Failure(
      .unknownObject, "\(name) compares nothing of \(year). \(there)",
      [.init("arg", "year"), .init("year", String(year))])
  }

  /// What was noticed when theirs were taken in: lines left out as totals, and those that are flagged.
  private static func notes(on theirs: [PartnerTotal]) -> [String] {
    let flagged = theirs.compactMap(\.remark)
    let more = flagged.count > 20 ? ["Flagged lines of theirs besides: \(flagged.count - 20)."] : []
    return [theirs.totalsSaid].compactMap(\.self) + flagged.prefix(20).map { "Flagged in theirs, \($0)." } + more
  }

  private static func row(
    _ pair: Reconciliation.Pair, _ figure: Reconciliation.Pair.Figure, _ sentence: String?, _ remarks: [String],
    byReport: Bool
  ) -> Row {
    var row = Row()
    if byReport { row.add("report", pair.report) }
    row.add("programme", pair.programmePrinted)
    row.add("year", pair.year.map { String($0) })
    row.add("measure", figure.measure.rawValue)
    row.add("theirs", figure.theirsShown)
    row.add("ours", figure.oursShown)
    row.add("difference", figure.shown(figure.difference))
    row.add("status", figure.status.rawValue)
    row.add("flags", flags(of: pair))
    row.add("explanation", sentence)
    row.add("remark", remarks.isEmpty ? nil : remarks.joined(separator: " / "))
    return row
  }

  /// What is flagged in their lines; nil: nothing is.
  private static func flags(of pair: Reconciliation.Pair) -> String? {
    let marked = pair.theirs.filter { !$0.flags.isEmpty }
    guard !marked.isEmpty else { return nil }
    return marked.map { "line \($0.line): \($0.flags.map(\.rawValue).joined(separator: ", "))" }.joined(separator: "; ")
  }

  /// The pairs that a remark is about: the one of its programme, year and report; where there is none any more, those of
  /// its programme, and of its year and report if it names them.
  private static func places(of remark: ReadRemarks.Row, _ pairs: [Reconciliation.Pair]) -> [Int] {
    let printed = pairs.indices.filter { remark.programme == pairs[$0].programmePrinted }
    let coded = pairs.indices.filter { remark.programme.lowercased() == pairs[$0].programme.lowercased() }
    func exact(_ places: [Int]) -> [Int] {
      places.filter { remark.year == pairs[$0].year && remark.report == pairs[$0].report }
    }
    if let own = [exact(printed), exact(coded)].first(where: { !$0.isEmpty }) { return own }
    return pairs.indices.filter { index in
      (printed.contains(index) || coded.contains(index))
        && (remark.year == nil || remark.year == pairs[index].year)
        && (remark.report == nil || remark.report == pairs[index].report)
    }
  }

  /// Figures in the order of every answer made of figures: head, rows, notes; without head and notes as CSV.
  func figures(
    _ call: Call, title: String, question: String, columns: [(String, String, String)], head: SealedHead.Row,
    rows: [Row], notes: [String], basis: YearBasis = .reported
  ) async throws {
    guard call.format == .jsonl else {
      let kinds = rows.contains { $0["row"] != nil }
      return try await Rows.send(rows, columns: (kinds ? ["row"] : []) + columns.map(\.0), call)
    }
    var first = Row()
    first.add("row", "head")
    first.add("title", title)
    first.add("question", question)
    first.add("marking", try await marking(stamp: head.stamp))
    first.add("as-of", head.sealedAt)
    first.add("seq", head.sequence)
    first.add("basis", basis.rawValue)
    first.add(
      "columns",
      rows: columns.map { name, kind, label in
        var column = Row()
        column.add("name", name)
        column.add("kind", kind)
        column.add("label", label)
        return column
      })
    let figures = rows.map { row in
      guard row["row"] == nil else { return row }
      return Row([.init("row", .text("figure"))] + row.fields)
    }
    try await call.sink.send(.rows, rows: [first] + figures + notes.map(FiguresTable.noteRow))
  }

  /// A publisher's totals beside ours without keeping them: any difference is a verdict, so that a script notices.
  func compareStats(_ call: Call) async throws -> Reply {
    let theirs = try PartnerFigures.read(
      call.block ?? [], call.arguments.word("format", DelimitedReader.Dialect.self) ?? .csv,
      firstMonth: try await firstMonth(call))
    let head = try await sealedHead(call)
    let ours = try await ourSide(call, head)
    let report = try await ReconciliationReport(
      theirs: theirs.totals, measures: theirs.measures, byReport: theirs.byReport, ours: ours, explain: false, store)
    let isEnrolled = report.comparison.pairs.contains { !$0.enrolled.isEmpty }
    let costs = report.comparison.pairs.compactMap { $0.figure(.cost) }
    let hasCurrencies = costs.contains { $0.currency != $0.theirCurrency }
    let isNoted = costs.contains { $0.note != nil }
    let rows = report.comparison.pairs.map { pair in
      let sessions = pair.figure(.sessions)
      let cost = pair.figure(.cost)
      let stated = report.figures(pair)
      let isEqual =
        stated.contains { $0.status == .equal }
        && stated.allSatisfy { figure in
          figure.status == .equal || figure.measure == .students && figure.status == .notComparable
        }
      var row = Row()
      row.add("report", pair.report)
      row.add("programme", pair.programmePrinted)
      row.add("year", pair.year.map { String($0) })
      row.add("theirs", sessions?.theirs)
      row.add("ours", pair.ours?.sessions)
      row.add("difference", sessions?.difference)
      row.add("their-cost", cost?.shown(cost?.theirs, in: cost?.theirCurrency))
      row.add("our-cost", cost?.shown(cost?.ours))
      row.add("cost-difference", cost?.shown(cost?.difference))
      row.add("currency", cost?.currency)
      if hasCurrencies { row.add("their-currency", cost?.theirCurrency) }
      row.add("entries", pair.ours?.entries)
      row.add("cost-not-known", pair.ours?.costUnknown)
      row.add("cost-not-trusted", pair.ours?.costDoubted)
      row.add("equal", isEqual)
      if isEnrolled { row.add("enrolled", pair.ours.map { $0.enrolled?.participations ?? 0 }) }
      if isEnrolled || isNoted {
        let said = [cost?.note, pair.together].compactMap(\.self) + pair.costsSaid
        row.add("says", said.isEmpty ? nil : said.joined(separator: "; "))
      }
      row.add("flags", Self.flags(of: pair))
      return row
    }
    try await call.sink.send(.rows, rows: rows)
    // A program reads the rows as data: what has to be said of enrolments is said at the end.
    let notes = ours.notes(report.comparison).map { " \($0)" }.joined()
    var details: [Failure.Detail] = [
      .init("rows", String(rows.count)), .init("equal", String(report.equal)),
      .init("different", String(report.different.count)),
    ]
    if report.notCompared > 0 { details.append(.init("not-compared", String(report.notCompared))) }
    details += [.init("as-of", head.sealedAt), .init("seq", String(head.sequence))]
    if let verdict = report.verdict(
      of: "total", hint: " reconcile.load and reconcile.show say which rows explain it.")
    {
      throw Failure(.differs, verdict + notes, details)
    }
    let said = theirs.measures == [.sessions, .cost] ? "quantity and cost" : "what theirs state"
    return Reply(.rows, details, text: "All \(report.equal) totals are equal in \(said).\(notes)")
  }

  /// The line that a request names.
  private func wantedLine(_ call: Call, _ comparison: Reconciliation) throws(Failure) -> Reconciliation.Line {
    try comparison.line(
      try call.arguments.required("programme"), year: call.arguments.int("year"),
      report: call.arguments.text("report"))
  }

  func remarkReconciliation(_ call: Call) async throws -> Reply {
    let name = try call.arguments.required("name").lowercased()
    let head = try await sealedHead(call)
    let (found, theirs) = try await partner(name, head)
    let ours = try await ourSide(call, head)
    let report = try await ReconciliationReport(
      theirs: theirs, measures: found.measures, byReport: found.byReport, ours: ours, explain: false, store)
    let line = try wantedLine(call, report.comparison)
    let pair = line.pair
    let text = try call.arguments.required("text")
    return try await write(call) { scope in
      let id = try await scope.run(
        InsertRemark(
          name: name, programme: pair.programmePrinted, year: pair.year, report: pair.report, text: text,
          at: scope.now.instant,
          principal: call.principal.name)
      ).first
      var change = Change("reconcile.remark", "remark", id)
      change.note("name", name)
      change.note("programme", pair.programmePrinted)
      change.note("text", text)
      scope.record(change)
      var details: [Failure.Detail] = [.init("name", name), .init("programme", pair.programmePrinted)]
      if let year = pair.year { details.append(.init("year", String(year))) }
      if let report = pair.report { details.append(.init("report", report)) }
      return Reply(.done, details, text: line.note)
    }
  }

  /// The rows behind one figure: candidates that close the difference, flagged rows, then the rest by what they add.
  func reconciledRows(_ call: Call) async throws -> Reply {
    let name = try call.arguments.required("name").lowercased()
    let head = try await sealedHead(call)
    let (found, theirs) = try await partner(name, head)
    let ours = try await ourSide(call, head)
    let report = try await ReconciliationReport(
      theirs: theirs, measures: found.measures, byReport: found.byReport, ours: ours, explain: false, store)
    let line = try wantedLine(call, report.comparison)
    let pair = line.pair
    let measure = call.arguments.word("measure", ReconciledMeasure.self) ?? .cost
    let figure = pair.figure(measure) ?? pair.unstated(measure)
    let explanation = try await ReconciliationReport.explain(
      pair, figure, report.comparison, byReport: found.byReport, try await ours.rows(behind: [pair], store),
      stamp: head.stamp, store)
    let limit = call.arguments.int("limit") ?? 200
    if measure == .courses {
      return try await courseRows(call, line, figure, explanation, head: head, limit: limit)
    }
    let listed = Self.listed(explanation, figure, limit: limit)
    var columns: [(String, String, String)] = [
      ("finding", "text", "Finding"), ("record", "dimension", "Record"), ("line", "text", "Line"),
      ("title", "text", "Title"), ("headcount", "text", "Headcount"), ("cost", "text", "Cost"),
      ("printed", "text", "As printed"), ("contributes", "text", "In ours"), ("doubted", "text", "Reads"),
      ("flags", "text", "Flags"), ("says", "text", "What it says"),
    ]
    if explanation.hasRuns {
      columns += [
        ("officer", "dimension", "Officer"), ("iteration", "dimension", "Run"), ("starts", "time", "First day"),
        ("ends", "time", "Last day"),
      ]
    }
    try await figures(
      call, title: "Rows behind \(pair.programmePrinted): \(measure.rawValue)",
      question: "reconcile.rows \(name)", columns: columns, head: head, rows: listed.rows,
      notes: Self.rowNotes(line, figure, explanation)
        + [pair.together].compactMap { $0.map { "\($0)." } }
        + (measure == .students && explanation.rows.contains { $0.enrolment == nil }
          ? ["Group entries name no persons: the rows state participations, each person as often as trained."] : []))
    let closing = explanation.findings.count { $0.closes }
    var details: [Failure.Detail] = [.init("rows", String(listed.rows.count))]
    details.append(.init("behind", String(explanation.behind)))
    details.append(.init("flagged", String(listed.flagged)))
    if explanation.elsewhere > 0 { details.append(.init("elsewhere", String(explanation.elsewhere))) }
    details.append(.init("closing", String(closing)))
    details.append(.init("theirs", figure.theirsShown ?? ""))
    details.append(.init("ours", figure.oursShown ?? ""))
    details.append(.init("difference", figure.shown(figure.difference) ?? ""))
    // Rows of other programmes are listed only where something differs.
    let all = figure.difference ?? 0 == 0 ? explanation.behind : explanation.rows.count
    if listed.rows.count >= limit, all > listed.rows.count { details.append(.more("limit")) }
    return Reply(.rows, details)
  }

  /// What is said first of the rows behind a figure.
  static func rowNotes(
    _ line: Reconciliation.Line, _ figure: Reconciliation.Pair.Figure, _ explanation: ReconciliationReport.Explanation
  ) -> [String] {
    var notes = [line.note].compactMap(\.self)
    notes.append("Theirs \(figure.theirsShown ?? "not stated"), ours \(figure.oursShown ?? "none").")
    if figure.measure == .cost, let note = figure.note { notes.append("Of the costs: \(note).") }
    if explanation.elsewhere > 0 {
      notes.append(
        "Not behind it, and shown last if at all: \(explanation.elsewhere.counted("row")) of programmes that only ours have."
      )
    }
    return notes
  }

  private static func listed(
    _ explanation: ReconciliationReport.Explanation, _ figure: Reconciliation.Pair.Figure, limit: Int
  ) -> (rows: [Row], flagged: Int) {
    var out: [Row] = []
    var shown: Set<Int64> = []
    let byID = Dictionary(explanation.rows.map { ($0.id, $0) }) { first, _ in first }
    func add(_ row: ReconciledRow, _ finding: String, _ says: String?) {
      shown.insert(row.id)
      out.append(Self.row(row, figure, finding, says, withRun: explanation.hasRuns))
    }
    for finding in explanation.findings {
      for id in finding.rows {
        if let row = byID[id] { add(row, finding.closes ? "closes" : "candidate", finding.text) }
      }
    }
    let flagged = explanation.rows.filter(explanation.search.isFlagged)
    for row in flagged where !shown.contains(row.id) {
      add(
        row, row.kind == .counted ? "flagged" : row.kind.rawValue,
        row.why.isEmpty ? nil : row.why.joined(separator: "; "))
    }
    if !explanation.findings.contains(where: \.closes), figure.difference != 0 {
      for suspect in explanation.search.suspects(limit: 20) {
        for id in suspect.rows where !shown.contains(id) {
          if let row = byID[id] { add(row, "suspect", suspect.text) }
        }
      }
    }
    let rest = explanation.rows.filter { $0.kind == .counted && !shown.contains($0.id) }
    func contribution(_ row: ReconciledRow) -> Int64 { (figure.measure == .cost ? row.costMinor : row.headcount) ?? 0 }
    for row in rest.sorted(by: { (contribution($0), $1.id) > (contribution($1), $0.id) }) where out.count < limit {
      add(row, "counted", nil)
    }
    // Rows of other programmes may belong here only where something differs, and less likely than any of its own.
    if figure.difference ?? 0 != 0 {
      for row in explanation.rows
      where row.kind == .elsewhere && !shown.contains(row.id) && out.count < limit {
        add(row, row.kind.rawValue, "stands under \(row.programmePrinted.quoted)")
      }
    }
    return (Array(out.prefix(limit)), flagged.count)
  }

  /// What every row behind a figure begins with.
  static func named(_ row: ReconciledRow, _ finding: String) -> Row {
    var out = Row()
    out.add("finding", finding)
    if let enrolment = row.enrolment {
      out.add("record", "enrolment \(enrolment.id)")
    } else {
      out.add("record", row.id)
    }
    out.add("line", row.enrolment == nil ? row.line : Int?.none)
    out.add("title", row.title)
    return out
  }

  private static func row(
    _ row: ReconciledRow, _ figure: Reconciliation.Pair.Figure, _ finding: String, _ says: String?, withRun: Bool
  ) -> Row {
    func money(_ minor: Int64?) -> String? {
      minor.map { Money(minorUnits: $0, currency: figure.measure == .cost ? figure.currency : "USD").amount }
    }
    let isCost = figure.measure == .cost
    var out = named(row, finding)
    out.add("headcount", row.headcount)
    out.add("cost", money(row.costMinor))
    out.add("printed", isCost ? row.costText : row.headcountText)
    out.add(
      "contributes",
      row.kind != .counted || figure.measure == .students
        ? nil : isCost ? money(row.costMinor) : row.headcount.map { String($0) })
    out.add("doubted", isCost ? money(row.doubtedCost) : row.doubtedHeadcount.map { String($0) })
    out.add("flags", row.flags.map(\.rawValue))
    let besides = row.enrolment?.besides ?? []
    let others = besides.isEmpty ? [] : ["besides \(besides.map(\.description).joined(separator: " and "))"]
    out.add("says", says == nil && others.isEmpty ? nil : ([says].compactMap(\.self) + others).joined(separator: "; "))
    if withRun {
      out.add("officer", row.enrolment?.officer)
      out.add("iteration", row.enrolment?.run)
      out.add("starts", row.enrolment?.starts)
      out.add("ends", row.enrolment?.ends)
    }
    return out
  }
}
