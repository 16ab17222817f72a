import MusterCore
import MusterStore
import PGClient

extension Register {
  func substitute(_ call: Call) async throws -> Reply {
    let name = try call.arguments.required("iteration")
    let (outName, byName) = (try call.arguments.required("officer"), try call.arguments.required("by"))
    let reply = try await write(call) { scope in
      let run = try await scope.find(FindIteration(name))
      let (out, by) = (try await scope.find(FindOfficer(outName)), try await scope.find(FindOfficer(byName)))
      let reason = try await scope.word("reason", try scope.call.arguments.required("reason"))
      _ = try await scope.run(LockIterations([run.id]))
      guard let facts = try await scope.run(ReadRunForSubmission(run.id)).first else {
        throw Failure.unknown("iteration", run.handle)
      }
      let leaving = EnrolmentRequest(
        .move(.withdraw), officer: out.id, iteration: run.id, reason: reason,
        letter: scope.call.arguments.text("letter"))
      var place = Place(run: run, facts: facts, out: out, by: by, leaving: leaving)
      if let name = scope.call.arguments.text("body") {
        guard facts.managedBy == .provider else {
          throw Failure.value("In \(run.handle) whoever waits comes in for the body that put the name forward.")
            .about("body")
        }
        place.body = try await scope.findBody(name, argument: "body").id
      }
      let state =
        facts.managedBy == .nation
        ? try await Self.substituteAtHome(scope, place) : try await Self.substituteAbroad(scope, place)
      return Reply(
        .done,
        [
          .init("officer", outName), .init("iteration", run.handle), .init("by", "O-\(by.id)"),
          .init("state", state?.rawValue ?? ""),
        ])
    }
    if reply.code.isSuccess, !call.isDry { await filler.fill() }
    return reply.code == .done ? await sayingWhichLegsDepend(reply, call) : reply
  }

  /// Who goes out of which place, and who is to come in.
  private struct Place {
    let run: FoundObject
    let facts: ReadRunForSubmission.Row
    let out: FoundObject
    let by: FoundObject
    let leaving: EnrolmentRequest
    /// For whom the place counts from now on; nil: as the names say.
    var body: Int64?
  }

  /// At home the rule of the run says who is next; a substitution only confirms that this is the one meant.
  private static func substituteAtHome(_ scope: WriteScope, _ place: Place) async throws -> EnrolmentState? {
    var steps = try await RunSteps(scope, place.run, officers: [place.out.id, place.by.id], freeing: 1)
    let outcome = try steps.decide(place.leaving)
    guard let next = outcome.steps.dropFirst().first, next.officer == place.by.id else {
      let next = outcome.steps.dropFirst().first.map { "it goes to O-\($0.officer)" } ?? "nobody who waits can take it"
      throw Failure(
        .ruleBroken,
        "In \(place.run.handle) a seat goes to the next who waits by rule: \(next). withdraw gives it on.",
        [.init("arg", "by"), .init("rule", "next-reserve")])
    }
    try await steps.write(scope)
    record(scope, place, outcome.steps.first?.enrolment, by: next.enrolment, rule: nil)
    return next.to
  }

  private static func substituteAbroad(_ scope: WriteScope, _ place: Place) async throws -> EnrolmentState? {
    let (run, facts) = (place.run, place.facts)
    let today = try EntryDay.today(scope.now)
    let roll = try await scope.run(ReadNominalRoll(run.id, today: today))
    guard let out = roll.first(where: { $0.name.officer == place.out.id }) else {
      throw Failure(
        .unknownObject, "The officer has no enrolment in \(run.handle).", [.init("iteration", run.handle)])
    }
    var stored: (id: Int64, value: String)?
    if let provider = facts.providerID {
      stored = try await scope.run(ProviderRuleOn(provider: provider, kind: .substitution, day: today)).first
    }
    var known = Substitution.Facts(
      run: run.handle, out: out.name, by: nil, byHandle: place.by.handle, provider: facts.provider, rule: nil,
      starts: facts.starts, today: today)
    known.by = roll.first { $0.name.officer == place.by.id && !$0.name.state.isFinalHere }?.name
    if let stored { known.rule = try SubstitutionRule(parsing: stored.value) }
    let plan = try Substitution(known)
    var steps = try await RunSteps(
      scope, run, officers: [place.out.id, place.by.id], new: plan.enrolsFirst ? [place.by.id] : [])
    // The place is that of the body which named who goes out, unless the one who comes in was named by another.
    let body = place.body ?? steps.body(of: place.by.id) ?? steps.body(of: place.out.id)
    let left = try steps.decide(place.leaving)
    var state = known.by?.state
    var entered: Int64? = known.by?.enrolment
    if plan.enrolsFirst {
      let role: EnrolmentRole = EnrolmentRole(rawValue: out.entry.values[.role] ?? "") ?? .student
      var request = EnrolmentRequest(
        .enrol(role: role, reserve: out.name.reserve), officer: place.by.id, iteration: run.id,
        letter: place.leaving.letter)
      request.body = body
      request.nominatedOn = scope.now.date
      let outcome = try steps.decide(request)
      (state, entered) = (outcome.state, outcome.steps.first?.enrolment)
    }
    for move in plan.moves {
      state = try steps.decide(
        EnrolmentRequest(
          .move(move), officer: place.by.id, iteration: run.id,
          reference: move == .submit ? nil : out.reference, letter: place.leaving.letter)
      ).state
    }
    try await steps.write(scope)
    if let entered, !plan.enrolsFirst {
      _ = try await scope.run(SetPlace(enrolment: entered, reserve: out.name.reserve, body: body))
    }
    let needsRule = [.submitted, .waiting, .confirmed].contains(out.name.state)
    record(scope, place, left.steps.first?.enrolment, by: entered, rule: needsRule ? stored?.id : nil, body: body)
    return state
  }

  private static func record(
    _ scope: WriteScope, _ place: Place, _ out: Int64?, by entered: Int64?, rule: Int64?, body: Int64? = nil
  ) {
    var change = Change("enrolment.substitute", "enrolment", out, reason: place.leaving.reason)
    change.details.append(("officer", .int(place.out.id)))
    change.details.append(("by", .int(place.by.id)))
    if let entered { change.details.append(("by-enrolment", .int(entered))) }
    change.note("iteration", place.run.handle)
    change.note("rule", rule.map(Int.init))
    change.note("body", body.map(Int.init))
    scope.record(change)
  }
}

extension EnrolmentState {
  /// Ended in a way that leaves room for a new attempt.
  fileprivate var isFinalHere: Bool { isEnd && self != .completed }
}
