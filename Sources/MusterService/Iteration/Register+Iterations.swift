import MusterCore
import MusterStore
import PGClient

extension Register {
  func addIteration(_ call: Call) async throws -> Reply {
    let arguments = call.arguments
    return try await write(call) { scope in
      let course = try await scope.find(FindCourse(try arguments.required("course")))
      var facts = IterationFacts(course: course.id, code: arguments.text("code") ?? "")
      facts.managedBy = arguments.word("managed-by", ManagedBy.self) ?? .provider
      facts.selfPaced = arguments.flag("self-paced") ?? false
      try await Self.apply(scope, to: &facts)
      if facts.code.isEmpty { facts.code = Self.code(for: course.handle, facts.starts, salt: scope.now) }
      guard let id = try await scope.run(InsertIteration(facts)).first else {
        throw Failure(
          .exists, "There is a run \(facts.code.quoted) already.",
          [.init("arg", "code"), .init("iteration", facts.code)])
      }
      var change = Change("iteration.add", "iteration", id)
      Self.note(facts, in: &change)
      change.note("course", course.handle)
      scope.record(change)
      return Reply(.done, [.init("iteration", facts.code)])
    }
  }

  /// The arguments that `iteration.add` and `iteration.set` share; what is not named stays as it is.
  static func apply(_ scope: WriteScope, to facts: inout IterationFacts) async throws {
    let arguments = scope.call.arguments
    if let starts = arguments.fuzzyDate("starts") { facts.starts = starts }
    if let ends = arguments.fuzzyDate("ends") { facts.ends = ends }
    if let first = facts.starts.earliest, let last = facts.ends.latest, last < first {
      throw Failure(
        .ruleBroken, "The run would end on \(last), before it starts on \(first).",
        [.init("arg", "ends"), .init("rule", "iteration_ends_after_start")])
    }
    if let programme = arguments.text("programme") {
      facts.programme = try await scope.find(FindProgramme(programme)).id
    }
    if let place = arguments.text("place") { facts.place = place }
    if let country = try await scope.optionalWord("country") { facts.country = country }
    if let zone = arguments.text("zone") { facts.zone = zone }
    if let capacity = arguments.int("capacity") { facts.capacity = capacity }
    if let minimum = arguments.int("minimum") { facts.minimum = minimum }
    if let approval = arguments.flag("approval") { facts.approval = approval }
  }

  /// Course, year and a short suffix, when the provider's own code is not given.
  static func code(for course: String, _ starts: FuzzyDate, salt: Instant) -> String {
    let year = starts.earliest.map { String($0.year) } ?? "TBD"
    let suffix = String(UInt64(bitPattern: salt.microseconds) % 1_679_616, radix: 36, uppercase: true)
    return "\(String(course.prefix(24).map { $0 == " " ? "-" : $0 }))-\(year)-\(suffix)"
  }

  static func note(_ facts: IterationFacts, in change: inout Change) {
    change.note("code", facts.code)
    change.note("starts", facts.starts.description)
    change.note("ends", facts.ends.description)
    change.note("managed-by", facts.managedBy.rawValue)
    change.note("state", facts.state.rawValue)
    change.note("capacity", facts.capacity)
    change.note("minimum", facts.minimum)
    change.note("place", facts.place)
    change.note("country", facts.country)
    change.note("zone", facts.zone)
  }

  func setIteration(_ call: Call) async throws -> Reply {
    let name = try call.arguments.required("iteration")
    return try await write(call) { scope in
      let found = try await scope.find(FindIteration(name))
      guard let stored = try await scope.run(LockIteration(found.id)).first else {
        throw Failure.unknown("iteration", name)
      }
      var facts = stored.facts
      try await Self.apply(scope, to: &facts)
      if let state = call.arguments.word("state", IterationState.self) {
        guard stored.facts.state != .cancelled else {
          throw Failure(
            .ruleBroken, "\(found.handle) is cancelled; add a new run instead.", [.init("rule", "cancelled")])
        }
        facts.state = state
      }
      guard facts != stored.facts else { return Reply(.unchanged, [.init("iteration", found.handle)]) }
      try Self.checkCapacity(facts, stored)
      // Dates and days first, so that who moves up is decided on what holds from now on.
      _ = try await scope.run(UpdateIteration(found.id, facts))
      if facts.starts != stored.facts.starts || facts.ends != stored.facts.ends {
        _ = try await scope.run(MoveOccupations(iteration: found.id, days: facts.days))
      }
      let effects = try await Self.fill(scope, found, facts)
      var change = Change("iteration.set", "iteration", found.id)
      Self.note(facts, in: &change)
      scope.record(change)
      try await effects.write(in: scope, iteration: found.handle)
      return Reply(.done, [.init("iteration", found.handle)] + effects.replyDetails)
    }
  }

