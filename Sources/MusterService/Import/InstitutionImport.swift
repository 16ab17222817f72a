import MusterCore
import MusterStore
import PGClient

/// Institutions and the names under which catalogues write them, from CSV.
enum InstitutionImport {
  static func run(_ file: ImportFile, _ dialect: DelimitedReader.Dialect, _ scope: WriteScope) async throws
    -> ImportOutcome
  {
    let table = try DelimitedReader.table(
      file.bytes, dialect, needed: ["name", "provider", "title"], optional: ["country", "partners", "source"])
    try file.checkRows(table.count)
    var outcome = ImportOutcome(rows: table.count)
    for row in table {
      do throws(Failure) {
        _ = try row.required("name")
        _ = try row.required("title")
        _ = try row.value("provider") { text throws(Failure) in try Code(parsing: text) }
      } catch {
        outcome.problems.append(RowProblem(line: row.line, field: nil, failure: error))
      }
    }
    guard outcome.mayStore(file) else { return outcome }
    let bad = Set(outcome.problems.map(\.line))
    var changed: Set<Int> = []
    // Partners may stand further down, so all institutions come before them.
    for row in table where !bad.contains(row.line) {
      if try await scope.each(row.line, &outcome, { try await addProvider(row, scope) }) == true {
        changed.insert(row.line)
      }
    }
    let worse = Set(outcome.problems.map(\.line))
    for row in table where !worse.contains(row.line) {
      if try await scope.each(row.line, &outcome, { try await addPartners(row, scope) }) == true {
        changed.insert(row.line)
      }
    }
    outcome.applied = changed.count
    outcome.unchanged = table.count - changed.count - outcome.problems.count
    return outcome
  }

  private static func addProvider(_ row: ColumnReader, _ scope: WriteScope) async throws -> Bool {
    let code = try row.required("provider")
    let title = try row.required("title")
    let source = row.text("source")
    let added = try await scope.run(
      InsertProvider(code: code, title: title, country: row.text("country"), source: source))
    let provider = try await scope.find(FindProvider(code))
    if let id = added.first {
      var change = Change("provider.add", "provider", id)
      change.note("code", code)
      change.note("title", title)
      scope.record(change)
    }
    var changed = !added.isEmpty
    for alias in [title, try row.required("name")] {
      let outcome = try await scope.run(InsertProviderAlias(provider: provider.id, alias: alias, source: source)).first
      guard outcome?.provider == provider.id else {
        throw Failure(.exists, "\(alias.quoted) is another provider's name already.", [.init("arg", "name")])
      }
      changed = changed || outcome?.added == true
    }
    return changed
  }

  private static func addPartners(_ row: ColumnReader, _ scope: WriteScope) async throws -> Bool {
    let codes = row.text("partners")?.split(separator: ";").map { String($0).trimmed } ?? []
    var changed = false
    for code in codes {
      let partner = try await scope.find(FindProvider(code))
      changed =
        try await !scope.run(InsertAliasPartner(alias: try row.required("name"), partner: partner.id)).isEmpty
        || changed
    }
    return changed
  }
}
