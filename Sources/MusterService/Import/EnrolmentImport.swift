import MusterCore
import MusterStore
import PGClient

/// Enrolments from CSV or TSV: every row is decided by the same rules as `enrol`, in the order of the file. A row whose
/// officer is in the run already changes nothing, whatever became of the run. One whose officer was in it and left is
/// refused: a file that is sent again does not know of that. Nominations are enrolments with the body that puts the name
/// forward and the day it did, as far as these are known.
enum EnrolmentImport {
  static func run(_ file: ImportFile, _ dialect: DelimitedReader.Dialect, _ scope: WriteScope) async throws
    -> ImportOutcome
  {
    let table = try DelimitedReader.table(
      file.bytes, dialect, needed: ["officer", "iteration"], optional: ["role", "reserve", "letter", "body", "on"])
    try file.checkRows(table.count)
    var outcome = ImportOutcome(rows: table.count)
    var rows: [(row: ColumnReader, officer: String, iteration: String, action: EnrolmentRequest.Action)] = []
    for row in table {
      do throws(Failure) {
        let role = try row.word("role", EnrolmentRole.self) ?? .student
        let reserve = try row.value("reserve") { text throws(Failure) -> Int in
          guard let order = Int(text), (1...99).contains(order) else {
            throw .value("\(text.quoted) is not an order from 1 to 99.")
          }
          return order
        }
        rows.append(
          (row, try row.required("officer"), try row.required("iteration"), .enrol(role: role, reserve: reserve)))
      } catch {
        outcome.problems.append(RowProblem(line: row.line, field: nil, failure: error))
      }
    }
    let bodies = Dictionary(
      try await scope.run(BodiesByCode(rows.compactMap { $0.row.text("body") })).map { ($0.key, $0.id) }
    ) { first, _ in first }
    let found = try await scope.run(FindPairs(rows.map { ($0.officer, $0.iteration) }))
    var requests: [(line: Int, code: String, request: EnrolmentRequest)] = []
    for (row, ids) in zip(rows, found) {
      guard let iteration = ids.iteration else {
        outcome.problems.append(
          RowProblem(line: row.row.line, field: "iteration", failure: .unknown("iteration", row.iteration)))
        continue
      }
      guard let officer = ids.officer, ids.officerMatches == 1 else {
        let failure =
          ids.officerMatches > 1
          ? Failure(.ambiguousObject, "The number is held in several services. Write service/number.")
          : Failure.unknown("officer", row.officer)
        outcome.problems.append(RowProblem(line: row.row.line, field: "officer", failure: failure))
        continue
      }
      var request = EnrolmentRequest(
        row.action, officer: officer, iteration: iteration, letter: row.row.text("letter"))
      // Files bring history.
      request.isLateEntry = true
      do throws(Failure) {
        request.body = try body(row.row, bodies)
        request.nominatedOn = try day(row.row, scope.now)
        requests.append((row.row.line, row.iteration, request))
      } catch {
        outcome.problems.append(RowProblem(line: row.row.line, field: nil, failure: error))
      }
    }
    guard !requests.isEmpty else { return outcome }
    let names = Dictionary(rows.map { ($0.row.line, $0.officer) }) { first, _ in first }
    let decided = try await decide(requests, scope, &outcome, officers: names)
    guard outcome.mayStore(file), let decided else { return outcome }
    try await store(decided, scope)
    return outcome
  }

  private static func body(_ row: ColumnReader, _ bodies: [String: Int64]) throws(Failure) -> Int64? {
    guard let code = row.text("body") else { return nil }
    guard let id = bodies[code.uppercased()] else {
      throw Failure.unknown("body", code, hint: "body.list shows those there are.").about("body")
    }
    return id
  }

  private static func day(_ row: ColumnReader, _ now: Now) throws(Failure) -> CalendarDate? {
    let given = try row.value("on") { text throws(Failure) in try CalendarDate(parsing: text) }
    return given == nil ? nil : try EntryDay.past(given, now: now)
  }

