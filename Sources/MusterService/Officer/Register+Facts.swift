import MusterCore
import MusterStore
import PGClient

extension Register {
  /// All verbs that record one dated fact about an officer.
  func recordFact(_ call: Call, _ kind: OfficerFactKind) async throws -> Reply {
    let name = try call.arguments.required("officer")
    let fact = try OfficerFact(kind, call.arguments)
    return try await write(call) { scope in
      let officer = try await scope.find(FindOfficer(name))
      let reply = try await Self.record(fact, of: officer, letter: call.arguments.text("letter"), scope)
      return try await Self.flagging(reply, officer.id, scope)
    }
  }

  /// A promotion, transfer or retirement says which of the officer's enrolments ahead it touches.
  private static func flagging(_ reply: Reply, _ officer: Int64, _ scope: WriteScope) async throws -> Reply {
    guard reply.code == .done, ["grade", "posting", "restriction"].contains(reply.kind) else { return reply }
    var statement = DepartureEnrolments(today: scope.now.date)
    statement.officer = officer
    statement.from = scope.now.date
    statement.isEveryLive = true
    let touched = try await scope.run(statement).filter { !$0.flags.isEmpty }
    guard !touched.isEmpty else { return reply }
    var reply = reply
    let runs = touched.map { "\($0.iteration):\($0.flags.joined(separator: "+"))" }
    reply.details.append(.init("flagged", runs.joined(separator: ",")))
    return reply
  }

  /// - Returns: `.unchanged` when the same stands in the record already.
  static func record(
    _ given: OfficerFact, of officer: FoundObject, letter: String?, _ scope: WriteScope
  ) async throws -> Reply {
    let fact = try await checked(given, of: officer, scope)
    var details: [Failure.Detail] = [.init("officer", officer.handle)]
    if case .grade(let grade, _, _) = fact { details.append(.init("grade", grade?.description ?? "")) }
    guard let id = try await insert(fact, officer.id, letter, scope) else { return Reply(.unchanged, details) }
    var change = FactChanges.recorded(fact, officer: officer.id, id: id)
    change.letter = letter
    scope.record(change)
    return Reply(.done, details + [.init("kind", fact.kind.rawValue), .init("id", String(id))])
  }

  /// The fact with the words of reference lists as they stand there.
  private static func checked(
    _ fact: OfficerFact, of officer: FoundObject, _ scope: WriteScope
  ) async throws -> OfficerFact {
    switch fact {
    case .grade(let grade, let title, let since):
      let service = try await scope.run(OfficerService(officer.id)).first ?? ""
      let (found, code) = try await rank(scope, service: service, title: title, grade: grade)
      return .grade(try code.map(Grade.init(parsing:)), title: found, since: since)
    case .language(let language):
      if let day = language.testedOn { _ = try EntryDay.past(day, argument: "tested-on", now: scope.now) }
      return fact
    case .document(var document):
      if let country = document.country { document.country = try await scope.word("country", country) }
      return .document(document)
    default: return fact
    }
  }

  private static func insert(
    _ fact: OfficerFact, _ officer: Int64, _ letter: String?, _ scope: WriteScope
  ) async throws -> Int64? {
    switch fact {
    case .grade(let grade, let title, let since):
      guard let grade else { return nil }
      _ = try await scope.run(CloseGrade(officer: officer, since: since))
      return try await scope.run(
        InsertGrade(officer: officer, grade: grade.description, rankTitle: title, since: since)
      ).first
    case .posting(let unit, let appointment, let since):
      _ = try await scope.run(ClosePosting(officer: officer, since: since))
      return try await scope.run(
        InsertPosting(officer: officer, unit: unit, appointment: appointment, since: since)
      ).first
    case .language(let language): return try await scope.run(InsertLanguage(officer: officer, language)).first
    case .clearance(let level, let from, let to):
      return try await scope.run(InsertClearance(officer: officer, level, from: from, to: to)).first
    case .medical(let category, let fit, let from, let to):
      return try await scope.run(
        InsertMedical(officer: officer, category: category, fit: fit, from: from, to: to, letter: letter)
      ).first
    case .document(let document): return try await scope.run(InsertDocument(officer: officer, document)).first
    case .restriction(let kind, let note, let from, let to):
      return try await scope.run(
        InsertRestriction(officer: officer, kind: kind, note: note, from: from, to: to, letter: letter)
      ).first
    }
  }

