import MusterCore
import MusterStore
import PGClient

extension Register {
  func openDelegation(_ call: Call) async throws -> Reply {
    let arguments = call.arguments
    let name = try arguments.required("iteration")
    let overriding = try Self.override(call)
    return try await write(call) { scope in
      let on = try scope.day(arguments.date("on"))
      let run = try await scope.find(FindIteration(name))
      let officers = try await scope.officers(arguments.list("officers"))
      let (_, all, about, known) = try await scope.transaction.run(
        LockIterations([run.id]), ReadNominees(iteration: run.id, on: on), ReadRunForApproval(run.id),
        ReadChains(on: on))
      guard let about = about.first else { throw Failure.unknown("iteration", name) }
      let nominees = try Opening.nominees(all, officers, run: run.handle)
      var facts = DelegationFacts(
        nominees: nominees.map(\.facts), size: about.size, programme: about.programme, managedBy: about.managedBy)
      facts.obligatory = arguments.flag("obligatory")
      facts.funds = arguments.flag("funds")
      let chains = known.map(\.facts.chain)
      let named = arguments.list("chain")
      let chosen =
        if let named { try ChosenChain(named: named, among: chains) } else {
          try ChosenChain(for: facts, among: chains)
        }
      var opening = DelegationOpening(
        iteration: run.id, on: on, at: scope.now.instant, principal: call.principal.name, chosen: chosen,
        isNamed: named != nil, size: about.size, enrolments: nominees.map(\.enrolment))
      opening.obligatory = facts.obligatory
      opening.funds = facts.funds
      opening.letter = arguments.text("letter")
      opening.note = arguments.text("note")
      return try await Opening.store(opening, nominees, run: run, overriding: overriding, scope)
    }
  }

  /// Takes officers out of their case; they stay as they are and may be put forward again.
  func withdrawDelegation(_ call: Call) async throws -> Reply {
    let name = try call.arguments.required("delegation")
    let reason = try call.arguments.required("reason")
    return try await write(call) { scope in
      let found = try await scope.find(FindDelegation(name))
      let (run, open) = try await scope.lockCase(found.id)
      let officers = try await scope.officers(call.arguments.list("officers"))
      let leaving = try officers?.map { officer throws(Failure) in
        guard let nominee = open.nominees.first(where: { $0.officer == officer.id }) else {
          throw Failure(
            .ruleBroken, "\(officer.handle) does not await approval in \(open.handle).",
            [.init("rule", "not-in-case"), .init("delegation", open.handle)])
        }
        return nominee
      }
      let people = leaving ?? open.nominees
      guard !people.isEmpty else { return Reply(.unchanged, [.init("delegation", open.handle)]) }
      _ = try await scope.run(ReleaseNominees(people.map(\.id)))
      var change = Change("delegation.withdraw", "delegation", found.id, reason: reason)
      change.note("iteration", run.code)
      change.note("enrolments", people.map { String($0.enrolment) }.joined(separator: ","))
      scope.record(change)
      return Reply(
        .done,
        [
          .init("delegation", open.handle), .init("iteration", run.code), .init("released", String(people.count)),
          .init("left", String(open.nominees.count - people.count)),
        ])
    }
  }
}

/// Putting a delegation forward.
enum Opening {
  static func nominees(
    _ all: [ReadNominees.Row], _ officers: [FoundObject]?, run: String
  ) throws(Failure) -> [ReadNominees.Row] {
    guard let officers else {
      let free = all.filter { $0.state == .nominated && $0.openCase == nil }
      guard !free.isEmpty else {
        let cases = Set(all.compactMap(\.openCase)).sorted().map { "D-\($0)" }.joined(separator: ", ")
        let there = cases.isEmpty ? "" : " Those under approval are in \(cases)."
        throw Failure(
          .ruleBroken, "Nobody in \(run) is nominated and not under approval yet.\(there)",
          [.init("rule", "nobody"), .init("iteration", run)])
      }
      return free
    }
    var rows: [ReadNominees.Row] = []
    for officer in officers {
      guard let row = all.first(where: { $0.officer == officer.id }) else {
        throw refused(officer, run, "has no enrolment in \(run) that could be approved", "not-nominated")
      }
      if let other = row.openCase { throw refused(officer, run, "is in D-\(other) already", "in-approval") }
      guard row.state == .nominated else {
        throw refused(officer, run, "is \(row.state.rawValue) in \(run), not nominated", "not-nominated")
      }
      rows.append(row)
    }
    return rows
  }