  /// Why a row of a file does not begin another attempt.
  private static func leftAlready(_ attempt: EnrolmentFacts.Attempt, _ officer: String, _ code: String) -> Failure {
    let reason = attempt.reason.map { " (\($0))" } ?? ""
    return Failure(
      .ruleBroken,
      "\(officer) was in \(code) already: \(attempt.state.rawValue)\(reason). A file does not enrol anew who left. Where another attempt is meant: enrol \(officer) \(code)",
      [.init("arg", "officer"), .init("rule", "left-already"), .init("state", attempt.state.rawValue)])
  }

  /// - Parameter officers: by line as a file names them: one who left the run before is refused; empty: everyone may
  ///   begin another attempt.
  static func decide(
    _ requests: [(line: Int, code: String, request: EnrolmentRequest)], _ scope: WriteScope,
    _ outcome: inout ImportOutcome, officers: [Int: String] = [:]
  ) async throws -> (effects: EnrolmentEffects, steps: [(EnrolmentOutcome.Step, String, String?)])? {
    var reading = EnrolmentRound.Scope()
    reading.iterations = Array(Set(requests.map(\.request.iteration))).sorted()
    reading.freeing = reading.iterations.map { _ in 0 }
    reading.joinedIterations = Set(reading.iterations)
    reading.pairs = requests.map { ($0.request.officer, $0.request.iteration) }
    reading.newEnrolments = requests.count
    reading.seatsAsked = requests.map(\.request).filter(\.asksForSeat).map {
      .init(officer: $0.officer, iteration: $0.iteration)
    }
    let facts = try await EnrolmentFacts.read(reading, in: scope.transaction, now: scope.now)
    let before = Set(
      facts.attempts.filter { !$0.state.isEnd || $0.state == .completed }.map { [$0.officer, $0.iteration] })
    let left: [[Int64]: EnrolmentFacts.Attempt] = Dictionary(
      facts.attempts.filter { $0.state.isEnd && $0.state != .completed }.map { ([$0.officer, $0.iteration], $0) }
    ) { $0.id > $1.id ? $0 : $1 }
    var book = EnrolmentBook(facts)
    var steps: [(EnrolmentOutcome.Step, String, String?)] = []
    var waiting = 0
    for (line, code, request) in requests {
      let pair = [request.officer, request.iteration]
      if before.contains(pair) {
        outcome.unchanged += 1
        continue
      }
      do throws(Failure) {
        if let officer = officers[line], let attempt = left[pair] { throw leftAlready(attempt, officer, code) }
        let decided = try book.decide(request)
        steps += decided.steps.map { ($0, code, request.letter) }
        if decided.state == .waiting { waiting += 1 }
        outcome.applied += 1
      } catch {
        let isAboutOfficer = error.code == .exists || error.code == .clash || left[pair] != nil
        outcome.problems.append(
          RowProblem(line: line, field: isAboutOfficer ? "officer" : "iteration", failure: error))
      }
    }
    outcome.details = [.init("waiting", String(waiting))]
    return (book.effects, steps)
  }

  static func store(
    _ decided: (effects: EnrolmentEffects, steps: [(EnrolmentOutcome.Step, String, String?)]), _ scope: WriteScope
  ) async throws {
    let effects = decided.effects
    _ = try await scope.transaction.run(
      InsertEnrolments(effects.inserts, at: scope.now.instant), UpdateEnrolments(effects.updates),
      TakeSeats(effects.seats),
      Occupy(effects.occupied))
    for (step, code, letter) in decided.steps {
      var change = Change(step.move.rawValue, "enrolment", step.enrolment, letter: letter)
      change.details.append(("officer", .int(step.officer)))
      change.note("iteration", code)
      change.note("to", step.to.rawValue)
      change.note("seat", step.seat)
      change.note("queue", step.queue.map(Int.init))
      scope.record(change)
    }
  }
}
