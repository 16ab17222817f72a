import MusterCore
import MusterStore
import PGClient

/// Steps of several enrolments of one run inside a change of another kind: decided by the same book as single ones,
/// written together, each with its entry of the change log.
struct RunSteps {
  private var book: EnrolmentBook
  private let run: Int64
  private let code: String
  private var changes: [Change] = []

  /// - Parameters:
  ///   - freeing: how many seats at home may become free.
  ///   - new: for whom enrolments may be made; the rules of eligibility are held against these.
  init(
    _ scope: WriteScope, _ run: FoundObject, officers: [Int64], freeing: Int = 0, new: [Int64] = []
  ) async throws {
    var reading = EnrolmentRound.Scope()
    reading.iterations = [run.id]
    reading.freeing = [freeing]
    reading.freeingIterations = freeing > 0 ? [run.id] : []
    reading.joinedIterations = [run.id]
    reading.pairs = officers.map { ($0, run.id) }
    reading.newEnrolments = new.count
    reading.seatsAsked = new.map { .init(officer: $0, iteration: run.id) }
    book = EnrolmentBook(try await EnrolmentFacts.read(reading, in: scope.transaction, now: scope.now))
    self.run = run.id
    code = run.handle
  }

  /// The body that put a name forward which stands in the run now.
  func body(of officer: Int64) -> Int64? { book.body(of: officer, in: run) }

  /// Decides one step. A failure has changed nothing.
  mutating func decide(_ request: EnrolmentRequest) throws(Failure) -> EnrolmentOutcome {
    let outcome = try book.decide(request)
    for step in outcome.steps {
      let isOwn = step.move != .promote
      var change = Change(
        step.move.rawValue, "enrolment", step.enrolment, reason: isOwn ? request.reason : nil,
        letter: isOwn ? request.letter : nil)
      change.details.append(("officer", .int(step.officer)))
      change.note("iteration", code)
      change.note("from", step.from?.rawValue)
      change.note("to", step.to.rawValue)
      change.note("seat", step.seat)
      change.note("queue", step.queue.map(Int.init))
      if isOwn { change.note("reference", request.reference) }
      changes.append(change)
    }
    return outcome
  }

  func write(_ scope: WriteScope) async throws {
    let effects = book.effects
    guard !effects.isEmpty else { return }
    _ = try await scope.transaction.run(
      Vacate(effects), KeepFreedSeats(effects), InsertEnrolments(effects.inserts, at: scope.now.instant),
      UpdateEnrolments(effects.updates), TakeSeats(effects.seats), Occupy(effects.occupied))
    for change in changes { scope.record(change) }
  }
}
