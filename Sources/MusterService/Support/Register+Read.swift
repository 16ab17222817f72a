import MusterCore
import MusterStore
import PGClient

extension Register {
  func find<F: FindStatement>(_ statement: F) async throws -> FoundObject {
    try Found.one(try await store.engine.run(statement), statement)
  }

  /// The id of an object named by an optional argument.
  func optional<F: FindStatement>(_ call: Call, _ argument: String, _ make: (String) -> F) async throws -> Int64? {
    guard let name = call.arguments.text(argument) else { return nil }
    return try await find(make(name)).id
  }

  func optionalWord(_ call: Call, _ kind: String) async throws -> String? {
    guard let code = call.arguments.text(kind) else { return nil }
    return try Found.word(try await store.engine.run(FindWord(kind: kind, code: code)), kind, code)
  }

  /// The portion of a list that is asked for; one row more than the limit tells whether there is more.
  func page(_ call: Call) throws(Failure) -> Page {
    let after = call.arguments.text("after")
    guard after == nil || Int64(after ?? "") != nil else {
      throw Failure.value("\((after ?? "").quoted) is no place in a list. Use the after= of the previous reply.").about(
        "after")
    }
    return Page(limit: (call.arguments.int("limit") ?? 1000) + 1, after: after.flatMap(Int64.init) ?? 0)
  }

  /// Sends one page of a list.
  func list<S: ListStatement>(_ call: Call, _ statement: S, page: Page) async throws -> Reply {
    var rows = try await store.engine.run(statement)
    let more = rows.count >= page.limit
    if more { rows.removeLast() }
    try await Rows.send(rows, columns: S.columns.map(\.name), call)
    var reply = Reply(.rows, [.init("rows", String(rows.count))])
    if more {
      // Counts have no place to go on from.
      if case .int(let id)? = rows.last?["id"] {
        reply.details.append(.init("after", String(id)))
      } else {
        reply.details.append(.more("limit"))
      }
    }
    return reply
  }

  /// Sends a whole list, read in portions while the reader keeps up.
  func stream<S: ListStatement>(_ call: Call, _ statement: S) async throws -> Reply {
    var count = 0
    try await Rows.header(S.columns.map(\.name), call)
    try await store.exports.withConnection { connection in
      try await connection.stream(statement) { rows in
        count += rows.count
        try await Rows.body(rows, call)
      }
    }
    return Reply(.rows, [.init("rows", String(count))])
  }
}

/// Rows on their way out, in the format asked for.
enum Rows {
  static func send(_ rows: [Row], columns: [String], _ call: Call) async throws {
    try await header(columns, call)
    try await body(rows, call)
  }

  static func header(_ columns: [String], _ call: Call) async throws {
    guard call.format != .jsonl else { return call.listed.begin(columns) }
    try await call.sink.send(.rows, lines: [CSVWriter.line(columns, safe: false)])
  }

  static func body(_ rows: [Row], _ call: Call) async throws {
    guard !rows.isEmpty else { return }
    call.listed.noteRows()
    switch call.format {
    case .jsonl: try await call.sink.send(.rows, rows: rows)
    case .csv, .csvMachine:
      let safe = call.format == .csv
      try await call.sink.send(
        .rows,
        lines: rows.map { row in CSVWriter.line(row.fields.map(\.value), safe: safe) { oneLine($0.plain) } })
    }
  }

  /// A line of the protocol cannot hold a line end; stored text has none, but imported source text might.
  private static func oneLine(_ text: String) -> String {
    text.utf8.contains { $0 == 0x0A || $0 == 0x0D } ? String(text.map { $0.isNewline ? " " : $0 }) : text
  }
}

extension Call {
  var format: RowFormat {
    // On uploads `format` is the dialect of the file.
    spec.block == nil ? arguments.word("format", RowFormat.self) ?? .jsonl : .jsonl
  }
}
