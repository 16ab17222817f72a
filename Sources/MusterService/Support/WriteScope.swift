import MusterCore
import MusterStore
import PGClient

/// What a changing handler works in: its transaction, the moment, and the entries of the change log it collects.
final class WriteScope {
  let transaction: PGTransaction
  let call: Call
  let now: Now
  private(set) var changes: [Change] = []

  init(_ transaction: PGTransaction, _ call: Call, now: Now) {
    self.transaction = transaction
    self.call = call
    self.now = now
  }

  func record(_ change: Change) {
    var change = change
    change.letter = change.letter ?? call.arguments.text("letter")
    changes.append(change)
  }

  /// Does one row's work so that, when it is refused, only this row is undone and reported. Nil: it was refused.
  func each<R>(_ line: Int, _ outcome: inout ImportOutcome, _ body: () async throws -> R) async throws -> R? {
    let before = changes.count
    try await transaction.execute("savepoint row")
    do {
      let result = try await body()
      // Kept open, every row would be one level deeper than the one before.
      try await transaction.execute("release savepoint row")
      return result
    } catch {
      guard let failure = Self.refusal(error) else { throw error }
      outcome.problems.append(RowProblem(line: line, field: nil, failure: failure))
      try await transaction.execute("rollback to savepoint row; release savepoint row")
      changes.removeLast(changes.count - before)
      return nil
    }
  }

  /// What is wrong with the row rather than with the database.
  static func refusal(_ error: any Error) -> Failure? {
    if let failure = error as? Failure { return failure }
    guard let error = error as? PGError else { return nil }
    // 22 is bad data, 23 a broken constraint.
    let state = error.sqlState?.prefix(2)
    guard error.code == .misuse || state == "22" || state == "23" else { return nil }
    let failure = ConstraintMap.failure(error)
    return failure.code == .bug ? Failure(.badValue, "The row cannot be stored: \(error.message)") : failure
  }

  func run<S: PGStatement>(_ statement: S) async throws -> [S.Row] { try await transaction.run(statement) }

  func find<F: FindStatement>(_ statement: F) async throws -> FoundObject {
    try Found.one(try await transaction.run(statement), statement)
  }

  /// A word of a reference list as it is spelled there.
  func word(_ kind: String, _ code: String) async throws -> String {
    try Found.word(try await run(FindWord(kind: kind, code: code)), kind, code)
  }

  /// A calendar in use is not moved: figures of the past would move with it.
  func checkCalendars(_ words: [ReferenceWord]) async throws {
    for word in words where word.kind == .calendar {
      guard let month = try await run(CalendarMonth(word.code)).first, month != word.month else { continue }
      throw Failure(
        .ruleBroken,
        "The years of \(word.code) begin in month \(month), and past figures rest on that. Add a calendar under another code.",
        [.init("arg", "month"), .init("rule", "calendar-stays"), .init("code", word.code)])
    }
  }

  func optionalWord(_ kind: String, argument: String? = nil) async throws -> String? {
    guard let code = call.arguments.text(argument ?? kind) else { return nil }
    return try await word(kind, code)
  }
}

/// Turns candidates into the one that was meant, or a failure that says what to do.
enum Found {
  static func one<F: FindStatement>(_ candidates: [FoundObject], _ statement: F) throws(Failure) -> FoundObject {
    guard let first = candidates.first else {
      throw Failure.unknown(F.kind, statement.name, hint: hint(F.kind)).about(F.kind)
    }
    guard candidates.count == 1 else {
      let names = candidates.map { $0.handle.quoted }.joined(separator: ", ")
      throw Failure(
        .ambiguousObject, "\(statement.name.quoted) may be any of \(names). Say which.",
        [.init("arg", F.kind), .init("candidates", candidates.map(\.handle).joined(separator: ","))])
    }
    return first
  }

  /// The officer of a line of a file.
  static func officer(_ ids: FindPairs.Row, _ name: String) throws(Failure) -> Int64 {
    guard let officer = ids.officer else {
      throw Failure.unknown("officer", name, hint: hint("officer")).about("officer")
    }
    guard ids.officerMatches == 1 else {
      throw Failure(
        .ambiguousObject,
        "The number \(name.quoted) is held in \(ids.officerMatches) services. Write service/number, as in army/\(name).",
        [.init("arg", "officer")])
    }
    return officer
  }

  static func word(_ found: [String], _ kind: String, _ code: String) throws(Failure) -> String {
    guard let word = found.first else {
      throw Failure.unknown(kind, code, hint: "reference.list \(kind) shows those there are.").about(kind)
    }
    return word
  }

  private static func hint(_ kind: String) -> String {
    switch kind {
    case "officer": "officer.list text=NAME finds people by name."
    case "iteration": "iteration.list course=CODE shows the runs of a course."
    default: "\(kind).list shows those there are."
    }
  }
}
