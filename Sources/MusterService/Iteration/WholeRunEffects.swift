import MusterCore
import MusterStore
import PGClient

/// What follows for the enrolments of a run from a decision about the run as a whole.
struct WholeRunEffects {
  private let steps: [EnrolmentOutcome.Step]
  private let codes: [Int64: String]
  let effects: EnrolmentEffects
  /// Rules that stay set aside, or are from now on.
  private let overrides: [InsertOverrides.Entry]

  init(_ outcomes: [EnrolmentOutcome], _ book: EnrolmentBook, overrides: [InsertOverrides.Entry] = []) {
    self.overrides = overrides
    steps = outcomes.flatMap(\.steps)
    effects = book.effects
    codes = book.codes
  }

  func write(in transaction: PGTransaction, at now: Now) async throws {
    try await vacate(in: transaction)
    try await fill(in: transaction, at: now)
  }

  /// Seats and days that become free.
  func vacate(in transaction: PGTransaction) async throws {
    _ = try await transaction.run(Vacate(effects), KeepFreedSeats(effects))
  }

  /// Where everyone stands from now on.
  func fill(in transaction: PGTransaction, at now: Now) async throws {
    _ = try await transaction.run(InsertOverrides(overrides, at: now.instant))
    guard !effects.isEmpty else { return }
    _ = try await transaction.run(
      InsertEnrolments(effects.inserts, at: now.instant), UpdateEnrolments(effects.updates), TakeSeats(effects.seats),
      Occupy(effects.occupied))
  }

  var changes: [Change] {
    steps.map { step in
      var change = Change(step.move.rawValue, "enrolment", step.enrolment, reason: step.reason)
      change.details.append(("officer", .int(step.officer)))
      change.note("iteration", codes[step.iteration])
      change.note("from", step.from?.rawValue)
      change.note("to", step.to.rawValue)
      change.note("seat", step.seat)
      change.note("queue", step.queue.map(Int.init))
      change.note("offered-until", step.offeredUntil?.description)
      change.note(carried: overrides.filter { $0.enrolment == step.enrolment })
      return change
    }
  }

  /// Who moved up, and who lost a seat.
  var replyDetails: [Failure.Detail] {
    [("promoted", LifeCycle.Move.promote), ("lost-seat", .withdraw)].compactMap { name, move in
      let officers = steps.filter { $0.move == move }.map { "O-\($0.officer)" }
      return officers.isEmpty ? nil : .init(name, officers.joined(separator: ","))
    }
  }
}

extension Register {
  /// As ``write(_:deadline:_:)``, for what gives seats to several people at once: someone's days may be taken elsewhere
  /// at the same moment, and on fresh facts the rule decides again.
  func writeAgain(
    _ call: Call, times: Int = 4, deadline: Duration = .seconds(30), _ body: (WriteScope) async throws -> Reply
  ) async throws -> Reply {
    for attempt in 1...times {
      do {
        return try await write(call, deadline: deadline, body)
      } catch let error as PGError where ["23505", "23P01", "23514"].contains(error.sqlState ?? "") {
        try await Task.sleep(for: .milliseconds(Int.random(in: 1...15) * attempt))
      }
    }
    return try await write(call, deadline: deadline, body)
  }
}
