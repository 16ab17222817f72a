import MusterCore
import MusterStore
import PGClient

/// Published records as group entries. A file is known by its content: the same one again changes nothing.
enum RecordImport {
  static func run(_ file: ImportFile, _ dialect: DelimitedReader.Dialect, _ scope: WriteScope) async throws
    -> ImportOutcome
  {
    let (rows, problems) = try ReportedTraining.read(file.bytes, dialect)
    try file.checkRows(rows.count + problems.count)
    var outcome = ImportOutcome(rows: rows.count + problems.count)
    outcome.problems = problems
    guard outcome.mayStore(file) else { return outcome }
    guard
      let source = try await scope.run(
        InsertImportSource(
          kind: .records, hash: file.hash, rows: outcome.rows, at: scope.now, principal: scope.call.principal.name,
          origin: scope.call.arguments.text("source"))
      ).first
    else {
      outcome.unchanged = rows.count
      outcome.note = "This file was taken in before."
      return outcome
    }
    outcome.source = source
    let records = rows.map(RecordFacts.init)
    let titled = Dictionary(records.compactMap { record in record.iterationKey.map { ($0, record) } }) { first, _ in
      first
    }
    _ = try await scope.transaction.run(
      EnsureProgrammes(unique(records.map(\.programme))), EnsureProviders(unique(records.compactMap(\.provider))),
      EnsurePrintedCourses(unique(records.compactMap(\.title))))
    _ = try await scope.run(EnsurePrintedIterations(titled.keys.sorted().compactMap { titled[$0] }))
    for start in stride(from: 0, to: records.count, by: 5000) {
      _ = try await scope.run(InsertRecords(source: source, Array(records[start..<min(start + 5000, records.count)])))
    }
    outcome.applied = records.count
    outcome.details = [.init("iterations", String(titled.count))] + flagCounts(rows)
    return outcome
  }

  private static func unique(_ values: [String]) -> [String] { Array(Set(values)).sorted() }

  /// How many rows carry each flag: taken all the same, and said.
  private static func flagCounts(_ rows: [ReportedTraining]) -> [Failure.Detail] {
    RecordFlag.allCases.compactMap { flag in
      let count = rows.count { $0.flags.contains(flag) }
      return count > 0 ? .init(flag.rawValue, String(count)) : nil
    }
  }
}

extension RecordFacts {
  init(_ row: ReportedTraining) {
    self.init(line: row.line, programme: row.programme, programmePrinted: row.programmePrinted, printed: row.printed)
    report = row.report
    year = row.year
    calendar = row.year == nil ? nil : "us-fiscal"
    title = row.title
    place = row.place
    provider = row.provider
    unit = row.unit
    headcount = row.quantity
    cost = row.cost
    starts = row.starts
    ends = row.ends
    page = row.page
    flags = row.flags
  }
}
