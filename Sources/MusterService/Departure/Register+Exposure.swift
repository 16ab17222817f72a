import MusterCore
import MusterStore
import PGClient

extension Register {
  func costExposure(_ call: Call) async throws -> Reply {
    let officer = try await find(FindOfficer(try call.arguments.required("officer")))
    let run = try await find(FindIteration(try call.arguments.required("iteration")))
    guard let attempt = try await store.engine.run(FindAttempt(officer: officer.id, iteration: run.id)).first else {
      throw Failure(
        .unknownObject, "The officer has no enrolment in \(run.handle).", [.init("iteration", run.handle)])
    }
    let exceptions = Set((call.arguments.list("exception") ?? []).compactMap(PenaltyException.init(rawValue:)))
    let found = try await exposure(
      enrolment: attempt.id, iteration: run.id, asked: call.arguments.date("on"),
      dedicated: call.arguments.flag("dedicated"), exceptions: exceptions)
    try await call.sink.send(
      .rows, rows: [ExposureRow.row(found, officer: officer.handle, iteration: run.handle)])
    return Reply(.rows, [.init("rows", "1")])
  }

  /// What withdrawing would cost, or what it cost whoever has left, by the dates in force when they did. A name that the
  /// provider does not have costs nothing, and neither does one that was entered by mistake. What the register knows sets a
  /// penalty aside by itself where the rule says so: a visa that was asked for by its due day and has not come, a place that
  /// was taken over, a run that its provider cancelled.
  ///
  /// - Parameters:
  ///   - asked: the day of the withdrawal; today when nil. It does not count for who has left.
  ///   - dedicated: instead of what the run says.
  func exposure(
    enrolment: Int64, iteration: Int64, asked: CalendarDate?, dedicated: Bool?,
    exceptions: Set<PenaltyException> = []
  ) async throws -> FoundExposure {
    var statement = DepartureEnrolments(today: clock.now.date)
    statement.enrolment = enrolment
    let sheet = try await departures(statement).first
    let (tuition, cases) = try await store.engine.run(TuitionOfEnrolment(enrolment), ExposureCase(enrolment))
    guard let known = cases.first, let day = known.leaving.day(asked: asked, today: clock.now.date) else {
      throw Failure(.bug, "no day to count by")
    }
    let rules = try await store.engine.run(PenaltiesOfRun(iteration: iteration, on: day.on))
    var exceptions = exceptions.union(known.leaving.exceptions)
    if let asked = known.visaAskedOn,
      let visa = sheet?.lines.first(where: { $0.requirement == KnownRequirement.visa.rawValue }),
      visa.state == .applied, let due = visa.due?.adding(days: known.startsLaterThanNow ?? 0), asked <= due
    {
      exceptions.insert(.visaLate)
    }
    // One tuition whose amount is not known makes the whole of it unknown.
    let amounts = tuition.contains { $0.amount == nil } ? [] : tuition.compactMap(\.amount)
    let isDedicated = dedicated ?? known.dedicated
    var given = CostExposure.Case(
      on: day.on, starts: known.starts, ends: known.ends, tuition: amounts, dedicated: isDedicated,
      exceptions: exceptions)
    given.nothing = known.leaving.nothing
    return FoundExposure(
      exposure: CostExposure.assess(given, rules: rules), tuition: tuition.first?.basis, day: day,
      isDedicated: isDedicated)
  }
}

/// What leaving a run costs, with what it was reckoned from.
struct FoundExposure: Sendable {
  let exposure: CostExposure
  /// Where the tuition comes from.
  let tuition: String?
  let day: Leaving.Day
  let isDedicated: Bool?
}

extension Register {
  /// A withdrawal from a run whose provider charges for it says how much. Only looked at, so a reply never fails for it.
  func sayingWhatItCosts(_ reply: Reply, _ call: Call) async -> Reply {
    guard reply.code == .enrolmentMoved, let today = clock.now.date, let name = call.arguments.text("officer"),
      let run = try? await store.engine.run(
        PenalisedRun(call.arguments.text("iteration") ?? "", on: today)
      ).first,
      let officer = try? await find(FindOfficer(name)),
      let attempt = try? await store.engine.run(FindAttempt(officer: officer.id, iteration: run)).first,
      let found = try? await exposure(enrolment: attempt.id, iteration: run, asked: nil, dedicated: nil)
    else { return reply }
    var reply = reply
    reply.details.append(.init("exposure", ExposureRow.amount(found.exposure) ?? "not-known"))
    return reply
  }
}

enum ExposureRow {
  /// Nil: not known.
  static func amount(_ exposure: CostExposure) -> String? {
    exposure.amounts.map { $0.isEmpty ? "0" : $0.map(\.description).joined(separator: ", ") }
  }

  static func row(_ found: FoundExposure, officer: String, iteration: String) -> Row {
    let exposure = found.exposure
    var row = Row()
    row.add("officer", officer)
    row.add("iteration", iteration)
    row.add("on", found.day.on.description)
    row.add("counts-by", found.day.reason)
    row.add("days-before", exposure.daysBefore)
    row.add("exposure", amount(exposure))
    row.add("share", exposure.share.map { $0.part == 0 ? "0" : "\($0.part)/\($0.whole)" })
    row.add("tuition", found.tuition)
    row.add("dedicated", found.isDedicated)
    row.add("rule", exposure.rule?.id)
    row.add("kind", exposure.rule?.kind.rawValue)
    row.add("percent", exposure.rule?.percent)
    row.add("exception", exposure.exception?.rawValue)
    row.add("not-known", exposure.unknown.map(\.rawValue))
    row.add("source", exposure.rule?.source)
    row.add("nothing", exposure.nothing?.rawValue)
    return row
  }
}

extension Register {
  func addPenalty(_ call: Call) async throws -> Reply {
    let arguments = call.arguments
    var draft = PenaltyDraft(try Self.penalty(arguments))
    draft.provider = arguments.text("provider")
    draft.programme = arguments.text("programme")
    (draft.from, draft.to) = try OfficerFact.time(arguments)
    return try await write(call) { [draft] scope in
      let kind = draft.rule.kind.rawValue
      guard let id = try await draft.store(scope) else { return Reply(.unchanged, [.init("kind", kind)]) }
      return Reply(.done, [.init("penalty", String(id)), .init("kind", kind)])
    }
  }

  private static func penalty(_ arguments: Arguments) throws(Failure) -> PenaltyRule {
    guard let kind = arguments.word("kind", PenaltyRule.Kind.self), let percent = arguments.int("percent") else {
      throw Failure(.bug, "kind and percent were not parsed")
    }
    let exceptions = (arguments.list("exceptions") ?? []).compactMap(PenaltyException.init(rawValue:))
    let rule = PenaltyRule(
      id: 0, kind: kind, dedicated: arguments.flag("dedicated"), daysBefore: arguments.int("days"), percent: percent,
      exceptions: Set(exceptions), source: arguments.text("source"))
    try rule.check()
    return rule
  }

  func listPenalties(_ call: Call) async throws -> Reply {
    var statement = ListPenalties(page: try page(call))
    statement.provider = try await optional(call, "provider", FindProvider.init)
    statement.on = call.arguments.date("on")
    return try await list(call, statement, page: statement.page)
  }
}
