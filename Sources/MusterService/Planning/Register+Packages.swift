import MusterCore
import MusterStore
import PGClient

extension Register {
  /// Proposes names for all open offers of a package at once; the board decides. Each officer at most once: whoever has a
  /// place in any run of the package, or is named for another one on the same days, is left out.
  func planPackage(_ call: Call) async throws -> Reply {
    guard let year = call.arguments.int("year") else { throw Failure(.bug, "year was not parsed") }
    guard let today = clock.now.date else { throw Failure(.internalFault, "The clock is outside 1900 to 2200.") }
    let programme = try await find(FindProgramme(try call.arguments.required("programme")))
    let open = try await store.engine.run(ReadPackage(programme: programme.id, year: year))
    let package = open.filter { !$0.isUndated }
    let undated = Self.undated(open)
    guard !package.isEmpty else {
      // The same request again gets the stored reply, whatever became of the offers.
      return try await write(call) { _ in
        Reply(
          .unchanged,
          [.init("programme", programme.handle), .init("year", String(year)), .init("offers", "0")] + undated.details,
          text: ["There is no open offer of \(programme.handle) for a run that starts in \(year).", undated.text]
            .compactMap(\.self).joined(separator: " "))
      }
    }
    // Seats that are not stated are not guessed: nobody is proposed for them.
    let stated = package.filter { $0.seats != nil }
    let offers = try await offers(stated)
    let runs = try await store.engine.run(ReadPackageRuns(programme: programme.id, year: year))
    let found = try await PlanSearch(store, runs: stated.map(\.iteration), today: today).everyoneFree(of: runs)
    let rows = PlanAssignment.propose(
      offers,
      found.map {
        .init(
          iteration: $0.run.iteration ?? 0, $0.score, service: $0.officer.service, province: $0.officer.province,
          unit: $0.person.unit)
      })
    let seats = offers.reduce(0) { $0 + $1.seats }
    let principals = rows.count { $0.reserve == nil }
    let byPosting = Self.unfilledByPosting(offers, rows)
    let counts: [Failure.Detail] = [
      .init("programme", programme.handle), .init("year", String(year)), .init("offers", String(package.count)),
      .init("seats-not-stated", String(package.count - stated.count)), .init("principals", String(principals)),
      .init("unfilled", String(seats - principals)),
      .init("unfilled-by-posting", String(byPosting)), .init("reserves", String(rows.count - principals)),
    ]
    let details = counts + undated.details
    return try await write(call) { scope in
      guard !rows.isEmpty else {
        return Reply(
          .unchanged, details,
          text: ["Nobody may be proposed, so there is no proposal. plan.run says who may go.", undated.text]
            .compactMap(\.self).joined(separator: " "))
      }
      let id =
        try await scope.run(
          InsertProposal(
            programme: programme.id, year: year, rows: rows, principal: call.principal.name, at: scope.now.instant)
        ).first ?? 0
      var change = Change("plan.package", "plan-proposal", id)
      change.note("programme", programme.handle)
      change.note("year", year)
      change.note("rows", rows.count)
      scope.record(change)
      return Reply(.done, [.init("proposal", "P-\(id)")] + details, text: undated.text)
    }
  }

  /// Offers that may be of the year or of another: nobody is proposed for them, and they are named.
  private static func undated(_ open: [ReadPackage.Row]) -> (details: [Failure.Detail], text: String?) {
    let codes = open.filter(\.isUndated).map(\.code)
    guard !codes.isEmpty else { return ([], nil) }
    return (
      [.init("undated", codes.joined(separator: ","))],
      "It is not known when \(codes.joined(separator: ", ")) will start, so nobody is proposed there: give a date with iteration.set."
    )
  }

  private func offers(_ package: [ReadPackage.Row]) async throws -> [PlanAssignment.Offer] {
    let quotas = try await store.engine.run(ReadQuotas(package.map(\.iteration)))
    return package.map { offer in
      PlanAssignment.Offer(
        iteration: offer.iteration, seats: offer.seats ?? 0, reserves: offer.reserves ?? 0,
        lastReserve: offer.lastReserve, quotas: Self.quotas(of: offer.iteration, quotas))
    }
  }

