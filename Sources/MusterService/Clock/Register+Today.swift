import MusterCore
import MusterStore
import PGClient

extension Register {
  func today(_ call: Call) async throws -> Reply {
    let roles = call.principal.roles
    let approver = roles.seesAllCases ? nil : call.principal.name
    let kinds = roles.kindsOfWork
    let now = clock.now
    let kind = call.arguments.word("kind", WorkKind.self)
    let each = call.arguments.int("each") ?? 10
    var work: [WaitingWork] = try await store.engine.run(
      ReadWork(now: now.instant, kind: kind, each: each, approver: approver, kinds: kinds))
    func isAsked(_ one: WorkKind) -> Bool { (kind == nil || kind == one) && (kinds?.contains(one) ?? true) }
    if let today = now.date, isAsked(.requirement) || isAsked(.flagged) {
      let sheets = try await departures(Self.ahead(today, isEveryLive: isAsked(.flagged)))
      if isAsked(.requirement) { work += Self.missingPapers(sheets, today, each: each) }
      if isAsked(.flagged) { work += Self.flagged(sheets, today, each: each) }
    }
    work.sort(by: WaitingWork.precedes)
    let rows = work.map { item in
      var row = Row()
      row.add("kind", item.kind)
      row.add("urgency", Self.word(item.urgency))
      row.add("what", item.what)
      row.add("detail", item.detail)
      row.add("since", item.since?.description)
      row.add("due", item.due?.description)
      row.add("of-kind", item.count)
      row.add("next", item.next)
      return row
    }
    try await Rows.send(
      rows, columns: ["kind", "urgency", "what", "detail", "since", "due", "of-kind", "next"], call)
    let counts = Dictionary(work.map { ($0.kind, $0.count) }) { first, _ in first }
    let waiting = counts.values.reduce(0, +)
    var details: [Failure.Detail] = [.init("rows", String(rows.count)), .init("waiting", String(waiting))]
    details += counts.sorted { $0.key < $1.key }.map { .init($0.key, String($0.value)) }
    if rows.count < waiting { details.append(.more("each")) }
    return Reply(.rows, details)
  }

  /// What is missing before departure, one line for each enrolment.
  private static func missingPapers(_ sheets: [DepartureSheet], _ today: CalendarDate, each: Int) -> [WaitingWork] {
    let sheets = sheets.filter { isPreparing($0) && $0.lines.contains(where: \.isMissing) }
    let work = sheets.map { sheet in
      let lines = sheet.lines.filter(\.isMissing)
      let due = lines.compactMap(\.due).min()
      // What the day is about comes first.
      let missing = lines.filter { $0.due == due } + lines.filter { $0.due != due }
      return WaitingWork(
        kind: WorkKind.requirement.rawValue, urgency: urgency(due, today),
        what: "\(sheet.enrolment.iteration) \(sheet.enrolment.handle)",
        detail: missing.map(\.requirement).joined(separator: ", "), since: nil, due: due,
        next: "departure.list \(sheet.enrolment.iteration)", count: sheets.count)
    }
    return Array(work.sorted(by: WaitingWork.precedes).prefix(each))
  }

  /// Who was posted elsewhere or retires since they were named, one line for each enrolment: whether they still go is to be
  /// settled by the first day.
  private static func flagged(_ sheets: [DepartureSheet], _ today: CalendarDate, each: Int) -> [WaitingWork] {
    let sheets = sheets.filter { !reasonsToAsk($0, today).isEmpty }
    let work = sheets.map { sheet in
      WaitingWork(
        kind: WorkKind.flagged.rawValue, urgency: urgency(sheet.enrolment.facts.starts, today),
        what: "\(sheet.enrolment.iteration) \(sheet.enrolment.handle)",
        detail: reasonsToAsk(sheet, today).joined(separator: ", "), since: nil, due: sheet.enrolment.facts.starts,
        next: "departure.list \(sheet.enrolment.iteration) \(sheet.enrolment.handle)", count: sheets.count)
    }
    return Array(work.sorted(by: WaitingWork.precedes).prefix(each))
  }

  /// Which changes since the nomination put in doubt whether someone goes. A promotion does not: whether the grade still
  /// fits, the rules say. Once the run has begun it is settled.
  private static func reasonsToAsk(_ sheet: DepartureSheet, _ today: CalendarDate) -> [String] {
    if let starts = sheet.enrolment.facts.starts, starts < today { return [] }
    return sheet.enrolment.flags.filter { ["posted", "retired"].contains($0) }
  }

  /// Papers are asked of those who are approved.
  private static func isPreparing(_ sheet: DepartureSheet) -> Bool {
    !["nominated", "sent-back"].contains(sheet.enrolment.state)
  }

  /// - Parameter isEveryLive: also those who are not approved yet.
  private static func ahead(_ today: CalendarDate, isEveryLive: Bool) -> DepartureEnrolments {
    var statement = DepartureEnrolments(today: today)
    statement.from = today
    statement.isEveryLive = isEveryLive
    return statement
  }

  private static func urgency(_ due: CalendarDate?, _ today: CalendarDate) -> WaitingWork.Urgency {
    let left = due.map { $0.daysSinceEpoch - today.daysSinceEpoch } ?? .max
    return left < 0 ? .overdue : left == 0 ? .due : left <= 14 ? .runningOut : .waiting
  }

  private static func word(_ urgency: WaitingWork.Urgency) -> String {
    switch urgency {
    case .overdue: "overdue"
    case .due: "due"
    case .runningOut: "running-out"
    case .waiting: "waiting"
    }
  }

  func weekly(_ call: Call) async throws -> Reply {
    var statement = ReadWeekly(now: clock.now.instant)
    statement.from = call.arguments.date("from")
    statement.to = call.arguments.date("to")
    var rows = try await store.engine.run(statement)
    // Not stated where nothing is asked for; else how much of it is missing.
    var missing: [String: Int64] = [:]
    var flagged: Set<String> = []
    if let today = clock.now.date {
      for sheet in try await departures(Self.ahead(today, isEveryLive: true)) {
        let run = sheet.enrolment.iteration
        if !Self.reasonsToAsk(sheet, today).isEmpty { flagged.insert(run) }
        guard Self.isPreparing(sheet), !sheet.lines.isEmpty else { continue }
        missing[run, default: 0] += Int64(sheet.lines.count { $0.isMissing })
      }
    }
    for index in rows.indices {
      let run = rows[index]["iteration"]?.plain ?? ""
      if let count = missing[run] { rows[index].set("papers-missing", .int(count)) }
      guard missing[run, default: 0] > 0 || flagged.contains(run) else { continue }
      // Papers have dates, and who goes is to be known by the first day; what no date of the provider's asks for any more
      // can wait for them: seats without a name, and what the provider decided.
      let next = rows[index]["next"]
      let isTheirDecision = next == .text("iteration.go") && rows[index]["managed-by"] == .text("provider")
      let canWait = (next == .text("offer.turn-back") || isTheirDecision) && rows[index]["deadline"] == .null
      if next == .null || canWait { rows[index].set("next", .text("departure.list")) }
    }
    try await Rows.send(rows, columns: ReadWeekly.columns.map(\.name), call)
    return Reply(.rows, [.init("rows", String(rows.count))])
  }
}