  private static func checkCapacity(_ facts: IterationFacts, _ stored: LockIteration.Row) throws(Failure) {
    guard let capacity = facts.capacity, facts.managedBy == .nation, capacity < stored.taken else { return }
    throw Failure(
      .ruleBroken,
      "\(facts.code) has \(stored.taken) seats taken; its capacity cannot be \(capacity). Withdraw \(stored.taken - capacity) first.",
      [.init("arg", "capacity"), .init("rule", "seat_within_capacity"), .init("taken", String(stored.taken))])
  }

  /// Who moves up from the waiting list of a run that has just been changed; nobody once it is over.
  private static func fill(
    _ scope: WriteScope, _ found: FoundObject, _ facts: IterationFacts
  ) async throws -> WholeRunEffects {
    if let last = facts.ends.latest, let today = scope.now.date, last < today { return WholeRunEffects() }
    guard facts.managedBy == .nation else { return WholeRunEffects() }
    var book = EnrolmentBook(try await wholeRun(scope, found.id, cancelling: false))
    let outcome = try book.decide(EnrolmentRequest(.setCapacity(facts.capacity), iteration: found.id))
    return WholeRunEffects(outcome: outcome, effects: book.effects)
  }

  /// The facts of one run with everyone in it.
  static func wholeRun(_ scope: WriteScope, _ id: Int64, cancelling: Bool) async throws -> EnrolmentFacts {
    try await wholeRun(scope.transaction, id, cancelling: cancelling, today: scope.now.date)
  }

  static func wholeRun(
    _ transaction: PGTransaction, _ id: Int64, cancelling: Bool, today: CalendarDate?
  ) async throws -> EnrolmentFacts {
    let (iterations, attempts, occupations, ruled) = try await transaction.run(
      ReadIterations(ids: [id], freeing: [0]),
      ReadAttempts(officers: [], iterations: [], freeing: [id], cancelling: cancelling ? [id] : []),
      ReadOccupations(officers: [], freeing: [id]),
      FindRuled(iterations: cancelling ? [] : [id], officers: [], freeing: [id]))
    return try await EnrolmentFacts(iterations: iterations, attempts: attempts, occupations: occupations, newIDs: [])
      .listingWaiting(where: [id]).refusing(transaction, ruled: ruled, today: today)
  }

  func cancelIteration(_ call: Call) async throws -> Reply {
    let name = try call.arguments.required("iteration")
    let reason = try call.arguments.required("reason")
    return try await write(call) { scope in
      let found = try await scope.find(FindIteration(name))
      guard let stored = try await scope.run(LockIteration(found.id)).first else {
        throw Failure.unknown("iteration", name)
      }
      guard stored.facts.state != .cancelled else { return Reply(.unchanged, [.init("iteration", found.handle)]) }
      var book = EnrolmentBook(try await Self.wholeRun(scope, found.id, cancelling: true))
      let outcome = try book.decide(EnrolmentRequest(.cancelIteration, iteration: found.id, reason: "cancelled"))
      var facts = stored.facts
      facts.state = .cancelled
      _ = try await scope.run(UpdateIteration(found.id, facts))
      var change = Change("iteration.cancel", "iteration", found.id, reason: reason)
      change.note("code", found.handle)
      scope.record(change)
      let effects = WholeRunEffects(outcome: outcome, effects: book.effects)
      try await effects.write(in: scope, iteration: found.handle)
      return Reply(.done, [.init("iteration", found.handle), .init("cancelled", String(outcome.steps.count))])
    }
  }

  func listIterations(_ call: Call) async throws -> Reply {
    var statement = ListIterations(page: try page(call))
    statement.course = try await optional(call, "course", FindCourse.init)
    statement.provider = try await optional(call, "provider", FindProvider.init)
    statement.from = call.arguments.date("from")
    statement.to = call.arguments.date("to")
    return try await list(call, statement, page: statement.page)
  }

  func showIteration(_ call: Call) async throws -> Reply {
    let found = try await find(FindIteration(try call.arguments.required("iteration")))
    var rows = try await store.engine.run(ShowIteration(found.id))
    let roll = try await store.engine.run(IterationRoll(found.id))
    if !rows.isEmpty { rows[0].add("roll", rows: roll) }
    try await call.sink.send(.rows, rows: rows)
    return Reply(.rows, [.init("rows", String(rows.count))])
  }
}

extension IterationFacts {
  /// The days it occupies, when both ends are known to the day.
  var days: ClosedRange<CalendarDate>? {
    guard let first = starts.day, let last = ends.day, first <= last, !selfPaced else { return nil }
    return first...last
  }
}
