import MusterCore
import MusterStore
import PGClient

extension Register {
  func today(_ call: Call) async throws -> Reply {
    // The office sees every case; an approver what waits for them.
    let office: Set<Role> = [.administrator, .registrar, .auditor]
    let approver = call.principal.roles.isDisjoint(with: office) ? call.principal.name : nil
    let work = try await store.engine.run(
      ReadWork(
        now: clock.now, kind: call.arguments.text("kind"), each: call.arguments.int("each") ?? 10, approver: approver))
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

  private static func word(_ urgency: WaitingWork.Urgency) -> String {
    switch urgency {
    case .overdue: "overdue"
    case .due: "due"
    case .runningOut: "running-out"
    case .waiting: "waiting"
    }
  }

  func weekly(_ call: Call) async throws -> Reply {
    var statement = ReadWeekly(now: clock.now)
    statement.from = call.arguments.date("from")
    statement.to = call.arguments.date("to")
    let rows = try await store.engine.run(statement)
    try await Rows.send(rows, columns: ReadWeekly.columns.map(\.name), call)
    return Reply(.rows, [.init("rows", String(rows.count))])
  }
}
