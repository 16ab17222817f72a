import MusterCore
import MusterStore
import PGClient

extension EnrolmentFacts {
  /// Locks the runs of a batch and reads what it is decided on. Where a seat is free while somebody waits, their list is
  /// read too, so that nobody new goes before them: the rare case costs a second read, the usual one nothing.
  static func read(
    _ scope: EnrolmentRound.Scope, in transaction: PGTransaction, now: Instant
  ) async throws -> EnrolmentFacts {
    let officers = scope.pairs.map(\.officer)
    let (_, iterations, attempts, occupations, ids) = try await transaction.run(
      LockIterations(scope.iterations), ReadIterations(ids: scope.iterations, freeing: scope.freeing),
      ReadAttempts(
        officers: officers, iterations: scope.pairs.map(\.iteration), freeing: scope.freeingIterations, whole: []),
      ReadOccupations(officers: scope.officers, freeing: scope.freeingIterations),
      ReserveEnrolmentIDs(scope.newEnrolments))
    var facts = EnrolmentFacts(iterations: iterations, attempts: attempts, occupations: occupations, newIDs: ids)
    facts.now = now
    let contested = iterations.filter {
      $0.isContested && scope.joinedIterations.contains($0.id) && !scope.freeingIterations.contains($0.id)
    }.map(\.id)
    if !contested.isEmpty {
      let (waiting, away) = try await transaction.run(
        ReadAttempts(officers: [], iterations: [], freeing: contested, whole: []),
        ReadOccupations(officers: [], freeing: contested))
      facts.add(attempts: waiting, occupations: away)
    }
    return facts.listingWaiting(where: Set(scope.freeingIterations + contested))
  }

  /// Locks a run, and one that people may move to, and reads all who wait there or, asked for everyone, all who are in
  /// it and the ids for beginning anew elsewhere.
  static func wholeRun(
    _ id: Int64, and other: Int64? = nil, everyone: Bool, in transaction: PGTransaction, now: Instant
  ) async throws -> EnrolmentFacts {
    let runs = [id, other].compactMap(\.self).sorted()
    let (_, iterations, attempts, occupations) = try await transaction.run(
      LockIterations(runs), ReadIterations(ids: runs, freeing: runs.map { _ in everyone ? 1_000_000 : 0 }),
      ReadAttempts(officers: [], iterations: [], freeing: runs, whole: everyone ? runs : []),
      ReadOccupations(officers: [], freeing: runs))
    var facts = EnrolmentFacts(iterations: iterations, attempts: attempts, occupations: occupations, newIDs: [])
    facts.now = now
    if other != nil {
      facts.newIDs = try await transaction.run(
        ReserveEnrolmentIDs(attempts.count { $0.iteration == id && !$0.state.isEnd }))
    }
    return facts.listingWaiting(where: Set(runs))
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
