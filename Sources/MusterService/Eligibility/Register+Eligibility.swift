import MusterCore
import MusterStore
import PGClient

extension Register {
  func addRule(_ call: Call) async throws -> Reply {
    let draft = try EligibilityDraft { call.arguments.plain($0) }
    return try await write(call) { scope in
      guard let id = try await EligibilityRules.add(draft, scope) else {
        return Reply(.unchanged, [.init("rule", draft.rule.code)], text: "There is the same rule already.")
      }
      return Reply(.done, [.init("rule", draft.rule.code), .init("row", "R-\(id)")])
    }
  }

  private struct Ending {
    var id: Int64
    var isRule: Bool
    var on: CalendarDate?
    var void: Bool
  }

  private static func ending(_ arguments: Arguments) throws(Failure) -> Ending {
    let name = try arguments.required("row").uppercased()
    guard name.hasPrefix("R-") || name.hasPrefix("Q-"), let id = Int64(name.dropFirst(2)), id > 0 else {
      throw Failure.value("\(name.quoted) is no row of eligibility.list. Write R-3 for a rule, Q-3 for an equivalence.")
        .about("row")
    }
    let void = arguments.flag("void") ?? false
    guard void || arguments.has("on") else {
      throw Failure(
        .missingArgument, "Say the last day with on=, or void=yes when it was entered by mistake.",
        [.init("arg", "on")])
    }
    return Ending(id: id, isRule: name.hasPrefix("R-"), on: arguments.date("on"), void: void)
  }

  func endRule(_ call: Call) async throws -> Reply {
    let ending = try Self.ending(call.arguments)
    let row = "\(ending.isRule ? "R" : "Q")-\(ending.id)"
    return try await write(call) { scope in
      let code =
        ending.isRule
        ? try await scope.run(EndRule(ending.id, on: ending.on, void: ending.void)).first
        : try await scope.run(EndEquivalence(ending.id, on: ending.on, void: ending.void)).first
      guard let code else {
        throw Failure.unknown("rule", row, hint: "eligibility.list shows those there are.").about("row")
      }
      var change = Change(
        "eligibility.end", ending.isRule ? "eligibility-rule" : "grade-equivalence", ending.id)
      change.note("code", code)
      change.note("on", ending.on?.description)
      change.note("void", ending.void ? "yes" : nil)
      scope.record(change)
      return Reply(.done, [.init("row", row), .init("rule", code)])
    }
  }

  private static func equivalence(_ arguments: Arguments) throws(Failure) -> GradeEquivalence {
    guard let grade = arguments.grade("grade"), let countsAs = arguments.grade("counts-as") else {
      throw Failure(.bug, "the grades were not parsed")
    }
    guard grade.scheme != countsAs.scheme else {
      throw Failure(
        .ruleBroken, "\(grade) and \(countsAs) are of one scheme, which has its own order.",
        [.init("arg", "counts-as"), .init("rule", "equivalence-across-schemes")])
    }
    return GradeEquivalence(
      id: 0, grade, countsAs: countsAs, from: arguments.date("from"), to: arguments.date("to"))
  }

  func addEquivalence(_ call: Call) async throws -> Reply {
    let given = try Self.equivalence(call.arguments)
    let source = call.arguments.text("source")
    return try await write(call) { scope in
      var equivalence = given
      if let name = call.arguments.text("provider") {
        equivalence.provider = try await scope.find(FindProvider(name)).id
      }
      guard let id = try await scope.run(InsertEquivalence(equivalence, source: source)).first else {
        return Reply(.unchanged, [.init("grade", given.grade.description)])
      }
      var change = Change("eligibility.equivalence", "grade-equivalence", id)
      change.note("grade", given.grade.description)
      change.note("counts-as", given.countsAs.description)
      change.note("provider", call.arguments.text("provider"))
      change.note("source", source)
      scope.record(change)
      return Reply(.done, [.init("grade", given.grade.description), .init("row", "Q-\(id)")])
    }
  }

