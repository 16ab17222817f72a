import MusterCore
import MusterStore
import PGClient

extension Register {
  func addSubmission(_ call: Call) async throws -> Reply {
    let name = try call.arguments.required("iteration")
    let letter = try call.arguments.required("letter")
    return try await write(call) { scope in
      let run = try await scope.find(FindIteration(name))
      let on = try EntryDay.past(scope.call.arguments.date("on"), now: scope.now)
      let facts = try await Self.lockAbroad(scope, run)
      try Self.checkOpen(facts)
      var chosen: [Int64]?
      if let names = scope.call.arguments.list("officers") {
        var ids: [Int64] = []
        for one in names { ids.append(try await scope.find(FindOfficer(one)).id) }
        chosen = ids
      }
      let roll = try await scope.run(ReadNominalRoll(run.id, today: scope.now.date))
      let going = try SubmissionPlan.names(roll.map(\.name), chosen: chosen, seats: facts.seats, run: run.handle)
      guard !going.isEmpty else {
        return Reply(
          .unchanged, [.init("iteration", run.handle), .init("submitted", "0")],
          text: "Nobody who is approved waits to be submitted.")
      }
      let rule = try await Self.rollRule(scope.transaction, facts.providerID, on: on)
      let entries = going.compactMap { name in roll.first { $0.name.enrolment == name.enrolment }?.entry }
      let missing = try Self.checkComplete(entries, rule?.rule, scope.call.arguments)
      var steps = try await RunSteps(scope, run, officers: going.map(\.officer))
      for name in going {
        _ = try steps.decide(
          EnrolmentRequest(.move(.submit), officer: name.officer, iteration: run.id, letter: letter))
      }
      try await steps.write(scope)
      let principals = going.count { $0.reserve == nil }
      let reason = scope.call.arguments.text("reason")
      let id = try await scope.run(
        InsertSubmission(
          iteration: run.id, letter: letter, on: on, principals: principals, reserves: going.count - principals,
          fields: rule?.rule.description, missing: missing, reason: reason)
      ).first
      var change = Change("submission.add", "submission", id, reason: reason)
      change.note("iteration", run.handle)
      change.note("principals", principals)
      change.note("reserves", going.count - principals)
      change.note("missing", missing)
      change.note("rule", rule.map { Int($0.id) })
      change.note("on", on.description)
      scope.record(change)
      return Reply(
        .done,
        [
          .init("iteration", run.handle), .init("submitted", String(going.count)),
          .init("principals", String(principals)), .init("reserves", String(going.count - principals)),
          Self.seatsDetail(facts.seats), .init("fields", rule.map { "rule-\($0.id)" } ?? "not-stated"),
          .init("missing", String(missing)),
        ])
    }
  }

  /// A run of a provider, locked.
  static func lockAbroad(_ scope: WriteScope, _ run: FoundObject) async throws -> ReadRunForSubmission.Row {
    _ = try await scope.run(LockIterations([run.id]))
    guard let facts = try await scope.run(ReadRunForSubmission(run.id)).first else {
      throw Failure.unknown("iteration", run.handle)
    }
    guard facts.managedBy == .provider else {
      throw Failure(
        .ruleBroken, "\(run.handle) is the nation's own; names are not submitted to anybody.",
        [.init("rule", "managed-by"), .init("managed-by", "nation")])
    }
    return facts
  }

  private static func checkOpen(_ facts: ReadRunForSubmission.Row) throws(Failure) {
    if facts.state == .cancelled {
      throw Failure(
        .ruleBroken, "\(facts.code) is cancelled.", [.init("rule", "intake"), .init("state", "cancelled")])
    }
    if let refusal = facts.offerState?.refusal(of: facts.code) { throw refusal }
  }

  /// How many needed fields are empty; a failure unless the roll may go all the same.
  private static func checkComplete(
    _ entries: [RollEntry], _ rule: RollRule?, _ arguments: Arguments
  ) throws(Failure) -> Int {
    guard let rule, let lacking = rule.incomplete(entries) else { return 0 }
    guard arguments.flag("force") == true else { throw lacking }
    guard arguments.has("reason") else {
      throw Failure(
        .missingArgument, "A roll that goes incomplete needs reason: why it does.", [.init("arg", "reason")])
    }
    return entries.reduce(0) { $0 + $1.missing(rule).count }
  }

  /// The fields that a provider asks for on a day, with the number of the rule; nil: not stated.
  static func rollRule(
    _ transaction: PGTransaction, _ provider: Int64?, on day: CalendarDate
  ) async throws -> (id: Int64, rule: RollRule)? {
    guard let provider,
      let stored = try await transaction.run(ProviderRuleOn(provider: provider, kind: .roll, day: day)).first
    else { return nil }
    return (stored.id, try RollRule(parsing: stored.value))
  }

  /// The nominal roll with exactly the fields asked for. What is missing is an empty field, and counted.
  func nominalRoll(_ call: Call) async throws -> Reply {
    let run = try await find(FindIteration(try call.arguments.required("iteration")))
    let today = try EntryDay.today(clock.now)
    let (facts, roll) = try await store.engine.run(ReadRunForSubmission(run.id), ReadNominalRoll(run.id, today: today))
    guard let facts = facts.first else { throw Failure.unknown("iteration", run.handle) }
    var rule: (id: Int64, rule: RollRule)?
    if let provider = facts.providerID,
      let stored = try await store.engine.run(ProviderRuleOn(provider: provider, kind: .roll, day: today)).first
    {
      rule = (stored.id, try RollRule(parsing: stored.value))
    }
    let wanted = call.arguments.word("state", EnrolmentState.self)
    let shown = roll.filter { one in
      wanted.map { one.name.state == $0 }
        ?? [.approved, .submitted, .waiting, .confirmed, .attending, .completed].contains(one.name.state)
    }.sorted { ($0.name.reserve ?? 0, $0.name.enrolment) < ($1.name.reserve ?? 0, $1.name.enrolment) }
    let fields = rule?.rule ?? .notStated
    let rows = shown.map { one in
      Row(fields.items.map { .init($0.field.rawValue, one.entry.values[$0.field].map(Row.Value.text) ?? .null) })
    }
    try await Rows.send(rows, columns: fields.items.map(\.field.rawValue), call)
    let incomplete = shown.filter { !$0.entry.missing(fields).isEmpty }.map { "O-\($0.name.officer)" }
    return Reply(
      .rows,
      [
        .init("rows", String(rows.count)), .init("fields", rule.map { "rule-\($0.id)" } ?? "not-stated"),
        .init("missing", String(shown.reduce(0) { $0 + $1.entry.missing(fields).count })),
        .init("empty", String(shown.reduce(0) { $0 + $1.entry.empty(fields).count })),
      ] + (incomplete.isEmpty ? [] : [.init("incomplete", incomplete.joined(separator: ","))]))
  }
}
