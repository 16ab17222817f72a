import MusterCore
import MusterStore
import PGClient

extension Register {
  func complete(_ call: Call) async throws -> Reply {
    let arguments = call.arguments
    return try await write(call) { scope in
      let officer = try await scope.find(FindOfficer(try arguments.required("officer")))
      let iteration = try await scope.find(FindIteration(try arguments.required("iteration")))
      let facts = try await Self.attemptFacts(scope, officer: officer.id, iteration: iteration.id)
      var book = EnrolmentBook(facts)
      let outcome = try book.decide(
        EnrolmentRequest(
          .move(.complete), officer: officer.id, iteration: iteration.id, letter: arguments.text("letter")))
      let effects = book.effects
      _ = try await scope.transaction.run(
        Vacate(seats: effects.vacated, days: effects.freed), UpdateEnrolments(effects.updates),
        TakeSeats(effects.seats),
        Occupy(effects.occupied))
      guard let course = try await scope.run(IterationCourse(iteration.id)).first, let step = outcome.steps.first else {
        throw Failure.unknown("iteration", iteration.handle)
      }
      var completion = CompletionFacts(officer: officer.id, course: course.course)
      completion.iteration = iteration.id
      completion.enrolment = step.enrolment
      completion.outcome = arguments.word("outcome", Outcome.self) ?? .graduated
      completion.on = try CompletionRules.day(
        given: arguments.date("on"), starts: facts.iterations.first?.days?.lowerBound, ends: course.ends,
        today: scope.now.date)
      completion.mark = arguments.text("mark")
      completion.certificate = arguments.text("certificate")
      let id = try await scope.run(InsertCompletion(completion)).first ?? 0
      scope.record(CompletionChanges.recorded("complete", completion, id: id))
      return Reply(
        .done,
        [
          .init("officer", try arguments.required("officer")), .init("iteration", iteration.handle),
          .init("outcome", completion.outcome?.rawValue ?? ""), .init("completion", String(id)),
        ])
    }
  }

  /// The facts for a step of one officer in one run, which is locked.
  static func attemptFacts(_ scope: WriteScope, officer: Int64, iteration: Int64) async throws -> EnrolmentFacts {
    let (_, iterations, attempts, occupations) = try await scope.transaction.run(
      LockIterations([iteration]), ReadIterations(ids: [iteration], freeing: [0]),
      ReadAttempts(officers: [officer], iterations: [iteration], freeing: [], whole: []),
      ReadOccupations(officers: [officer], freeing: []))
    return EnrolmentFacts(iterations: iterations, attempts: attempts, occupations: occupations, newIDs: [])
  }

  func addCompletion(_ call: Call) async throws -> Reply {
    let arguments = call.arguments
    return try await write(call) { scope in
      let officer = try await scope.find(FindOfficer(try arguments.required("officer")))
      let course = try await scope.find(FindCourse(try arguments.required("course")))
      var completion = CompletionFacts(officer: officer.id, course: course.id)
      completion.kind = arguments.word("kind", CompletionKind.self) ?? .result
      completion.outcome = arguments.word("outcome", Outcome.self)
      completion.on = try CompletionRules.day(
        given: arguments.date("on"), starts: nil, ends: nil, today: scope.now.date)
      completion.mark = arguments.text("mark")
      completion.certificate = arguments.text("certificate")
      completion.evidence = arguments.text("evidence")
      if let number = arguments.int("corrects") {
        try await Self.refer(scope, &completion, to: Int64(number), officer: officer, course: course)
      }
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

  /// A resit, correction or revocation belongs to the same officer, course, run and enrolment as what it is about.
  private static func refer(
    _ scope: WriteScope, _ completion: inout CompletionFacts, to id: Int64, officer: FoundObject, course: FoundObject
  ) async throws {
    guard let other = try await scope.run(FindCompletion(id)).first else {
      throw Failure.unknown("completion", String(id), hint: "completion.list officer=… shows them.").about("corrects")
    }
    guard other.officer == officer.id, other.course == course.id else {
      throw Failure(
        .ruleBroken, "Completion \(id) is of another officer or course.",
        [.init("arg", "corrects"), .init("rule", "same-course")])
    }
    guard other.kind != .revocation else {
      throw Failure(
        .ruleBroken, "Entry \(id) is a revocation and mends nothing further; record a new result.",
        [.init("arg", "corrects"), .init("rule", "revocation-is-final")])
    }
    if let later = other.mendedBy {
      throw Failure(
        .ruleBroken, "Entry \(id) no longer stands: entry \(later) took its place. Refer to that one.",
        [.init("arg", "corrects"), .init("rule", "refer-to-what-stands"), .init("standing", String(later))])
    }
    completion.root = other.root
    completion.corrects = id
    completion.iteration = other.iteration
    completion.enrolment = other.enrolment
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
  /// The day of a result: as given, else the last day of the run, but not after today. It cannot lie before the run
  /// begins or in the future; a day's grace covers time zones ahead of UTC.
  static func day(
    given: CalendarDate?, starts: CalendarDate?, ends: CalendarDate?, today: CalendarDate?
  ) throws(Failure) -> CalendarDate? {
    guard let today, let tomorrow = today.adding(days: 1) else { return given ?? ends }
    let day = given ?? ends.map { min($0, today) }
    guard let day else { return nil }
    if let starts, day < starts {
      throw Failure(
        .ruleBroken, "The run begins on \(starts); a result of \(day) is too early.",
        [.init("arg", "on"), .init("rule", "result-after-start")])
    }
    guard day <= tomorrow else {
      throw Failure(
        .ruleBroken, "A result of \(day) lies in the future.", [.init("arg", "on"), .init("rule", "result-not-ahead")])
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
    return change
  }
}
