import MusterTestKit
import Testing

@testable import MusterCore

/// Random sequences of requests over 3 runs and 8 officers, in batches, with the rules checked after each request and
/// the effects of each batch written to a simulated register.
@Suite struct EnrolmentModelTests {
  /// Ten blocks of 200 sequences, each sequence with its own seed.
  @Test(arguments: 0..<10 as Range<UInt64>) func keepsItsRules(block: UInt64) throws {
    for number in 0..<200 as Range<UInt64> {
      let seed = 0x5EED_1000 + block * 200 + number
      if let problem = try Self.sequence(seed: seed) {
        Issue.record("seed \(seed): \(problem)")
        return
      }
    }
  }

  /// What is wrong with one sequence; nil when nothing is.
  private static func sequence(seed: UInt64) throws -> String? {
    var random = SeededGenerator(seed: seed)
    var register = SimulatedRegister(try runs(&random))
    var done: [EnrolmentRequest] = []
    while done.count < 30 {
      let batch = (0..<min(30 - done.count, Int.random(in: 1...6, using: &random))).map { _ in request(&random) }
      var wide = EnrolmentBook(register.everything(newIDs: batch.count))
      var narrow = EnrolmentBook(register.read(for: batch))
      var next = register
      for request in batch {
        done.append(request)
        let before = wide
        let outcome = Result { () throws(Failure) in try wide.decide(request) }
        let narrowOutcome = Result { () throws(Failure) in try narrow.decide(request) }
        var found = problems(before, request, outcome, wide)
        if summary(outcome) != summary(narrowOutcome) {
          found.append(
            "decided differently on the facts the store reads: \(summary(outcome)) / \(summary(narrowOutcome))")
        }
        if case .success = outcome {
          if case .setCapacity(let capacity) = request.action {
            next.iterations[request.iteration]?.capacity = capacity
          }
          if case .cancelIteration = request.action { next.iterations[request.iteration]?.state = .cancelled }
        }
        if !found.isEmpty { return "after \(done.map(name).joined(separator: ", ")): \(found.joined(separator: "; "))" }
      }
      var byWide = next
      var broken = byWide.apply(wide.effects)
      broken += next.apply(narrow.effects).map { "on the facts the store reads: \($0)" }
      if byWide != next { broken.append("the facts the store reads lead elsewhere") }
      broken += differences(wide, byWide)
      if !broken.isEmpty {
        return "written after \(done.map(name).joined(separator: ", ")): \(broken.joined(separator: "; "))"
      }
      register = next
    }
    return nil
  }

  // MARK: Choosing

  private static func runs(_ random: inout SeededGenerator) throws -> [EnrolmentFacts.Iteration] {
    let spans: [(from: String, to: String)?] = [
      ("2027-03-01", "2027-03-05"), ("2027-03-04", "2027-03-09"), ("2027-03-08", "2027-03-12"), nil,
    ]
    return try (1...3 as ClosedRange<Int64>).map { id in
      try run(
        id, Int.random(in: 0..<5, using: &random) == 0 ? .provider : .nation,
        capacity: random.pick([0, 1, 1, 2, 2, 3, nil]), approval: Int.random(in: 0..<4, using: &random) == 0,
        days: random.pick(spans))
    }
  }

  private static func request(_ random: inout SeededGenerator) -> EnrolmentRequest {
    let officer = Int64.random(in: 1...8, using: &random)
    let iteration = Int64.random(in: 1...3, using: &random)
    let moves: [LifeCycle.Move] = [
      .withdraw, .withdraw, .withdraw, .approve, .approve, .sendBack, .amend, .reject, .submit, .confirm, .reserve,
      .decline, .attend,
      .noShow, .lapse, .complete,
    ]
    let action: EnrolmentRequest.Action =
      switch Int.random(in: 0..<40, using: &random) {
      case 0..<16: .enrol(role: .student, reserve: nil)
      case 16: .enrol(role: .observer, reserve: nil)
      case 17: .enrol(role: .student, reserve: 1)
      case 18..<21: .setCapacity(random.pick([0, 1, 2, 3, 4, nil]))
      case 21: .cancelIteration
      default: .move(random.pick(moves))
      }
    let isWhole = action == .cancelIteration || { if case .setCapacity = action { true } else { false } }()
    return EnrolmentRequest(action, officer: isWhole ? 0 : officer, iteration: iteration, reason: "posted")
  }

