import MusterCore
import MusterStore
import PGClient

/// What follows for the enrolments of a run from a change of the run itself.
struct WholeRunEffects {
  var outcome: EnrolmentOutcome?
  var effects = EnrolmentEffects()

  func write(in scope: WriteScope, iteration: String) async throws {
    guard outcome != nil, !effects.isEmpty else { return }
    try await write(in: scope.transaction)
    for change in changes(iteration: iteration) { scope.record(change) }
  }

  func write(in transaction: PGTransaction) async throws {
    _ = try await transaction.run(
      Vacate(seats: effects.vacated, days: effects.freed), UpdateEnrolments(effects.updates),
      TakeSeats(effects.seats), Occupy(effects.occupied))
  }

  func changes(iteration: String) -> [Change] {
    (outcome?.steps ?? []).map { step in
      var change = Change(step.move.rawValue, "enrolment", step.enrolment)
      change.details.append(("officer", .int(step.officer)))
      change.note("iteration", iteration)
      change.note("from", step.from?.rawValue)
      change.note("to", step.to.rawValue)
      change.note("seat", step.seat)
      return change
    }
  }

  var replyDetails: [Failure.Detail] {
    let promoted = outcome?.steps.filter { $0.move == .promote } ?? []
    return promoted.isEmpty ? [] : [.init("promoted", promoted.map { "O-\($0.officer)" }.joined(separator: ","))]
  }
}
