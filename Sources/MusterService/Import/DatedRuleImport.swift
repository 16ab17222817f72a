import MusterCore
import MusterStore

/// Dated rules from CSV or TSV, with the names of their verb's arguments as columns: requirements before departure and
/// what withdrawals cost. A row that is in force already changes nothing.
enum DatedRuleImport {
  static func templates(
    _ file: ImportFile, _ dialect: DelimitedReader.Dialect, _ scope: WriteScope
  ) async throws -> ImportOutcome {
    try await run(file, dialect, scope, needed: ["requirement"], TemplateDraft.columns) { row throws(Failure) in
      let draft = try TemplateDraft(row)
      return { try await draft.store(scope) }
    }
  }

  static func penalties(
    _ file: ImportFile, _ dialect: DelimitedReader.Dialect, _ scope: WriteScope
  ) async throws -> ImportOutcome {
    try await run(file, dialect, scope, needed: ["kind", "percent"], PenaltyDraft.columns) { row throws(Failure) in
      let draft = try PenaltyDraft(row)
      return { try await draft.store(scope) }
    }
  }

  private typealias Storing = () async throws -> Int64?

  /// - Parameter parse: what a row says, as what stores it; that answers nil when there is the same already.
  private static func run(
    _ file: ImportFile, _ dialect: DelimitedReader.Dialect, _ scope: WriteScope, needed: [String], _ optional: [String],
    _ parse: (ColumnReader) throws(Failure) -> Storing
  ) async throws -> ImportOutcome {
    let table = try DelimitedReader.table(file.bytes, dialect, needed: needed, optional: optional)
    try file.checkRows(table.count)
    var outcome = ImportOutcome(rows: table.count)
    var rows: [(line: Int, store: Storing)] = []
    for row in table {
      do throws(Failure) {
        rows.append((row.line, try parse(row)))
      } catch {
        outcome.problems.append(RowProblem(line: row.line, field: nil, failure: error))
      }
    }
    guard outcome.mayStore(file) else { return outcome }
    for (line, store) in rows {
      guard let stored = try await scope.each(line, &outcome, store) else { continue }
      if stored == nil { outcome.unchanged += 1 } else { outcome.applied += 1 }
    }
    outcome.source = try await file.noted(table.count, scope)
    return outcome
  }
}

extension ImportFile {
  /// Keeps which file it was, so that what is shipped is loaded once.
  func noted(_ rows: Int, _ scope: WriteScope) async throws -> Int64? {
    try await scope.run(
      InsertImportSource(
        kind: kind, hash: hash, rows: rows, at: scope.now.instant, principal: scope.call.principal.name,
        origin: call.arguments.text("source"))
    ).first
  }
}
