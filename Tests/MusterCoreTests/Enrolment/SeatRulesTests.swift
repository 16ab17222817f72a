import Testing

@testable import MusterCore

/// How seats are given: by method, to bodies, in order, as offers, by hand.
@Suite struct SeatRulesTests {
  static let now = Instant(microseconds: 1_795_000_000_000_000)

  /// A book on one or more runs, with the moment.
  private func book(
    _ runs: [EnrolmentFacts.Iteration], refused: [Int64] = [], now: Instant = now
  ) -> EnrolmentBook {
    var facts = EnrolmentFacts(iterations: runs, attempts: [], occupations: [], newIDs: Array(101...190))
    facts.now = now
    facts.refusals = refused.map { .init(officer: $0, iteration: 1, rules: ["grade"], message: "too junior") }
    return EnrolmentBook(facts)
  }

  private func made(
    _ id: Int64 = 1, capacity: Int?, days: (from: String, to: String)? = ("2027-03-01", "2027-03-05"),
    _ change: (inout EnrolmentFacts.Iteration) -> Void = { _ in }
  ) throws -> EnrolmentFacts.Iteration {
    var run = try run(id, capacity: capacity, days: days)
    run.firstDay = run.days?.lowerBound
    run.lastDay = run.days?.upperBound
    change(&run)
    return run
  }

  private func enrol(
    _ book: inout EnrolmentBook, _ officer: Int64, body: Int64? = nil, priority: Int? = nil, reserve: Int? = nil,
    in run: Int64 = 1, late: Bool = false
  ) throws -> EnrolmentOutcome {
    var request = EnrolmentRequest(.enrol(role: .student, reserve: reserve), officer: officer, iteration: run)
    request.body = body
    request.priority = priority
    request.isLateEntry = late
    return try book.decide(request)
  }

  // MARK: Order

  /// Priority, then principals before reserves, then the reserves' own order, then time.
  static let entries: [(officer: Int64, priority: Int?, reserve: Int?)] = [
    (1, nil, 2), (2, nil, nil), (3, 2, 1), (4, nil, 1), (5, 2, nil), (6, 1, nil), (7, nil, nil), (8, nil, 1),
  ]

  @Test func theListIsInItsOrder() throws {
    var book = book([try made(capacity: 0) { $0.method = .priority }])
    for (officer, priority, reserve) in Self.entries {
      let outcome = try enrol(&book, officer, priority: priority, reserve: reserve)
      #expect(outcome.position == book.waiting().firstIndex(of: officer).map { $0 + 1 })
    }
    #expect(book.waiting() == [6, 5, 3, 2, 7, 4, 8, 1])
    #expect(try book.setCapacity(4).steps.map(\.officer) == [6, 5, 3, 2])
  }

  @Test func positionsCountThoseWhoAreNotListed() throws {
    var book = book([
      try made(capacity: 1) {
        $0.taken = 1
        $0.unlisted = [.init(priority: 1, count: 2), .init(count: 3), .init(reserve: 1, count: 4)]
        $0.lastQueue = 9
      }
    ])
    #expect(try enrol(&book, 1).position == 6)
    #expect(try enrol(&book, 2, reserve: 1).position == 11)
    #expect(try enrol(&book, 3).position == 7)
  }