  /// Leaving the service is a restriction without an end, so that every rule that asks for restrictions sees it.
  func retireOfficer(_ call: Call) async throws -> Reply {
    let name = try call.arguments.required("officer")
    guard let day = call.arguments.date("on") else { throw Failure(.bug, "on was not parsed") }
    let fact = OfficerFact.restriction(
      kind: OfficerFact.retired, note: call.arguments.text("note"), from: day, to: nil)
    return try await write(call) { scope in
      let officer = try await scope.find(FindOfficer(name))
      let reply = try await Self.record(fact, of: officer, letter: call.arguments.text("letter"), scope)
      return try await Self.flagging(reply, officer.id, scope)
    }
  }

  func listFacts(_ call: Call) async throws -> Reply {
    let officer = try await find(FindOfficer(try call.arguments.required("officer")))
    let rows = try await store.engine.run(
      ListFacts(
        officer: officer.id, kind: call.arguments.word("kind", OfficerFactKind.self),
        on: call.arguments.date("on") ?? clock.now.date))
    try await Rows.send(rows, columns: ListFacts.columns.map(\.name), call)
    return Reply(.rows, [.init("rows", String(rows.count))])
  }
}

extension Reply {
  /// Which kind of fact was recorded.
  fileprivate var kind: String { details.first { $0.key == "kind" }?.value ?? "" }
}

extension OfficerFact {
  /// The kind of restriction that leaving the service is.
  static let retired = "retired"
}

enum FactChanges {
  /// Texts about the person are kept as commitments: they can be erased and the log stays whole.
  static func recorded(_ fact: OfficerFact, officer: Int64, id: Int64) -> Change {
    var change = Change("officer.\(fact.kind.verb.rawValue.dropFirst("officer.".count))", "officer", officer)
    change.note("fact", Int(id))
    switch fact {
    case .grade(let grade, let title, let since):
      change.note("grade", grade?.description)
      change.note("rank", title)
      change.note("since", since.description)
    case .posting(let unit, let appointment, let since):
      change.note("unit", personal: unit, officer: officer)
      change.note("appointment", personal: appointment, officer: officer)
      change.note("since", since.description)
    case .language(let language):
      change.note("language", language.language)
      change.note("test", language.test)
      change.note("profile", language.profile?.description)
      change.note("result", language.result)
      change.note("exempt", language.isExempt ? "yes" : nil)
      change.note("tested-on", language.testedOn?.description)
      change.note("valid-to", language.validTo?.description)
      change.note("issued-by", personal: language.issuedBy, officer: officer)
    case .clearance(let level, let from, let to):
      change.note("level", level.rawValue)
      change.note("from", from?.description)
      change.note("to", to?.description)
    case .medical(let category, let fit, let from, let to):
      change.note("category", personal: category, officer: officer)
      change.note("fit", fit.map { $0 ? "yes" : "no" })
      change.note("from", from?.description)
      change.note("to", to?.description)
    case .document(let document):
      change.note("kind", document.kind.rawValue)
      change.note("number", personal: document.number, officer: officer)
      change.note("country", document.country)
      change.note("issued", document.issued?.description)
      change.note("expires", document.expires?.description)
      change.note("note", personal: document.note, officer: officer)
    case .restriction(let kind, let note, let from, let to):
      change.note("kind", kind)
      change.note("note", personal: note, officer: officer)
      change.note("from", from?.description)
      change.note("to", to?.description)
    }
    return change
  }
}
