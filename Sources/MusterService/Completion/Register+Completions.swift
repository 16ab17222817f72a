import MusterCore
import MusterStore
import PGClient

extension Register {
  private static func facts(_ arguments: Arguments) -> GivenResult {
    var given = GivenResult()
    given.outcome = arguments.word("outcome", Outcome.self)
    given.on = arguments.date("on")
    given.mark = arguments.text("mark")
    given.certificate = arguments.text("certificate")
    given.validTo = arguments.date("valid-to")
    given.evidence = arguments.text("evidence")
    given.letter = arguments.text("letter")
    return given
  }

  /// Who may set a rule aside: registrars alone, though others may record results.
  private static func overrideReason(_ call: Call) throws(Failure) -> String? {
    guard let reason = call.arguments.text("override") else { return nil }
    try checkOverride(call)
    return reason
  }

  private static func checkOverride(_ call: Call) throws(Failure) {
    guard !call.principal.roles.isDisjoint(with: [.administrator, .registrar]) else {
      throw Failure(
        .forbidden, "Only a registrar may set the least attendance aside. Record the result without override.",
        [.init("arg", "override")])
    }
  }

  func complete(_ call: Call) async throws -> Reply {
    let arguments = call.arguments
    let given = Self.facts(arguments)
    let override = try Self.overrideReason(call)
    return try await write(call) { scope in
      let officer = try await scope.find(FindOfficer(try arguments.required("officer")))
      let iteration = try await scope.find(FindIteration(try arguments.required("iteration")))
      var results = try await RunResults.lock(scope, iteration, officers: [officer.id])
      let completion = try results.decide(officer.id, given, override: override)
      let ids = try await results.store(scope)
      var details: [Failure.Detail] = [
        .init("officer", try arguments.required("officer")), .init("iteration", iteration.handle),
        .init("outcome", completion.outcome?.rawValue ?? ""), .init("completion", String(ids.first ?? 0)),
      ]
      if completion.overrideReason != nil { details.append(.init("overrides", "minimum-attendance")) }
      return Reply(.done, details)
    }
  }

  /// The results of a run from a list, late as it may come.
  func loadResults(_ call: Call) async throws -> Reply {
    let name = try call.arguments.required("iteration")
    let fresh = try LineUpload(call)
    let sheet = try ResultSheet(fresh.bytes, fresh.dialect)
    try fresh.checkRows(sheet.rows)
    let override = try Self.overrideReason(call)
    if sheet.lines.contains(where: { $0.override != nil }) { try Self.checkOverride(call) }
    return try await write(call, deadline: .seconds(300)) { scope in
      var upload = fresh
      upload.problems = sheet.problems
      let iteration = try await scope.find(FindIteration(name))
      let found = try await scope.run(FindPairs(sheet.lines.map { ($0.officer, iteration.handle) }))
      var results = try await RunResults.lock(scope, iteration, officers: found.compactMap(\.officer))
      // The answer of a line that is recorded, to be given the number of its entry.
      var recorded: [Int] = []
      var overrides = 0
      for (line, ids) in zip(sheet.lines, found) {
        do throws(Failure) {
          let officer = try Found.officer(ids, line.officer)
          if let known = try results.known(officer, line.given) {
            upload.answer(line.line, line.officer, "unchanged") {
              $0.add("outcome", known.outcome.rawValue)
              $0.add("completion", known.id)
            }
          } else {
            let completion = try results.decide(officer, line.given, override: line.override ?? override)
            upload.applied += 1
            recorded.append(upload.answers.count)
            let isOverride = completion.overrideReason != nil
            overrides += isOverride ? 1 : 0
            upload.answer(line.line, line.officer, "recorded") {
              $0.add("outcome", completion.outcome?.rawValue)
              if isOverride { $0.add("overrides", "minimum-attendance") }
            }
          }
        } catch {
          upload.refuse(line.line, error)
        }
      }
      if upload.mayStore {
        for (index, id) in zip(recorded, try await results.store(scope)) { upload.answers[index].add("completion", id) }
      }
      var details: [Failure.Detail] = [.init("iteration", iteration.handle)]
      if overrides > 0 { details.append(.init("overrides", String(overrides))) }
      return try await upload.close(rows: sheet.rows, details: details)
    }
  }

  func listAwaited(_ call: Call) async throws -> Reply {
    var statement = AwaitedResults(today: clock.now.date, since: call.arguments.int("since") ?? 1)
    statement.iteration = try await optional(call, "iteration", FindIteration.init)
    statement.provider = try await optional(call, "provider", FindProvider.init)
    return try await stream(call, statement)
  }

