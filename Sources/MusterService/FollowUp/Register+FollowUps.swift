import MusterCore
import MusterStore
import PGClient

extension Register {
  func setFollowUpRule(_ call: Call) async throws -> Reply {
    let about = call.arguments.word("about", FollowUpRule.self) ?? .report
    let (mine, other) = about == .report ? ("days", "years") : ("years", "days")
    guard !call.arguments.has(other) else {
      throw Failure(
        .badValue, "A rule on a \(about.rawValue) counts in \(mine), not in \(other).", [.init("arg", other)])
    }
    return try await setResultRule(call, about == .report ? .report : .question)
  }

  func recordReport(_ call: Call) async throws -> Reply {
    let arguments = call.arguments
    let asked = try Self.report(arguments)
    return try await write(call) { scope in
      let officer = try await scope.find(FindOfficer(try arguments.required("officer")))
      let iteration = try await scope.find(FindIteration(try arguments.required("iteration")))
      _ = try await scope.run(LockIterations([iteration.id]))
      let known = try await scope.run(ReadReport(officer: officer.id, iteration: iteration.id)).first
      guard let known, known.state.tookPart else {
        throw Failure(
          .ruleBroken,
          "The officer did not take part in \(iteration.handle)\(known.map { ": \($0.state.rawValue)" } ?? ""), so no report is due.",
          [.init("arg", "officer"), .init("rule", "took-part")])
      }
      var details: [Failure.Detail] = [
        .init("officer", try arguments.required("officer")), .init("iteration", iteration.handle),
      ]
      if let received = asked.received { details.append(.init("received", received.description)) }
      // The bounds of a result hold for a report: not before the run, not ahead of today.
      _ = try CompletionRules.day(
        of: .report, given: asked.received, starts: known.starts, ends: nil, today: scope.now.date)
      guard known.received != asked.received || known.reference != asked.reference else {
        return Reply(.unchanged, details)
      }
      _ = try await scope.run(
        SetReport(enrolment: known.enrolment, received: asked.received, reference: asked.reference))
      var change = Change("followup.report", "enrolment", known.enrolment)
      change.details.append(("officer", .int(officer.id)))
      change.note("iteration", iteration.handle)
      change.note("was", known.received?.description)
      change.note("received", asked.received?.description)
      change.note("reference", asked.reference)
      scope.record(change)
      return Reply(.done, details)
    }
  }

  /// When and under which reference a report was received; nothing when it was not.
  private static func report(
    _ arguments: Arguments
  ) throws(Failure) -> (received: CalendarDate?, reference: String?) {
    if arguments.flag("none") == true {
      guard !arguments.has("received") else {
        throw Failure(.badValue, "received and none=yes contradict each other.", [.init("arg", "none")])
      }
      return (nil, nil)
    }
    guard let received = arguments.date("received") else {
      throw Failure(
        .missingArgument, "followup.report needs received: the day it was received, or none=yes.",
        [.init("arg", "received")])
    }
    return (received, arguments.text("ref"))
  }

  func askGraduates(_ call: Call) async throws -> Reply {
    try await write(call) { scope in
      let today = scope.now.date
      let year = call.arguments.int("year") ?? today?.year ?? 0
      try Self.checkBegun(year, today: today)
      guard try await scope.run(HasQuestionRule()).first == true else {
        throw Failure(
          .ruleBroken,
          "No rule says for how many years graduates are asked. Set one, as in: followup.rule question years=3",
          [.init("rule", "question-rule")])
      }
      let asked = try await scope.run(AskGraduates(year: year, on: today))
      let details: [Failure.Detail] = [.init("year", String(year)), .init("asked", String(asked.count))]
      guard !asked.isEmpty else { return Reply(.unchanged, details) }
      for officer in asked { scope.record(FollowUpChanges.asked(officer, year: year)) }
      try await call.sink.send(
        .rows,
        rows: asked.map { officer in
          var row = Row()
          row.add("officer", officer.handle)
          row.add("year", year)
          return row
        })
      return Reply(.done, details)
    }
  }

  private static func checkBegun(_ year: Int, today: CalendarDate?) throws(Failure) {
    guard let today, year > today.year else { return }
    throw Failure(
      .ruleBroken, "The year \(year) has not begun.", [.init("arg", "year"), .init("rule", "year-begun")])
  }

  func recordAnswer(_ call: Call) async throws -> Reply {
    let arguments = call.arguments
    let year = arguments.int("year") ?? 0
    let given = try Self.answer(arguments)
    return try await write(call) { scope in
      let officer = try await scope.find(FindOfficer(try arguments.required("officer")))
      try Self.checkBegun(year, today: scope.now.date)
      let known = try await scope.run(LockAnswer(officer: officer.id, year: year)).first
      var answer = known ?? FollowUpAnswer()
      answer.post = given.post ?? answer.post
      answer.unit = given.unit ?? answer.unit
      answer.usesTraining = given.usesTraining ?? answer.usesTraining
      answer.answered = given.answered ?? answer.answered ?? scope.now.date
      _ = try CompletionRules.day(of: .answer, given: answer.answered, starts: nil, ends: nil, today: scope.now.date)
      let details: [Failure.Detail] = [
        .init("officer", try arguments.required("officer")), .init("year", String(year)),
      ]
      guard answer != known else { return Reply(.unchanged, details) }
      let id = try await scope.run(SetAnswer(officer: officer.id, year: year, answer: answer)).first
      var change = Change("followup.answer", "followup", id)
      change.details.append(("officer", .int(officer.id)))
      change.note("year", year)
      change.note("post", personal: answer.post, officer: officer.id)
      change.note("unit", personal: answer.unit, officer: officer.id)
      change.note("uses-training", answer.usesTraining?.rawValue)
      change.note("on", answer.answered?.description)
      scope.record(change)
      return Reply(.done, details)
    }
  }

  private static func answer(_ arguments: Arguments) throws(Failure) -> FollowUpAnswer {
    var answer = FollowUpAnswer()
    answer.post = arguments.text("post")
    answer.unit = arguments.text("unit")
    answer.usesTraining = arguments.word("uses-training", UsesTraining.self)
    answer.answered = arguments.date("on")
    guard ["post", "unit", "uses-training"].contains(where: arguments.has) else {
      throw Failure(
        .missingArgument, "followup.answer needs what was answered: post, unit or uses-training.",
        [.init("arg", "post")])
    }
    return answer
  }

  func listFollowUps(_ call: Call) async throws -> Reply {
    var statement = ListFollowUps(
      call.arguments.word("show", FollowUpView.self) ?? .due, today: clock.now.date)
    statement.officer = try await optional(call, "officer", FindOfficer.init)
    statement.iteration = try await optional(call, "iteration", FindIteration.init)
    return try await stream(call, statement)
  }
}

enum FollowUpChanges {
  static func asked(_ officer: FoundObject, year: Int) -> Change {
    var change = Change("followup.ask", "officer", officer.id)
    change.note("year", year)
    return change
  }
}
