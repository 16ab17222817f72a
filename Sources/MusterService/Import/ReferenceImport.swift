import MusterCore
import MusterStore
import PGClient

/// Reference lists from CSV, one kind or several in a file.
enum ReferenceImport {
  static func run(_ file: ImportFile, _ dialect: DelimitedReader.Dialect, _ scope: WriteScope) async throws
    -> ImportOutcome
  {
    let table = try DelimitedReader.table(
      file.bytes, dialect, needed: ["kind", "code", "name"],
      optional: ["scheme", "service", "grade", "level", "month", "source"])
    try file.checkRows(table.count)
    var outcome = ImportOutcome(rows: table.count)
    var words: [ReferenceWord] = []
    for row in table {
      do throws(Failure) {
        words.append(try word(row))
      } catch {
        outcome.problems.append(RowProblem(line: row.line, field: nil, failure: error))
      }
    }
    guard outcome.mayStore(file) else { return outcome }
    // Lists that others refer to come first: grades and services before ranks.
    for portion in [words.filter { $0.kind != .rank }, words.filter { $0.kind == .rank }] where !portion.isEmpty {
      outcome.applied += try await scope.run(UpsertWords(portion)).count
    }
    outcome.unchanged = words.count - outcome.applied
    outcome.source =
      try await scope.run(
        InsertImportSource(
          kind: .reference, hash: file.hash, rows: table.count, at: scope.now, principal: scope.call.principal.name,
          origin: scope.call.arguments.text("source"))
      ).first
    return outcome
  }

  private static func word(_ row: ColumnReader) throws(Failure) -> ReferenceWord {
    guard let kind = try row.word("kind", ReferenceKind.self) else { throw try missing(row, "kind") }
    let word = ReferenceWord(
      kind: kind, code: try row.required("code"), name: try row.required("name"), scheme: row.text("scheme"),
      service: row.text("service"), grade: try row.value("grade") { text throws(Failure) in try Grade(parsing: text) },
      level: try row.value("level", number), month: try row.value("month", number), source: row.text("source"))
    try ReferenceRules.check(word)
    return word
  }

  private static func missing(_ row: ColumnReader, _ column: String) throws(Failure) -> Failure {
    _ = try row.required(column)
    return Failure(.missingArgument, "\(column) is empty.", [.init("arg", column)])
  }

  private static func number(_ text: String) throws(Failure) -> Int {
    guard let number = Int(text), (0...100).contains(number) else {
      throw .value("\(text.quoted) is not a number from 0 to 100.")
    }
    return number
  }
}
