import MusterCore
import MusterStore
import PGClient

/// Looks up what a rule refers to, stores it, words its entry of the change log. For the verb and for the import.
enum EligibilityRules {
  /// Answers the number of the new rule; nil when there is the same already.
  static func add(_ draft: EligibilityDraft, _ scope: WriteScope) async throws -> Int64? {
    var rule = draft.rule
    if let name = draft.provider { rule.scope.provider = try await scope.find(FindProvider(name)).id }
    if let name = draft.course { rule.scope.course = try await scope.find(FindCourse(name)).id }
    if let name = draft.programme { rule.scope.programme = try await scope.find(FindProgramme(name)).id }
    if let name = draft.iteration { rule.scope.iteration = try await scope.find(FindIteration(name)).id }
    if let name = draft.discipline { rule.scope.discipline = try await scope.word("discipline", name) }
    if let name = draft.audience { rule.scope.audience = try await scope.word("audience", name) }
    for name in draft.courses { rule.courses.append(try await scope.find(FindCourse(name)).id) }
    if let name = draft.countsAs { rule.countsAs = try await scope.find(FindCourse(name)).id }
    guard let id = try await scope.run(InsertRule(rule)).first else { return nil }
    var change = Change("eligibility.add", "eligibility-rule", id)
    change.note("code", rule.code)
    change.note("kind", rule.kind.rawValue)
    for (name, value) in [
      ("provider", draft.provider), ("course", draft.course), ("programme", draft.programme),
      ("iteration", draft.iteration), ("discipline", rule.scope.discipline), ("audience", rule.scope.audience),
      ("severity", rule.severity.rawValue), ("from", rule.from?.description), ("to", rule.to?.description),
      ("needs", rule.condition?.description), ("source", rule.source),
    ] { change.note(name, value) }
    scope.record(change)
    return id
  }
}

/// Rules of eligibility from CSV or TSV, with the names of `eligibility.add` as columns; several values are separated by
/// semicolons.
enum EligibilityImport {
  static func run(_ file: ImportFile, _ dialect: DelimitedReader.Dialect, _ scope: WriteScope) async throws
    -> ImportOutcome
  {
    let table = try DelimitedReader.table(
      file.bytes, dialect, needed: ["kind"], optional: EligibilityDraft.columns.filter { $0 != "kind" })
    try file.checkRows(table.count)
    var outcome = ImportOutcome(rows: table.count)
    var drafts: [(line: Int, draft: EligibilityDraft)] = []
    for row in table {
      do throws(Failure) {
        drafts.append((row.line, try EligibilityDraft { row.text($0) }))
      } catch {
        outcome.problems.append(RowProblem(line: row.line, field: nil, failure: error))
      }
    }
    guard outcome.mayStore(file) else { return outcome }
    for (line, draft) in drafts {
      let added = try await scope.each(line, &outcome) { try await EligibilityRules.add(draft, scope) }
      guard let stored = added else { continue }
      if stored == nil { outcome.unchanged += 1 } else { outcome.applied += 1 }
    }
    return outcome
  }
}