  private static func refused(_ officer: FoundObject, _ run: String, _ what: String, _ rule: String) -> Failure {
    Failure(.ruleBroken, "\(officer.handle) \(what).", [.init("rule", rule), .init("iteration", run)])
  }

  static func store(
    _ opening: DelegationOpening, _ nominees: [ReadNominees.Row], run: FoundObject, overriding: String?,
    _ scope: WriteScope
  ) async throws -> Reply {
    guard let id = try await scope.run(InsertDelegation(opening)).first else {
      throw Failure(.bug, "The case got no id.")
    }
    scope.record(change(opening, id: id, run: run.handle))
    let steps = opening.chosen.steps
    let summary: [Failure.Detail] = [
      .init("delegation", "D-\(id)"), .init("iteration", run.handle), .init("officers", String(nominees.count)),
      .init("chain", opening.chosen.chains.joined(separator: ",")),
    ]
    if let first = steps.first {
      _ = try await scope.run(
        InsertNominees(
          delegation: id, enrolments: opening.enrolments, outcomes: nominees.map { _ in nil }, on: opening.on))
      return Reply(
        .done,
        summary + [
          .init("steps", steps.map(\.body.code).joined(separator: ",")), .init("waits-for", first.body.code),
          .init("since", opening.on.description),
        ])
    }
    let people = nominees.map {
      CaseMoves.Person(enrolment: $0.enrolment, officer: $0.officer, handle: $0.facts.handle)
    }
    let locked = RunsOfCases.Row(delegation: id, iteration: run.id, code: run.handle, openedOn: opening.on)
    let (outcomes, setAside) = try await CaseMoves.make(.approve, people, in: locked, overriding: overriding, scope)
    _ = try await scope.run(
      InsertNominees(
        delegation: id, enrolments: opening.enrolments, outcomes: outcomes.map { $0.state?.rawValue }, on: opening.on))
    try await DecisionReply.send(people, outcomes, next: nil, scope)
    return Reply(
      .done,
      summary + [.init("steps", "none")] + counted(outcomes)
        + (setAside.isEmpty ? [] : [.init("set-aside", setAside.joined(separator: ","))]),
      text: "The chain asks nobody: approved.")
  }

  private static func change(_ opening: DelegationOpening, id: Int64, run: String) -> Change {
    var change = Change("delegation.open", "delegation", id)
    change.note("iteration", run)
    change.note("on", opening.on.description)
    change.note("chains", opening.chosen.chains.joined(separator: ","))
    change.note("chosen", opening.isNamed ? "yes" : nil)
    change.note("steps", opening.chosen.steps.map(\.body.code).joined(separator: ","))
    change.note("size", opening.size)
    change.note("obligatory", opening.obligatory.map { $0 ? "yes" : "no" })
    change.note("funds", opening.funds.map { $0 ? "yes" : "no" })
    change.note("enrolments", opening.enrolments.map(String.init).joined(separator: ","))
    change.note("note", opening.note)
    return change
  }
}

extension WriteScope {
  func officers(_ names: [String]?) async throws -> [FoundObject]? {
    guard let names else { return nil }
    var found: [FoundObject] = []
    for name in names {
      let officer = try await find(FindOfficer(name))
      guard !found.contains(where: { $0.id == officer.id }) else {
        throw Failure.value("\(name.quoted) is named twice.").about("officers")
      }
      found.append(officer)
    }
    return found
  }

  /// A case with its run locked, so that nothing about its officers changes until the end of the transaction.
  func lockCase(_ id: Int64) async throws -> (run: RunsOfCases.Row, open: ApprovalCase) {
    guard let run = try await run(RunsOfCases([id])).first else { throw Failure.unknown("delegation", "D-\(id)") }
    let (_, steps, nominees) = try await transaction.run(
      LockIterations([run.iteration]), ReadCaseSteps(id), ReadCaseNominees(id))
    return (run, ApprovalCase(id: id, steps: steps, nominees: nominees))
  }
}