  func addCompletion(_ call: Call) async throws -> Reply {
    let arguments = call.arguments
    let given = Self.facts(arguments)
    let override = try Self.overrideReason(call)
    return try await write(call) { scope in
      let officer = try await scope.find(FindOfficer(try arguments.required("officer")))
      let course = try await scope.find(FindCourse(try arguments.required("course")))
      var completion = CompletionFacts(officer: officer.id, course: course.id)
      completion.kind = arguments.word("kind", CompletionKind.self) ?? .result
      completion.take(given)
      completion.on = try CompletionRules.day(
        given: given.on, starts: nil, ends: nil, today: scope.now.date)
      if let provider = arguments.text("provider") {
        completion.provider = try await scope.find(FindProvider(provider)).id
      }
      completion.place = arguments.text("place")
      _ = try await scope.run(LockOfficers([officer.id]))
      if let number = arguments.int("corrects") {
        try await Self.refer(scope, &completion, to: Int64(number), officer: officer, course: course)
      } else if let standing = try await scope.run(StandingOnTheDay(completion)).first {
        throw CompletionRules.standsAlready(standing, completion.outcome)
      }
      try CompletionRules.checkValidity(completion)
      try await Self.checkOutcome(scope, &completion, override: override)
      let id = try await scope.run(InsertCompletion(completion)).first ?? 0
      scope.record(CompletionChanges.recorded("completion.add", completion, id: id))
      return Reply(
        .done,
        [
          .init("officer", try arguments.required("officer")), .init("course", course.handle),
          .init("completion", String(id)),
        ])
    }
  }

  /// What holds for a result holds for a resit or a correction of it, and for a completion elsewhere.
  private static func checkOutcome(
    _ scope: WriteScope, _ completion: inout CompletionFacts, override: String?
  ) async throws {
    guard let outcome = completion.outcome else { return }
    guard let iteration = completion.iteration, let enrolment = completion.enrolment else {
      let kind = try await scope.run(CourseKindOf(completion.course)).first ?? .course
      _ = try ResultDecision(kind: kind, role: .student, managedBy: .provider).decide(outcome, overrides: false)
      return
    }
    let (runs, people, marks) = try await scope.transaction.run(
      ReadResultRun(iteration, today: scope.now.date), ReadRoll(iteration), ReadMarks(iteration))
    guard let run = runs.first else { return }
    let decision = ResultDecision(
      kind: run.kind, role: people.first { $0.attempt.id == enrolment }?.role ?? .student, managedBy: run.managedBy,
      minimum: run.minimum,
      tally: RollBook.tally(of: enrolment, in: marks.counting))
    completion.take(try decision.decide(outcome, overrides: override != nil), run.minimum, override: override)
  }

  /// A resit, correction or revocation belongs to the same officer, course, run and enrolment as what it is about.
  private static func refer(
    _ scope: WriteScope, _ completion: inout CompletionFacts, to id: Int64, officer: FoundObject, course: FoundObject
  ) async throws {
    guard let other = try await scope.run(FindCompletion(id)).first else {
      throw Failure.unknown("completion", String(id), hint: "completion.list officer=… shows them.").about("corrects")
    }
    guard other.person == officer.id, other.said.course == course.id else {
      throw Failure(
        .ruleBroken, "Completion \(id) is of another officer or course.",
        [.init("arg", "corrects"), .init("rule", "same-course")])
    }
    guard other.said.kind != .revocation || completion.kind == .correction else {
      throw Failure(
        .ruleBroken,
        "Entry \(id) is a revocation. Was it a mistake, mend it with kind=correction and the outcome that stands after all.",
        [.init("arg", "corrects"), .init("rule", "revocation-is-corrected")])
    }
    if let later = other.mendedBy {
      throw Failure(
        .ruleBroken, "Entry \(id) no longer stands: entry \(later) took its place. Refer to that one.",
        [.init("arg", "corrects"), .init("rule", "refer-to-what-stands"), .init("standing", String(later))])
    }
    // Whose place is no longer completed has no result: that is recorded with the step.
    if completion.kind != .revocation, let state = other.attempt, state != .completed {
      throw Failure(
        .ruleBroken,
        "The officer is \(state.rawValue) in that run now, so no result of it stands. \(state.isEnd ? "Was that a mistake, take it back first (enrolment.undo or enrolment.mend); then record" : "Record") it with complete.",
        [.init("arg", "corrects"), .init("rule", "result-of-completed"), .init("state", state.rawValue)])
    }
    completion.root = other.root
    completion.corrects = id
    completion.officer = other.said.officer
    completion.iteration = other.said.iteration
    completion.enrolment = other.said.enrolment
    guard completion.kind == .correction else { return }
    completion.keep(other.said)
    // A revocation says nothing itself: taken back, what it revoked is said again.
    if other.said.kind == .revocation, let about = other.about,
      let revoked = try await scope.run(FindCompletion(about)).first
    {
      completion.keep(revoked.said)
    }
  }

