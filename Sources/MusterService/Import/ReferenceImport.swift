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
      optional: ["scheme", "service", "province", "grade", "level", "month", "source"])
    try file.checkRows(table.count)
    var outcome = ImportOutcome(rows: table.count)
    var words: [(line: Int, word: ReferenceWord)] = []
    var seen: [String: Int] = [:]
    for row in table {
      do throws(Failure) {
        let word = try word(row)
        if let earlier = seen.updateValue(row.line, forKey: "\(word.kind.rawValue) \(word.code.lowercased())") {
          throw Failure(.exists, "The word stands in line \(earlier) already.", [.init("arg", "code")])
        }
        words.append((row.line, word))
      } catch {
        outcome.problems.append(RowProblem(line: row.line, field: nil, failure: error))
      }
    }
    guard outcome.mayStore(file) else { return outcome }
    // Lists that others refer to come first: grades and services before ranks, services and provinces before bodies.
    let later: Set<ReferenceKind> = [.rank, .body]
    let ordered = words.filter { !later.contains($0.word.kind) } + words.filter { later.contains($0.word.kind) }
    if file.isEach {
      for (line, word) in ordered {
        let applied = try await scope.each(line, &outcome) {
          try await scope.checkCalendars([word])
          return try await scope.run(UpsertWords([word])).count
        }
        outcome.applied += applied ?? 0
      }
    } else {
      try await scope.checkCalendars(words.map(\.word))
      for ranks in [false, true] {
        let portion = ordered.map(\.word).filter { ($0.kind == .rank) == ranks }
        if !portion.isEmpty { outcome.applied += try await scope.run(UpsertWords(portion)).count }
      }
    }
    outcome.unchanged = outcome.rows - outcome.applied - outcome.problems.count
    outcome.source = try await file.noted(table.count, scope)
    return outcome
  }

  private static func word(_ row: ColumnReader) throws(Failure) -> ReferenceWord {
    guard let kind = try row.word("kind", ReferenceKind.self) else { throw try missing(row, "kind") }
    var word = ReferenceWord(
      kind: kind, code: try clean(row, "code", 40), name: try clean(row, "name", 200), scheme: row.text("scheme"),
      service: row.text("service"), grade: try row.value("grade") { text throws(Failure) in try Grade(parsing: text) },
      level: try row.value("level", number), month: try row.value("month", number), source: row.text("source"))
    word.province = row.text("province")?.lowercased()
    try ReferenceRules.check(word)
    return word
  }

  private static func clean(_ row: ColumnReader, _ column: String, _ limit: Int) throws(Failure) -> String {
    let text = try row.required(column)
    do { return try CleanText.check(text, what: column, limit: limit) } catch { throw error.about(column) }
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
