import MusterCore
import MusterStore
import PGClient

/// Moves enrolments of one run as their case was decided: the same facts, rules and writes as a single request, in the
/// transaction of the decision. The run must be locked.
enum CaseMoves {
  struct Person {
    let enrolment: Int64
    let officer: Int64
    let handle: String
  }

  /// All or none: when someone cannot be moved, the failure names everyone who cannot and why.
  ///
  /// - Returns: what became of each, in order.
  static func make(
    _ move: LifeCycle.Move, _ people: [Person], in run: RunsOfCases.Row, reason: String? = nil, _ scope: WriteScope
  ) async throws -> [EnrolmentOutcome] {
    let officers = people.map(\.officer)
    var reading = EnrolmentRound.Scope()
    reading.iterations = [run.iteration]
    reading.freeing = [0]
    reading.joinedIterations = [run.iteration]
    reading.pairs = officers.map { ($0, run.iteration) }
    if move == .approve { reading.seatsAsked = officers.map { .init(officer: $0, iteration: run.iteration) } }
    var book = EnrolmentBook(try await EnrolmentFacts.read(reading, in: scope.transaction, now: scope.now))
    var outcomes: [EnrolmentOutcome] = []
    var refused: [(Person, Failure)] = []
    for person in people {
      do throws(Failure) {
        var request = EnrolmentRequest(.move(move), officer: person.officer, iteration: run.iteration, reason: reason)
        request.decidedIn = run.delegation
        outcomes.append(try book.decide(request))
      } catch {
        refused.append((person, error))
      }
    }
    guard refused.isEmpty else { throw summary(refused, move) }
    let effects = book.effects
    _ = try await scope.transaction.run(
      Vacate(seats: effects.vacated, days: effects.freed), UpdateEnrolments(effects.updates),
      TakeSeats(effects.seats), Occupy(effects.occupied))
    for step in outcomes.flatMap(\.steps) {
      scope.record(change(step, run, officers.contains(step.officer) ? reason : nil))
    }
    return outcomes
  }

  private static func change(_ step: EnrolmentOutcome.Step, _ run: RunsOfCases.Row, _ reason: String?) -> Change {
    var change = Change(step.move.rawValue, "enrolment", step.enrolment, reason: reason)
    change.details.append(("officer", .int(step.officer)))
    change.note("iteration", run.code)
    change.note("delegation", "D-\(run.delegation)")
    change.note("from", step.from?.rawValue)
    change.note("to", step.to.rawValue)
    change.note("seat", step.seat)
    change.note("queue", step.queue.map(Int.init))
    return change
  }

  private static func summary(_ refused: [(person: Person, failure: Failure)], _ move: LifeCycle.Move) -> Failure {
    let all = refused.prefix(10).map { "\($0.person.handle): \($0.failure.message)" }.joined(separator: " ")
    let more = refused.count > 10 ? " And \(refused.count - 10) more." : ""
    return Failure(
      refused[0].failure.code,
      "Nothing was decided, for \(refused.count == 1 ? "one officer" : "\(refused.count) officers") cannot \(move == .approve ? "be approved" : "be moved"). \(all)\(more) Leave them out with officers=, or mend that first.",
      refused[0].failure.details)
  }
}

/// The states officers came into, each with how many, as details of a reply.
func counted(_ outcomes: [EnrolmentOutcome]) -> [Failure.Detail] {
  let states = outcomes.compactMap(\.state)
  return EnrolmentState.allCases.compactMap { state in
    let count = states.count { $0 == state }
    return count == 0 ? nil : .init(state.rawValue, String(count))
  }
}
