import MusterCore
import MusterStore
import PGClient

extension Register {
  func mergeOfficers(_ call: Call) async throws -> Reply {
    let name = try call.arguments.required("officer")
    let intoName = try call.arguments.required("into")
    let reason = try call.arguments.required("reason")
    return try await write(call) { scope in
      let officer = try await scope.find(FindOfficerRecord(name))
      let into = try await scope.find(FindOfficerRecord(intoName))
      let facts = try await Self.mergeFacts(officer.id, into.id, scope)
      guard try facts.mayMerge() else { return Reply(.unchanged, [.init("officer", into.handle)]) }
      let id = try await scope.run(InsertMerge(officer: officer.id, into: into.id)).first ?? 0
      let moved = try await scope.run(MoveRecords(.init(id: id, officer: officer.id, into: into.id)))
      let enrolments = moved.filter { $0 == "enrolment" }.count
      var change = Change("officer.merge", "officer", officer.id, reason: reason)
      change.details.append(("into", .int(into.id)))
      change.note("enrolments", enrolments)
      change.note("facts", moved.count - enrolments)
      scope.record(change)
      let repeated = try await scope.run(RepeatedCompletions(person: into.id))
      var details: [Failure.Detail] = [
        .init("into", try scope.call.arguments.required("into")), .init("id", "O-\(into.id)"),
        .init("merged", "O-\(officer.id)"),
        .init("enrolments", String(enrolments)),
      ]
      guard !repeated.isEmpty else { return Reply(.done, details) }
      details.append(.init("repeated", repeated.joined(separator: ",")))
      return Reply(
        .done, details,
        text:
          "Entered in both records, and counted twice until one of each is revoked (completion.add kind=revocation corrects=…): \(repeated.joined(separator: "; "))."
      )
    }
  }

  private static func mergeFacts(_ officer: Int64, _ into: Int64, _ scope: WriteScope) async throws -> MergeFacts {
    let both = [officer, into]
    let (_, _, standing, conflicts) = try await scope.transaction.run(
      LockRunsOf(both), LockOfficers(both), StandingMerges(both), MergeConflicts(officer: officer, into: into))
    return MergeFacts(officer: officer, into: into, standing: standing, conflicts: conflicts)
  }

  func unmergeOfficer(_ call: Call) async throws -> Reply {
    let name = try call.arguments.required("officer")
    let reason = try call.arguments.required("reason")
    return try await write(call) { scope in
      let officer = try await scope.find(FindOfficerRecord(name))
      let known = try await scope.run(StandingMerges([officer.id]))
      guard let merge = known.first(where: { $0.officer == officer.id }) else {
        throw MergeRules.notMerged(officer, known)
      }
      let (_, _, standing) = try await scope.transaction.run(
        LockRunsOf([merge.into]), LockOfficers([merge.officer, merge.into]), StandingMerges([officer.id]))
      guard standing.contains(merge) else { return Reply(.unchanged, [.init("officer", officer.handle)]) }
      let left = try await scope.run(EnteredSinceMerge(merge))
      _ = try await scope.run(UndoMerge(merge))
      var change = Change("officer.unmerge", "officer", officer.id, reason: reason)
      change.details.append(("into", .int(merge.into)))
      scope.record(change)
      var details: [Failure.Detail] = [
        .init("officer", officer.handle), .init("id", "O-\(officer.id)"), .init("from", "O-\(merge.into)"),
      ]
      if !left.isEmpty { details.append(.init("left", left.listed)) }
      return Reply(.done, details, text: left.left(with: merge.into))
    }
  }
}

enum MergeRules {
  static func notMerged(_ officer: FoundObject, _ standing: [MergeFacts.Merge]) -> Failure {
    let below = standing.filter { $0.into == officer.id }.map { "O-\($0.officer)" }
    let remedy =
      below.isEmpty
      ? "" : " \(below.joined(separator: ", ")) was merged into it: name that one."
    return Failure(
      .ruleBroken, "O-\(officer.id) was not merged into another record.\(remedy)",
      [.init("arg", "officer"), .init("rule", "not-merged")])
  }
}
