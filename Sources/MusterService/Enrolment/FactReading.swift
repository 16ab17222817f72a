import MusterCore
import MusterStore
import PGClient

extension EnrolmentFacts {
  /// Locks the runs of a batch and reads what it is decided on. Where a seat is free while somebody waits, their list is
  /// read too, so that nobody new goes before them: the rare case costs a second read, the usual one nothing.
  static func read(
    _ scope: EnrolmentRound.Scope, in transaction: PGTransaction, now: Now
  ) async throws -> EnrolmentFacts {
    let (_, iterations, attempts, occupations, ids, ruled) = try await transaction.run(
      LockIterations(scope.iterations),
      ReadIterations(ids: scope.iterations, freeing: scope.freeing, on: now.date),
      ReadAttempts(
        officers: scope.pairs.map(\.officer), iterations: scope.pairs.map(\.iteration),
        freeing: scope.freeingIterations, whole: []),
      ReadDays(scope.pairs, freeing: scope.freeingIterations),
      ReserveEnrolmentIDs(scope.newEnrolments), FindRuled(scope))
    var facts = EnrolmentFacts(iterations: iterations, attempts: attempts, occupations: occupations, newIDs: ids)
    facts.now = now.instant
    var concerned = ruled
    let contested = iterations.filter {
      $0.isContested && scope.joinedIterations.contains($0.id) && !scope.freeingIterations.contains($0.id)
    }.map(\.id)
    if !contested.isEmpty {
      let (waiting, away, ruled) = try await transaction.run(
        ReadAttempts(officers: [], iterations: [], freeing: contested, whole: []),
        ReadOccupations(officers: [], freeing: contested),
        FindRuled(iterations: contested, officers: [], freeing: contested))
      facts.add(attempts: waiting, occupations: away)
      concerned += ruled
    }
    return try await facts.listingWaiting(where: Set(scope.freeingIterations + contested))
      .refusing(transaction, ruled: concerned, asked: scope.seatsAsked, today: now.date)
  }

  /// Reads a run, and one that people may move to, with all who wait there or, asked for everyone, all who are in it and
  /// the ids for beginning anew elsewhere.
  ///
  /// - Parameters:
  ///   - isLocked: for a decision; not for only looking.
  ///   - newDates: of the run: the rules are held against everyone in it as of these.
  static func wholeRun(
    _ id: Int64, and other: Int64? = nil, everyone: Bool, isLocked: Bool = true,
    newDates: EligibilityGate.NewDates? = nil, in transaction: PGTransaction, now: Now
  ) async throws -> EnrolmentFacts {
    let runs = [id, other].compactMap(\.self).sorted()
    if isLocked { _ = try await transaction.run(LockIterations(runs)) }
    let (iterations, attempts, occupations, ruled) = try await transaction.run(
      ReadIterations(ids: runs, freeing: runs.map { _ in everyone ? 1_000_000 : 0 }),
      ReadAttempts(officers: [], iterations: [], freeing: runs, whole: everyone ? runs : []),
      ReadOccupations(officers: [], freeing: runs),
      FindRuled(iterations: runs, officers: [], freeing: runs))
    var facts = EnrolmentFacts(iterations: iterations, attempts: attempts, occupations: occupations, newIDs: [])
    facts.now = now.instant
    var asked: [EligibilityGate.Pair] = []
    var concerned = ruled
    if let other {
      let leaving = attempts.filter { $0.iteration == id && !$0.state.isEnd }
      let (ids, restricted) = try await transaction.run(
        ReserveEnrolmentIDs(leaving.count),
        FindRuled(iterations: [other], officers: leaving.map(\.officer), freeing: []))
      facts.newIDs = ids
      concerned += restricted
      asked = leaving.map { .init(officer: $0.officer, iteration: other, leaving: id) }
    }
    if newDates != nil {
      let staying = attempts.filter { $0.iteration == id && !$0.state.isEnd && $0.role.takesSeat }
      concerned += try await transaction.run(
        FindRuled(iterations: [id], officers: staying.map(\.officer), freeing: []))
      asked += staying.map { .init(officer: $0.officer, iteration: id, enrolment: $0.id) }
    }
    return try await facts.listingWaiting(where: Set(runs))
      .refusing(transaction, ruled: concerned, asked: asked, newDates: newDates, today: now.date)
  }

  private mutating func add(attempts more: [Attempt], occupations away: [Occupation]) {
    let known = Set(attempts.map(\.id))
    attempts += more.filter { !known.contains($0.id) }
    let days = Set(occupations.map(\.enrolment))
    occupations += away.filter { !days.contains($0.enrolment) }
  }

  /// Puts those who wait, read among the attempts, into the waiting lists of these runs.
  func listingWaiting(where listed: Set<Int64>) -> EnrolmentFacts {
    var copy = self
    for index in copy.iterations.indices where listed.contains(copy.iterations[index].id) {
      let id = copy.iterations[index].id
      copy.iterations[index].waiting =
        attempts
        .filter { $0.iteration == id && $0.state == .waiting && $0.queue != nil }
        .sorted { $0.standing < $1.standing }
      copy.iterations[index].unlisted = []
    }
    return copy
  }
}