  func addPolicy(_ call: Call) async throws -> Reply {
    let arguments = call.arguments
    let name = try arguments.required("rule").lowercased()
    let policy = EligibilityPolicy(
      id: 0, rule: name == "any" ? nil : name, notStated: arguments.word("not-stated", UnknownPolicy.self),
      notKnown: arguments.word("not-known", UnknownPolicy.self))
    guard policy.notStated != nil || policy.notKnown != nil else {
      throw Failure(
        .missingArgument, "Say not-stated= or not-known=, each proceed or hold.", [.init("arg", "not-known")])
    }
    return try await write(call) { scope in
      let id = try await scope.run(InsertPolicy(policy, source: arguments.text("source"))).first ?? 0
      var change = Change("eligibility.policy", "eligibility-policy", id)
      change.note("rule", name)
      change.note("not-stated", policy.notStated?.rawValue)
      change.note("not-known", policy.notKnown?.rawValue)
      scope.record(change)
      return Reply(.done, [.init("rule", name), .init("row", "P-\(id)")])
    }
  }

  func noteFact(_ call: Call) async throws -> Reply {
    let arguments = call.arguments
    let name = try arguments.required("name").lowercased()
    let value = try arguments.required("value")
    let (from, to) = (arguments.date("from"), arguments.date("to"))
    if name == "born" {
      do throws(Failure) { _ = try CalendarDate(parsing: value) } catch { throw error.about("value") }
    }
    if let from, let to, to < from {
      throw Failure(
        .ruleBroken, "The fact would end on \(to), before it begins on \(from).",
        [.init("arg", "to"), .init("rule", "officer_attribute_has_time")])
    }
    let letter = arguments.text("letter")
    return try await write(call) { scope in
      let officer = try await scope.find(FindOfficer(try arguments.required("officer")))
      if let from { _ = try await scope.run(CloseFact(officer: officer.id, name: name, from: from)) }
      _ = try await scope.run(
        NoteFact(officer: officer.id, name: name, value: value, from: from, to: to, letter: letter))
      var change = Change("eligibility.fact", "officer", officer.id)
      change.note("name", name)
      change.note("value", personal: value, officer: officer.id)
      change.note("from", from?.description)
      change.note("to", to?.description)
      scope.record(change)
      return Reply(.done, [.init("officer", officer.handle), .init("name", name)])
    }
  }

  func listRules(_ call: Call) async throws -> Reply {
    let page = try page(call)
    let on = call.arguments.date("on")
    return switch call.arguments.word("what", CommandTable.RuleList.self) ?? .rules {
    case .rules: try await list(call, ListRules(on: on, page: page), page: page)
    case .policies: try await list(call, ListPolicies(page: page), page: page)
    case .equivalences: try await list(call, ListEquivalences(on: on, page: page), page: page)
    }
  }

  func listOverrides(_ call: Call) async throws -> Reply {
    let page = try page(call)
    let iteration = try await optional(call, "iteration", FindIteration.init)
    guard let by = call.arguments.text("by") else {
      return try await list(call, ListOverrides(iteration: iteration, page: page), page: page)
    }
    return try await list(call, CountOverrides(iteration: iteration, by: by), page: Page(limit: .max, after: 0))
  }

  func listRefusals(_ call: Call) async throws -> Reply {
    let iteration = try await optional(call, "iteration", FindIteration.init)
    if let by = call.arguments.text("by") {
      var statement = CountRefusals(by: by)
      statement.iteration = iteration
      statement.from = call.arguments.date("from")
      statement.to = call.arguments.date("to")
      let page = Page(limit: call.arguments.int("limit").map { $0 + 1 } ?? .max, after: 0)
      statement.limit = page.limit
      if let moment = call.arguments.instant("as-of") {
        statement.asOf = (moment, try await sealedHead(moment).stamp)
      }
      return try await list(call, statement, page: page)
    }
    guard !call.arguments.has("as-of") else {
      throw Failure.value(
        "Those refused are listed by the numbers they have now. Say by=… for counts of a past moment."
      )
      .about("as-of")
    }
    var statement = ListRefusals(page: try page(call))
    statement.iteration = iteration
    statement.from = call.arguments.date("from")
    statement.to = call.arguments.date("to")
    return try await list(call, statement, page: statement.page)
  }
}
