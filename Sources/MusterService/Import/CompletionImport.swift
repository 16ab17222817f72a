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
    var days: Set<Day> = []
    _ = try await scope.run(LockOfficers(Set(found.compactMap(\.officer)).sorted()))
    for (row, ids) in zip(table, found) {
      do {
        let (facts, letter) = try await completion(row, ids, scope, &names)
        guard days.insert(Day(facts)).inserted else {
          throw Failure(
            .exists, "A completion of this officer, course and day stands in an earlier line.",
            [.init("arg", "officer")])
        }
        guard let standing = try await scope.run(StandingOnTheDay(facts)).first else {
          fresh.append((facts, letter))
          continue
        }
        guard standing.says(facts) else { throw CompletionRules.standsAlready(standing, facts.outcome) }
        outcome.unchanged += 1
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

  /// What a result is one of: a second one of the same day is the first again.
  private struct Day: Hashable {
    let officer: Int64
    let course: Int64
    let on: CalendarDate?
    let certificate: String?

    init(_ facts: CompletionFacts) {
      (officer, course, on) = (facts.officer, facts.course, facts.on)
      certificate = facts.on == nil ? facts.certificate : nil
    }
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
    try CompletionRules.checkValidity(facts)
    if let name = row.text("provider") {
      if names.providers[name] == nil { names.providers[name] = try await scope.find(FindProvider(name)).id }
      facts.provider = names.providers[name]
    }
    facts.place = try GivenResult.text(row, "place", 120)
    return (facts, given.letter)
  }
}
