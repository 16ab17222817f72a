import MusterCore
import MusterStore
import PGClient

/// Chains of approval from CSV or TSV; the bodies of a chain stand in one field with semicolons between. A row that
/// stands in the register exactly so changes nothing.
enum ChainImport {
  private static let optional = [
    "steps", "from", "to", "adds", "priority", "grade-min", "grade-max", "size-min", "size-max", "obligatory", "funds",
    "body", "programme", "province", "managed-by", "source",
  ]

  static func run(_ file: ImportFile, _ dialect: DelimitedReader.Dialect, _ scope: WriteScope) async throws
    -> ImportOutcome
  {
    let table = try DelimitedReader.table(file.bytes, dialect, needed: ["chain"], optional: optional)
    try file.checkRows(table.count)
    var outcome = ImportOutcome(rows: table.count)
    var rows: [(line: Int, words: ChainWords)] = []
    for row in table {
      do throws(Failure) {
        rows.append((row.line, try words(row)))
      } catch {
        outcome.problems.append(RowProblem(line: row.line, field: nil, failure: error))
      }
    }
    let known = try await scope.run(ReadChains(on: nil)).filter { !$0.isVoid }.map(\.facts)
    for (line, words) in rows {
      let isNew = try await scope.each(line, &outcome) {
        let facts = try await words.find(in: scope)
        guard !known.contains(where: { $0.isSame(as: facts) }) else { return false }
        guard let id = try await scope.run(InsertChain(facts)).first else {
          throw Failure(.bug, "The chain got no id.")
        }
        scope.record(ChainWords.change(facts, id: id))
        return true
      }
      if isNew == true { outcome.applied += 1 }
    }
    outcome.unchanged = outcome.rows - outcome.applied - outcome.problems.count
    return outcome
  }

  private static func words(_ row: ColumnReader) throws(Failure) -> ChainWords {
    let code = try row.required("chain")
    do { _ = try Code(parsing: code) } catch { throw error.about("chain") }
    var words = ChainWords(code: code)
    words.steps = row.text("steps")?.split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty } ?? []
    words.from = try row.value("from") { text throws(Failure) in try CalendarDate(parsing: text) }
    words.to = try row.value("to") { text throws(Failure) in try CalendarDate(parsing: text) }
    words.adds = try row.value("adds", flag) ?? false
    words.priority = try row.value("priority") { text throws(Failure) in try number(text, 0...9999) } ?? 100
    words.gradeMin = try row.value("grade-min") { text throws(Failure) in try Grade(parsing: text) }
    words.gradeMax = try row.value("grade-max") { text throws(Failure) in try Grade(parsing: text) }
    words.sizeMin = try row.value("size-min") { text throws(Failure) in try number(text, 1...100_000) }
    words.sizeMax = try row.value("size-max") { text throws(Failure) in try number(text, 1...100_000) }
    words.obligatory = try row.value("obligatory", flag)
    words.funds = try row.value("funds", flag)
    words.body = row.text("body")
    words.programme = row.text("programme")
    words.province = row.text("province")
    words.managedBy = try row.word("managed-by", ManagedBy.self)
    words.source = row.text("source")
    try words.check()
    return words
  }

  private static func flag(_ text: String) throws(Failure) -> Bool {
    switch text.lowercased() {
    case "yes", "true": true
    case "no", "false": false
    default: throw .value("\(text.quoted) is neither yes nor no.")
    }
  }

  private static func number(_ text: String, _ range: ClosedRange<Int>) throws(Failure) -> Int {
    guard let number = Int(text), range.contains(number) else {
      throw .value("\(text.quoted) is not a number from \(range.lowerBound) to \(range.upperBound).")
    }
    return number
  }
}

extension ChainFacts {
  /// The same chain for the same time, whatever its source says.
  fileprivate func isSame(as other: ChainFacts) -> Bool {
    var mine = chain
    mine.id = other.chain.id
    return mine == other.chain && from == other.from && to == other.to
  }
}
