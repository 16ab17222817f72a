import MusterCore
import MusterStore
import PGClient

extension Register {
  func addClockRule(_ call: Call) async throws -> Reply {
    let given = try Self.clockRule(call.arguments)
    return try await write(call) { scope in
      var rule = given
      if let name = call.arguments.text("provider") { rule.provider = try await scope.find(FindProvider(name)).id }
      if let name = call.arguments.text("programme") { rule.programme = try await scope.find(FindProgramme(name)).id }
      guard let id = try await scope.run(InsertClockRule(rule, source: call.arguments.text("source"))).first else {
        throw Failure(.bug, "The rule was not stored.")
      }
      var change = Change("clock.rule", "clock-rule", id)
      change.note("kind", rule.kind.rawValue)
      change.note("from", rule.anchor.rawValue)
      change.note("days", rule.days)
      change.note("business", rule.business ? "yes" : nil)
      change.note("minute", rule.minute)
      change.note("effect", rule.effect.rawValue)
      change.note("provider", call.arguments.text("provider"))
      change.note("programme", call.arguments.text("programme"))
      change.note("since", rule.validFrom?.description)
      change.note("until", rule.validTo?.description)
      change.note("source", call.arguments.text("source"))
      scope.record(change)
      return Reply(.done, [.init("rule", String(id))])
    }
  }

  private static func clockRule(_ arguments: Arguments) throws(Failure) -> ClockRule {
    guard let kind = arguments.word("kind", DeadlineKind.self) else { throw Failure(.bug, "kind was not parsed") }
    guard let row = DeadlineTable.row(kind), let usual = row.anchors.first else {
      throw Failure(
        .ruleBroken, "\(kind.rawValue) is not counted by rules: each has a moment of its own.",
        [.init("arg", "kind"), .init("rule", "clock-kind")])
    }
    let (weeks, before) = (arguments.int("weeks-before"), arguments.int("days-before"))
    let counted = [weeks.map { -7 * $0 }, before.map { -$0 }, arguments.int("days-after")].compactMap(\.self)
    guard let days = counted.first, counted.count == 1 else {
      throw Failure(
        .missingArgument, "Say one of weeks-before, days-before and days-after.", [.init("arg", "weeks-before")])
    }
    let business = arguments.flag("business") ?? false
    guard !business || weeks == nil else {
      throw Failure.value("Working days are counted in days, not in weeks.").about("weeks-before")
    }
    let effect = arguments.word("effect", ClockEffect.self) ?? .reminds
    guard effect == .reminds || row.mayAct else {
      throw Failure(
        .ruleBroken, "About \(kind.rawValue) muster can only remind.",
        [.init("arg", "effect"), .init("rule", "clock-kind")])
    }
    let anchor = arguments.word("from", ClockAnchor.self) ?? usual
    guard row.anchors.contains(anchor) else {
      throw Failure(
        .ruleBroken,
        "\(kind.rawValue) cannot be counted from \(anchor.rawValue); possible are \(row.anchors.map(\.rawValue).joined(separator: ", ")).",
        [.init("arg", "from"), .init("rule", "clock-anchor")])
    }
    let rule = ClockRule(
      kind, anchor: anchor, days: days, business: business,
      minute: try minute(arguments.text("at")) ?? (effect == .acts ? 1440 : 540), effect: effect,
      managedBy: arguments.word("managed-by", ManagedBy.self), validFrom: arguments.date("since"),
      validTo: arguments.date("until"))
    if let from = rule.validFrom, let to = rule.validTo, to < from {
      throw Failure(.ruleBroken, "The rule would end before it begins to count.", [.init("arg", "until")])
    }
    return rule
  }

  private static func minute(_ text: String?) throws(Failure) -> Int? {
    guard let text else { return nil }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2,
      parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), minute < 60, hour * 60 + minute <= 1440
    else {
      throw Failure.value("\(text.quoted) is not a time. Write it as in 09:00, up to 24:00.").about("at")
    }
    return hour * 60 + minute
  }

  func listClockRules(_ call: Call) async throws -> Reply {
    let rows = try await store.engine.run(ListClockRules())
    try await Rows.send(rows, columns: ListClockRules.columns.map(\.name), call)
    return Reply(.rows, [.init("rows", String(rows.count))])
  }

  func endClockRule(_ call: Call) async throws -> Reply {
    let id = Int64(call.arguments.int("rule") ?? 0)
    return try await write(call) { scope in
      let given = call.arguments.date("last") ?? scope.now.date?.adding(days: -1)
      guard let last = given else { throw Failure(.bug, "The clock stands outside 1900 to 2200.") }
      guard try await !scope.run(ClockRuleExists(id)).isEmpty else {
        throw Failure.unknown("rule", String(id), hint: "clock.rules shows those there are.").about("rule")
      }
      guard let kind = try await scope.run(EndClockRule(id, last: last)).first else {
        return Reply(.unchanged, [.init("rule", String(id))])
      }
      var change = Change("clock.rule-end", "clock-rule", id)
      change.note("kind", kind)
      change.note("last", last.description)
      scope.record(change)
      return Reply(.done, [.init("rule", String(id)), .init("last", last.description)])
    }
  }

  func setClockPolicy(_ call: Call) async throws -> Reply {
    let name = try call.arguments.required("iteration")
    guard let policy = call.arguments.word("below-minimum", BelowMinimum.self) else {
      throw Failure(.bug, "below-minimum was not parsed")
    }
    return try await write(call) { scope in
      let found = try await scope.find(FindIteration(name))
      _ = try await scope.run(LockIterations([found.id]))
      guard let stored = try await scope.run(ReadStoredIteration(found.id)).first else {
        throw Failure.unknown("iteration", name)
      }
      guard policy == .remind || stored.facts.managedBy == .nation else {
        throw Failure(
          .ruleBroken, "\(found.handle) is the provider's: muster never cancels a run abroad.",
          [.init("iteration", found.handle), .init("rule", "managed-by")])
      }
      guard try await !scope.run(SetClockPolicy(iteration: found.id, belowMinimum: policy)).isEmpty else {
        return Reply(.unchanged, [.init("iteration", found.handle)])
      }
      var change = Change("clock.policy", "iteration", found.id)
      change.note("code", found.handle)
      change.note("below-minimum", policy.rawValue)
      scope.record(change)
      return Reply(.done, [.init("iteration", found.handle), .init("below-minimum", policy.rawValue)])
    }
  }
}
