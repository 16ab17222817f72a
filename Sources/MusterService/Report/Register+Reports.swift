import MusterCore
import MusterStore
import PGClient

extension Register {
  func listReports(_ call: Call) async throws -> Reply {
    let rows = try await store.engine.run(ListReports())
    try await Rows.send(rows, columns: ListReports.columns.map(\.name), call)
    return Reply(.rows, [.init("rows", String(rows.count))])
  }

  func showReport(_ call: Call) async throws -> Reply {
    let report = try await report(try call.arguments.required("report"))
    let lines = Self.lines(report.definition)
    try await call.sink.send(.text, lines: lines)
    return Reply(.text, [.init("lines", String(lines.count))])
  }

  func runReport(_ call: Call) async throws -> Reply {
    let name = try call.arguments.required("report").lowercased()
    let report = try await report(name)
    return try await run(ReportDefinition(parsing: Array(report.definition.utf8)), name: name, call)
  }

  func tryReport(_ call: Call) async throws -> Reply {
    try await run(ReportDefinition(parsing: call.block ?? [], isNew: true), name: "try", call)
  }

  func setReport(_ call: Call) async throws -> Reply {
    let name = try call.arguments.required("report").lowercased()
    let bytes = call.block ?? []
    let definition = try ReportDefinition(parsing: bytes, isNew: true)
    let text = String(decoding: bytes, as: UTF8.self)
    return try await write(call) { scope in
      let before = try await scope.run(FindReport(name)).first
      guard before?.definition != text || before?.isEnded == true else {
        return Reply(.unchanged, [.init("report", name)])
      }
      let shipped = scope.call.principal.name == "muster"
      let id = try await scope.run(StoreReport(name, title: definition.title, definition: text, isShipped: shipped))
        .first
      var change = Change(scope.call.spec.verb, "report", id)
      change.note("report", name)
      change.note("sha256", Hex.text(Hex.sha256(bytes)))
      scope.record(change)
      return Reply(.done, [.init("report", name), .init("sections", String(definition.sections.count))])
    }
  }

  func endReport(_ call: Call) async throws -> Reply {
    let name = try call.arguments.required("report").lowercased()
    return try await write(call) { scope in
      guard let before = try await scope.run(FindReport(name)).first else { throw Self.noReport(name) }
      guard !before.isEnded else { return Reply(.unchanged, [.init("report", name)]) }
      _ = try await scope.run(EndReport(before.id))
      var change = Change(scope.call.spec.verb, "report", before.id)
      change.note("report", name)
      scope.record(change)
      return Reply(.done, [.init("report", name)])
    }
  }

  func report(_ name: String) async throws -> FindReport.Row {
    guard let report = try await store.engine.run(FindReport(name.lowercased())).first, !report.isEnded else {
      throw Self.noReport(name)
    }
    return report
  }

  private static func noReport(_ name: String) -> Failure {
    Failure.unknown("report", name, hint: "report.list shows those there are.").about("report")
  }

  private static func lines(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.last == "\r" ? line.dropLast() : line)
    }
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
