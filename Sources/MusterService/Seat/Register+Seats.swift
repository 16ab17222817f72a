import MusterCore
import MusterStore
import PGClient

extension Register {
  func allocateSeats(_ call: Call) async throws -> Reply {
    let arguments = call.arguments
    let seats = arguments.int("seats") ?? 0
    let isGuaranteed = arguments.flag("guaranteed") ?? false
    return try await decideSeats(call, .allocated) { body in
      .allocate(body: body, seats: seats, isGuaranteed: isGuaranteed)
    }
  }

  func turnBackSeats(_ call: Call) async throws -> Reply {
    let seats = call.arguments.int("seats") ?? 0
    return try await decideSeats(call, .turnedBack) { body in .turnBack(body: body, seats: seats) }
  }

  /// One decision about the seats set aside for a body, with what it gives to those who wait.
  private func decideSeats(
    _ call: Call, _ cause: StoreAllocations.Cause, _ action: (Int64) -> EnrolmentRequest.Action
  ) async throws -> Reply {
    let name = try call.arguments.required("iteration")
    let bodyName = try call.arguments.required("body")
    let reason = call.arguments.text("reason")
    let letter = call.arguments.text("letter")
    let seats = call.arguments.int("seats")
    return try await writeAgain(call) { scope in
      let found = try await scope.find(FindIteration(name))
      let body = try await scope.find(FindBody(bodyName))
      let facts = try await EnrolmentFacts.wholeRun(found.id, everyone: true, in: scope.transaction, now: scope.now)
      guard let before = facts.iterations.first else { throw Failure.unknown("iteration", name) }
      try Self.checkNotCancelled(before)
      var book = EnrolmentBook(facts)
      let outcome = try book.decide(EnrolmentRequest(action(body.id), iteration: found.id))
      let effects = WholeRunEffects([outcome], book)
      guard !effects.effects.isEmpty else {
        return Reply(.unchanged, [.init("iteration", found.handle), .init("body", body.handle)])
      }
      _ = try await scope.run(StoreAllocations(effects.effects.allocations, cause: cause, letter: letter))
      var change = Change(call.spec.verb, "iteration", found.id, reason: reason)
      change.note("code", found.handle)
      change.note("body", body.handle)
      change.note("seats", seats)
      scope.record(change)
      try await effects.write(in: scope.transaction, at: scope.now)
      for change in effects.changes { scope.record(change) }
      var details: [Failure.Detail] = [
        .init("iteration", found.handle), .init("body", body.handle),
        .init("set-aside", String(book.run(found.id)?.setAside ?? 0)),
      ]
      if before.managedBy == .nation {
        details.append(.init("seats-left", outcome.seatsLeft.map(String.init) ?? "not-known"))
      }
      return Reply(.done, details + effects.replyDetails)
    }
  }

  private static func checkNotCancelled(_ run: EnrolmentFacts.Iteration) throws(Failure) {
    guard run.state == .cancelled else { return }
    throw Failure(
      .ruleBroken, "\(run.code) is cancelled and has no seats to give.",
      [.init("iteration", run.code), .init("rule", "cancelled")])
  }

  /// What is done at the deadline for names, by hand; the clock does the same.
  func releaseSeats(_ call: Call) async throws -> Reply {
    let name = try call.arguments.required("iteration")
    return try await writeAgain(call) { scope in
      let found = try await scope.find(FindIteration(name))
      guard let done = try await RunDecisions.release(found.id, in: scope.transaction, now: scope.now) else {
        return Reply(.unchanged, [.init("iteration", found.handle)])
      }
      var change = Change("seat.release", "iteration", found.id)
      change.note("code", found.handle)
      change.note("seats", done.released)
      scope.record(change)
      for change in done.effects.changes { scope.record(change) }
      return Reply(
        .done,
        [.init("iteration", found.handle), .init("released", String(done.released))] + done.effects.replyDetails)
    }
  }

  func listAllocations(_ call: Call) async throws -> Reply {
    var statement = ListAllocations(page: try page(call))
    statement.iteration = try await optional(call, "iteration", FindIteration.init)
    statement.body = try await optional(call, "body", FindBody.init)
    return try await list(call, statement, page: statement.page)
  }

  /// The waiting list as decisions see it at this moment: in order, with what each place rests on and who could not be
  /// given a seat now.
  func showQueue(_ call: Call) async throws -> Reply {
    let found = try await find(FindIteration(try call.arguments.required("iteration")))
    let now = clock.now
    let facts = try await store.engine.transaction(readOnly: true, deadline: .seconds(30)) { transaction in
      try await EnrolmentFacts.wholeRun(found.id, everyone: false, isLocked: false, in: transaction, now: now)
    }
    let book = EnrolmentBook(facts)
    guard let run = book.run(found.id) else { throw Failure.unknown("iteration", found.handle) }
    let people = Dictionary(
      try await store.engine.run(DescribeEnrolments(run.waiting.map(\.id))).map { ($0.enrolment, $0) }
    ) { first, _ in first }
    let rows = run.waiting.enumerated().map { index, attempt in
      let person = people[attempt.id]
      var row = Row()
      row.add("position", index + 1)
      row.add("officer", person?.officer ?? "O-\(attempt.officer)")
      row.add("name", person?.name)
      row.add("body", person?.body)
      row.add("priority", attempt.priority)
      row.add("reserve", attempt.reserve)
      row.add("since", person?.since)
      row.add("why", Self.why(attempt))
      row.add("seat-free", book.hasFreeSeat(for: attempt))
      row.add("hindrance", book.hindrance(of: attempt, in: run) ?? Self.patience(book, attempt))
      return row
    }
    try await Rows.send(rows, columns: Self.queueColumns, call)
    return Reply(
      .rows,
      [
        .init("rows", String(rows.count)), .init("method", run.method.rawValue),
        .init("promotion", run.promotion.rawValue),
      ])
  }

  private static let queueColumns = [
    "position", "officer", "name", "body", "priority", "reserve", "since", "why", "seat-free", "hindrance",
  ]

  /// A reserve moves up into such a seat by hand only.
  private static func patience(_ book: EnrolmentBook, _ attempt: EnrolmentFacts.Attempt) -> String? {
    book.waitsForFreedSeat(attempt) ? "nobody has had the seat yet; a reserve steps in for one that was freed" : nil
  }

  private static func why(_ attempt: EnrolmentFacts.Attempt) -> String {
    let kind = attempt.reserve.map { "reserve \($0)" } ?? "principal"
    return (attempt.priority.map { "priority \($0), " } ?? "") + kind + ", then by time"
  }
}