  private static func quotas(of iteration: Int64, _ rows: [ReadQuotas.Row]) -> [PlanAssignment.Quota] {
    rows.filter { $0.iteration == iteration }.map {
      .init(body: $0.body, service: $0.service, province: $0.province, units: [$0.code, $0.name], seats: $0.seats)
    }
  }

  /// Seats set aside for bodies of no service and province that nobody known to be posted there could take.
  private static func unfilledByPosting(_ offers: [PlanAssignment.Offer], _ rows: [PlanAssignment.Row]) -> Int {
    offers.reduce(0) { sum, offer in
      var left = offer.seats
      var count = 0
      var bodies: Set<Int64> = []
      for quota in offer.quotas {
        let seats = max(0, min(left, quota.seats))
        left -= seats
        guard quota.isByPosting, let body = quota.body else { continue }
        count += seats
        bodies.insert(body)
      }
      return sum + count - rows.count { $0.iteration == offer.iteration && $0.body.map(bodies.contains) == true }
    }
  }

  /// The body whose quota each officer takes who is accepted as a principal now.
  private static func bodies(_ rows: [LockProposal.Row], _ scope: WriteScope) async throws -> [Int64: Int64] {
    let chosen = rows.filter { $0.reserve == nil && $0.accepted != true }
    guard !chosen.isEmpty else { return [:] }
    let iterations = Set(chosen.map(\.iteration)).sorted()
    let quotas = try await scope.run(ReadQuotas(iterations))
    let homes = try await scope.run(ReadPlanHomes(chosen.map(\.officer), on: scope.now.date))
    let byOfficer = Dictionary(homes.map { ($0.officer, $0) }) { first, _ in first }
    return PlanAssignment.bodies(
      iterations.map { .init(iteration: $0, seats: 0, quotas: Self.quotas(of: $0, quotas)) },
      chosen.compactMap { row in
        byOfficer[row.officer].map {
          .init(
            iteration: row.iteration, PlanScore(officer: row.officer, score: 0), service: $0.service,
            province: $0.province, unit: $0.unit)
        }
      })
  }

  private struct BoardWord {
    let line: Int
    let row: Int
    let accepted: Bool
  }

  private static func words(_ block: [UInt8]) throws(Failure) -> [BoardWord] {
    let table = try DelimitedReader.table(block, .csv, needed: ["row", "decision"], optional: [])
    var words: [BoardWord] = []
    for row in table {
      let number = try row.required("row")
      let decision = try row.required("decision").lowercased()
      guard let number = Int(number), number > 0, decision == "yes" || decision == "no" else {
        throw Failure(
          .importRejected, "Line \(row.line) is not a row number and yes or no. Nothing was changed.",
          [.init("line", String(row.line))])
      }
      guard !words.contains(where: { $0.row == number }) else {
        throw Failure(
          .importRejected, "Row \(number) is decided twice. Nothing was changed.", [.init("line", String(row.line))])
      }
      words.append(BoardWord(line: row.line, row: number, accepted: decision == "yes"))
    }
    return words
  }

  /// The board's decisions: each yes is put forward by the same rules as `enrol`, and what became of it is kept.
  func decideProposal(_ call: Call) async throws -> Reply {
    let id = try Self.proposal(call.arguments)
    let words = try Self.words(call.block ?? [])
    let letter = call.arguments.text("letter")
    let (reply, refused) = try await Self.deciding(self, call, id, words, letter)
    if !refused.isEmpty { try await call.sink.send(.rows, rows: refused) }
    return reply
  }

