import MusterCore
import MusterStore
import PGClient

extension Register {
  func listDeparture(_ call: Call) async throws -> Reply {
    var statement = DepartureEnrolments(today: clock.now.date)
    statement.iteration = try await find(FindIteration(try call.arguments.required("iteration"))).id
    statement.officer = try await optional(call, "officer", FindOfficer.init)
    // Of those who are not approved yet only whom it was asked about, or of whom something was recorded already.
    statement.isEveryLive = true
    let sheets = try await departures(statement).filter {
      statement.officer != nil || $0.isBegun || !["nominated", "sent-back"].contains($0.enrolment.state)
    }
    let onlyMissing = call.arguments.flag("missing") ?? false
    var rows: [Row] = []
    for sheet in sheets {
      let lines = sheet.lines.filter { !onlyMissing || $0.isMissing }
      rows += lines.map { DepartureRows.row(sheet.enrolment, $0, today: clock.now.date) }
      // Someone of whom nothing is asked is in the list all the same, with what changed since the nomination.
      if lines.isEmpty, !onlyMissing || !sheet.enrolment.flags.isEmpty {
        rows.append(DepartureRows.row(sheet.enrolment, nil, today: clock.now.date))
      }
    }
    let missing = sheets.reduce(0) { $0 + $1.lines.filter(\.isMissing).count }
    try await Rows.send(rows, columns: DepartureRows.columns, call)
    return Reply(
      .rows,
      [
        .init("rows", String(rows.count)), .init("officers", String(sheets.count)), .init("missing", String(missing)),
      ])
  }

  func listMissing(_ call: Call) async throws -> Reply {
    let today = clock.now.date
    var statement = DepartureEnrolments(today: today)
    statement.from = today
    statement.provider = try await optional(call, "provider", FindProvider.init)
    statement.officer = try await optional(call, "officer", FindOfficer.init)
    var found: [(DepartureEnrolments.Row, DepartureLine)] = []
    let latest = call.arguments.int("within").flatMap { days in today?.adding(days: days) }
    for sheet in try await departures(statement) {
      for line in sheet.lines where line.isMissing {
        if let latest, line.due.map({ $0 > latest }) ?? true { continue }
        found.append((sheet.enrolment, line))
      }
    }
    // Stable: what has no due date comes last, in the order of the runs.
    let order = found.indices.sorted { a, b in
      let (x, y) = (found[a].1.due, found[b].1.due)
      if x == y { return a < b }
      guard let x else { return false }
      guard let y else { return true }
      return x < y
    }
    let limit = call.arguments.int("limit") ?? 1000
    let rows = order.prefix(limit).map { DepartureRows.row(found[$0].0, found[$0].1, today: today) }
    try await Rows.send(rows, columns: DepartureRows.columns, call)
    let cut: [Failure.Detail] = rows.count < found.count ? [.more("limit")] : []
    return Reply(.rows, [.init("rows", String(rows.count)), .init("missing", String(found.count))] + cut)
  }

  struct DepartureSheet {
    let enrolment: DepartureEnrolments.Row
    let lines: [DepartureLine]
    /// Something was recorded about a requirement.
    let isBegun: Bool
  }

  /// How the requirements of these enrolments stand.
  func departures(_ statement: DepartureEnrolments) async throws -> [DepartureSheet] {
    try await store.engine.transaction(readOnly: true) { transaction in
      try await Self.departures(statement, transaction)
    }
  }

  static func departures(
    _ statement: DepartureEnrolments, _ transaction: PGTransaction
  ) async throws -> [DepartureSheet] {
    let enrolments = try await transaction.run(statement)
    guard !enrolments.isEmpty else { return [] }
    let ids = enrolments.map(\.id)
    let (needed, said, papers) = try await transaction.run(
      NeededForEnrolments(ids, today: statement.today), SaidOfEnrolments(ids),
      PapersOfOfficers(Array(Set(enrolments.map(\.officer))).sorted()))
    let neededOf = Dictionary(grouping: needed, by: \.enrolment)
    let saidOf = Dictionary(grouping: said, by: \.enrolment)
    let papersOf = Dictionary(grouping: papers, by: \.officer)
    return enrolments.map { enrolment in
      var facts = enrolment.facts
      facts.needed = (neededOf[enrolment.id] ?? []).map(\.needed)
      for entry in saidOf[enrolment.id] ?? [] { facts.said[entry.requirement] = entry.said }
      facts.papers = (papersOf[enrolment.officer] ?? []).map(\.paper)
      return DepartureSheet(enrolment: enrolment, lines: DepartureRules.lines(facts), isBegun: !facts.said.isEmpty)
    }
  }
}

enum DepartureRows {
  static let columns = [
    "officer", "name", "iteration", "enrolment", "flags", "requirement", "state", "missing", "due", "days-left",
    "expires", "runs-out", "on", "reference", "why",
  ]

  static func row(_ enrolment: DepartureEnrolments.Row, _ line: DepartureLine?, today: CalendarDate?) -> Row {
    var row = Row()
    row.add("officer", enrolment.handle)
    row.add("name", enrolment.name)
    row.add("iteration", enrolment.iteration)
    row.add("enrolment", enrolment.state)
    row.add("flags", enrolment.flags)
    row.add("requirement", line?.requirement)
    row.add("state", line?.state.rawValue)
    row.add("missing", line?.isMissing)
    row.add("due", line?.due?.description)
    var left: Int?
    if let line, line.isMissing, let due = line.due, let today { left = due.daysSinceEpoch - today.daysSinceEpoch }
    row.add("days-left", left)
    row.add("expires", line?.expires?.description)
    row.add("runs-out", line?.runsOut)
    row.add("on", line?.on?.description)
    row.add("reference", line?.reference)
    row.add("why", line?.why)
    return row
  }
}
