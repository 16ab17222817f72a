import MusterCore
import MusterStore
import PGClient

/// The results of one run while they are recorded, under the lock of the run.
struct RunResults {
  let iteration: FoundObject
  private let run: ReadResultRun.Row
  /// Those on days of the run.
  private let marks: [RollFacts.Slot: RollFacts.Mark]
  private let attempts: [Int64: EnrolmentFacts.Attempt]
  /// By enrolment, in the order they were entered: the result and the resits after it.
  private let standing: [Int64: [StandingResults.Row]]
  /// By enrolment the revocation that came last: its step was taken back since, else there would be nothing to record.
  private let revoked: [Int64: RevokedResults.Row]
  /// By person what was entered for the course outside of all runs.
  private let outside: [Int64: [StandingOnTheDay.Row]]
  private let today: CalendarDate?
  private var book: EnrolmentBook
  private var pending: [(completion: CompletionFacts, letter: String?)] = []
  private var outcomes: [EnrolmentOutcome] = []
  private var decided: Set<Int64> = []

  static func lock(_ scope: WriteScope, _ iteration: FoundObject, officers: [Int64]) async throws -> RunResults {
    let today = scope.now.date
    let (_, people) = try await scope.transaction.run(LockIterations([iteration.id]), ReadRoll(iteration.id))
    // A person may be in the run under a record that was merged into the one that is named.
    let persons = Dictionary(people.map { ($0.attempt.record, $0.attempt.officer) }) { first, _ in first }
    let named = Set(officers)
    let records = persons.filter { named.contains($0.value) }.keys.sorted()
    let (iterations, attempts, occupations) = try await scope.transaction.run(
      ReadIterations(ids: [iteration.id], freeing: [0]),
      ReadAttempts(officers: records, iterations: records.map { _ in iteration.id }, freeing: [], whole: []),
      ReadOccupations(officers: records, freeing: []))
    let (runs, marks, standing, _, outside) = try await scope.transaction.run(
      ReadResultRun(iteration.id, today: today), ReadMarks(iteration.id), StandingResults(iteration.id),
      LockOfficers(named.sorted()), StandingOutside(iteration.id, persons: officers))
    let revoked = try await scope.run(RevokedResults(iteration.id))
    guard let run = runs.first else { throw Failure.unknown("iteration", iteration.handle) }
    return RunResults(
      iteration: iteration, run: run, marks: marks.counting,
      attempts: Dictionary(attempts.map { (persons[$0.officer] ?? $0.officer, $0) }, uniquingKeysWith: Self.meant),
      standing: Dictionary(grouping: standing, by: \.enrolment),
      revoked: Dictionary(revoked.map { ($0.enrolment, $0) }) { _, last in last },
      outside: Dictionary(grouping: outside, by: \.person).mapValues { $0.map(\.entry) }, today: today,
      book: EnrolmentBook(
        EnrolmentFacts(iterations: iterations, attempts: attempts, occupations: occupations, newIDs: [])))
  }

  /// Of two attempts of one officer at one run the one a result is about: the live one, else the completed one.
  private static func meant(
    _ one: EnrolmentFacts.Attempt, _ other: EnrolmentFacts.Attempt
  ) -> EnrolmentFacts.Attempt {
    func order(_ attempt: EnrolmentFacts.Attempt) -> (Int, Int64) {
      (!attempt.state.isEnd ? 2 : attempt.state == .completed ? 1 : 0, attempt.id)
    }
    return order(one) > order(other) ? one : other
  }

  /// The result that stands already and says the same; nil when there is none yet.
  mutating func known(_ officer: Int64, _ given: GivenResult) throws(Failure) -> StandingResults.Row? {
    guard decided.insert(officer).inserted else {
      throw Failure(.exists, "The officer stands in an earlier line already.", [.init("arg", "officer")])
    }
    guard let attempt = attempts[officer], attempt.state == .completed, let entries = standing[attempt.id],
      let result = entries.last
    else { return nil }
    // A list of before a resit says what stood then, and still stands beside it.
    if let same = entries.last(where: { Self.says($0, given) }) { return same }
    throw Failure(
      .exists,
      "The officer has a result already: \(result.outcome.rawValue)\(result.on.map { " on \($0)" } ?? ""), entry \(result.id). Correct it with: completion.add OFFICER COURSE kind=correction corrects=\(result.id) outcome=\((given.outcome ?? result.outcome).rawValue)",
      [.init("arg", "officer"), .init("completion", String(result.id))])
  }