  private static func deciding(
    _ register: Register, _ call: Call, _ id: Int64, _ words: [BoardWord], _ letter: String?
  ) async throws -> (Reply, [Row]) {
    var refused: [Row] = []
    let reply = try await register.write(call) { scope in
      let rows = try await scope.run(LockProposal(id))
      guard !rows.isEmpty else {
        throw Failure.unknown("proposal", "P-\(id)", hint: "plan.list shows those there are.")
      }
      try check(words, rows)
      let byNumber = Dictionary(rows.map { ($0.number, $0) }) { first, _ in first }
      let accepted = words.filter(\.accepted).compactMap { byNumber[$0.row] }
      // Names that can never be sent are not put forward.
      let gone = accepted.compactMap { row -> RowProblem? in
        guard !row.isIn, let refusal = row.offerState?.refusal(of: row.code) else { return nil }
        return RowProblem(line: row.number, field: "iteration", failure: refusal)
      }
      let refusedRows = Set(gone.map(\.line))
      let standing = accepted.filter { !refusedRows.contains($0.number) }
      let bodyOf = try await Self.bodies(standing, scope)
      let requests = standing.map { row in
        var request = EnrolmentRequest(
          .enrol(role: .student, reserve: row.reserve), officer: row.officer, iteration: row.iteration,
          letter: letter)
        // The quota of the body is used by this seat, and chains by body know whose it is.
        if row.reserve == nil { request.body = bodyOf[row.officer] }
        request.nominatedOn = scope.now.date
        return (line: row.number, code: row.code, request: request)
      }
      var outcome = ImportOutcome(rows: accepted.count)
      outcome.problems = gone
      if !requests.isEmpty, let decided = try await EnrolmentImport.decide(requests, scope, &outcome) {
        try await EnrolmentImport.store(decided, scope)
      }
      let problems = Dictionary(outcome.problems.map { ($0.line, $0.failure) }) { first, _ in first }
      _ = try await scope.run(
        DecideRows(
          id,
          words.map { word in
            (word.row, word.accepted, word.accepted ? problems[word.row]?.message ?? "put forward" : nil)
          }))
      refused = outcome.problems.map { problem in
        var row = Row()
        row.add("row", problem.line)
        row.add("iteration", byNumber[problem.line]?.code)
        row.add("error", problem.failure.code.symbol)
        row.add("message", problem.failure.message)
        return row
      }
      var change = Change("plan.decide", "plan-proposal", id)
      change.note("yes", words.filter(\.accepted).map { String($0.row) }.joined(separator: ","))
      change.note("no", words.filter { !$0.accepted }.map { String($0.row) }.joined(separator: ","))
      scope.record(change)
      var changed: [String] = []
      for row in accepted where row.isChanged && !changed.contains(row.code) { changed.append(row.code) }
      let notice = changed.isEmpty ? [] : [Failure.Detail("changed", changed.joined(separator: ","))]
      return Reply(
        .done,
        [
          .init("proposal", "P-\(id)"), .init("yes", String(accepted.count)),
          .init("no", String(words.count - accepted.count)), .init("put-forward", String(outcome.applied)),
          .init("refused", String(outcome.problems.count)),
        ] + notice,
        text: changed.isEmpty
          ? nil
          : "Set anew after the proposal was made: \(changed.joined(separator: ", ")). The rules were held against the runs as they are now; the reasons in the proposal are of before."
      )
    }
    return (reply, refused)
  }

  private static func check(_ words: [BoardWord], _ rows: [LockProposal.Row]) throws(Failure) {
    for word in words {
      guard let row = rows.first(where: { $0.number == word.row }) else {
        throw Failure(
          .importRejected, "The proposal has no row \(word.row): it has 1 to \(rows.count). Nothing was changed.",
          [.init("line", String(word.line))])
      }
      guard row.accepted != true || word.accepted else {
        throw Failure(
          .ruleBroken,
          "Row \(word.row) was accepted and put forward. Withdraw the officer instead: withdraw O-\(row.officer) \(row.code) reason=…",
          [.init("line", String(word.line)), .init("rule", "accepted-rows-stay")])
      }
    }
    guard !words.isEmpty else {
      throw Failure(.importRejected, "There is no decision in the block: one line for each row.", [.init("line", "1")])
    }
  }
}
