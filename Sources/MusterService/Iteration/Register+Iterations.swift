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
      if facts.code.isEmpty { facts.code = Self.code(for: course.handle, facts.starts, salt: scope.now.instant) }
      guard let id = try await scope.run(InsertIteration(facts, at: scope.now.instant)).first else {
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
    if let starts = arguments.fuzzyDate("starts") {
      facts.starts = starts
      // The last day belonged to the first one.
      if starts.precision == .unknown, facts.ends.precision != .unknown { facts.ends = starts }
    }
    if let ends = arguments.fuzzyDate("ends") { facts.ends = ends }
    if let first = facts.starts.earliest, let last = facts.ends.latest, last < first {
      throw Failure(
        .ruleBroken, "The run would end on \(last), before it starts on \(first).",
        [.init("arg", "ends"), .init("rule", "iteration_ends_after_start")])
    }
    if let programme = arguments.text("programme") {
      facts.programme = try await scope.find(FindProgramme(programme)).id
    }
    if try arguments.clears("programme") { facts.programme = nil }
    if let country = try await scope.optionalWord("country") { facts.country = country }
    if try arguments.clears("country") { facts.country = nil }
    facts.place = try arguments.text("place", else: facts.place)
    facts.zone = try arguments.text("zone", else: facts.zone)
    facts.capacity = try arguments.int("capacity", else: facts.capacity)
    facts.minimum = try arguments.int("minimum", else: facts.minimum)
    try RunSize(capacity: facts.capacity, minimum: facts.minimum).check(facts.code)
    if let approval = arguments.flag("approval") { facts.approval = approval }
    if let method = arguments.word("method", AllocationMethod.self) { facts.method = method }
    if let promotion = arguments.word("promotion", PromotionMode.self) { facts.promotion = promotion }
    if let days = arguments.int("offer-days") { facts.offerDays = days == 0 ? nil : days }
    facts.dedicated = try arguments.clears("dedicated") ? nil : arguments.flag("dedicated") ?? facts.dedicated
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
    change.note("approval", facts.approval ? "yes" : nil)
    change.note("capacity", facts.capacity)
    change.note("minimum", facts.minimum)
    change.note("place", facts.place)
    change.note("country", facts.country)
    change.note("zone", facts.zone)
    change.note("method", facts.method.rawValue)
    change.note("promotion", facts.promotion.rawValue)
    change.note("offer-days", facts.offerDays)
    change.note("dedicated", facts.dedicated.map { $0 ? "yes" : "no" })
  }

  func setIteration(_ call: Call) async throws -> Reply {
    let name = try call.arguments.required("iteration")
    let force = call.arguments.flag("force") ?? false
    let overriding = try Self.override(call)
    let reply = try await writeAgain(call) { scope in
      let found = try await scope.find(FindIteration(name))
      _ = try await scope.run(LockIterations([found.id]))
      guard let stored = try await scope.run(ReadStoredIteration(found.id)).first else {
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
      let isReopened = try await Self.opensAgain(facts, instead: stored.facts, found.id, scope)
      if isReopened { facts.state = .open }
      guard facts != stored.facts else { return Reply(.unchanged, [.init("iteration", found.handle)]) }
      let change = RunChange(
        id: found.id, facts: facts, stored: stored.facts, force: force, overriding: overriding,
        isLateEntry: call.arguments.flag("late-entry") ?? false)
      let (effects, unfit) = try await Self.effects(of: change, scope)
      // What goes, goes first: fewer seats may be what the run has from now on.
      try await effects.vacate(in: scope.transaction)
      _ = try await scope.run(UpdateIteration(found.id, facts))
      // Whether it is held was decided for the old dates.
      let isUndecided = change.isMoved && stored.goOn != nil
      if isUndecided { _ = try await scope.run(DecideGo(found.id, on: nil)) }
      var entry = Change("iteration.set", "iteration", found.id, reason: overriding)
      Self.note(facts, in: &entry)
      entry.note("cleared", call.arguments.list("clear")?.joined(separator: ","))
      if isUndecided { entry.note("decision", "open") }
      entry.note("unfit", unfit.isEmpty ? nil : unfit.map { "O-\($0.officer)" }.joined(separator: ","))
      let outside = change.isMoved ? try await scope.run(CountMarksOutside(found.id)).first ?? 0 : 0
      entry.note("marks-outside", outside > 0 ? outside : nil)
      scope.record(entry)
      try await effects.fill(in: scope.transaction, at: scope.now)
      for change in effects.changes { scope.record(change) }
      let opened = isReopened ? [Failure.Detail("state", "open")] : []
      var reply = Reply(.done, [.init("iteration", found.handle)] + opened + effects.replyDetails)
      if isUndecided { reply.details.append(.init("decision", "open")) }
      if change.lostItsEnd, !call.arguments.has("ends") { reply.details.append(.init("ends", "tbd")) }
      if !unfit.isEmpty {
        reply.details.append(.init("unfit", unfit.map { "O-\($0.officer)" }.joined(separator: ",")))
        reply.text = unfit.prefix(10).map { "O-\($0.officer): \($0.message)" }.joined(separator: " ")
      }
      if change.isMoved { try await Self.sayDatesLeftBehind(found, scope, in: &reply) }
      Self.sayMarksOutside(outside, found, in: &reply)
      return reply
    }
    if reply.code == .done, !call.isDry, call.arguments.has("starts") || call.arguments.has("ends") {
      await filler.fill()
    }
    return reply
  }

  /// A run with other facts than before.
  private struct RunChange {
    let id: Int64
    let facts: IterationFacts
    let stored: IterationFacts
    /// Who is in the way of new dates loses the seat.
    let force: Bool
    /// Why rules that stop someone on the new dates are set aside.
    let overriding: String?

    /// The first day is past, and that is so.
    let isLateEntry: Bool

    var isMoved: Bool { facts.starts != stored.starts || facts.ends != stored.ends }
    var lostItsEnd: Bool { facts.ends.precision == .unknown && stored.ends.precision != .unknown }
    /// Begins or ends at other moments, if only because midnight is another one.
    var isShifted: Bool { isMoved || facts.zone != stored.zone }
  }

  /// A run that the clock closed on its first day takes names again when that day is put off, so that its deadlines begin
  /// anew. What people closed stays closed.
  private static func opensAgain(
    _ facts: IterationFacts, instead stored: IterationFacts, _ id: Int64, _ scope: WriteScope
  ) async throws -> Bool {
    guard stored.state == .closed, facts.starts != stored.starts, !scope.call.arguments.has("state"),
      let begin = try await moments(of: facts, scope).0, begin > scope.now.instant
    else { return false }
    return try await scope.run(ClosedByClock(id)).first ?? false
  }

  /// What a changed run means for those in it: days that move, rules held against them again, seats that are given.
  private static func effects(
    of change: RunChange, _ scope: WriteScope
  ) async throws -> (WholeRunEffects, unfit: [EnrolmentOutcome.Hindrance]) {
    let facts = change.facts
    let newDates = EligibilityGate.NewDates(iteration: change.id, starts: facts.starts, ends: facts.ends)
    var known = try await EnrolmentFacts.wholeRun(
      change.id, everyone: change.isShifted, newDates: change.isMoved ? newDates : nil, in: scope.transaction,
      now: scope.now)
    guard let index = known.iterations.indices.first else { throw Failure.unknown("iteration", facts.code) }
    known.iterations[index].method = facts.method
    known.iterations[index].promotion = facts.promotion
    known.iterations[index].offerDays = facts.offerDays
    var dates = EnrolmentRequest.RunDates(
      days: facts.days, firstDay: facts.starts.earliest, lastDay: facts.ends.latest,
      startsBy: facts.starts.day == nil ? facts.starts.latest : nil)
    (dates.startsAt, dates.endsAt) = try await moments(of: facts, scope)
    var book = EnrolmentBook(known)
    var outcomes: [EnrolmentOutcome] = []
    var overrides: [InsertOverrides.Entry] = []
    if change.isShifted {
      var request = EnrolmentRequest(.reschedule(dates, force: change.force), iteration: change.id)
      request.overrides = change.overriding != nil
      request.isLateEntry = change.isLateEntry
      outcomes.append(try book.decide(request))
      if let reason = change.overriding {
        overrides = EligibilityRefusals.entries(
          of: known, reason: reason, principal: scope.call.principal.name)
      }
    }
    do throws(Failure) {
      outcomes.append(try book.decide(EnrolmentRequest(.setCapacity(facts.capacity), iteration: change.id)))
    } catch {
      throw error.code == .ruleBroken ? error.about("capacity") : error
    }
    return (WholeRunEffects(outcomes, book, overrides: overrides), outcomes.flatMap(\.unfit))
  }

  /// When the first day begins and the last one ends, in the zone of the run or else of the nation.
  private static func moments(of facts: IterationFacts, _ scope: WriteScope) async throws -> (Instant?, Instant?) {
    guard let nation = try await scope.run(ReadNation()).first else { return (nil, nil) }
    func moment(_ day: CalendarDate?, minute: Int) async throws -> Instant? {
      guard let day else { return nil }
      return try await scope.run(
        ResolveMoments([LocalMoment(day: day, minute: minute, zone: facts.zone ?? nation.zone)])
      ).first
    }
    return (
      try await moment(facts.starts.earliest, minute: 0), try await moment(facts.ends.latest, minute: 1440)
    )
  }

  func cancelIteration(_ call: Call) async throws -> Reply {
    let name = try call.arguments.required("iteration")
    let reason = try call.arguments.required("reason")
    let other = call.arguments.text("move-to")
    let reply = try await writeAgain(call) { scope in
      let found = try await scope.find(FindIteration(name))
      var target: FoundObject?
      if let other { target = try await scope.find(FindIteration(other)) }
      _ = try await scope.run(LockIterations([found.id, target?.id].compactMap(\.self)))
      guard let stored = try await scope.run(ReadStoredIteration(found.id)).first else {
        throw Failure.unknown("iteration", name)
      }
      guard stored.facts.state != .cancelled else {
        guard let target else { return Reply(.unchanged, [.init("iteration", found.handle)]) }
        throw Failure(
          .ruleBroken,
          "\(found.handle) is cancelled already, without anyone moved to \(target.handle). Who is to go there is enrolled there.",
          [.init("rule", "cancelled"), .init("iteration", found.handle)])
      }
      var change = Change("iteration.cancel", "iteration", found.id, reason: reason)
      change.note("code", found.handle)
      change.note("move-to", target?.handle)
      scope.record(change)
      let (outcome, effects) = try await RunDecisions.cancel(
        found.id, stored.facts, movingTo: target?.id, in: scope.transaction, now: scope.now)
      for change in effects.changes { scope.record(change) }
      return Self.cancelled(found, target, outcome)
    }
    if reply.code == .done, !call.isDry { await filler.fill() }
    return reply
  }

  private static func cancelled(_ found: FoundObject, _ target: FoundObject?, _ outcome: EnrolmentOutcome) -> Reply {
    var reply = Reply(
      .done,
      [
        .init("iteration", found.handle), .init("cancelled", String(outcome.steps.count { $0.to == .cancelled })),
      ])
    guard let target else { return reply }
    let arrived = outcome.steps.filter { $0.move == .enrol }
    reply.details += [
      .init("to", target.handle), .init("moved", String(arrived.count)),
      .init("moved-waiting", String(arrived.count { $0.to == .waiting })),
    ]
    guard !outcome.leftBehind.isEmpty else { return reply }
    reply.details.append(.init("not-moved", outcome.leftBehind.map { "O-\($0.officer)" }.joined(separator: ",")))
    reply.text = outcome.leftBehind.prefix(10).map { "O-\($0.officer): \($0.message)" }.joined(separator: " ")
    return reply
  }

  /// The decision that a run is held, with what it rests on. Nothing follows by itself.
  func holdIteration(_ call: Call) async throws -> Reply {
    let name = try call.arguments.required("iteration")
    let given = call.arguments.date("on")
    return try await write(call) { scope in
      let found = try await scope.find(FindIteration(name))
      _ = try await scope.run(LockIterations([found.id]))
      guard let stored = try await scope.run(ReadStoredIteration(found.id)).first else {
        throw Failure.unknown("iteration", name)
      }
      guard stored.facts.state != .cancelled else {
        throw Failure(
          .ruleBroken, "\(found.handle) is cancelled; add a new run instead.", [.init("rule", "cancelled")])
      }
      let confirmed = try await scope.run(CountConfirmed(found.id)).first ?? 0
      let minimum = stored.facts.minimum
      var details: [Failure.Detail] = [
        .init("iteration", found.handle), .init("confirmed", String(confirmed)),
        .init("minimum", minimum.map(String.init) ?? "not-known"),
      ]
      var text: String?
      if let minimum, confirmed < minimum {
        details.append(.init("short", String(minimum - confirmed)))
        text = "It is held with \(confirmed), fewer than the minimum of \(minimum)."
      }
      if let before = stored.goOn, given == nil || given == before {
        return Reply(.unchanged, details + [.init("on", before.description)], text: text)
      }
      let day = try EntryDay.past(given, now: scope.now)
      _ = try await scope.run(DecideGo(found.id, on: day))
      var change = Change("iteration.go", "iteration", found.id)
      change.note("code", found.handle)
      change.note("on", day.description)
      change.note("confirmed", confirmed)
      change.note("minimum", minimum)
      scope.record(change)
      return Reply(.done, details + [.init("on", day.description)], text: text)
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
