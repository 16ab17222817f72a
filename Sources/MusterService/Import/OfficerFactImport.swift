import MusterCore
import MusterStore
import PGClient

/// Dated facts about officers from CSV or TSV: one fact a row, whose columns are the arguments of the verb that
/// records it, read in the same way. A fact that stands there already changes nothing.
enum OfficerFactImport {
  static let optional: [String] = {
    var columns: [String] = []
    for kind in OfficerFactKind.allCases {
      for argument in CommandTable.spec(kind.verb).arguments
      where !["officer", "key", "dry"].contains(argument.name) && !columns.contains(argument.name) {
        columns.append(argument.name)
      }
    }
    return columns
  }()

  static func run(_ file: ImportFile, _ dialect: DelimitedReader.Dialect, _ scope: WriteScope) async throws
    -> ImportOutcome
  {
    let table = try DelimitedReader.table(file.bytes, dialect, needed: ["officer", "fact"], optional: optional)
    try file.checkRows(table.count)
    var outcome = ImportOutcome(rows: table.count)
    var facts: [(line: Int, officer: String, letter: String?, fact: OfficerFact)] = []
    for row in table {
      do throws(Failure) {
        let (officer, letter, fact) = try parse(row)
        facts.append((row.line, officer, letter, fact))
      } catch {
        outcome.problems.append(RowProblem(line: row.line, field: nil, failure: error))
      }
    }
    guard outcome.mayStore(file) else { return outcome }
    for (line, name, letter, fact) in facts {
      let reply = try await scope.each(line, &outcome) {
        try await Register.record(fact, of: try await scope.find(FindOfficer(name)), letter: letter, scope)
      }
      if reply?.code == .done { outcome.applied += 1 }
      if reply?.code == .unchanged { outcome.unchanged += 1 }
    }
    return outcome
  }

  private static func parse(_ row: ColumnReader) throws(Failure) -> (String, String?, OfficerFact) {
    let officer = try row.required("officer")
    _ = try row.required("fact")
    guard let kind = try row.word("fact", OfficerFactKind.self) else { throw Failure(.bug, "fact was not read") }
    let given = optional.compactMap { name in row.text(name).map { Request.Given(name: name, value: $0) } }
    let arguments = try Arguments(
      [Request.Given(name: "officer", value: officer)] + given, for: CommandTable.spec(kind.verb))
    return (officer, arguments.text("letter"), try OfficerFact(kind, arguments))
  }
}
