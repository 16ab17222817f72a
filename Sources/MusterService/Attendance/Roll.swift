import MusterCore
import MusterStore
import PGClient

/// The roll of one run while it is being marked, under the lock of the run: two who upload at the same moment come one
/// after the other.
struct Roll {
  let iteration: FoundObject
  var book: RollBook

  static func lock(_ scope: WriteScope, _ iteration: FoundObject) async throws -> Roll {
    let (_, runs, people, marks) = try await scope.transaction.run(
      LockIterations([iteration.id]), ReadRollRun(iteration.id, now: scope.now.instant), ReadRoll(iteration.id),
      ReadMarks(iteration.id))
    guard let run = runs.first else { throw Failure.unknown("iteration", iteration.handle) }
    var facts = RollFacts(
      code: run.code, isCancelled: run.isCancelled, first: run.first, last: run.last, today: run.today,
      attempts: people.map(\.attempt), marks: Dictionary(marks.map { ($0.slot, $0.mark) }) { first, _ in first })
    if let begin = run.begin { facts.hasBegun = begin <= scope.now.instant }
    return Roll(iteration: iteration, book: RollBook(facts))
  }

  /// Stores the marks, and lets those begin to attend who are there for the first time.
  func store(_ scope: WriteScope, reason: String? = nil) async throws {
    guard !book.changes.isEmpty else { return }
    _ = try await scope.run(SetMarks(book.changes))
    for (enrolment, changes) in Dictionary(grouping: book.changes, by: \.slot.enrolment).sorted(by: { $0.key < $1.key })
    {
      scope.record(Self.change(enrolment, changes, iteration: iteration.handle, reason: reason))
    }
    try await begin(scope)
  }

  private func begin(_ scope: WriteScope) async throws {
    let officers = book.beginners.map(\.record)
    guard !officers.isEmpty else { return }
    let (iterations, attempts, occupations) = try await scope.transaction.run(
      ReadIterations(ids: [iteration.id], freeing: [0]),
      ReadAttempts(
        officers: officers, iterations: officers.map { _ in iteration.id }, freeing: [], whole: []),
      ReadOccupations(officers: officers, freeing: []))
    var enrolments = EnrolmentBook(
      EnrolmentFacts(iterations: iterations, attempts: attempts, occupations: occupations, newIDs: []))
    var outcomes: [EnrolmentOutcome] = []
    for officer in officers {
      let request = EnrolmentRequest(
        .move(.attend), officer: officer, iteration: iteration.id, letter: scope.call.arguments.text("letter"))
      outcomes.append(try enrolments.decide(request))
    }
    let effects = WholeRunEffects(outcomes, enrolments)
    try await effects.write(in: scope.transaction, at: scope.now)
    for change in effects.changes { scope.record(change) }
  }

  static func change(
    _ enrolment: Int64, _ marks: [RollBook.Change], iteration: String, reason: String?
  ) -> Change {
    var change = Change("attendance", "enrolment", enrolment, reason: reason)
    change.details.append(("officer", .int(marks[0].officer)))
    change.note("iteration", iteration)
    for mark in marks.sorted(by: { ($0.slot.day, $0.slot.session) < ($1.slot.day, $1.slot.session) }) {
      let time = mark.slot.day.description + (mark.slot.session > 1 ? "/\(mark.slot.session)" : "")
      let was = mark.was.map { words($0) + " > " } ?? ""
      change.note(time, was + words(mark.now))
    }
    return change
  }

  private static func words(_ mark: RollFacts.Mark) -> String {
    (mark.mark?.rawValue ?? "none") + (mark.mode.map { " \($0.rawValue)" } ?? "")
  }
}

extension [ReadMarks.Row] {
  /// The marks that count: those on days of the run.
  var counting: [RollFacts.Slot: RollFacts.Mark] {
    Dictionary(filter { !$0.isOutside }.map { ($0.slot, $0.mark) }) { first, _ in first }
  }
}
