import Logging
import MusterCore
import MusterStore
import PGClient

extension Register {
  var clockwork: Clockwork { Clockwork(store: store, clock: clock, logger: logger) }

  /// For the daemon's rounds: does what is due; answers how many deadlines that were. Never fails: the next round comes.
  ///
  /// - Parameter papers: also what belongs to persons and not to a run, which takes longer to find.
  @discardableResult
  public func runClock(papers: Bool = true) async -> Int {
    do {
      return try await clockwork.round(papers: papers).count
    } catch is CancellationError {
      return 0
    } catch {
      logger.warning("the clock waits", metadata: ["reason": "\("\(error)".quoted)"])
      return 0
    }
  }

  func runClock(_ call: Call) async throws -> Reply {
    let at = call.arguments.instant("at")
    if at != nil, !call.isDry {
      throw Failure(
        .ruleBroken, "The clock runs up to now only. Add dry=yes to see what would be done by a later moment.",
        [.init("arg", "at"), .init("rule", "clock-now")])
    }
    // Not inside the transaction of the request, which would hold a connection while the round waits for others. What is
    // due is done and logged for itself; done again with the same key, there is nothing left to do.
    let settled = call.isDry ? [] : try await clockwork.round()
    return try await write(call, deadline: .seconds(120)) { scope in
      let moment = at ?? scope.now.instant
      guard moment >= scope.now.instant else {
        throw Failure(
          .ruleBroken, "\(moment) is over: what was done by then stands in clock.list.",
          [.init("arg", "at"), .init("rule", "clock-ahead")])
      }
      let done = call.isDry ? try await rehearse(scope, by: moment) : settled
      let rows = done.map { Self.row($0.entry, did: $0.outcome) }.sorted {
        ($0["due"]?.plain ?? "") < ($1["due"]?.plain ?? "")
      }
      try await Rows.send(rows, columns: Self.deadlineColumns, call)
      let details: [Failure.Detail] = [.init("acted", String(done.count)), .init("by", moment.description)]
      var change = Change("clock.run", "clock", nil)
      change.note("acted", done.count)
      scope.record(change)
      return Reply(.done, details)
    }
  }

  /// Does everything in the one transaction that is rolled back afterwards, so that what follows from an act is seen too.
  private func rehearse(_ scope: WriteScope, by moment: Instant) async throws -> [Clockwork.Done] {
    let entries = try await ClockEntry.load(scope.transaction, now: scope.now)
    var done: [Clockwork.Done] = []
    for group in Set(entries.filter { $0.due <= moment && $0.actedAt == nil }.map(\.group)).sorted() {
      done += try await Clockwork.settle(group, in: scope.transaction, now: scope.now, ahead: moment).done
    }
    return done
  }

  func listDeadlines(_ call: Call) async throws -> Reply {
    let iteration = try await optional(call, "iteration", FindIteration.init)
    let kind = call.arguments.word("kind", DeadlineKind.self)
    let (from, to) = (call.arguments.date("from"), call.arguments.date("to"))
    let now = clock.now
    let (entries, acts) = try await store.engine.transaction(readOnly: true, deadline: .seconds(60)) { transaction in
      let entries = try await ClockEntry.load(
        transaction, only: iteration.map { .iteration($0) }, now: now)
      var past = ListActs()
      past.from = from.map(now.days.start)
      past.before = to.flatMap { $0.adding(days: 1) }.map(now.days.start)
      past.iteration = iteration
      past.kind = kind
      return (entries, try await transaction.run(past))
    }
    let wanted = entries.filter { entry in
      guard kind == nil || entry.deadline.kind == kind, let day = entry.day(now.days) else { return false }
      return (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
        && (entry.actedAt != nil || entry.isAhead(at: now) || entry.isPending(at: now))
    }
    let shown = Set(wanted.flatMap { [$0.key, $0.actedKey].compactMap(\.self) })
    var rows = wanted.map { Self.row($0) }
    rows += acts.filter { !shown.contains($0.key) }.map(Self.row)
    rows.sort {
      ($0["due"]?.plain ?? "", $0["subject"]?.plain ?? "") < ($1["due"]?.plain ?? "", $1["subject"]?.plain ?? "")
    }
    try await Rows.send(rows, columns: Self.deadlineColumns, call)
    return Reply(.rows, [.init("rows", String(rows.count))])
  }

  static let deadlineColumns = [
    "due", "local", "kind", "subject", "of", "about", "effect", "does", "from", "state", "acted-at", "outcome",
    // Last, so that who splits lines finds the others where they were.
    "requirement",
  ]

  /// - Parameter did: what was, or would be, done just now.
  private static func row(_ entry: ClockEntry, did outcome: String? = nil) -> Row {
    let deadline = entry.deadline
    var row = Row()
    row.add("due", entry.due.description)
    row.add("local", entry.local?.description)
    row.add("kind", deadline.kind.rawValue)
    row.add("subject", entry.subject)
    row.add("of", entry.facts.code)
    row.add("about", deadline.about?.description)
    row.add("effect", deadline.effect.rawValue)
    row.add("does", DeadlineTable.row(deadline.kind)?.summary)
    row.add("from", entry.origin)
    row.add("state", outcome ?? entry.outcome == nil ? "ahead" : "done")
    row.add("acted-at", entry.actedAt?.description)
    row.add("outcome", outcome ?? entry.outcome)
    row.add("requirement", entry.facts.requirements)
    return row
  }

  /// Something acted on that no longer follows from dates and rules: the run is over or was put off, the rule ended.
  private static func row(_ act: ListActs.Row) -> Row {
    let unnamed = "\(act.key.subject.rawValue) \(act.key.id)"
    var row = Row()
    row.add("due", act.key.due.description)
    row.add("local", act.local?.description)
    row.add("kind", act.key.kind.rawValue)
    row.add("subject", act.key.subject == .iteration ? act.of : act.who ?? unnamed)
    row.add("of", act.of)
    row.add("about", act.about?.description)
    row.add("effect", effect(act)?.rawValue)
    row.add("does", DeadlineTable.row(act.key.kind)?.summary)
    row.add("from", act.origin == "given" ? "date" : act.origin)
    row.add("state", "done")
    row.add("acted-at", act.at.description)
    row.add("outcome", act.outcome)
    // What was missing then is not kept; by now it may be there.
    row.add("requirement", [])
    return row
  }

  /// Whether muster did something at such a deadline or only said so, as ``Deadlines`` has it. Nil: no longer known.
  private static func effect(_ act: ListActs.Row) -> ClockEffect? {
    guard DeadlineTable.row(act.key.kind)?.mayAct ?? false, act.managedBy != .provider else { return .reminds }
    // Of a person no run says whose it was; what came of it does.
    if ["asked", "released", "cancelled", "closed", "expired"].contains(act.outcome) { return .acts }
    if act.key.kind == .question { return .reminds }
    switch act.origin {
    case "letter": return .reminds
    case "given": return .acts
    default: return act.ruleEffect
    }
  }
}