  private static func name(_ request: EnrolmentRequest) -> String {
    let action =
      switch request.action {
      case .enrol(let role, let reserve): "enrol \(role.rawValue)\(reserve == nil ? "" : " as reserve")"
      case .move(let move): move.rawValue
      case .setCapacity(let capacity): "capacity \(capacity.map(String.init) ?? "open")"
      case .cancelIteration: "cancel"
      }
    return "\(action) \(request.officer) R\(request.iteration)"
  }

  private static func summary(_ outcome: Result<EnrolmentOutcome, Failure>) -> String {
    switch outcome {
    case .success(let outcome):
      outcome.steps.map { "\($0.enrolment) \($0.move) \($0.to) \($0.seat ?? 0) \($0.queue ?? 0)" }.joined(
        separator: ",")
        + " left \(outcome.seatsLeft ?? -1)"
    case .failure(let failure): "\(failure.code) \(failure.details)"
    }
  }

  // MARK: Rules

  private static func problems(
    _ before: EnrolmentBook, _ request: EnrolmentRequest, _ outcome: Result<EnrolmentOutcome, Failure>,
    _ book: EnrolmentBook
  ) -> [String] {
    var found: [String] = []
    for run in book.iterations.values where run.state != .cancelled { found += seatProblems(book, run) }
    found += dayProblems(book)
    switch outcome {
    case .failure:
      if book.attempts != before.attempts || book.iterations != before.iterations {
        found.append("refused, and changed something")
      }
    case .success(let outcome):
      found += stepProblems(before, outcome)
      found += turnProblems(before, request, outcome, book)
    }
    return found
  }

  private static func seatProblems(_ book: EnrolmentBook, _ run: EnrolmentFacts.Iteration) -> [String] {
    var found: [String] = []
    let mine = book.attempts.values.filter { $0.iteration == run.id }
    let numbers = book.attempts.values.filter { $0.iteration == run.id }.compactMap(\.seat).sorted()
    // Seats of those who left a run that had begun stay taken; the book may not know their holders.
    let strangers = run.topSeats.filter { seat in !mine.contains { $0.id == seat.value } }.keys
    if (numbers + strangers).sorted() != Array(1...max(1, run.taken)).prefix(run.taken).map(\.self) {
      found.append("seats of R\(run.id): \(numbers) \(Array(strangers)) of \(run.taken)")
    }
    if let capacity = run.capacity, run.taken > capacity {
      found.append("R\(run.id): \(run.taken) on \(capacity) seats")
    }
    if run.managedBy == .provider, run.taken > 0 { found.append("a seat in the provider's R\(run.id)") }
    for attempt in mine {
      let needsSeat = run.managedBy == .nation && attempt.role == .student && attempt.state.holdsSeat
      if needsSeat && attempt.seat == nil { found.append("\(attempt.id) is \(attempt.state) without a seat") }
      if attempt.role != .student && attempt.seat != nil { found.append("\(attempt.id) is no student and has a seat") }
      if attempt.seat != nil, ![.confirmed, .attending, .completed, .noShow, .withdrawn].contains(attempt.state) {
        found.append("\(attempt.id) is \(attempt.state) with a seat")
      }
    }
    let queue = run.waiting.compactMap(\.attempt.queue)
    if queue != queue.sorted() || Set(queue).count != queue.count {
      found.append("R\(run.id) waits in the order \(queue)")
    }
    let waiting = run.managedBy == .nation ? mine.filter { $0.state == .waiting } : []
    if Set(waiting.map(\.id)) != Set(run.waiting.map(\.attempt.id)) {
      found.append("R\(run.id): the list and the states differ")
    }
    if run.waiting.contains(where: { book.attempts[$0.attempt.id] != $0.attempt }) {
      found.append("R\(run.id): the list is out of date")
    }
    return found
  }

  private static func dayProblems(_ book: EnrolmentBook) -> [String] {
    var found: [String] = []
    for (officer, days) in book.occupations {
      for (index, one) in days.enumerated() {
        for other in days[(index + 1)...] where one.days.overlaps(other.days) {
          found.append("officer \(officer) is in two places")
        }
      }
    }
    for attempt in book.attempts.values {
      let isAway = book.occupations[attempt.officer]?.contains { $0.enrolment == attempt.id } ?? false
      let mustBe =
        (attempt.state.holdsSeat || attempt.state == .completed) && book.iterations[attempt.iteration]?.days != nil
      if isAway != mustBe { found.append("\(attempt.id) is \(attempt.state), away: \(isAway)") }
    }
    return found
  }

