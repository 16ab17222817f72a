import MusterCore
import MusterStore

extension Register {
  /// A rule from a day on. One of the same scope and day is mended, an earlier one ends the day before.
  func setResultRule(_ call: Call, _ what: ResultRuleKind) async throws -> Reply {
    let asked = try Self.facts(call.arguments, what)
    return try await write(call) { scope in
      var rule = asked
      if let course = call.arguments.text("course") { rule.course = try await scope.find(FindCourse(course)).id }
      if let provider = call.arguments.text("provider") {
        rule.provider = try await scope.find(FindProvider(provider)).id
      }
      var change = Change(call.spec.verb, "result-rule", nil)
      change.note("rule", what.rawValue)
      change.note("amount", rule.amount)
      change.note("from", rule.from?.description)
      change.note("excused", rule.excused?.rawValue)
      change.note("kind", rule.kind?.rawValue)
      change.note("course", rule.course.map(Int.init))
      change.note("provider", rule.provider.map(Int.init))
      change.note("source", rule.source)
      if let known = try await scope.run(FindResultRule(rule)).first {
        change.subject = known.id
        let details: [Failure.Detail] = [.init("rule", what.rawValue), .init("id", String(known.id))]
        guard known.amount != rule.amount || known.excused != rule.excused || known.source != rule.source else {
          return Reply(.unchanged, details)
        }
        _ = try await scope.run(MendResultRule(known.id, rule))
        change.note("was", known.amount)
        scope.record(change)
        return Reply(.done, details)
      }
      _ = try await scope.run(CloseResultRule(rule))
      let id = try await scope.run(InsertResultRule(rule)).first ?? 0
      change.subject = id
      scope.record(change)
      return Reply(.done, [.init("rule", what.rawValue), .init("id", String(id))])
    }
  }

  /// What the arguments alone say.
  private static func facts(_ arguments: Arguments, _ what: ResultRuleKind) throws(Failure) -> ResultRule {
    var rule = ResultRule(what)
    let amounts = ["percent", "months", "days", "years"]
    rule.amount = amounts.compactMap { arguments.int($0) }.first
    if what == .attendance { rule.excused = arguments.word("excused", ExcusedDays.self) ?? .absent }
    rule.kind = arguments.word("kind", CourseKind.self)
    rule.from = arguments.date("from")
    rule.source = arguments.text("source")
    let scopes = ["course", "provider", "kind"].filter(arguments.has)
    guard scopes.count <= 1 else {
      throw Failure(
        .badValue,
        "A rule is for one course, one provider or one kind; \(scopes.joined(separator: " and ")) are given.",
        [.init("arg", scopes[1])])
    }
    return rule
  }

  func listResultRules(_ call: Call) async throws -> Reply {
    var statement = ListResultRules(page: try page(call))
    statement.what = call.arguments.text("rule")
    statement.course = try await optional(call, "course", FindCourse.init)
    return try await list(call, statement, page: statement.page)
  }
}
