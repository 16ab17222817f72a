import MusterCore
import MusterStore
import PGClient

extension Register {
  private var planDay: CalendarDate {
    get throws(Failure) {
      guard let today = clock.now.date else { throw Failure(.internalFault, "The clock is outside 1900 to 2200.") }
      return today
    }
  }

  /// The runs ahead of an officer: those they may go to, and what is missing for the others.
  func planOfficer(_ call: Call) async throws -> Reply {
    let found = try await find(FindOfficer(try call.arguments.required("officer")))
    let today = try planDay
    let ids = try await store.engine.run(
      FindRunsAhead(officer: found.id, today: today, to: call.arguments.date("to")))
    let search = try await PlanSearch(store, runs: ids, today: today)
    let facts = try await store.engine.run(ReadEligibilityOfficers([found.id], withDays: true))
    guard let officer = try ReadEligibilityOfficers.officers(facts, withDays: true)[found.id] else {
      throw Failure.unknown("officer", found.handle)
    }
    let reports = search.runs.map { ($0, search.check.report(officer, $0, today: today)) }
      .sorted { a, b in
        let order: [EligibilityReport.Overall] = [.eligible, .undecided, .notEligible]
        let (x, y) = (order.firstIndex(of: a.1.overall) ?? 0, order.firstIndex(of: b.1.overall) ?? 0)
        let never = CalendarDate(year: 2200, month: 12, day: 31) ?? today
        return (x, a.0.start?.lowerBound ?? never, a.0.code) < (y, b.0.start?.lowerBound ?? never, b.0.code)
      }
    let rows = reports.map { run, report in
      var row = Row()
      row.add("iteration", run.code)
      row.add("starts", run.start.map { $0.lowerBound == $0.upperBound ? "\($0.lowerBound)" : "from \($0.lowerBound)" })
      row.add("eligible", report.overall.rawValue)
      row.add("may-enrol", report.mayProceed)
      row.add("missing", report.findings.filter { $0.verdict == .failed || $0.action != .proceed }.map(\.explanation))
      row.add("not-known", report.findings.filter { $0.verdict == .notKnown }.map(\.rule))
      return row
    }
    try await Rows.send(
      rows, columns: ["iteration", "starts", "eligible", "may-enrol", "missing", "not-known"], call)
    return Reply(
      .rows,
      [.init("rows", String(rows.count)), .init("officer", found.handle)]
        + [EligibilityReport.Overall.eligible, .undecided, .notEligible].map { overall in
          .init(overall.rawValue, String(reports.count { $0.1.overall == overall }))
        })
  }

  /// Who may go to a run, ranked by the weights.
  func planRun(_ call: Call) async throws -> Reply {
    let iteration = try await find(FindIteration(try call.arguments.required("iteration")))
    let limit = call.arguments.int("limit") ?? 50
    let search = try await PlanSearch(store, runs: [iteration.id], today: try planDay)
    var count = 0
    var counted: Int64 = 0
    let best = try await search.everyone { found in
      count += found.count { $0.person.officer > counted }
      counted = max(counted, found.map(\.person.officer).max() ?? 0)
      return Array(found.sorted { PlanScore.precedes($0.score, $1.score) }.prefix(limit))
    }
    let rows = best.enumerated().map { index, found in
      var row = Row()
      row.add("rank", index + 1)
      row.add("officer", found.person.handle)
      row.add("name", found.person.name)
      row.add("score", found.score.score)
      row.add("reasons", found.score.reasons)
      row.add("eligible", found.report.overall.rawValue)
      row.add("not-known", found.report.findings.filter { $0.verdict == .notKnown }.map(\.rule))
      return row
    }
    try await Rows.send(
      rows, columns: ["rank", "officer", "name", "score", "reasons", "eligible", "not-known"], call)
    let cut: [Failure.Detail] = rows.count < count ? [.more("limit")] : []
    return Reply(
      .rows,
      [
        .init("rows", String(rows.count)), .init("iteration", iteration.handle), .init("may-enrol", String(count)),
        .init("weights", String(search.ranking.rules.count)),
      ] + cut,
      text: search.ranking.rules.isEmpty ? "No weights are set (plan.weigh), so the order is that of the ids." : nil)
  }

  func weigh(_ call: Call) async throws -> Reply {
    let arguments = call.arguments
    guard let measure = arguments.word("measure", PlanMeasure.self), let weight = arguments.int("weight") else {
      throw Failure(.bug, "measure was not parsed")
    }
    guard (measure == .appointment) == arguments.has("word") else {
      throw Failure(
        .missingArgument, "The measure appointment, and no other, needs word: what the appointment must contain.",
        [.init("arg", "word")])
    }
    let word = arguments.text("word")
    return try await write(call) { scope in
      var rule = PlanRule(id: 0, measure, weight: weight, word: word)
      if let name = arguments.text("provider") { rule.scope.provider = try await scope.find(FindProvider(name)).id }
      if let name = arguments.text("course") { rule.scope.course = try await scope.find(FindCourse(name)).id }
      if let name = arguments.text("programme") { rule.scope.programme = try await scope.find(FindProgramme(name)).id }
      let details: [Failure.Detail] = [.init("measure", measure.rawValue), .init("weight", String(weight))]
      guard let id = try await scope.run(SetPlanRule(rule, source: arguments.text("source"))).first else {
        return Reply(.unchanged, details)
      }
      var change = Change("plan.weigh", "plan-rule", id)
      change.note("measure", measure.rawValue)
      change.note("weight", weight)
      change.note("word", word)
      scope.record(change)
      return Reply(.done, details)
    }
  }

  func listWeights(_ call: Call) async throws -> Reply {
    let page = try page(call)
    return try await list(call, ListPlanRules(page: page), page: page)
  }

  func listProposals(_ call: Call) async throws -> Reply {
    let page = try page(call)
    return try await list(call, ListProposals(page: page), page: page)
  }

  static func proposal(_ arguments: Arguments) throws(Failure) -> Int64 {
    let name = try arguments.required("proposal").uppercased()
    guard name.hasPrefix("P-"), let id = Int64(name.dropFirst(2)), id > 0 else {
      throw Failure.value("\(name.quoted) is no proposal. Write its number as in P-3; plan.list shows those there are.")
        .about("proposal")
    }
    return id
  }

  func showProposal(_ call: Call) async throws -> Reply {
    let id = try Self.proposal(call.arguments)
    guard try await !store.engine.run(FindProposal(id)).isEmpty else {
      throw Failure.unknown("proposal", "P-\(id)", hint: "plan.list shows those there are.")
    }
    let rows = try await store.engine.run(ShowProposal(id))
    try await Rows.send(rows, columns: ShowProposal.columns.map(\.name), call)
    return Reply(.rows, [.init("rows", String(rows.count)), .init("proposal", "P-\(id)")])
  }
}