  /// Every step is a row of the table, from the state the enrolment was in.
  private static func stepProblems(_ before: EnrolmentBook, _ outcome: EnrolmentOutcome) -> [String] {
    outcome.steps.compactMap { step in
      guard let managedBy = before.iterations[step.iteration]?.managedBy else { return "a step in no run" }
      let isInTable = LifeCycle.targets(from: step.from, by: step.move, managedBy: managedBy).contains(step.to)
      let isFrom = before.attempts[step.enrolment]?.state == step.from
      return isInTable && isFrom
        ? nil : "\(step.enrolment) went from \(step.from?.rawValue ?? "none") by \(step.move) to \(step.to)"
    }
  }

  /// Whose turn it was: of those who waited and were free, the first; and nobody waits for a free seat who did not
  /// before, except a reserve, and an officer whose days were freed in another run (a known gap).
  private static func turnProblems(
    _ before: EnrolmentBook, _ request: EnrolmentRequest, _ outcome: EnrolmentOutcome, _ book: EnrolmentBook
  ) -> [String] {
    var found: [String] = []
    var line = before.iterations[request.iteration]?.waiting.map(\.attempt) ?? []
    let freedSelf = outcome.steps.first?.officer
    for step in outcome.steps where step.move == .promote {
      guard
        let turn = line.firstIndex(where: { isFree($0.officer, for: request.iteration, in: before, except: freedSelf) })
      else {
        found.append("\(step.enrolment) is promoted out of turn")
        break
      }
      if line.remove(at: turn).id != step.enrolment { found.append("\(step.enrolment) is promoted before its turn") }
    }
    let overlooked = Self.overlooked(book)
    if case .setCapacity = request.action {
      if overlooked.contains(where: { $0.iteration == request.iteration }) {
        found.append("somebody waits for a seat that is free")
      }
    }
    let known = Set(Self.overlooked(before).map(\.id))
    for attempt in overlooked where !known.contains(attempt.id) {
      let isNewReserve = attempt.reserve != nil && before.attempts[attempt.id]?.state != .waiting
      let isFreedElsewhere =
        attempt.iteration != request.iteration
        && outcome.steps.contains { $0.officer == attempt.officer && !$0.to.holdsSeat }
      if !isNewReserve && !isFreedElsewhere {
        found.append("\(attempt.id) waits for a seat that is free")
      }
    }
    return found
  }

  private static func overlooked(_ book: EnrolmentBook) -> [EnrolmentFacts.Attempt] {
    book.iterations.values.filter { $0.managedBy == .nation && $0.state != .cancelled }.flatMap { run in
      (run.capacity.map { run.taken < $0 } ?? true)
        ? run.waiting.map(\.attempt).filter { isFree($0.officer, for: run.id, in: book, except: nil) } : []
    }
  }

  private static func isFree(_ officer: Int64, for iteration: Int64, in book: EnrolmentBook, except: Int64?) -> Bool {
    guard let days = book.iterations[iteration]?.days else { return true }
    return !(book.occupations[officer] ?? []).contains { $0.days.overlaps(days) && $0.iterationCode != "R\(iteration)" }
  }

  /// The register after a batch against the book that decided it.
  private static func differences(_ book: EnrolmentBook, _ register: SimulatedRegister) -> [String] {
    var found: [String] = []
    for attempt in book.attempts.values {
      var stored = register.attempts[attempt.id]
      stored?.seat = register.seats.first { $0.value == attempt.id }?.key.number
      if stored != attempt { found.append("\(attempt.id) is stored otherwise") }
    }
    let away = Set(book.occupations.values.joined().map(\.enrolment))
    let known = Set(register.days.keys)
    if away != known { found.append("days of \(away.symmetricDifference(known).sorted())") }
    for run in book.iterations.values where run.state != .cancelled {
      if (register.seats.keys.filter { $0.iteration == run.id }.map(\.number).max() ?? 0) != run.taken {
        found.append("R\(run.id) has other seats")
      }
    }
    return found
  }
}
