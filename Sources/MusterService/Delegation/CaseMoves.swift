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
  /// - Parameter overriding: why the rules of eligibility that stop an approval are set aside; nil: they are not.
  /// - Returns: what became of each, in order.
  static func make(
    _ move: LifeCycle.Move, _ people: [Person], in run: RunsOfCases.Row, reason: String? = nil,
    overriding: String? = nil, _ scope: WriteScope
  ) async throws -> (outcomes: [EnrolmentOutcome], setAside: [String]) {
    let officers = people.map(\.officer)
    let facts = try await facts(people, in: run, asked: move == .approve, scope)
    let refusals = EligibilityRefusals(facts)
    var book = EnrolmentBook(facts)
    var outcomes: [EnrolmentOutcome] = []
    var refused: [(Person, Failure)] = []
    var overrides: [InsertOverrides.Entry] = []
    for person in people {
      let request = request(move, person, run, reason: reason, overriding: overriding)
      do throws(Failure) {
        let outcome = try book.decide(request)
        outcomes.append(outcome)
        overrides += refusals.setAside(
          by: request, outcome, reason: overriding, principal: scope.call.principal.name)
      } catch {
        refused.append((person, error))
      }
    }
    guard refused.isEmpty else { throw summary(refused, move) }
    _ = try await scope.run(InsertOverrides(overrides, at: scope.now.instant))
    let effects = book.effects
    _ = try await scope.transaction.run(
      Vacate(effects), KeepFreedSeats(effects), UpdateEnrolments(effects.updates),
      TakeSeats(effects.seats), Occupy(effects.occupied))
    for step in outcomes.flatMap(\.steps) {
      var change = change(step, run, officers.contains(step.officer) ? reason : nil)
      change.note(overrides.filter { $0.enrolment == step.enrolment }, because: overriding)
      scope.record(change)
    }
    return (outcomes, overrides.distinctRules)
  }

  /// A step of approval after which others decide: the rules must hold for everyone who passes it, too. Answers which
  /// were set aside.
  static func check(
    _ people: [Person], in run: RunsOfCases.Row, overriding: String?, _ scope: WriteScope
  ) async throws -> [InsertOverrides.Entry] {
    let facts = try await facts(people, in: run, asked: true, scope)
    guard !facts.refusals.isEmpty else { return [] }
    let book = EnrolmentBook(facts)
    var refused: [(Person, Failure)] = []
    var overrides: [InsertOverrides.Entry] = []
    for person in people {
      do throws(Failure) {
        try book.checkEligible(request(.approve, person, run, reason: nil, overriding: nil))
      } catch {
        guard let overriding,
          let refusal = facts.refusals.first(where: {
            $0.officer == person.officer && $0.iteration == run.iteration
              && $0.enrolment == (facts.overridden.contains(person.enrolment) ? person.enrolment : nil)
          })
        else {
          refused.append((person, error))
          continue
        }
        overrides += EligibilityRefusals.entries(
          refusal, enrolment: person.enrolment, reason: overriding, principal: scope.call.principal.name)
      }
    }
    guard refused.isEmpty else { throw summary(refused, .approve) }
    _ = try await scope.run(InsertOverrides(overrides, at: scope.now.instant))
    return overrides
  }

  private static func request(
    _ move: LifeCycle.Move, _ person: Person, _ run: RunsOfCases.Row, reason: String?, overriding: String?
  ) -> EnrolmentRequest {
    var request = EnrolmentRequest(.move(move), officer: person.officer, iteration: run.iteration, reason: reason)
    request.decidedIn = run.delegation
    request.overrides = overriding != nil
    return request
  }

  /// - Parameter asked: whether the rules of eligibility are held against them.
  private static func facts(
    _ people: [Person], in run: RunsOfCases.Row, asked: Bool, _ scope: WriteScope
  ) async throws -> EnrolmentFacts {
    var reading = EnrolmentRound.Scope()
    reading.iterations = [run.iteration]
    reading.freeing = [0]
    reading.joinedIterations = [run.iteration]
    reading.pairs = people.map { ($0.officer, run.iteration) }
    if asked { reading.seatsAsked = people.map { .init(officer: $0.officer, iteration: run.iteration) } }
    return try await EnrolmentFacts.read(reading, in: scope.transaction, now: scope.now)
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
