import MusterCore
import MusterStore
import PGClient

extension Register {
  func today(_ call: Call) async throws -> Reply {
    let roles = call.principal.roles
    let approver = roles.seesAllCases ? nil : call.principal.name
    let kinds = roles.kindsOfWork
    let now = clock.now
    let kind = call.arguments.text("kind")
    let each = call.arguments.int("each") ?? 10
    var work: [WaitingWork] = try await store.engine.run(
      ReadWork(now: now.instant, kind: kind, each: each, approver: approver, kinds: kinds))
    if kind == nil || kind == "requirement", kinds?.contains("requirement") ?? true {
      work += try await missingPapers(now, each: each)
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
    return Reply(
      .rows,
      [.init("rows", String(rows.count)), .init("waiting", String(counts.values.reduce(0, +)))]
        + counts.sorted { $0.key < $1.key }.map { .init($0.key, String($0.value)) })
  }

  /// What is missing before departure, one line for each enrolment.
  private func missingPapers(_ now: Now, each: Int) async throws -> [WaitingWork] {
    guard let today = now.date else { return [] }
    let sheets = try await departures(Self.ahead(today)).filter { $0.lines.contains(where: \.isMissing) }
    let work = sheets.map { sheet in
      let missing = sheet.lines.filter(\.isMissing)
      let due = missing.compactMap(\.due).min()
      let left = due.map { $0.daysSinceEpoch - today.daysSinceEpoch } ?? .max
      let urgency: WaitingWork.Urgency = left < 0 ? .overdue : left == 0 ? .due : left <= 14 ? .runningOut : .waiting
      return WaitingWork(
        kind: "requirement", urgency: urgency, what: "\(sheet.enrolment.iteration) \(sheet.enrolment.handle)",
        detail: missing.map(\.requirement).joined(separator: ", "), since: nil, due: due,
        next: "departure.list \(sheet.enrolment.iteration)", count: sheets.count)
    }
    return Array(work.sorted(by: WaitingWork.precedes).prefix(each))
  }

  private static func ahead(_ today: CalendarDate) -> DepartureEnrolments {
    var statement = DepartureEnrolments(today: today)
    statement.from = today
    return statement
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
    if let today = clock.now.date {
      for sheet in try await departures(Self.ahead(today)) where !sheet.lines.isEmpty {
        missing[sheet.enrolment.iteration, default: 0] += Int64(sheet.lines.count { $0.isMissing })
      }
    }
    for index in rows.indices {
      guard let count = missing[rows[index]["iteration"]?.plain ?? ""] else { continue }
      rows[index].set("papers-missing", .int(count))
      // Papers have dates; seats that no date of the provider's asks for any more can wait for them.
      let next = rows[index]["next"]
      let canWait = next == .text("offer.turn-back") && rows[index]["deadline"] == .null
      if count > 0, next == .null || canWait { rows[index].set("next", .text("departure.list")) }
    }
    try await Rows.send(rows, columns: ReadWeekly.columns.map(\.name), call)
    return Reply(.rows, [.init("rows", String(rows.count))])
  }
}
