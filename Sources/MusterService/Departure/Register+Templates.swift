import MusterCore
import MusterStore
import PGClient

extension Register {
  func addTemplate(_ call: Call) async throws -> Reply {
    let facts = try Self.template(call.arguments)
    return try await write(call) { scope in
      var template = facts
      if let name = call.arguments.text("provider") {
        template.provider = try await scope.find(FindProvider(name)).id
      }
      if let name = call.arguments.text("programme") {
        template.programme = try await scope.find(FindProgramme(name)).id
      }
      template.country = try await scope.optionalWord("country")
      guard let id = try await scope.run(InsertTemplate(template)).first else {
        return Reply(.unchanged, [.init("requirement", template.requirement)])
      }
      scope.record(Self.change(template, id: id))
      return Reply(.done, [.init("requirement", template.requirement), .init("template", String(id))])
    }
  }

  private static func template(_ arguments: Arguments) throws(Failure) -> DepartureTemplate {
    var template = DepartureTemplate(requirement: try arguments.required("requirement").lowercased())
    template.kind = arguments.word("kind", CourseKind.self)
    template.managedBy = arguments.word("managed-by", ManagedBy.self)
    template.daysBefore = arguments.int("days")
    template.months = arguments.int("months") ?? 0
    (template.from, template.to) = try OfficerFact.time(arguments)
    template.note = arguments.text("note")
    template.source = arguments.text("source")
    return template
  }

  private static func change(_ template: DepartureTemplate, id: Int64) -> Change {
    var change = Change("template.add", "departure-template", id)
    change.note("requirement", template.requirement)
    change.note("provider", template.provider.map(Int.init))
    change.note("country", template.country)
    change.note("programme", template.programme.map(Int.init))
    change.note("kind", template.kind?.rawValue)
    change.note("managed-by", template.managedBy?.rawValue)
    change.note("days", template.daysBefore)
    change.note("months", template.months)
    change.note("from", template.from?.description)
    change.note("to", template.to?.description)
    return change
  }

  func endTemplate(_ call: Call) async throws -> Reply {
    let (id, last) = try Self.ending(call.arguments, "template")
    return try await write(call) { scope in
      guard let rule = try await scope.run(LockTemplate(id)).first else {
        throw Failure.unknown("template", String(id), hint: "template.list shows those there are.").about("template")
      }
      guard try RuleTimes.mayEnd(rule, on: last) else { return Reply(.unchanged, [.init("template", String(id))]) }
      _ = try await scope.run(EndTemplate(id, last: last))
      return RuleTimes.ended("template", id, rule, on: last, scope)
    }
  }

  func listTemplates(_ call: Call) async throws -> Reply {
    var statement = ListTemplates(page: try page(call))
    statement.provider = try await optional(call, "provider", FindProvider.init)
    statement.country = call.arguments.text("country")
    statement.requirement = call.arguments.text("requirement")?.lowercased()
    statement.on = call.arguments.date("on")
    return try await list(call, statement, page: statement.page)
  }

  static func ending(_ arguments: Arguments, _ name: String) throws(Failure) -> (Int64, CalendarDate) {
    guard let id = arguments.int(name), let last = arguments.date("on") else {
      throw Failure(.bug, "\(name) and on were not parsed")
    }
    return (Int64(id), last)
  }
}

/// Rules in force for a time: ending them early.
enum RuleTimes {
  /// - Returns: false when it ends on that day already.
  static func mayEnd(_ rule: RuleTime, on last: CalendarDate) throws(Failure) -> Bool {
    if let first = rule.first, last < first {
      throw Failure(
        .ruleBroken, "It comes into force on \(first) only.", [.init("arg", "on"), .init("rule", "dates-in-order")])
    }
    if let end = rule.last, end < last {
      throw Failure(
        .ruleBroken, "It ended on \(end) already. Add another one for later.",
        [.init("arg", "on"), .init("rule", "ends-early")])
    }
    return rule.last != last
  }

  static func ended(_ kind: String, _ id: Int64, _ rule: RuleTime, on last: CalendarDate, _ scope: WriteScope) -> Reply
  {
    var change = Change(
      "\(kind).end", kind == "template" ? "departure-template" : "penalty-rule", id,
      reason: scope.call.arguments.text("reason"))
    change.note("name", rule.name)
    change.note("to-was", rule.last?.description)
    change.note("on", last.description)
    scope.record(change)
    return Reply(.done, [.init(kind, String(id)), .init("to", last.description)])
  }
}
