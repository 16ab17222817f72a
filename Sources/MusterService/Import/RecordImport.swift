import MusterCore
import MusterStore
import PGClient

/// Histories as group entries, read with a mapping: published records with the one that comes with muster. A file is
/// known by its content: the same one again changes nothing.
///
/// Only group entries come of it: people are enrolled with `import enrolments`, run by run.
enum RecordImport {
  /// The mapping of published records.
  static let published = "published-records"

  static func run(_ file: ImportFile, _ dialect: DelimitedReader.Dialect, _ scope: WriteScope) async throws
    -> ImportOutcome
  {
    let (id, name, mapping) = try await mapping(file, scope)
    let firstMonth = try await scope.run(CalendarMonth(mapping.calendar ?? "calendar")).first
    if let calendar = mapping.calendar, firstMonth == nil {
      throw Failure.unknown("calendar", calendar, hint: "reference.list calendar shows those there are.")
    }
    let bounds = try await scope.run(ReadBounds()).compactMap(\.self)
    var read = try HistoryReader.read(
      file.bytes, dialect, mapping, bounds: bounds, firstMonth: firstMonth ?? 1,
      countries: mapping.only.isEmpty ? [] : try await scope.run(CountryNames()))
    try file.checkRows(read.count)
    var outcome = ImportOutcome(rows: read.count)
    guard
      let source = try await scope.run(
        InsertImportSource(
          kind: file.kind, hash: file.hash, rows: outcome.rows, at: scope.now.instant,
          principal: scope.call.principal.name,
          origin: scope.call.arguments.text("source"), mapping: id)
      ).first
    else {
      outcome.unchanged = read.participations.count
      outcome.note = "This file was taken in before."
      return outcome
    }
    outcome.source = source
    let standing = try await standing(read.printedRows, name, scope)
    read.flagRepeats(standing, mapping)
    outcome.problems = read.problems
    let taken = read.participations
    let titled = Dictionary(taken.compactMap { row in row.iterationKey.map { ($0, row) } }) { first, _ in first }
    let (added, _, _) = try await scope.transaction.run(
      EnsureProgrammes(unique(taken.map(\.programme))), EnsureProviders(unique(taken.compactMap(\.provider))),
      EnsurePrintedCourses(unique(taken.compactMap(\.title))))
    _ = try await scope.run(EnsurePrintedIterations(titled.keys.sorted().compactMap { titled[$0] }))
    for start in stride(from: 0, to: taken.count, by: 5000) {
      let part = Array(taken[start..<min(start + 5000, taken.count)])
      _ = try await scope.transaction.run(
        InsertRecords(source: source, calendar: mapping.calendar, part), InsertDoubts(source: source, part))
    }
    let aside = read.rows.filter { $0.setAside != nil }
    for start in stride(from: 0, to: aside.count, by: 5000) {
      _ = try await scope.run(InsertSetAside(source: source, Array(aside[start..<min(start + 5000, aside.count)])))
    }
    outcome.applied = taken.count
    outcome.details = [.init("iterations", String(titled.count))] + details(read, added)
    outcome.note = note(read)
    return outcome
  }

  /// How often each row stands already from another file with the mapping.
  private static func standing(
    _ rows: [PrintedRow], _ mapping: String, _ scope: WriteScope
  ) async throws -> [PrintedRow: Int] {
    var found: [PrintedRow: Int] = [:]
    for start in stride(from: 0, to: rows.count, by: 20_000) {
      let part = Array(rows[start..<min(start + 20_000, rows.count)])
      for row in try await scope.run(CountStandingRows(mapping: mapping, part)) { found[part[row.place]] = row.copies }
    }
    return found
  }

  private static func mapping(
    _ file: ImportFile, _ scope: WriteScope
  ) async throws -> (id: Int64, name: String, HistoryMapping) {
    let named = file.call.arguments.text("mapping")
    guard let name = named ?? (file.kind == .records ? published : nil) else {
      throw Failure(
        .missingArgument, "import history needs mapping=NAME: how the columns are to be read. mapping.list shows them.",
        [.init("arg", "mapping")])
    }
    guard let found = try await scope.run(FindMapping(name)).first else {
      throw Failure.unknown("mapping", name, hint: "mapping.list shows those there are.").about("mapping")
    }
    return (found.id, name, try HistoryMapping(parsing: found.text))
  }

  private static func unique(_ values: [String]) -> [String] { Array(Set(values)).sorted() }

  /// What became of the rows: taken, of them with a value in doubt, set aside, empty; then how many carry each flag.
  private static func details(_ read: HistoryFile, _ added: [String]) -> [Failure.Detail] {
    let taken = read.participations
    var details: [Failure.Detail] = [
      .init("taken", String(taken.count)),
      .init("doubtful", String(taken.count { $0.flags.contains(where: \.isDoubt) })),
      .init("set-aside", String(read.rows.count - taken.count)), .init("empty", String(read.empty)),
    ]
    let uncertain = taken.count { $0.cost == nil && $0.has(.costGarbled) || $0.cost == nil && $0.has(.costImplausible) }
    details.append(.init("cost-not-trusted", String(uncertain)))
    if read.totalsEqual + read.totalsDifferent > 0 {
      details.append(.init("totals-equal", String(read.totalsEqual)))
      details.append(.init("totals-different", String(read.totalsDifferent)))
    }
    if !added.isEmpty { details.append(.init("programmes-added", String(added.count))) }
    if read.separator != "comma" { details.append(.init("separator", read.separator)) }
    if !read.unused.isEmpty { details.append(.init("columns-not-used", read.unused.joined(separator: ","))) }
    return details
      + RecordFlag.allCases.compactMap { flag in
        let count = read.count(flag)
        return count > 0 ? .init(flag.rawValue, String(count)) : nil
      }
  }

  private static func note(_ read: HistoryFile) -> String? {
    let said = [repeats(read), doubts(read)].compactMap(\.self)
    return said.isEmpty ? nil : said.joined(separator: " ")
  }

  /// Rows that count twice, or would have: an updated file brings those of the file before again.
  private static func repeats(_ read: HistoryFile) -> String? {
    let count = read.count(.repeatsImport)
    guard count > 0 else {
      let refused = read.rows.count { $0.has(.repeatsImport) }
      guard refused > 0 else { return nil }
      return "\(refused.counted("row")) stood already from another file, and the mapping refuses them."
    }
    let (verb, they) = count == 1 ? ("stands", "counts") : ("stand", "count")
    return
      "\(count.counted("row")) \(verb) already from another file with this mapping and now \(they) twice: record.list flag=repeats-import shows them, record.void takes one out. With on repeats-import refuse in the mapping such rows are left out, and dry=yes shows beforehand what a file would bring."
  }

  private static func doubts(_ read: HistoryFile) -> String? {
    let telling: [RecordFlag] = [
      .costGarbled, .costImplausible, .costOutlying, .quantityGarbled, .quantityImplausible, .quantityOutlying,
      .columnsOff, .noProgramme, .totalRow, .furniture, .otherCountry,
    ]
    let found = telling.filter { read.count($0) > 0 }
    guard !found.isEmpty else { return nil }
    return "Look at record.list flag=\(found.map(\.rawValue).joined(separator: ", flag=")): each row says why."
  }
}