  /// Whether an entry says all that is given; what is not given is not compared.
  private static func says(_ result: StandingResults.Row, _ given: GivenResult) -> Bool {
    (given.outcome ?? result.outcome) == result.outcome && (given.on == nil || given.on == result.on)
      && (given.mark == nil || given.mark == result.mark)
      && (given.certificate == nil || given.certificate == result.certificate)
      && (given.validTo == nil || given.validTo == result.validTo)
      && (given.evidence == nil || given.evidence == result.evidence)
  }

  /// Decides one result. A failure has changed nothing.
  mutating func decide(
    _ officer: Int64, _ given: GivenResult, override: String?
  ) throws(Failure) -> CompletionFacts {
    let attempt = attempts[officer]
    let decision = ResultDecision(
      kind: run.kind, role: attempt?.role ?? .student, managedBy: run.managedBy, minimum: run.minimum,
      tally: RollBook.tally(of: attempt?.id ?? 0, in: marks))
    var trial = book
    let step = try trial.decide(
      EnrolmentRequest(
        .move(.complete), officer: attempt?.officer ?? officer, iteration: iteration.id, letter: given.letter))
    // A day that cannot be is said before any rule that could be set aside.
    let day = try CompletionRules.day(given: given.on, starts: run.starts, ends: run.ends, today: today)
    if let day, let entry = outside[officer]?.first(where: { $0.on == day }) {
      throw CompletionRules.standsOutside(entry, day)
    }
    var completion = CompletionFacts(officer: attempt?.officer ?? officer, course: run.course)
    completion.take(given)
    completion.take(
      try decision.decide(given.outcome, overrides: override != nil), run.minimum, override: override)
    completion.on = day
    try CompletionRules.checkValidity(completion)
    completion.iteration = iteration.id
    completion.enrolment = step.steps.first?.enrolment
    // An attempt has one result. What was revoked and is recorded anew stands in the place of the revocation.
    if let enrolment = completion.enrolment, let entry = revoked[enrolment] {
      completion.kind = .correction
      completion.corrects = entry.revocation
      completion.root = entry.root
    }
    book = trial
    outcomes.append(step)
    pending.append((completion, given.letter))
    return completion
  }

  /// Stores what was decided; answers the numbers of the entries, in order.
  func store(_ scope: WriteScope) async throws -> [Int64] {
    let effects = WholeRunEffects(outcomes, book)
    try await effects.write(in: scope.transaction, at: scope.now)
    var ids: [Int64] = []
    for (completion, letter) in pending {
      let id = try await scope.run(InsertCompletion(completion)).first ?? 0
      var change = CompletionChanges.recorded("complete", completion, id: id)
      change.letter = letter
      scope.record(change)
      ids.append(id)
    }
    for change in effects.changes { scope.record(change) }
    return ids
  }
}

extension CompletionFacts {
  mutating func take(_ given: GivenResult) {
    outcome = given.outcome
    on = given.on
    mark = given.mark
    certificate = given.certificate
    validTo = given.validTo
    evidence = given.evidence
  }

  /// A correction keeps what it does not say itself; what is no pass any more is valid to no day.
  mutating func keep(_ other: CompletionFacts) {
    on = on ?? other.on
    mark = mark ?? other.mark
    certificate = certificate ?? other.certificate
    evidence = evidence ?? other.evidence
    provider = provider ?? other.provider
    place = place ?? other.place
    if outcome?.isPass ?? true { validTo = validTo ?? other.validTo }
  }

  /// A result names the rule it was judged by, and why that was set aside.
  mutating func take(_ granted: ResultDecision.Granted, _ minimum: MinimumAttendance?, override: String?) {
    outcome = granted.outcome
    guard granted.outcome == .graduated else { return }
    rule = minimum?.id
    overrideReason = granted.isOverride ? override : nil
  }
}
