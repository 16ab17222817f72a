import MusterCore
import MusterStore
import PGClient

/// A deadline with the moment it means, and what was done about it.
struct ClockEntry: Sendable {
  let deadline: Deadline
  let facts: ClockFacts
  let due: Instant
  var actedAt: Instant?
  /// The moment it had when it was acted on.
  var actedDue: Instant?
  var outcome: String?

  var key: ActKey { ActKey(kind: deadline.kind, subject: deadline.subject, id: deadline.id, due: due) }

  /// By which the act is known.
  var actedKey: ActKey? {
    actedDue.map { ActKey(kind: deadline.kind, subject: deadline.subject, id: deadline.id, due: $0) }
  }

  /// When it falls due by the clock on the wall.
  var local: LocalMoment? {
    if case .local(let moment) = deadline.due { moment } else { facts.local }
  }

  /// The day it falls due: where the run is held, else the nation's.
  func day(_ days: ZoneDays) -> CalendarDate? { local?.day ?? days.day(of: due) }

  /// The run, or whom it concerns.
  var subject: String {
    deadline.subject == .iteration ? facts.code : facts.who ?? "\(deadline.subject.rawValue) \(deadline.id)"
  }

  /// What it follows from.
  var origin: String {
    switch deadline.origin {
    case .letter: "letter"
    case .given: "date"
    case .rule(let id): "rule \(id)"
    }
  }

  /// What tells a deadline from every other: its moment, and what it follows from.
  enum Identity: Hashable {
    case moment(ActKey)
    case origin(DeadlineKind, ClockFacts.Subject, Int64, about: CalendarDate, Deadline.Origin)
  }

  var identities: [Identity] {
    let derived = deadline.about.map {
      Identity.origin(deadline.kind, deadline.subject, deadline.id, about: $0, deadline.origin)
    }
    return [.moment(key)] + [derived].compactMap(\.self)
  }

  /// What is locked and settled together: a run with all that hangs on it, or one thing of a person.
  var group: Group {
    if let iteration = facts.iteration { return .iteration(iteration) }
    return .thing(deadline.subject, deadline.id)
  }

  enum Group: Hashable, Comparable {
    case iteration(Int64)
    case thing(ClockFacts.Subject, Int64)

    static func < (a: Group, b: Group) -> Bool { a.order < b.order }

    private var order: (Int, String, Int64) {
      switch self {
      case .iteration(let id): (0, "", id)
      case .thing(let subject, let id): (1, subject.rawValue, id)
      }
    }
  }

  /// Due, not acted on, and there is something to do about it.
  func isPending(at now: Now) -> Bool {
    due <= now.instant && actedAt == nil && deadline.isOpen(facts, at: now)
  }

  /// Ahead, but with nothing left to remind of: the results of a run that is over are all in.
  func isSettled(at now: Now) -> Bool {
    deadline.kind == .result && (facts.endsAt.map { $0 <= now.instant } ?? false) && !deadline.isOpen(facts, at: now)
  }

  /// Comes later, unless the run is cancelled or its offer is gone: then there will be nothing to do.
  func isAhead(at now: Now) -> Bool {
    due > now.instant && facts.state != .cancelled && !facts.isMoot(deadline.kind)
  }
}

extension ClockEntry {
  /// Derives the deadlines of everything, or of one group, with what was done about each.
  ///
  /// - Parameter papers: also of what belongs to persons and not to a run: papers and certificates.
  static func load(
    _ transaction: PGTransaction, only group: Group? = nil, papers: Bool = true, now: Now
  ) async throws -> [ClockEntry] {
    let (rules, nations) = try await transaction.run(ReadClockRules(), ReadNation())
    guard let nation = nations.first else { return [] }
    let deadlines = Deadlines(rules: rules, calendar: nation.calendar)
    var found: [(deadline: Deadline, facts: ClockFacts)] = []
    for facts in try await facts(transaction, only: group, papers: papers, now: now) {
      found += deadlines.all(of: facts).map { ($0, facts) }
    }
    let entries = try await resolve(found, transaction)
    return try await withActs(entries, transaction)
  }

