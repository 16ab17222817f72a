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
    register.refusals = (0..<Int.random(in: 0...4, using: &random)).map { _ in
      .init(
        officer: .random(in: 1...8, using: &random), iteration: .random(in: 1...3, using: &random), rules: ["grade"],
        message: "refused")
    }
    var done: [EnrolmentRequest] = []
    while done.count < 30 {
      register.now = Instant(
        microseconds: register.now.microseconds + Int64.random(in: 0...30, using: &random) * 3_600_000_000)
      var batch = (0..<min(30 - done.count, Int.random(in: 1...6, using: &random))).map { _ in request(&random) }
      // What concerns a run as a whole is decided alone, as the service does.
      if let alone = batch.first(where: { $0.officer == 0 }) { batch = [alone] }
      let ids = SimulatedRegister.newIDs(for: batch, among: register.attempts.count)
      var wide = EnrolmentBook(register.everything(newIDs: ids))
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
          if case .release = request.action { next.iterations[request.iteration]?.isReleased = true }
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
      var made = try run(
        id, Int.random(in: 0..<5, using: &random) == 0 ? .provider : .nation,
        capacity: random.pick([0, 1, 1, 2, 2, 3, nil]), approval: Int.random(in: 0..<4, using: &random) == 0,
        days: random.pick(spans))
      made.method = random.pick([.firstCome, .firstCome, .firstCome, .priority, .priority, .selection, .guaranteed])
      made.promotion = random.pick([.automatic, .automatic, .automatic, .manual])
      made.offerDays = random.pick([nil, nil, 1, 2])
      return made
    }
  }

  private static let moves: [LifeCycle.Move] = [
    .withdraw, .withdraw, .withdraw, .approve, .approve, .sendBack, .amend, .reject, .submit, .confirm, .reserve,
    .decline, .attend, .noShow, .lapse, .complete, .promote, .promote, .award, .award, .accept, .accept, .expire,
    .expire, .prioritise,
  ]

  private static func request(_ random: inout SeededGenerator) -> EnrolmentRequest {
    let iteration = Int64.random(in: 1...3, using: &random)
    let body = Int64.random(in: 1...2, using: &random)
    let action: EnrolmentRequest.Action =
      switch Int.random(in: 0..<52, using: &random) {
      case 0..<13: .enrol(role: .student, reserve: nil)
      case 13..<16: .enrol(role: .student, reserve: Int.random(in: 1...2, using: &random))
      case 16: .enrol(role: .observer, reserve: nil)
      case 17, 18: .enrol(role: .student, reserve: Int.random(in: 1...2, using: &random))
      case 19..<22: .setCapacity(random.pick([0, 1, 2, 3, 4, nil]))
      case 22: .cancelIteration(movingTo: random.pick([nil, 1, 2, 3]))
      case 23, 24:
        .allocate(
          body: body, seats: Int.random(in: 0...3, using: &random),
          isGuaranteed: Int.random(in: 0..<3, using: &random) == 0)
      case 25: .turnBack(body: body, seats: Int.random(in: 1...2, using: &random))
      case 26: .release
      case 27: .fill
      case 28..<31: .transfer(to: Int64.random(in: 1...3, using: &random))
      default: .move(random.pick(moves))
      }
    let isWhole =
      switch action {
      case .enrol, .move, .transfer: false
      default: true
      }
    var request = EnrolmentRequest(
      action, officer: isWhole ? 0 : Int64.random(in: 1...8, using: &random), iteration: iteration,
      reason: Int.random(in: 0..<5, using: &random) == 0 ? "entered-in-error" : "posted")
    request.body = random.pick([nil, nil, 1, 2])
    request.priority = Int.random(in: 0..<4, using: &random) == 0 ? Int.random(in: 1...3, using: &random) : nil
    request.reserve = Int.random(in: 0..<3, using: &random) == 0 ? 1 : nil
    request.justification = Int.random(in: 0..<2, using: &random) == 0 ? "emergency" : nil
    return request
  }

  private static func name(_ request: EnrolmentRequest) -> String {
    "\(request.action) \(request.officer) R\(request.iteration)"
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
      if (attempt.state == .offered) != (attempt.offeredUntil != nil) {
        found.append("\(attempt.id) is \(attempt.state) until \(attempt.offeredUntil?.description ?? "-")")
      }
      if attempt.seat != nil,
        ![.confirmed, .offered, .attending, .completed, .noShow, .withdrawn].contains(attempt.state)
      {
        found.append("\(attempt.id) is \(attempt.state) with a seat")
      }
    }
    if let capacity = run.capacity, run.managedBy == .nation, run.taken + run.setAside > capacity {
      found.append("R\(run.id): \(run.taken) taken and \(run.setAside) set aside of \(capacity)")
    }
    for allocation in run.allocations where run.managedBy == .nation {
      let held = mine.count { $0.body == allocation.body && $0.seat != nil }
      if held != allocation.held {
        found.append("R\(run.id): body \(allocation.body) has \(held), not \(allocation.held)")
      }
    }
    found += freedProblems(run)
    let order = run.waiting.map { [$0.priority ?? .max, $0.reserve ?? 0, Int($0.queue ?? 0)] }
    if order != order.sorted(by: { $0.lexicographicallyPrecedes($1) }) || Set(order.map(\.[2])).count != order.count {
      found.append("R\(run.id) waits in the order \(order)")
    }
    let waiting = run.managedBy == .nation ? mine.filter { $0.state == .waiting } : []
    if Set(waiting.map(\.id)) != Set(run.waiting.map(\.id)) {
      found.append("R\(run.id): the list and the states differ")
    }
    if run.waiting.contains(where: { book.attempts[$0.id] != $0 }) {
      found.append("R\(run.id): the list is out of date")
    }
    return found
  }

  /// Of no pool more seats are freed than are free.
  private static func freedProblems(_ run: EnrolmentFacts.Iteration) -> [String] {
    guard run.managedBy == .nation else { return [] }
    let bodies = run.allocations.filter { $0.freed < 0 || $0.freed > max(0, $0.seats - $0.held) }
      .map { "R\(run.id): \($0.freed) freed of body \($0.body)'s \($0.seats), \($0.held) held" }
    let promised = run.allocations.reduce(0) { $0 + max(0, $1.seats - $1.held) }
    let free = run.capacity.map { $0 - run.taken - promised }
    let isCounted = run.freedSeats >= 0 && free.map { run.freedSeats <= $0 } ?? true
    return bodies + (isCounted ? [] : ["R\(run.id): \(run.freedSeats) freed of \(free ?? 0) for all"])
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

  /// Whose turn it was. Of two with the same claim (the same body, or no seats set aside), both principals, nobody gets a
  /// seat while one who goes before and could have it goes on waiting, but by a decision of people; nobody is given a
  /// seat who is away or refused; and nobody waits for a free seat who did not before, except reserves, where people
  /// decide who moves up, and an officer whose days were freed in another run (which the next round gives it to).
  private static func turnProblems(
    _ before: EnrolmentBook, _ request: EnrolmentRequest, _ outcome: EnrolmentOutcome, _ book: EnrolmentBook
  ) -> [String] {
    var found: [String] = []
    let isByHand =
      switch request.action {
      case .move(.award), .move(.promote): true
      default: false
      }
    for step in outcome.steps where step.seat != nil && step.from?.holdsSeat != true && !isByHand {
      guard let winner = book.attempts[step.enrolment], let run = book.iterations[step.iteration] else { continue }
      if before.refusal(of: winner.officer, in: run.id) != nil {
        found.append("\(winner.id) is refused and has a seat")
      }
      let standing = before.attempts[winner.id]?.queue != nil ? before.attempts[winner.id]?.standing : winner.standing
      for other in run.waiting
      where other.reserve == nil && winner.reserve == nil && before.attempts[other.id]?.state == .waiting {
        let hasSameClaim = run.allocations.isEmpty || other.body == winner.body
        if let standing, other.standing < standing, hasSameClaim,
          isFree(other.officer, for: run.id, in: book), isFree(other.officer, for: run.id, in: before)
        {
          found.append("\(winner.id) has a seat before \(other.id)")
        }
      }
    }
    let known = Set(Self.overlooked(before).map(\.id))
    for attempt in overlooked(book) where !known.contains(attempt.id) {
      let isFreedElsewhere = outcome.steps.contains {
        $0.officer == attempt.officer && $0.iteration != attempt.iteration && !$0.to.holdsSeat
      }
      if !isFreedElsewhere { found.append("\(attempt.id) waits for a seat that is free") }
    }
    return found
  }

  private static func overlooked(_ book: EnrolmentBook) -> [EnrolmentFacts.Attempt] {
    book.iterations.values
      .filter { $0.managedBy == .nation && $0.state != .cancelled && $0.promotion == .automatic }
      .flatMap { run in
        run.waiting.filter { attempt in
          (attempt.reserve == nil || run.isReleased || isFreed(run, for: attempt.body))
            && hasSeat(run, for: attempt.body)
            && isFree(attempt.officer, for: run.id, in: book)
        }
      }
  }

  /// Counted another way than the book does: seats by whose they are.
  private static func hasSeat(_ run: EnrolmentFacts.Iteration, for body: Int64?) -> Bool {
    let promised = Dictionary(run.allocations.map { ($0.body, max(0, $0.seats - $0.held)) }) { first, _ in first }
    if let body, let own = promised[body], own > 0 { return true }
    if run.method == .guaranteed, !run.isReleased { return false }
    guard let capacity = run.capacity else { return true }
    return capacity - run.taken - promised.values.reduce(0, +) > 0
  }

  /// Whether somebody had, gave back or added the seat that this body's next one would have.
  private static func isFreed(_ run: EnrolmentFacts.Iteration, for body: Int64?) -> Bool {
    let own = run.allocations.first { $0.body == body && $0.seats > $0.held }
    return own.map { $0.freed > 0 } ?? (run.freedSeats > 0)
  }

  private static func isFree(_ officer: Int64, for iteration: Int64, in book: EnrolmentBook) -> Bool {
    if book.refusal(of: officer, in: iteration) != nil { return false }
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
      let stored = register.iterations[run.id]
      let bodies = Dictionary(run.allocations.map { ($0.body, $0.freed) }) { first, _ in first }
      if stored?.freedSeats != run.freedSeats
        || stored?.allocations.contains(where: { $0.freed != bodies[$0.body] }) == true
      {
        found.append("R\(run.id) has other freed seats")
      }
    }
    return found
  }
}
