import MusterCore
import MusterStore
import PGClient

/// What a request or a row of a file says about one requirement.
struct RequirementEntry: Sendable {
  let officer: String
  let iteration: String
  let requirement: String
  let said: DepartureFacts.Said
  let letter: String?

  init(_ arguments: Arguments, by principal: Principal) throws(Failure) {
    officer = try arguments.required("officer")
    iteration = try arguments.required("iteration")
    requirement = try arguments.required("requirement").lowercased()
    guard let state = arguments.word("state", RequirementState.self) else {
      throw Failure(.bug, "state was not parsed")
    }
    let (on, expires) = try OfficerFact.time(arguments, from: "on", to: "expires")
    said = .init(state, on: on, expires: expires, reference: arguments.text("ref"), reason: arguments.text("reason"))
    letter = arguments.text("letter")
    guard state == .waived else { return }
    guard said.reason != nil else {
      throw Failure(.missingArgument, "A waiver needs a reason.", [.init("arg", "reason")])
    }
    guard !principal.roles.isDisjoint(with: [.administrator, .registrar, .approver]) else {
      throw Failure(
        .forbidden, "\(principal.name) may not waive a requirement. It needs the role registrar or approver.",
        [.init("arg", "state")])
    }
  }
}

extension Register {
  func setRequirement(_ call: Call) async throws -> Reply {
    let entry = try RequirementEntry(call.arguments, by: call.principal)
    return try await write(call) { scope in
      let (code, enrolment) = try await Self.set(entry, scope)
      var statement = DepartureEnrolments(today: scope.now.date)
      statement.enrolment = enrolment
      let sheet = try await Self.departures(statement, scope.transaction).first
      var details: [Failure.Detail] = [
        .init("officer", entry.officer), .init("iteration", entry.iteration), .init("requirement", entry.requirement),
        .init("state", entry.said.state.rawValue),
        .init("missing", String(sheet?.lines.filter(\.isMissing).count ?? 0)),
      ]
      if let flags = sheet?.enrolment.flags, !flags.isEmpty {
        details.append(.init("flag", flags.joined(separator: ",")))
      }
      return Reply(code, details)
    }
  }

  /// - Returns: whether anything changed, and the enrolment.
  private static func set(_ entry: RequirementEntry, _ scope: WriteScope) async throws -> (ReplyCode, Int64) {
    if let on = entry.said.on { _ = try EntryDay.past(on, now: scope.now) }
    let officer = try await scope.find(FindOfficer(entry.officer))
    let iteration = try await scope.find(FindIteration(entry.iteration))
    guard let attempt = try await scope.run(FindAttempt(officer: officer.id, iteration: iteration.id)).first else {
      throw Failure(
        .unknownObject, "The officer has no enrolment in \(iteration.handle).", [.init("iteration", iteration.handle)])
    }
    try DepartureRules.checkAsked(of: attempt.state, in: iteration.handle)
    let enrolment = attempt.id
    try await known(entry.requirement, scope)
    let waivedBy = entry.said.state == .waived ? scope.call.principal.name : nil
    guard
      let kept = try await scope.run(
        SetRequirement(enrolment: enrolment, entry.requirement, entry.said, waivedBy: waivedBy, letter: entry.letter)
      ).first
    else { return (.unchanged, enrolment) }
    var change = Change(
      "departure.set", "enrolment", enrolment, reason: entry.said.reason, letter: entry.letter)
    change.details.append(("officer", .int(officer.id)))
    change.note("iteration", iteration.handle)
    change.note("requirement", entry.requirement)
    change.note("from", kept.was)
    change.note("to", entry.said.state.rawValue)
    change.note("on", entry.said.on?.description)
    change.note("expires", entry.said.expires?.description)
    change.note("reference", personal: entry.said.reference, officer: officer.id)
    scope.record(change)
    return (.done, enrolment)
  }

  /// A word that neither muster nor any template knows is taken for a typing error.
  private static func known(_ requirement: String, _ scope: WriteScope) async throws {
    guard KnownRequirement(rawValue: requirement) == nil else { return }
    guard try await scope.run(TemplateAsks(requirement)).first != true else { return }
    let words = KnownRequirement.allCases.map(\.rawValue).joined(separator: ", ")
    throw Failure(
      .ruleBroken,
      "Nothing is known that is called \(requirement.quoted). Use one of \(words), or add a template that names it.",
      [.init("arg", "requirement"), .init("rule", "requirement-known")])
  }

  /// Many at once: the columns are the arguments of `departure.set`.
  func setRequirements(_ call: Call) async throws -> Reply {
    guard let block = call.block else { throw Failure(.bug, "the block is missing") }
    let table = try DelimitedReader.table(
      block, .csv, needed: ["officer", "iteration", "requirement", "state"], optional: Self.requirementColumns)
    let isEach = call.arguments.word("mode", CommandTable.ImportMode.self) == .each
    return try await write(call, deadline: .seconds(300)) { scope in
      var outcome = ImportOutcome(rows: table.count)
      for row in table {
        let code = try await scope.each(row.line, &outcome) {
          try await Self.set(try Self.entry(row, by: call.principal), scope).0
        }
        if code == .done { outcome.applied += 1 }
        if code == .unchanged { outcome.unchanged += 1 }
      }
      return try await Self.reply(outcome, isEach: isEach, call)
    }
  }

  private static let requirementColumns = ["on", "expires", "ref", "reason", "letter"]

  private static func entry(_ row: ColumnReader, by principal: Principal) throws(Failure) -> RequirementEntry {
    var given: [Request.Given] = []
    for name in ["officer", "iteration", "requirement", "state"] {
      given.append(.init(name: name, value: try row.required(name)))
    }
    for name in requirementColumns {
      if let text = row.text(name) { given.append(.init(name: name, value: text)) }
    }
    return try RequirementEntry(try Arguments(given, for: CommandTable.spec(.departureSet)), by: principal)
  }

  private static func reply(_ outcome: ImportOutcome, isEach: Bool, _ call: Call) async throws -> Reply {
    let problems = outcome.problems.sorted { $0.line < $1.line }
    try await call.sink.send(.rows, rows: problems.prefix(100).map(\.row))
    let details: [Failure.Detail] = [
      .init("rows", String(outcome.rows)), .init("bad", String(problems.count)),
    ]
    guard problems.isEmpty || isEach else {
      throw Failure(
        .importRejected,
        "\(problems.count) of \(outcome.rows) rows cannot be taken, so none was. Mend them, or send mode=each to take the good ones.",
        details + [.init("applied", "0")])
    }
    return Reply(
      outcome.applied > 0 || !problems.isEmpty ? .imported : .unchanged,
      details + [
        .init("applied", String(outcome.applied)), .init("unchanged", String(outcome.unchanged)),
      ])
  }
}