  /// One statement for each kind of thing that has deadlines.
  private static func facts(
    _ transaction: PGTransaction, only group: Group?, papers: Bool, now: Now
  ) async throws -> [ClockFacts] {
    switch group {
    case .thing(.completion, let id):
      return try await transaction.run(ReadClockCertificates(only: id, now: now.instant))
    case .thing(.officer, let id): return try await transaction.run(ReadClockQuestions(only: id, now: now.instant))
    case .thing(_, let id): return try await transaction.run(ReadClockDocuments(only: id, now: now.instant))
    case .iteration, nil:
      var id: Int64?
      if case .iteration(let given) = group { id = given }
      let (runs, offers, calls, delegations, reports) = try await transaction.run(
        ReadClockRuns(only: id.map { [$0] }, now: now.instant), ReadClockOffers(iteration: id),
        ReadClockCalls(iteration: id, now: now.instant), ReadClockDelegations(iteration: id),
        ReadClockReports(iteration: id, now: now.instant))
      let ofRuns = runs + offers + calls + delegations + reports
      guard papers || group != nil else { return ofRuns }
      let missing = try await missing(transaction, runs, only: id, now: now)
      guard group == nil else { return ofRuns + missing }
      let (documents, certificates, questions) = try await transaction.run(
        ReadClockDocuments(now: now.instant), ReadClockCertificates(now: now.instant),
        ReadClockQuestions(now: now.instant))
      return ofRuns + missing + documents + certificates + questions
    }
  }

  /// What is missing before departure: for each enrolment and each day by which something is due, one.
  private static func missing(
    _ transaction: PGTransaction, _ runs: [ClockFacts], only id: Int64?, now: Now
  ) async throws -> [ClockFacts] {
    var statement = DepartureEnrolments(today: now.date)
    statement.from = now.date
    statement.iteration = id
    let known = Dictionary(runs.map { ($0.code, $0) }) { first, _ in first }
    return try await Register.departures(statement, transaction).flatMap { sheet -> [ClockFacts] in
      guard let run = known[sheet.enrolment.iteration] else { return [] }
      return Dictionary(grouping: sheet.lines.filter(\.isMissing), by: \.due).compactMap { due, lines -> ClockFacts? in
        guard let due else { return nil }
        var facts = ClockFacts(
          .enrolment, id: sheet.enrolment.id, code: run.code, managedBy: run.managedBy, state: run.state, zone: run.zone
        )
        facts.kind = .requirement
        facts.who = sheet.enrolment.handle
        facts.iteration = run.id
        (facts.provider, facts.programme, facts.startsAt) = (run.provider, run.programme, run.startsAt)
        facts.dates[.due] = due
        facts.named = lines.count
        facts.requirements = lines.map(\.requirement)
        return facts
      }
    }
  }

  private static func resolve(
    _ found: [(deadline: Deadline, facts: ClockFacts)], _ transaction: PGTransaction
  ) async throws -> [ClockEntry] {
    var moments: [LocalMoment: Instant?] = [:]
    for case .local(let moment) in found.map(\.deadline.due) { moments[moment] = .some(nil) }
    let asked = Array(moments.keys)
    let instants = asked.isEmpty ? [] : try await transaction.run(ResolveMoments(asked))
    let known = Dictionary(zip(asked, instants)) { first, _ in first }
    return found.compactMap { deadline, facts in
      switch deadline.due {
      case .at(let instant): ClockEntry(deadline: deadline, facts: facts, due: instant)
      case .local(let moment):
        known[moment].map { ClockEntry(deadline: deadline, facts: facts, due: $0) }
      }
    }
  }

  private static func withActs(_ entries: [ClockEntry], _ transaction: PGTransaction) async throws -> [ClockEntry] {
    guard !entries.isEmpty else { return [] }
    var entries = entries
    let acts: [FindActs.Row] = try await transaction.run(FindActs(entries.map { ($0.key, $0.deadline) }))
    for act in acts {
      entries[act.index].actedAt = act.at
      entries[act.index].actedDue = act.due
      entries[act.index].outcome = act.outcome
    }
    return entries
  }
}

extension Deadline {
  func isOpen(_ facts: ClockFacts, at now: Now) -> Bool { DeadlineTable.isOpen(kind, facts, at: now.instant) }
}
