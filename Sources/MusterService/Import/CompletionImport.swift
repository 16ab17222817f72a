import MusterCore
import MusterStore
import PGClient

/// Completions elsewhere from CSV or TSV, each with what shows it. One that stands already with the same day, outcome and
/// certificate changes nothing.
enum CompletionImport {
  static let needed = ["officer", "course", "outcome"]
  static let optional = ["on", "mark", "certificate", "valid-to", "evidence", "provider", "place", "letter"]

  static func run(_ file: ImportFile, _ dialect: DelimitedReader.Dialect, _ scope: WriteScope) async throws
    -> ImportOutcome
  {
    let table = try DelimitedReader.table(file.bytes, dialect, needed: needed, optional: optional)
    try file.checkRows(table.count)
    var outcome = ImportOutcome(rows: table.count)
    let found = try await scope.run(FindPairs(table.map { ($0.text("officer") ?? "", "") }))
    var names = Names()
    var fresh: [(facts: CompletionFacts, letter: String?)] = []
    for (row, ids) in zip(table, found) {
      do {
        let (facts, letter) = try await completion(row, ids, scope, &names)
        if fresh.contains(where: { $0.facts == facts }) {
          throw Failure(.exists, "The same completion stands in an earlier line.", [.init("arg", "officer")])
        }
        if try await scope.run(FindSameCompletion(facts)).isEmpty {
          fresh.append((facts, letter))
        } else {
          outcome.unchanged += 1
        }
      } catch let failure as Failure {
        outcome.problems.append(RowProblem(line: row.line, field: nil, failure: failure))
      }
    }
    guard outcome.mayStore(file) else { return outcome }
    for (facts, letter) in fresh {
      let id = try await scope.run(InsertCompletion(facts)).first ?? 0
      var change = CompletionChanges.recorded("completion.add", facts, id: id)
      change.letter = letter
      scope.record(change)
      outcome.applied += 1
    }
    return outcome
  }

  /// Courses and institutions by the name a file gives them, each looked up once.
  private struct Names {
    var courses: [String: (id: Int64, kind: CourseKind)] = [:]
    var providers: [String: Int64] = [:]
  }

  private static func completion(
    _ row: ColumnReader, _ ids: FindPairs.Row, _ scope: WriteScope, _ names: inout Names
  ) async throws -> (CompletionFacts, String?) {
    let officer = try Found.officer(ids, try row.required("officer"))
    let code = try row.required("course")
    if names.courses[code] == nil {
      let id = try await scope.find(FindCourse(code)).id
      names.courses[code] = (id, try await scope.run(CourseKindOf(id)).first ?? .course)
    }
    guard let course = names.courses[code] else { throw Failure.unknown("course", code) }
    let given = try GivenResult(row)
    guard let outcome = given.outcome else {
      throw Failure(.missingArgument, "outcome is empty. It is needed in every row.", [.init("arg", "outcome")])
    }
    _ = try ResultDecision(kind: course.kind, role: .student, managedBy: .provider).decide(outcome, overrides: false)
    var facts = CompletionFacts(officer: officer, course: course.id)
    facts.take(given)
    facts.on = try CompletionRules.day(given: given.on, starts: nil, ends: nil, today: scope.now.date)
    if let name = row.text("provider") {
      if names.providers[name] == nil { names.providers[name] = try await scope.find(FindProvider(name)).id }
      facts.provider = names.providers[name]
    }
    facts.place = try GivenResult.text(row, "place", 120)
    return (facts, given.letter)
  }
}