  @Test func someoneIsMovedUpForAReason() throws {
    var book = book([try made(capacity: 0)])
    for officer in 1...3 as ClosedRange<Int64> { _ = try enrol(&book, officer) }
    var request = EnrolmentRequest(.move(.prioritise), officer: 3, iteration: 1)
    request.priority = 1
    let outcome = try book.decide(request)
    #expect(outcome.position == 1 && outcome.state == .waiting && book.waiting() == [3, 1, 2])
    #expect(book.effects.inserts.first { $0.officer == 3 }?.priority == 1)
    request.priority = nil
    #expect(try book.decide(request).position == 3)
    #expect(
      refusal(&book) { try enrol(&$0, 9, priority: 1) }.failure?.details.contains(.init("rule", "method")) == true)
  }

  // MARK: Nobody jumps the list

  @Test func aNewcomerDoesNotGoBeforeSomeoneEligible() throws {
    for mode in PromotionMode.allCases {
      var book = book([try made(capacity: 1) { $0.promotion = mode }, try made(2, capacity: nil)])
      _ = try enrol(&book, 1)
      _ = try enrol(&book, 2)
      _ = try enrol(&book, 2, in: 2)
      try book.move(.withdraw, 1)
      try book.move(.withdraw, 2, in: 2)
      #expect(book.seats() == [:], "the days of 2 became free after the seat did")
      let outcome = try enrol(&book, 3)
      #expect(outcome.state == .waiting, "\(mode)")
      #expect(book.seats() == (mode == .automatic ? [1: 2] : [:]))
      #expect(outcome.steps.map(\.officer) == (mode == .automatic ? [3, 2] : [3]))
      #expect(book.waiting() == (mode == .automatic ? [3] : [2, 3]))
    }
  }

  @Test func aNewcomerTakesASeatThatNobodyWhoWaitsMayHave() throws {
    for mode in PromotionMode.allCases {
      var book = book([try made(capacity: 1) { $0.promotion = mode }], refused: [])
      _ = try enrol(&book, 1)
      _ = try enrol(&book, 2)
      var facts = EnrolmentFacts(
        iterations: [try #require(book.iterations[1])], attempts: Array(book.attempts.values), occupations: [],
        newIDs: [900])
      facts.refusals = [.init(officer: 2, iteration: 1, rules: ["grade"], message: "too junior")]
      var later = EnrolmentBook(facts)
      #expect(try later.move(.withdraw, 1).steps.count == 1, "the only one who waits is refused")
      #expect(later.hindrance(of: later.iterations[1]!.waiting[0], in: later.iterations[1]!) == "too junior")
      #expect(try enrol(&later, 3).state == .confirmed)
    }
  }

  // MARK: By hand

  @Test func aFreedSeatWaitsForPeopleWhereTheyDecide() throws {
    var book = book([try made(capacity: 1) { $0.promotion = .manual }])
    for officer in 1...3 as ClosedRange<Int64> { _ = try enrol(&book, officer) }
    let freed = try book.move(.withdraw, 1)
    #expect(freed.steps.count == 1 && freed.seatsLeft == 1)
    #expect(try book.setCapacity(2).steps.isEmpty)
    var request = EnrolmentRequest(.move(.promote), officer: 3, iteration: 1)
    let (failure, changedNothing) = refusal(&book) { try $0.decide(request) }
    #expect(failure?.code == .ruleBroken && failure?.details.contains(.init("rule", "turn")) == true && changedNothing)
    request.justification = "needed for an operation"
    #expect(try book.decide(request).state == .confirmed)
    #expect(try book.move(.promote, 2).seatsLeft == 0)
    _ = try enrol(&book, 4)
    let full = refusal(&book) { try $0.move(.promote, 4) }
    #expect(full.failure?.code == .iterationFull && full.changedNothing)
    #expect(refusal(&book) { try $0.move(.promote, 2) }.failure?.details.contains(.init("rule", "life-cycle")) == true)
  }

  // MARK: A board

  @Test func namesWaitForTheBoard() throws {
    var book = book([try made(capacity: 1) { $0.method = .selection }])
    for officer in 1...4 as ClosedRange<Int64> { #expect(try enrol(&book, officer).state == .nominated) }
    #expect(try book.move(.approve, 2).state == .approved)
    #expect(try book.move(.award, 2).state == .confirmed)
    let full = refusal(&book) { try $0.move(.award, 1) }
    #expect(full.failure?.code == .iterationFull && full.changedNothing)
    for (officer, order) in [(4, 2), (3, 1)] as [(Int64, Int)] {
      var request = EnrolmentRequest(.move(.award), officer: officer, iteration: 1)
      request.reserve = order
      #expect(try book.decide(request).state == .waiting)
    }
    #expect(book.waiting() == [3, 4])
    #expect(try book.move(.withdraw, 2).steps.last?.officer == 3)
    #expect(book.state(1) == .nominated)
  }

  @Test func aBoardDecidesAfterApprovalAndOnlyWhereItIsAsked() throws {
    var book = book([
      try made(
        capacity: 2,
        {
          $0.method = .selection; $0.approval = true
        }),
      try made(2, capacity: 2, days: nil, { $0.approval = true }),
    ])
    _ = try enrol(&book, 1)
    #expect(refusal(&book) { try $0.move(.award, 1) }.failure?.details.contains(.init("rule", "life-cycle")) == true)
    try book.move(.approve, 1)
    #expect(try book.move(.award, 1).state == .confirmed)
    _ = try enrol(&book, 2, in: 2)
    #expect(
      refusal(&book) { try $0.move(.award, 2, in: 2) }.failure?.details.contains(.init("rule", "method")) == true)
  }

  // MARK: Seats set aside

  private func allocate(
    _ book: inout EnrolmentBook, _ body: Int64, _ seats: Int, guaranteed: Bool = false
  ) throws -> EnrolmentOutcome {
    try book.decide(EnrolmentRequest(.allocate(body: body, seats: seats, isGuaranteed: guaranteed), iteration: 1))
  }

  /// A reserve has no claim to a seat nobody has had yet, whatever bodies are given.
  @Test func reservesStepInForWhatABodyGivesBack() throws {
    var book = book([try made(capacity: 3)])
    #expect(try enrol(&book, 1, reserve: 1).state == .waiting)
    #expect(try allocate(&book, 7, 1).steps.isEmpty)
    #expect(try allocate(&book, 7, 1, guaranteed: true).steps.isEmpty)
    #expect(try allocate(&book, 7, 0).steps.map(\.officer) == [1])
  }

  /// What was true when the name was put forward may not be so when it is approved.
  @Test func approvalLooksAtTheRulesAgain() throws {
    for role in EnrolmentRole.allCases {
      var before = book([try made(capacity: 2) { $0.approval = true }])
      _ = try before.decide(EnrolmentRequest(.enrol(role: role, reserve: nil), officer: 1, iteration: 1))
      var facts = EnrolmentFacts(
        iterations: Array(before.iterations.values), attempts: Array(before.attempts.values), occupations: [],
        newIDs: [])
      facts.refusals = [.init(officer: 1, iteration: 1, rules: ["grade"], message: "too junior")]
      var later = EnrolmentBook(facts)
      guard role.takesSeat else {
        #expect(try later.move(.approve, 1).state == .confirmed, "\(role)")
        continue
      }
      let (failure, changedNothing) = refusal(&later) { try $0.move(.approve, 1) }
      #expect(failure?.details.contains(.init("rule", "grade")) == true && changedNothing)
    }
  }

  /// Rules are set aside for one attempt, whether the next comes with it or later.
  @Test func anOverrideIsForOneAttempt() throws {
    for isStored in [false, true] {
      var book = book([try made(capacity: 1)], refused: [2])
      _ = try enrol(&book, 1)
      var request = EnrolmentRequest(.enrol(role: .student, reserve: nil), officer: 2, iteration: 1)
      request.overrides = true
      #expect(try book.decide(request).state == .waiting)
      if isStored {
        var facts = EnrolmentFacts(
          iterations: Array(book.iterations.values), attempts: Array(book.attempts.values), occupations: [],
          newIDs: Array(201...210))
        facts.refusals = [.init(officer: 2, iteration: 1, rules: ["grade"], message: "too junior")]
        facts.overridden = Set(book.attempts.values.filter { $0.officer == 2 }.map(\.id))
        book = EnrolmentBook(facts)
      }
      var other = book
      #expect(try other.move(.withdraw, 1).steps.last?.officer == 2)
      try book.move(.withdraw, 2)
      let again = refusal(&book) { try enrol(&$0, 2) }
      #expect(again.failure?.details.contains(.init("rule", "grade")) == true, "stored: \(isStored)")
    }
  }

  @Test func othersGetOnlyWhatIsNotSetAside() throws {
    var book = book([try made(capacity: 4)])
    #expect(try allocate(&book, 7, 2).seatsLeft == 2)
    #expect(try enrol(&book, 1).seatsLeft == 1)
    #expect(try enrol(&book, 2, body: 8).seatsLeft == 0)
    #expect(try enrol(&book, 3).state == .waiting)
    #expect(try enrol(&book, 4, body: 7).state == .confirmed)
    let last = try enrol(&book, 5, body: 7)
    #expect(last.state == .confirmed && last.quota == .init(body: 7, seats: 2, held: 2))
    #expect(try enrol(&book, 6, body: 7).state == .waiting, "beyond its own, and nothing else is free")
    // A seat of the body's own goes to the body; others go to the first.
    #expect(try book.move(.withdraw, 4).steps.map(\.officer) == [4, 6])
    #expect(try book.move(.withdraw, 1).steps.map(\.officer) == [1, 3])
    // Nobody of the body waits: its seat is kept.
    _ = try enrol(&book, 9)
    #expect(try book.move(.withdraw, 5).steps.map(\.officer) == [5])
    #expect(book.waiting() == [9] && book.run(1)?.setAside == 1)
  }

  @Test func neverMoreIsPromisedThanThereIs() throws {
    var book = book([try made(capacity: 4)])
    _ = try enrol(&book, 1)
    _ = try allocate(&book, 7, 2)
    let (failure, changedNothing) = refusal(&book) { try allocate(&$0, 8, 2) }
    #expect(failure?.details.contains(.init("most", "1")) == true && changedNothing)
    _ = try allocate(&book, 8, 1)
    #expect(try enrol(&book, 2).state == .waiting)
    let lower = refusal(&book) { try $0.setCapacity(3) }
    #expect(
      lower.failure?.details.first == .init("rule", "iteration_allocated_within_capacity") && lower.changedNothing)
    #expect(book.effects.allocations.map(\.seats) == [2, 1])
  }

  @Test func turnedBackSeatsGoToTheListAtOnce() throws {
    var book = book([try made(capacity: 3)])
    _ = try allocate(&book, 7, 3)
    _ = try enrol(&book, 1, body: 7)
    for officer in 2...4 as ClosedRange<Int64> { #expect(try enrol(&book, officer).state == .waiting) }
    let much = refusal(&book) { try $0.decide(EnrolmentRequest(.turnBack(body: 7, seats: 3), iteration: 1)) }
    #expect(much.failure?.details.contains(.init("unfilled", "2")) == true && much.changedNothing)
    #expect(
      try book.decide(EnrolmentRequest(.turnBack(body: 7, seats: 1), iteration: 1)).steps.map(\.officer) == [2])
    // Setting fewer aside gives the rest back.
    #expect(try allocate(&book, 7, 1).steps.map(\.officer) == [3])
    #expect(
      refusal(&book) { try $0.decide(EnrolmentRequest(.turnBack(body: 9, seats: 1), iteration: 1)) }.failure != nil)
  }

  /// Rules of the work, section 6: at −6 weeks unfilled seats go to the waiting list, then they are available to all.
  @Test func unfilledSeatsAreReleasedInOrder() throws {
    var book = book([try made(capacity: 5)])
    _ = try allocate(&book, 7, 3)
    _ = try allocate(&book, 8, 1, guaranteed: true)
    _ = try enrol(&book, 1, body: 7)
    _ = try enrol(&book, 2)
    #expect(try enrol(&book, 3, reserve: 1).state == .waiting)
    #expect(try enrol(&book, 4).state == .waiting)
    let released = try book.decide(EnrolmentRequest(.release, iteration: 1))
    #expect(released.steps.map(\.officer) == [4, 3] && released.seatsLeft == 0)
    #expect(book.run(1)?.setAside == 1, "a guaranteed seat stays")
    #expect(try enrol(&book, 5).state == .waiting)
    #expect(try enrol(&book, 6, body: 8).state == .confirmed)
    #expect(try book.decide(EnrolmentRequest(.release, iteration: 1)).steps.isEmpty)
  }

  @Test func guaranteedSeatsOnly() throws {
    var book = book([try made(capacity: 3) { $0.method = .guaranteed }])
    _ = try allocate(&book, 7, 1)
    #expect(try enrol(&book, 1).state == .waiting)
    #expect(try enrol(&book, 2, body: 7).state == .confirmed)
    #expect(try book.decide(EnrolmentRequest(.release, iteration: 1)).steps.map(\.officer) == [1])
    #expect(try enrol(&book, 3).state == .confirmed)
  }

  /// Abroad a quota is information: shown, and no wall.
  @Test func aQuotaAbroadIsInformation() throws {
    var run = try run(1, .provider, capacity: nil)
    run.allocations = [.init(body: 7, seats: 1, held: 0)]
    var book = book([run])
    #expect(try enrol(&book, 1, body: 7).quota == .init(body: 7, seats: 1, held: 1))
    let beyond = try enrol(&book, 2, body: 7)
    #expect(beyond.state == .nominated && beyond.quota == .init(body: 7, seats: 1, held: 2))
  }

  // MARK: Offers

  @Test func aFreedSeatIsOfferedAndHeld() throws {
    var book = book([try made(capacity: 1) { $0.offerDays = 2 }])
    for officer in 1...3 as ClosedRange<Int64> { _ = try enrol(&book, officer) }
    let step = try #require(try book.move(.withdraw, 1).steps.last)
    #expect(step.to == .offered && step.seat == 1)
    #expect(step.offeredUntil == Instant(microseconds: Self.now.microseconds + 2 * 86_400_000_000))
    #expect(book.effects.occupied.map(\.officer) == [2], "the days are held with the seat")
    #expect(refusal(&book) { try $0.move(.expire, 2) }.failure?.details.contains(.init("rule", "offer-stands")) == true)
    #expect(try book.move(.accept, 2).state == .confirmed)
    #expect(book.newest(2)?.offeredUntil == nil)
    let next = try book.move(.withdraw, 2)
    #expect(next.steps.last?.officer == 3)
    #expect(try book.move(.decline, 3, reason: "own-request").state == .lapsed)
    #expect(book.seats().isEmpty)
  }

  @Test func anOfferRunsOutAtItsMoment() throws {
    let until = Self.now
    for (moment, mayAccept) in [(-1, true), (0, false), (1, false)] as [(Int64, Bool)] {
      var run = try made(capacity: 1) { $0.taken = 1 }
      run.topSeats = [1: 11]
      run.waiting = [.init(id: 12, officer: 2, iteration: 1, state: .waiting, queue: 1)]
      var facts = EnrolmentFacts(
        iterations: [run],
        attempts: [.init(id: 11, officer: 1, iteration: 1, state: .offered, seat: 1, offeredUntil: until)],
        occupations: [], newIDs: [])
      facts.now = Instant(microseconds: until.microseconds + moment)
      var book = EnrolmentBook(facts)
      if mayAccept {
        #expect(refusal(&book) { try $0.move(.expire, 1) }.failure != nil)
        #expect(try book.move(.accept, 1).state == .confirmed)
      } else {
        let late = refusal(&book) { try $0.move(.accept, 1) }
        #expect(late.failure?.details.contains(.init("rule", "offer-expired")) == true && late.changedNothing)
        let outcome = try book.move(.expire, 1)
        #expect(outcome.state == .lapsed && outcome.steps.map(\.officer) == [1, 2])
        #expect(book.newest(1)?.reason == "no-answer")
      }
    }
  }

  /// An offer ends when the run begins at the latest; when nobody could answer in time, the seat is given.
  @Test func noOfferOutlastsTheBeginning() throws {
    for (now, to) in [
      ("2027-02-28T12:00:00Z", EnrolmentState.offered), ("2027-03-01T08:00:00Z", .confirmed),
    ] {
      var book = book([try made(capacity: 1) { $0.offerDays = 5 }], now: try Instant(parsing: now))
      for officer in 1...2 as ClosedRange<Int64> {
        var request = EnrolmentRequest(.enrol(role: .student, reserve: nil), officer: officer, iteration: 1)
        request.isLateEntry = to == .confirmed
        _ = try book.decide(request)
      }
      let step = try book.move(.withdraw, 1).steps.last
      #expect(step?.to == to)
      if to == .offered { #expect(step?.offeredUntil == (try Instant(parsing: "2027-03-01T00:00:00Z"))) }
    }
  }

  // MARK: Over

  @Test func aRunThatIsOverTakesHistoryAndPromotesNobody() throws {
    var book = book([try made(capacity: 1)], now: try Instant(parsing: "2027-03-06T00:00:00Z"))
    #expect(refusal(&book) { try enrol(&$0, 1) }.failure?.details.contains(.init("rule", "over")) == true)
    func late(_ officer: Int64, reserve: Int? = nil) -> EnrolmentRequest {
      var request = EnrolmentRequest(.enrol(role: .student, reserve: reserve), officer: officer, iteration: 1)
      request.isLateEntry = true
      return request
    }
    #expect(try book.decide(late(1)).state == .confirmed)
    // Nobody moves up, so no principal waits for ever; a reserve was one.
    #expect(refusal(&book) { try $0.decide(late(2)) }.failure?.code == .iterationFull)
    #expect(try book.decide(late(2, reserve: 1)).state == .waiting)
    #expect(try book.move(.withdraw, 1).steps.count == 1)
    #expect(try book.setCapacity(5).steps.isEmpty)
    #expect(refusal(&book) { try $0.move(.promote, 2) }.failure?.details.contains(.init("rule", "over")) == true)
  }

  // MARK: To another run

  @Test func aTransferIsOneDecision() throws {
    var book = book([try made(capacity: 1), try made(2, capacity: 1), try made(3, capacity: 1) { $0.course = 9 }])
    for officer in 1...2 as ClosedRange<Int64> { _ = try enrol(&book, officer) }
    let outcome = try book.decide(EnrolmentRequest(.transfer(to: 2), officer: 1, iteration: 1))
    #expect(
      outcome.state == .transferred && outcome.arrival == .init(iteration: "R2", state: .confirmed, position: nil))
    #expect(outcome.steps.map(\.move) == [.transfer, .promote, .enrol])
    #expect(book.seats() == [1: 2] && book.seats(in: 2) == [1: 1])
    #expect(book.effects.occupied.map(\.iterationCode) == ["R1", "R2"] || book.effects.occupied.count == 2)
    // No seat there: a place in the line.
    let second = try book.decide(EnrolmentRequest(.transfer(to: 2), officer: 2, iteration: 1))
    #expect(second.arrival == .init(iteration: "R2", state: .waiting, position: 1) && book.seats() == [:])
    for (to, rule) in [(3, "same-course"), (2, "another-run")] as [(Int64, String)] {
      let (failure, changedNothing) = refusal(&book) {
        try $0.decide(EnrolmentRequest(.transfer(to: to), officer: 1, iteration: 2))
      }
      #expect(failure?.details.contains(.init("rule", rule)) == true && changedNothing)
    }
  }

  @Test func whoCannotArriveDoesNotLeave() throws {
    var book = book([
      try made(capacity: 2, days: ("2027-03-01", "2027-03-02")), try made(2, capacity: 2),
      try made(3, capacity: 2, days: ("2027-03-04", "2027-03-05")) { $0.course = 9 },
    ])
    _ = try enrol(&book, 1)
    _ = try enrol(&book, 1, in: 3)
    let (failure, changedNothing) = refusal(&book) {
      try $0.decide(EnrolmentRequest(.transfer(to: 2), officer: 1, iteration: 1))
    }
    #expect(failure?.code == .clash && changedNothing)
  }

  @Test func cancellingMovesPeopleOn() throws {
    var book = book([
      try made(capacity: 2), try made(2, capacity: 2, days: ("2027-03-08", "2027-03-12")),
      try made(3, capacity: 9, days: ("2027-03-10", "2027-03-11")) { $0.course = 9 },
    ])
    for officer in 1...4 as ClosedRange<Int64> { _ = try enrol(&book, officer) }
    _ = try enrol(&book, 2, in: 3)
    let outcome = try book.decide(
      EnrolmentRequest(.cancelIteration(movingTo: 2), iteration: 1, reason: "cancelled"))
    #expect(book.seats(in: 2) == [1: 1, 2: 3] && book.waiting(in: 2) == [4])
    #expect(outcome.leftBehind.map(\.officer) == [2] && book.newest(2, in: 1)?.state == .cancelled)
    #expect(book.newest(1, in: 1)?.state == .transferred && book.seats().isEmpty)
  }

  // MARK: New dates

  private func reschedule(
    _ book: inout EnrolmentBook, _ from: String, _ to: String, force: Bool = false
  ) throws -> EnrolmentOutcome {
    let days = try CalendarDate(parsing: from)...(try CalendarDate(parsing: to))
    return try book.decide(
      EnrolmentRequest(
        .reschedule(.init(days: days, firstDay: days.lowerBound, lastDay: days.upperBound), force: force), iteration: 1)
    )
  }

  @Test func newDatesLookAtEveryoneAgain() throws {
    var book = book([
      try made(capacity: 2) { $0.offerDays = 3 }, try made(2, capacity: nil, days: ("2027-03-08", "2027-03-12")),
    ])
    for officer in 1...4 as ClosedRange<Int64> { _ = try enrol(&book, officer) }
    for officer in [1, 3] as [Int64] { _ = try enrol(&book, officer, in: 2) }
    let (failure, changedNothing) = refusal(&book) { try reschedule(&$0, "2027-03-10", "2027-03-14") }
    #expect(failure?.code == .clash && failure?.details.contains(.init("clashing", "O-1")) == true && changedNothing)
    let outcome = try reschedule(&book, "2027-03-10", "2027-03-14", force: true)
    #expect(book.newest(1)?.state == .withdrawn && book.newest(1)?.reason == "rescheduled")
    #expect(outcome.steps.map(\.officer) == [1, 4], "3 is elsewhere on the new days")
    #expect(book.state(4) == .offered && book.state(3) == .waiting)
    #expect(book.occupations[2]?.map(\.days.lowerBound.day) == [10])
    // Who has begun is not thrown out by a date.
    try book.move(.accept, 4)
    var facts = EnrolmentFacts(
      iterations: Array(book.iterations.values), attempts: Array(book.attempts.values),
      occupations: Array(book.occupations.values.joined()), newIDs: Array(201...210))
    facts.now = try Instant(parsing: "2027-03-10T08:00:00Z")
    var later = EnrolmentBook(facts)
    try later.move(.attend, 4)
    _ = try enrol(&later, 5, in: 2, late: true)
    // Nor does a run in which somebody was lie ahead again.
    let ahead = refusal(&later) { try reschedule(&$0, "2027-03-20", "2027-03-22", force: true) }
    #expect(ahead.failure?.details.contains(.init("rule", "held-already")) == true && ahead.changedNothing)
    _ = try reschedule(&later, "2027-03-05", "2027-03-07")
    #expect(try enrol(&later, 4, in: 2, late: true).state == .confirmed)
    let begun = refusal(&later) { try reschedule(&$0, "2027-03-07", "2027-03-09", force: true) }
    #expect(begun.failure?.details.contains(.init("clashing", "O-4")) == true && begun.changedNothing)
  }

  @Test func offersRunAnewWithNewDates() throws {
    var book = book([try made(capacity: 1) { $0.offerDays = 3 }])
    for officer in 1...2 as ClosedRange<Int64> { _ = try enrol(&book, officer) }
    try book.move(.withdraw, 1)
    let first = try #require(book.newest(2)?.offeredUntil)
    var facts = EnrolmentFacts(
      iterations: [try #require(book.iterations[1])], attempts: Array(book.attempts.values),
      occupations: Array(book.occupations.values.joined()), newIDs: [])
    facts.now = Instant(microseconds: Self.now.microseconds + 86_400_000_000)
    var later = EnrolmentBook(facts)
    _ = try reschedule(&later, "2027-04-01", "2027-04-05")
    #expect(later.newest(2)?.offeredUntil == Instant(microseconds: first.microseconds + 86_400_000_000))
    // What has run out is not revived before the clock comes by.
    let held = later.newest(2)?.offeredUntil
    facts = EnrolmentFacts(
      iterations: Array(later.iterations.values), attempts: Array(later.attempts.values),
      occupations: Array(later.occupations.values.joined()), newIDs: [])
    facts.now = Instant(microseconds: (held ?? Self.now).microseconds + 1)
    var lapsed = EnrolmentBook(facts)
    _ = try reschedule(&lapsed, "2027-04-02", "2027-04-06")
    #expect(lapsed.newest(2)?.offeredUntil == held)
    #expect(later.effects.freed == later.effects.occupied.map(\.enrolment) && later.effects.freed.count == 1)
  }

  /// The clock stands in the evening of 2026-11-18. A run that is ahead begins in the past only as a correction.
  static let pasts:
    [(given: String?, starts: String, startsBy: String?, managedBy: ManagedBy, late: Bool, isDone: Bool)] = [
      ("2027-03-01", "2026-11-17", nil, .nation, false, false), ("2027-03-01", "2026-11-17", nil, .nation, true, true),
      ("2027-03-01", "2026-11-19", nil, .nation, false, true),
      ("2027-03-01", "2026-11-17", nil, .provider, false, true),
      ("2026-11-16", "2026-11-17", nil, .nation, false, true), (nil, "2026-11-17", nil, .nation, false, false),
      ("2027-03-01", "2026-11-01", "2026-11-30", .nation, false, true),
      ("2027-03-01", "2026-09-01", "2026-09-30", .nation, false, false),
    ]

  @Test(arguments: pasts)
  func aRunThatIsAheadDoesNotMoveIntoThePast(
    given: String?, starts: String, startsBy: String?, managedBy: ManagedBy, late: Bool, isDone: Bool
  ) throws {
    var book = book([
      try made(capacity: 1, days: given.map { ($0, $0) }) { $0.managedBy = managedBy }
    ])
    let day = try CalendarDate(parsing: starts)
    let dates = EnrolmentRequest.RunDates(
      days: day...day, firstDay: day, lastDay: day, startsBy: try startsBy.map(CalendarDate.init(parsing:)))
    var request = EnrolmentRequest(.reschedule(dates, force: true), iteration: 1)
    request.isLateEntry = late
    let (failure, changedNothing) = refusal(&book) { try $0.decide(request) }
    #expect((failure == nil) == isDone, "\(failure?.message ?? "")")
    #expect(failure == nil || failure?.details.contains(.init("rule", "begun")) == true && changedNothing)
  }

  /// At midnight in another zone a run that is ahead would have begun.
  @Test func anotherZoneDoesNotBeginARun() throws {
    let day = try CalendarDate(parsing: "2027-03-01")
    for (late, isDone) in [(false, false), (true, true)] {
      var facts = EnrolmentFacts(
        iterations: [try made(capacity: 1, days: ("2027-03-01", "2027-03-01"))], attempts: [], occupations: [],
        newIDs: [])
      facts.now = Instant(microseconds: Instant(startOf: day).microseconds - 3_600_000_000)
      var book = EnrolmentBook(facts)
      var dates = EnrolmentRequest.RunDates(days: day...day, firstDay: day, lastDay: day)
      dates.startsAt = Instant(microseconds: Instant(startOf: day).microseconds - 5 * 3_600_000_000)
      var request = EnrolmentRequest(.reschedule(dates, force: true), iteration: 1)
      request.isLateEntry = late
      #expect((refusal(&book) { try $0.decide(request) }.failure == nil) == isDone)
    }
  }

  /// Nor does another zone, in which the first day has not begun, put a run ahead in which somebody was.
  @Test func anotherZoneLeavesAHeldRunInThePast() throws {
    let day = try CalendarDate(parsing: "2027-03-01")
    for (state, isDone) in [(LifeCycle.Move.attend, false), (.noShow, false), (nil, true)] as [(LifeCycle.Move?, Bool)]
    {
      var first = book([try made(capacity: 1, days: ("2027-03-01", "2027-03-01"))])
      _ = try enrol(&first, 1)
      var facts = EnrolmentFacts(
        iterations: Array(first.iterations.values), attempts: Array(first.attempts.values),
        occupations: Array(first.occupations.values.joined()), newIDs: [])
      facts.now = Instant(microseconds: Instant(startOf: day).microseconds + 3_600_000_000)
      var held = EnrolmentBook(facts)
      if let state { try held.move(state, 1) }
      var dates = EnrolmentRequest.RunDates(days: day...day, firstDay: day, lastDay: day)
      dates.startsAt = Instant(microseconds: Instant(startOf: day).microseconds + 8 * 3_600_000_000)
      let request = EnrolmentRequest(.reschedule(dates, force: true), iteration: 1)
      let (failure, changedNothing) = refusal(&held) { try $0.decide(request) }
      #expect((failure == nil) == isDone, "\(failure?.message ?? "")")
      #expect(failure == nil || failure?.details.contains(.init("rule", "held-already")) == true && changedNothing)
    }
  }

  /// An open offer never outlives the beginning of the run, whichever way that comes nearer.
  @Test func anOfferEndsWhereARunThatMovedBegins() throws {
    let day = try CalendarDate(parsing: "2027-03-01")
    let morning = Instant(startOf: day)
    for (name, offerDays, dates, until) in [
      (
        "begun", 100,
        EnrolmentRequest.RunDates(days: nil, firstDay: try CalendarDate(parsing: "2026-11-17"), lastDay: nil),
        Instant(startOf: try CalendarDate(parsing: "2026-11-17"))
      ),
      (
        "offered no more", nil, .init(days: nil, firstDay: try CalendarDate(parsing: "2026-12-01"), lastDay: nil),
        Instant(startOf: try CalendarDate(parsing: "2026-12-01"))
      ),
      (
        "zone", 200, .init(days: day...day, firstDay: day, lastDay: day),
        Instant(microseconds: morning.microseconds - 7)
      ),
    ] as [(String, Int?, EnrolmentRequest.RunDates, Instant)] {
      var book = book([try made(capacity: 1, days: ("2027-03-01", "2027-03-01")) { $0.offerDays = 200 }])
      for officer in 1...2 as ClosedRange<Int64> { _ = try enrol(&book, officer) }
      try book.move(.withdraw, 1)
      #expect(book.newest(2)?.offeredUntil == morning, "\(name)")
      book.iterations[1]?.offerDays = offerDays
      var moved = dates
      if name == "zone" { moved.startsAt = until }
      var request = EnrolmentRequest(.reschedule(moved, force: false), iteration: 1)
      request.isLateEntry = true
      _ = try book.decide(request)
      #expect(book.newest(2)?.offeredUntil == until, "\(name)")
      guard name == "begun" else { continue }
      #expect(
        refusal(&book) { try $0.decide(EnrolmentRequest(.move(.accept), officer: 2, iteration: 1)) }.failure != nil)
    }
  }

  @Test func aCancelledRunGetsNoOtherCapacity() throws {
    var book = book([try made(capacity: 2) { $0.state = .cancelled }])
    #expect(refusal(&book) { try $0.setCapacity(3) }.failure?.details.contains(.init("rule", "cancelled")) == true)
    #expect(refusal(&book) { try $0.setCapacity(nil) }.failure != nil)
    #expect(try book.setCapacity(2).steps.isEmpty)
  }
}
