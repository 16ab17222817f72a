import MusterCore
import MusterStore
import PGClient

extension Register {
  /// Everything on one run: one row with a section for each kind of thing.
  func showIterationPage(_ call: Call) async throws -> Reply {
    let found = try await find(FindIteration(try call.arguments.required("iteration")))
    let today = clock.now.date
    guard var page = try await store.engine.run(ShowIteration(found.id)).first else {
      throw Failure.unknown("iteration", found.handle)
    }
    page.fields.removeAll { ["capacity", "taken", "waiting"].contains($0.name) }
    page.add("as-of", today?.description)
    page.add("over", try await store.engine.run(RunIsOver(found.id, at: clock.now.instant)).first)
    page.add("seats", rows: try await store.engine.run(RunSeats(found.id)))
    page.add("dates-ahead", rows: try await store.engine.run(RunDates(found.id, today: today)))
    var allocations = ListAllocations(page: Page(limit: 1000, after: 0))
    allocations.iteration = found.id
    page.add(
      "allocations",
      rows: try await store.engine.run(allocations).map {
        Self.only(["body", "seats", "filled", "unfilled", "guaranteed", "turned-back", "released"], of: $0)
      })
    page.add("deadlines", rows: try await deadlines(of: found.id))
    let sheet = try await attendance(of: found.id)
    let (roll, ended) = try await roll(of: found.id, sheet, today: today)
    page.add("roll", rows: roll)
    var prepared = DepartureEnrolments(today: today)
    prepared.iteration = found.id
    page.add("missing", rows: try await missing(prepared, whose: "officer", today: today))
    page.add("waiting-list", rows: try await store.engine.run(RunWaiting(found.id, today: today)))
    page.add("ended", rows: ended)
    page.add("attendance", rows: sheet.byDay)
    page.add("results", rows: try await store.engine.run(RunOutcomes(found.id)))
    page.add("other-nations", rows: try await store.engine.run(ListForeignParticipants(found.id)))
    page.add("notes", rows: try await store.engine.run(RunNotes(found.id)))
    try await call.sink.send(.rows, rows: [page])
    return Reply(.rows, [.init("rows", "1")])
  }

  /// What is missing before departure, for each of these enrolments.
  func missing(_ statement: DepartureEnrolments, whose: String, today: CalendarDate?) async throws -> [Row] {
    try await departures(statement).flatMap { sheet in
      sheet.lines.filter(\.isMissing).map { line in
        Self.only(
          [whose, "requirement", "state", "due", "days-left", "why"],
          of: DepartureRows.row(sheet.enrolment, line, today: today))
      }
    }
  }

  /// What the clock will do or remind of, and what it would have done by now.
  private func deadlines(of run: Int64) async throws -> [Row] {
    let now = clock.now
    let entries = try await store.engine.transaction(readOnly: true, deadline: .seconds(30)) { transaction in
      try await ClockEntry.load(transaction, only: .iteration(run), now: now)
    }
    return entries.filter {
      $0.actedAt == nil && ($0.isAhead(at: now) && !$0.isSettled(at: now) || $0.isPending(at: now))
    }
    .sorted { $0.due < $1.due }
    .map { entry in
      var row = Row()
      row.add("due", entry.day(now.days)?.description)
      row.add("kind", entry.deadline.kind.rawValue)
      row.add("subject", entry.subject)
      row.add("requirement", entry.facts.requirements)
      row.add("about", entry.deadline.about?.description)
      row.add("from", entry.origin)
      row.add("effect", entry.deadline.effect.rawValue)
      row.add("does", DeadlineTable.row(entry.deadline.kind)?.summary)
      return row
    }
  }

  /// Those on the way or on the roll, and those whose attempt ended without taking part.
  private func roll(
    of run: Int64, _ sheet: AttendanceSheet, today: CalendarDate?
  ) async throws -> (roll: [Row], ended: [Row]) {
    let results = Dictionary(
      try await store.engine.run(RunResultsByAttempt(run)).map { ($0.enrolment, $0.words) }
    ) { first, _ in first }
    var awaited: [Int64: Int64] = [:]
    var statement = AwaitedResults(today: today, since: 1)
    statement.iteration = run
    let late = try await store.engine.run(statement)
    for row in late {
      if case .int(let id)? = row["id"], case .int(let days)? = row["days"] { awaited[id] = days }
    }
    let flags = Dictionary(
      try await store.engine.run(FlagsOfRun(run, today: today)).map { ($0.enrolment, $0.flags) }
    ) { first, _ in first }
    var roll: [Row] = []
    var ended: [Row] = []
    let entries = try await store.engine.run(IterationRoll(run))
    for entry in entries {
      guard case .int(let id)? = entry["enrolment"], let state = EnrolmentState(rawValue: entry["state"]?.plain ?? "")
      else { continue }
      var row = Self.only(["officer", "name", "rank", "role", "state"], of: entry)
      if state.isEnd, state != .completed {
        row.fields += Self.only(["reason"], of: entry).fields
        ended.append(row)
      } else if state != .waiting {
        row.add("flags", flags[id] ?? [])
        row.add("percent", sheet.held.isEmpty ? nil : sheet.tally(id).percent)
        row.add("result", results[id] ?? awaited[id].map { "awaited since \($0) \($0 == 1 ? "day" : "days")" })
        roll.append(row)
      }
    }
    return (roll, ended)
  }
}

extension AttendanceSheet {
  /// A line a day held, with how many had which mark.
  var byDay: [Row] {
    held.map { time in
      var row = Row()
      row.add("on", time.day.description + (time.session > 1 ? "/\(time.session)" : ""))
      let marks = people.map { person in
        byAttempt[person.attempt.id]?[.init(enrolment: person.attempt.id, day: time.day, session: time.session)]?.mark
      }
      for mark in [AttendanceMark.present, .late, .excused, .absent] {
        row.add(mark.rawValue, marks.count { $0 == mark })
      }
      row.add("not-marked", marks.count { $0 == nil })
      return row
    }
  }
}