  func listCompletions(_ call: Call) async throws -> Reply {
    var statement = ListCompletions(page: try page(call))
    statement.officer = try await optional(call, "officer", FindOfficer.init)
    statement.course = try await optional(call, "course", FindCourse.init)
    statement.iteration = try await optional(call, "iteration", FindIteration.init)
    return try await list(call, statement, page: statement.page)
  }
}

enum CompletionRules {
  /// A certificate runs out after it was earned.
  static func checkValidity(_ completion: CompletionFacts) throws(Failure) {
    guard let until = completion.validTo, let on = completion.on, until < on else { return }
    throw Failure(
      .ruleBroken, "It would be valid to \(until), before the day of the result, \(on).",
      [.init("arg", "valid-to"), .init("rule", "valid-after-result")])
  }

  /// The result of a run was entered as one of elsewhere before.
  static func standsOutside(_ standing: StandingOnTheDay.Row, _ day: CalendarDate) -> Failure {
    Failure(
      .exists,
      "Entry \(standing.id) of \(day) stands already for this officer and course, without a run: \(standing.outcome.rawValue). Revoke it first (completion.add kind=revocation corrects=\(standing.id)), or give the day of this result with on=DATE.",
      [.init("arg", "officer"), .init("completion", String(standing.id))])
  }

  /// One day's result in one course is one, however often it is entered.
  static func standsAlready(_ standing: StandingOnTheDay.Row, _ outcome: Outcome?) -> Failure {
    let day = standing.on.map { "of \($0)" } ?? "without a day"
    return Failure(
      .exists,
      "Entry \(standing.id) \(day) stands already: \(standing.outcome.rawValue). Mend it with kind=correction corrects=\(standing.id)\(outcome.map { " outcome=\($0.rawValue)" } ?? ""), enter another try as kind=resit corrects=\(standing.id), or give another day with on=DATE.",
      [.init("arg", "on"), .init("completion", String(standing.id))])
  }

  /// What is recorded with a day, how it is called, and by which argument the day is given.
  enum Dated: String {
    case result, report, answer, certificate

    var words: String { self == .answer ? "an answer" : "a \(rawValue)" }
    var argument: String { self == .report ? "received" : "on" }
  }

  /// The day of a result: as given, else the last day of the run, but not after today. It cannot lie before the run
  /// begins or in the future; a day's grace covers time zones ahead of UTC.
  ///
  /// - Parameter starts: the first day on which the run can begin.
  static func day(
    of entry: Dated = .result, given: CalendarDate?, starts: CalendarDate?, ends: CalendarDate?, today: CalendarDate?
  ) throws(Failure) -> CalendarDate? {
    guard let today, let tomorrow = today.adding(days: 1) else { return given ?? ends }
    guard let day = given ?? ends.map({ min($0, today) }) else {
      // Where no last day is known a result has no day, and still cannot come before the run. A report without a day is
      // one that is taken back.
      if entry == .result, let starts, starts > tomorrow {
        throw Failure(
          .ruleBroken, "The run does not begin before \(starts); a result is too early.",
          [.init("arg", "iteration"), .init("rule", "result-after-start")])
      }
      return nil
    }
    if let starts, day < starts {
      throw Failure(
        .ruleBroken, "The run does not begin before \(starts); \(entry.words) of \(day) is too early.",
        [.init("arg", entry.argument), .init("rule", "\(entry.rawValue)-after-start")])
    }
    guard day <= tomorrow else {
      throw Failure(
        .ruleBroken, "It is \(today); \(entry.words) of \(day) lies in the future.",
        [.init("arg", entry.argument), .init("rule", "\(entry.rawValue)-not-ahead")])
    }
    return day
  }
}

enum CompletionChanges {
  static func recorded(_ verb: String, _ completion: CompletionFacts, id: Int64) -> Change {
    var change = Change(verb, "completion", id)
    change.details.append(("officer", .int(completion.officer)))
    change.details.append(("course", .int(completion.course)))
    change.note("kind", completion.kind.rawValue)
    change.note("outcome", completion.outcome?.rawValue)
    change.note("on", completion.on?.description)
    change.note("corrects", completion.corrects.map(Int.init))
    change.note("mark", personal: completion.mark, officer: completion.officer)
    change.note("certificate", personal: completion.certificate, officer: completion.officer)
    change.note("valid-to", completion.validTo?.description)
    change.note("place", personal: completion.place, officer: completion.officer)
    if let reason = completion.overrideReason {
      change.note("overrides", "minimum-attendance")
      change.note("override-reason", reason)
    }
    change.note("rule", completion.rule.map(Int.init))
    return change
  }
}
