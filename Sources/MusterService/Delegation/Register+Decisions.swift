import MusterCore
import MusterStore
import PGClient

extension Register {
  func decideDelegation(_ call: Call, _ decision: ApprovalDecision) async throws -> Reply {
    var asked = try Self.decision(call.arguments, decision)
    asked.overriding = try Self.override(call)
    return try await write(call) { scope in
      let standing = try await Self.standing(scope)
      let result = try await asked.make(standing, scope)
      let next = decision == .approve ? result.ruling.next?.body.code : nil
      try await DecisionReply.send(
        result.ruling.nominees.map(CaseMoves.Person.init), result.outcomes, next: next, scope)
      return DecisionReply.reply(result, decision)
    }
  }

  private static func decision(_ arguments: Arguments, _ decision: ApprovalDecision) throws(Failure) -> CaseDecision {
    CaseDecision(
      decision: decision, delegation: try arguments.required("delegation"), officers: arguments.list("officers"),
      body: arguments.text("body"), on: arguments.date("on"), letter: arguments.text("letter"),
      reason: arguments.text("reason"), note: arguments.text("note"))
  }

  /// For which bodies the caller decides today.
  static func standing(_ scope: WriteScope) async throws -> ApproverStanding {
    let principal = scope.call.principal
    return ApproverStanding(principal, try await scope.run(ReadStanding(principal: principal.name, on: scope.now.date)))
  }

  /// Many decisions, one a line, each with its answer.
  func decideDelegations(_ call: Call) async throws -> Reply {
    let arguments = call.arguments
    let lines = try BulkDecisions.read(call)
    let isEach = arguments.word("mode", CommandTable.ImportMode.self) == .each
    let overriding = try Self.override(call)
    return try await write(call, deadline: .seconds(300)) { scope in
      var outcome = ImportOutcome(rows: lines.count)
      try await BulkDecisions.lock(lines, scope)
      let standing = try await Self.standing(scope)
      var answers: [Row] = []
      for line in lines {
        let reply = try await scope.each(line.number, &outcome) {
          var asked = try line.decision.get()
          asked.overriding = overriding
          return DecisionReply.reply(try await asked.make(standing, scope), asked.decision)
        }
        if reply != nil { outcome.applied += 1 }
        answers.append(BulkDecisions.row(line, reply, outcome.problems.last?.failure))
      }
      try await call.sink.send(.rows, rows: answers)
      let details: [Failure.Detail] = [
        .init("rows", String(lines.count)), .init("bad", String(outcome.problems.count)),
      ]
      guard outcome.problems.isEmpty || isEach else {
        throw Failure(
          .importRejected,
          "\(outcome.problems.count) of \(lines.count) decisions cannot be taken, so none was. Mend them, or send mode=each to take the good ones.",
          details + [.init("applied", "0")])
      }
      guard outcome.applied > 0 else { return Reply(.unchanged, details + [.init("applied", "0")]) }
      return Reply(.imported, details + [.init("applied", String(outcome.applied))])
    }
  }
}

extension ApproverStanding {
  init(_ principal: Principal, _ rows: [ReadStanding.Row]) {
    self.init(
      principal: principal.name, mayEnterLetters: !principal.roles.isDisjoint(with: [.administrator, .registrar]))
    for row in rows {
      if let absent = row.inPlaceOf {
        inPlaceOf[row.body] = inPlaceOf[row.body] ?? (row.code, absent)
      } else {
        own[row.body] = row.code
      }
    }
  }
}

/// The lines of an upload of decisions.
enum BulkDecisions {
  struct Line {
    let number: Int
    let delegation: String?
    let officer: String?
    let decision: Result<CaseDecision, Failure>
  }

  static let most = 5000

  static func read(_ call: Call) throws(Failure) -> [Line] {
    let dialect = call.arguments.word("format", DelimitedReader.Dialect.self) ?? .csv
    let table = try DelimitedReader.table(
      call.block ?? [], dialect, needed: ["delegation", "decision"],
      optional: ["officer", "body", "reason", "note", "letter"])
    guard table.count <= most else {
      throw Failure(
        .importRejected, "The upload has \(table.count) decisions; at most \(most) go at once.",
        [.init("rows", String(table.count))])
    }
    let (on, letter) = (call.arguments.date("on"), call.arguments.text("letter"))
    return table.map { row in
      Line(
        number: row.line, delegation: row.text("delegation"), officer: row.text("officer"),
        decision: Result { () throws(Failure) in try decision(row, on: on, letter: letter) })
    }
  }

  private static func decision(
    _ row: ColumnReader, on: CalendarDate?, letter: String?
  ) throws(Failure) -> CaseDecision {
    let delegation = try row.required("delegation")
    guard let decision = try row.word("decision", ApprovalDecision.self) else {
      _ = try row.required("decision")
      throw Failure(.missingArgument, "decision is empty.", [.init("arg", "decision")])
    }
    let limits = [("note", 500), ("letter", 80)]
    for (column, limit) in limits {
      _ = try row.value(column) { text throws(Failure) in try CleanText.check(text, what: column, limit: limit) }
    }
    return CaseDecision(
      decision: decision, delegation: delegation, officers: row.text("officer").map { [$0] }, body: row.text("body"),
      on: on, letter: row.text("letter") ?? letter, reason: row.text("reason"), note: row.text("note"))
  }

  /// All runs at once, in the order of their ids, so that two uploads never wait for each other.
  static func lock(_ lines: [Line], _ scope: WriteScope) async throws {
    var ids: Set<Int64> = []
    for name in Set(lines.compactMap(\.delegation)) {
      if let found = try await scope.run(FindDelegation(name)).first { ids.insert(found.id) }
    }
    let runs = Set(try await scope.run(RunsOfCases(ids.sorted())).map(\.iteration))
    _ = try await scope.run(LockIterations(runs.sorted()))
  }

  static func row(_ line: Line, _ reply: Reply?, _ failure: Failure?) -> Row {
    var row = Row()
    row.add("line", line.number)
    row.add("delegation", line.delegation)
    row.add("officer", line.officer)
    let code = reply?.code ?? failure?.code ?? .bug
    row.add("code", code.number)
    row.add("symbol", code.symbol)
    row.add(
      "text",
      reply.map { $0.details.dropFirst(2).map { "\($0.key)=\($0.value)" }.joined(separator: " ") }
        ?? failure?.message)
    return row
  }
}
