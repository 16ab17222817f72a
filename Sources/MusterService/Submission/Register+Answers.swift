import MusterCore
import MusterStore
import PGClient

extension Register {
  /// The provider's answer as a list. Each line is decided like `enrolment.confirm`, `.reserve` and `.decline`.
  func takeAnswer(_ call: Call) async throws -> Reply {
    let name = try call.arguments.required("iteration")
    let (lines, bad) = try Self.answerLines(call)
    let isEach = call.arguments.word("mode", CommandTable.ImportMode.self) == .each
    let reply = try await write(call) { scope in
      let run = try await scope.find(FindIteration(name))
      _ = try await Self.lockAbroad(scope, run)
      let submitted = try await scope.run(ReadNominalRoll(run.id, today: scope.now.date)).filter {
        [.submitted, .waiting, .confirmed, .attending, .completed, .notAccepted].contains($0.name.state)
      }.map {
        AnswerList.Submitted(
          officer: $0.name.officer, handle: $0.name.handle, numbers: $0.numbers, passportName: $0.passportName,
          state: $0.name.state, reference: $0.reference)
      }
      let reasons = Set(try await scope.run(KnownReasons(lines.compactMap(\.reason))))
      var result = AnswerList.match(lines, submitted, run: run.handle)
      result.problems += bad
      var steps = try await RunSteps(scope, run, officers: result.matches.map(\.submitted.officer))
      var counts = AnswerCounts()
      for match in result.matches {
        do throws(Failure) {
          guard let move = match.move else {
            counts.unchanged += 1
            continue
          }
          _ = try steps.decide(
            Self.request(match, move, run: run.id, reasons: reasons, letter: call.arguments.text("letter")))
          counts.add(match.line.answer)
        } catch {
          result.problems.append(RowProblem(line: match.line.line, field: nil, failure: error))
        }
      }
      let problems = result.problems.sorted { $0.line < $1.line }
      try await call.sink.send(
        .rows, rows: problems.prefix(100).map(\.row) + result.unmentioned.map(AnswerCounts.unmentioned))
      let details =
        [Failure.Detail("iteration", run.handle), .init("lines", String(lines.count + bad.count))]
        + [.init("bad", String(problems.count))]
      guard problems.isEmpty || isEach else {
        throw Failure(
          .importRejected,
          "\(problems.count) of \(lines.count + bad.count) lines cannot be taken, so none was. Mend them, or send mode=each to take the good ones.",
          details + [.init("applied", "0")])
      }
      let more = counts.details + [.init("not-mentioned", String(result.unmentioned.count))]
      guard counts.applied > 0 else { return Reply(.unchanged, details + more) }
      try await steps.write(scope)
      var change = Change("submission.answer", "iteration", run.id)
      change.note("code", run.handle)
      for detail in counts.details { change.note(detail.key, detail.value) }
      scope.record(change)
      return Reply(.imported, details + more)
    }
    // Days that became free may let someone into a free seat at home.
    if reply.code.isSuccess, !call.isDry { await filler.fill() }
    return reply
  }

  private static func request(
    _ match: AnswerList.Match, _ move: LifeCycle.Move, run: Int64, reasons: Set<String>, letter: String?
  ) throws(Failure) -> EnrolmentRequest {
    var reason: String?
    if move == .decline {
      reason = match.line.reason?.lowercased() ?? "declined-by-provider"
      guard reason == "declined-by-provider" || reasons.contains(reason ?? "") else {
        throw Failure.unknown(
          "reason", match.line.reason ?? "", hint: "reference.list reason shows those there are."
        ).about("reason")
      }
    }
    return EnrolmentRequest(
      .move(move), officer: match.submitted.officer, iteration: run, reason: reason,
      reference: match.line.reference, letter: letter)
  }

  private static func answerLines(_ call: Call) throws(Failure) -> (lines: [AnswerList.Line], bad: [RowProblem]) {
    let table = try DelimitedReader.table(
      call.block ?? [], call.arguments.word("format", DelimitedReader.Dialect.self) ?? .csv, needed: ["answer"],
      optional: ["officer", "name", "reference", "reason"])
    var lines: [AnswerList.Line] = []
    var bad: [RowProblem] = []
    for row in table {
      do throws(Failure) {
        _ = try row.required("answer")
        guard let answer = try row.word("answer", ProviderAnswer.self) else { continue }
        let reference = try row.value("reference") { text throws(Failure) in
          try CleanText.check(text, what: "reference", limit: 80)
        }
        lines.append(
          AnswerList.Line(
            line: row.line, officer: row.text("officer"), name: row.text("name"), answer: answer,
            reference: reference ?? call.arguments.text("ref"), reason: row.text("reason")))
      } catch {
        bad.append(RowProblem(line: row.line, field: nil, failure: error))
      }
    }
    return (lines, bad)
  }
}

/// What an answer list led to.
private struct AnswerCounts {
  var accepted = 0
  var reserve = 0
  var declined = 0
  var unchanged = 0

  var applied: Int { accepted + reserve + declined }

  mutating func add(_ answer: ProviderAnswer) {
    switch answer {
    case .accepted: accepted += 1
    case .reserve: reserve += 1
    case .declined: declined += 1
    }
  }

  var details: [Failure.Detail] {
    [
      .init("accepted", String(accepted)), .init("reserve", String(reserve)), .init("declined", String(declined)),
      .init("unchanged", String(unchanged)),
    ]
  }

  /// Someone of whom the list says nothing.
  static func unmentioned(_ one: AnswerList.Submitted) -> Row {
    var row = Row()
    row.add("officer", one.handle)
    row.add("state", one.state.rawValue)
    row.add("text", "The list does not mention \(one.handle), who stays \(one.state.rawValue).")
    return row
  }
}
