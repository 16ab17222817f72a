import MusterCore
import MusterStore

extension Register {
  func addForfeit(_ call: Call) async throws -> Reply {
    let asked = try Self.forfeit(call.arguments)
    return try await write(call) { scope in
      var rule = asked
      if let name = call.arguments.text("provider") { rule.provider = try await scope.find(FindProvider(name)).id }
      if let name = call.arguments.text("course") { rule.course = try await scope.find(FindCourse(name)).id }
      guard let id = try await scope.run(InsertForfeit(rule)).first else {
        return Reply(.unchanged, [.init("loses", rule.reach.rawValue)])
      }
      var change = Change("forfeit.add", ForfeitTable.kind, id)
      change.note("provider", rule.provider.map(Int.init))
      change.note("course", rule.course.map(Int.init))
      change.note("loses", rule.reach.rawValue)
      change.note("days", rule.daysBefore)
      change.note("from", rule.from?.description)
      change.note("to", rule.to?.description)
      change.note("source", rule.source)
      scope.record(change)
      return Reply(.done, [.init("forfeit", String(id)), .init("loses", rule.reach.rawValue)])
    }
  }

  private static func forfeit(_ arguments: Arguments) throws(Failure) -> ForfeitRule {
    guard arguments.has("provider") != arguments.has("course") else {
      throw Failure(
        arguments.has("course") ? .badValue : .missingArgument,
        "A rule is for the courses of one provider or for one course: give provider= or course=.",
        [.init("arg", arguments.has("course") ? "course" : "provider")])
    }
    var rule = ForfeitRule(arguments.word("loses", ForfeitReach.self) ?? .body)
    rule.daysBefore = arguments.int("days")
    (rule.from, rule.to) = try OfficerFact.time(arguments)
    rule.source = arguments.text("source")
    return rule
  }

  func listForfeits(_ call: Call) async throws -> Reply {
    var statement = ListForfeits(page: try page(call))
    statement.provider = try await optional(call, "provider", FindProvider.init)
    statement.on = call.arguments.date("on")
    return try await list(call, statement, page: statement.page)
  }
}

extension EnrolmentRound {
  /// Who declines, as far as an offered seat may be meant.
  var declining: [(index: Int, officer: Int64, iteration: Int64)] {
    open.compactMap { index in
      guard let request = request(at: index), request.action == .move(.decline) else { return nil }
      return (index, request.officer, request.iteration)
    }
  }

  /// Takes in what declining costs. Late is counted by the first day of the run.
  mutating func take(
    _ rows: [FindForfeits.Row], of declining: [(index: Int, officer: Int64, iteration: Int64)], on day: CalendarDate?
  ) {
    guard let day else { return }
    let late = rows.filter { Forfeiture.isLate(on: day, starts: $0.starts, window: $0.daysBefore) }
    for (position, rows) in Dictionary(grouping: late, by: \.index) {
      guard let first = rows.first else { continue }
      forfeit(
        Forfeiture(rule: first.rule, source: first.source, places: rows.map(\.place)), at: declining[position].index)
    }
  }
}
