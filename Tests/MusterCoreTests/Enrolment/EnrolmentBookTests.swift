import Testing

@testable import MusterCore

@Suite struct EnrolmentBookTests {
  // MARK: Seats and the waiting list

  @Test func theLastSeatGoesOnceAndTheRestWait() throws {
    var book = book(try run(capacity: 2))
    let first = try book.enrol(1)
    #expect(first.state == .confirmed && first.seatsLeft == 1 && first.position == nil)
    let last = try book.enrol(2)
    #expect(last.state == .confirmed && last.seatsLeft == 0)
    let third = try book.enrol(3)
    #expect(third.state == .waiting && third.position == 1 && third.seatsLeft == 0)
    let fourth = try book.enrol(4)
    #expect(fourth.state == .waiting && fourth.position == 2)
    #expect(book.seats() == [1: 1, 2: 2])
    #expect(book.waiting() == [3, 4])
    #expect(third.steps.map(\.queue) == [1] && fourth.steps.map(\.queue) == [2])
  }

  @Test func aFreedSeatGoesToTheFirstWhoWaits() throws {
    var book = book(try run(capacity: 1))
    for officer in 1...4 as ClosedRange<Int64> { try book.enrol(officer) }
    let outcome = try book.move(.withdraw, 1, reason: "posted")
    #expect(outcome.state == .withdrawn && outcome.seatsLeft == 0)
    #expect(outcome.steps.map(\.officer) == [1, 2] && outcome.steps.map(\.move) == [.withdraw, .promote])
    #expect(
      outcome.steps.last?.from == .waiting && outcome.steps.last?.to == .confirmed && outcome.steps.last?.seat == 1)
    #expect(book.seats() == [1: 2] && book.waiting() == [3, 4])
    #expect(book.newest(1)?.reason == "posted" && book.newest(2)?.queue == nil)
  }

  @Test func promotionSkipsWhoHasAnOverlappingCourse() throws {
    var book = book(
      try run(1, capacity: 1), try run(2, capacity: nil, days: ("2027-03-05", "2027-03-09")),
      try run(3, capacity: nil, days: ("2027-03-06", "2027-03-09")))
    for officer in 1...3 as ClosedRange<Int64> { try book.enrol(officer) }
    try book.enrol(2, in: 2)
    try book.enrol(3, in: 3)
    try book.move(.withdraw, 1)
    #expect(book.seats() == [1: 3] && book.waiting() == [2])
    // Nobody left who may: the seat stays free.
    let outcome = try book.move(.withdraw, 3)
    #expect(outcome.steps.count == 1 && outcome.seatsLeft == 1)
    #expect(book.seats() == [:] && book.iterations[1]?.taken == 0 && book.waiting() == [2])
  }

  /// Someone is passed over for a clash; the clash goes. A batch decides on the runs it names, so the free seat of
  /// another is given by the next decision about that one, which the service brings about.
  @Test func seatIsGivenWhenDaysBecomeFreeElsewhere() throws {
    var book = book(try run(1, capacity: 1), try run(2, capacity: nil))
    try book.enrol(1)
    try book.enrol(2)
    try book.enrol(2, in: 2)
    try book.move(.withdraw, 1)
    try book.move(.withdraw, 2, in: 2)
    #expect(book.seats() == [:])
    try book.setCapacity(1)
    #expect(book.seats() == [1: 2])
  }

  @Test func closingAGapKeepsSeatsDense() throws {
    var book = book(try run(capacity: 5))
    for officer in 1...5 as ClosedRange<Int64> { try book.enrol(officer) }
    try book.move(.withdraw, 2)
    #expect(book.seats() == [1: 1, 2: 5, 3: 3, 4: 4])
    try book.move(.withdraw, 4)
    #expect(book.seats() == [1: 1, 2: 5, 3: 3])
    try book.move(.withdraw, 5)
    #expect(book.seats() == [1: 1, 2: 3])
    #expect(book.iterations[1]?.taken == 2)
    #expect(try book.enrol(6).steps.first?.seat == 3)
  }

  /// The holders of other seats are known to the book only by their seats.
  @Test func closesAGapWithAStrangersSeat() throws {
    var iteration = try run(capacity: 9)
    iteration.taken = 9
    iteration.topSeats = [9: 909, 8: 808]
    let mine = [
      EnrolmentFacts.Attempt(id: 303, officer: 3, iteration: 1, state: .confirmed, seat: 3),
      EnrolmentFacts.Attempt(id: 404, officer: 4, iteration: 1, state: .confirmed, seat: 4),
    ]
    var book = EnrolmentBook(EnrolmentFacts(iterations: [iteration], attempts: mine, occupations: [], newIDs: [1001]))
    try book.move(.withdraw, 3)
    try book.move(.withdraw, 4)
    try book.enrol(5)
    let effects = book.effects
    #expect(Set(effects.vacated) == [303, 404, 808, 909])
    #expect(
      effects.seats.map { "\($0.enrolment) to \($0.number) of \($0.capacity ?? -1)" }.sorted() == [
        "1001 to 8 of 9", "808 to 4 of 9", "909 to 3 of 9",
      ])
    #expect(effects.updates.map(\.id) == [303, 404] && effects.inserts.map(\.id) == [1001])
    #expect(book.iterations[1]?.taken == 8)
  }

  @Test func aStrangerWhoIsMovedTwiceEndsOnOneSeat() throws {
    var iteration = try run(capacity: 9)
    iteration.taken = 9
    iteration.topSeats = [9: 909, 8: 408]
    let mine = [
      EnrolmentFacts.Attempt(id: 408, officer: 8, iteration: 1, state: .confirmed, seat: 8),
      EnrolmentFacts.Attempt(id: 303, officer: 3, iteration: 1, state: .confirmed, seat: 3),
    ]
    var book = EnrolmentBook(EnrolmentFacts(iterations: [iteration], attempts: mine, occupations: [], newIDs: []))
    try book.move(.withdraw, 8)
    try book.move(.withdraw, 3)
    #expect(book.effects.seats == [.init(iteration: 1, number: 3, capacity: 9, enrolment: 909)])
    #expect(Set(book.effects.vacated) == [408, 303, 909])
  }

  @Test func aReserveWaitsThoughASeatIsFree() throws {
    var book = book(try run(capacity: 2))
    let outcome = try book.enrol(1, reserve: 1)
    #expect(outcome.state == .waiting && outcome.position == 1 && outcome.seatsLeft == 2)
    #expect(try book.enrol(2).state == .confirmed)
    #expect(try book.enrol(3).state == .confirmed)
    // And moves up in turn when a seat is given back.
    #expect(try book.move(.withdraw, 2).steps.last?.officer == 1)
    #expect(book.newest(1)?.reserve == 1 && book.seats() == [1: 1, 2: 3])
  }

  @Test(arguments: EnrolmentRole.allCases) func onlyStudentsTakeSeats(role: EnrolmentRole) throws {
    var book = book(try run(capacity: 1))
    let outcome = try book.enrol(1, role: role)
    #expect(outcome.state == .confirmed)
    #expect(outcome.seatsLeft == (role == .student ? 0 : 1))
    #expect(book.seats() == (role == .student ? [1: 1] : [:]))
    #expect(book.effects.seats.count == (role == .student ? 1 : 0))
    // Who takes no seat is away all the same.
    #expect(book.effects.occupied.map(\.officer) == [1])
    // And gives none back.
    try book.enrol(2)
    try book.move(.withdraw, 1)
    #expect(book.seats() == [1: 2])
  }

  @Test func unknownCapacityIsNoLimit() throws {
    var book = book(try run(capacity: nil))
    for officer in 1...40 as ClosedRange<Int64> {
      let outcome = try book.enrol(officer)
      #expect(outcome.state == .confirmed && outcome.seatsLeft == nil)
    }
    #expect(book.iterations[1]?.taken == 40)
    #expect(book.effects.seats.allSatisfy { $0.capacity == nil })
  }

  @Test func noSeatsAtAllMeansWaiting() throws {
    var book = book(try run(capacity: 0))
    #expect(try book.enrol(1).state == .waiting)
  }

  // MARK: Capacity

  @Test func capacityIsNotLoweredBelowWhatIsTaken() throws {
    var book = book(try run(capacity: 3))
    for officer in 1...3 as ClosedRange<Int64> { try book.enrol(officer) }
    let (failure, changedNothing) = refusal(&book) { book in try book.setCapacity(2) }
    #expect(failure?.code == .ruleBroken && changedNothing)
    #expect(failure?.details == [.init("rule", "seat_within_capacity"), .init("taken", "3")])
    #expect(failure?.message.contains("Withdraw 1 first") == true)
    try book.move(.withdraw, 1)
    #expect(try book.setCapacity(2).seatsLeft == 0)
  }

  static let raises: [(capacity: Int?, promoted: [Int64], left: Int?)] = [
    (2, [2], 0), (3, [2, 4], 0), (9, [2, 4, 5], 5), (nil, [2, 4, 5], nil), (1, [], 0),
  ]

  @Test(arguments: raises) func raisedCapacityPromotesInOrder(capacity: Int?, promoted: [Int64], left: Int?) throws {
    var book = book(try run(capacity: 1), try run(2, capacity: nil))
    for officer in 1...5 as ClosedRange<Int64> { try book.enrol(officer) }
    try book.enrol(3, in: 2)
    let outcome = try book.setCapacity(capacity)
    #expect(outcome.steps.map(\.officer) == promoted)
    #expect(outcome.seatsLeft == left)
    #expect(book.seats().keys.sorted() == Array(1...(1 + promoted.count)))
    #expect(book.waiting() == [2, 3, 4, 5].filter { !promoted.contains($0) })
    #expect(book.effects.seats.filter { $0.iteration == 1 }.allSatisfy { $0.capacity == capacity })
  }

  // MARK: Cancelling a run

  @Test func cancellingEndsEveryoneWhoHasNotBegun() throws {
    var book = book(try run(capacity: 2), try run(2, capacity: nil))
    for officer in 1...4 as ClosedRange<Int64> { try book.enrol(officer) }
    try book.enrol(5, role: .observer)
    try book.move(.withdraw, 4)
    let outcome = try book.cancel()
    #expect(outcome.steps.map(\.officer) == [1, 2, 3, 5])
    #expect(outcome.steps.map(\.from) == [.confirmed, .confirmed, .waiting, .confirmed])
    #expect(outcome.steps.allSatisfy { $0.to == .cancelled && $0.move == .cancel && $0.seat == nil && $0.queue == nil })
    #expect(book.newest(1)?.reason == "storm" && book.newest(1)?.letter == nil, "the letter stands with the step")
    #expect(book.state(4) == .withdrawn && book.seats().isEmpty && book.waiting().isEmpty)
    // Their days are free, and it takes no more names.
    #expect(try book.enrol(1, in: 2).state == .confirmed)
    let (failure, changedNothing) = refusal(&book) { book in try book.enrol(9) }
    #expect(failure?.code == .ruleBroken && changedNothing)
    #expect(try book.cancel().steps.isEmpty)
  }

  @Test func cancellingLeavesTheOnesWhoBegan() throws {
    var book = book(try run(capacity: 3))
    for officer in 1...3 as ClosedRange<Int64> { try book.enrol(officer) }
    try book.move(.attend, 1)
    try book.move(.complete, 2)
    #expect(try book.cancel().steps.map(\.officer) == [3])
    #expect(book.state(1) == .attending && book.state(2) == .completed)
  }

  // MARK: Approval and the provider's seats

  @Test func approvalComesBeforeTheSeat() throws {
    var book = book(try run(capacity: 1, approval: true))
    for officer in 1...4 as ClosedRange<Int64> {
      let outcome = try book.enrol(officer)
      #expect(outcome.state == .nominated && outcome.seatsLeft == 1 && outcome.position == nil)
    }
    #expect(book.effects.occupied.isEmpty)
    #expect(try book.move(.approve, 2).state == .confirmed)
    let second = try book.move(.approve, 1)
    #expect(second.state == .waiting && second.position == 1)
    #expect(try book.move(.sendBack, 3).state == .sentBack)
    let (failure, changedNothing) = refusal(&book) { book in try book.move(.approve, 3) }
    #expect(failure?.details.last == Failure.Detail("move", "approve") && changedNothing)
    #expect(try book.move(.amend, 3).state == .nominated)
    #expect(try book.move(.approve, 3).position == 2)
    #expect(try book.move(.reject, 4, reason: "ineligible").state == .rejected)
    #expect(try book.move(.withdraw, 2).steps.last?.officer == 1)
  }

  @Test func approvalLooksAtDaysAndIntakeAgain() throws {
    var book = book(try run(capacity: 2, approval: true), try run(2, capacity: nil))
    try book.enrol(1)
    try book.enrol(1, in: 2)
    let (failure, changedNothing) = refusal(&book) { book in try book.move(.approve, 1) }
    #expect(failure?.code == .clash && changedNothing)
    try book.move(.withdraw, 1, in: 2)
    #expect(try book.move(.approve, 1).state == .confirmed)
  }

  @Test func theProvidersWay() throws {
    var book = book(try run(1, .provider, capacity: 1))
    for officer in 1...4 as ClosedRange<Int64> {
      #expect(try book.enrol(officer).state == .nominated)
      #expect(try book.move(.approve, officer).state == .approved)
      #expect(try book.move(.submit, officer).state == .submitted)
    }
    // The provider owns the seats: all of them may be accepted, and none is counted here.
    for officer in 1...2 as ClosedRange<Int64> {
      let outcome = try book.move(.confirm, officer, reference: "NSO/\(officer)")
      #expect(outcome.state == .confirmed && outcome.seatsLeft == nil && outcome.steps.first?.seat == nil)
    }
    #expect(book.newest(1)?.reference == "NSO/1")
    #expect(try book.move(.reserve, 3).state == .waiting)
    #expect(try book.move(.decline, 4).state == .notAccepted)
    // A withdrawal moves nobody up.
    #expect(try book.move(.withdraw, 2).steps.count == 1)
    #expect(book.state(3) == .waiting)
    #expect(try book.move(.confirm, 3).state == .confirmed)
    #expect(try book.move(.attend, 1).state == .attending)
    #expect(try book.move(.complete, 1).state == .completed)
    #expect(try book.move(.noShow, 3).state == .noShow)
    #expect(book.effects.seats.isEmpty && book.seats().isEmpty && book.iterations[1]?.taken == 0)
    #expect(try book.setCapacity(0).steps.isEmpty)
  }

  static let intakes: [(state: IterationState, says: String)] = [
    (.planned, "is planned and takes no names. Open it with: iteration.set R1 state=open"), (.closed, "is closed"),
    (.cancelled, "is cancelled and takes no names."),
  ]

  @Test(arguments: intakes, ManagedBy.allCases)
  func onlyAnOpenRunTakesNames(intake: (state: IterationState, says: String), managedBy: ManagedBy) throws {
    var book = book(try run(1, managedBy, state: intake.state))
    let (failure, changedNothing) = refusal(&book) { book in try book.enrol(1) }
    #expect(failure?.code == .ruleBroken && changedNothing)
    #expect(failure?.message.contains(intake.says) == true)
    #expect(failure?.details == [.init("rule", "intake"), .init("state", intake.state.rawValue)])
  }

  // MARK: Days

  static let overlaps: [(days: (from: String, to: String)?, clashes: Bool)] = [
    (("2027-03-05", "2027-03-05"), true), (("2027-03-03", "2027-03-04"), true), (("2027-02-01", "2027-03-01"), true),
    (("2027-03-06", "2027-03-09"), false), (("2027-02-01", "2027-02-28"), false), (nil, false),
  ]

  @Test(arguments: overlaps, ManagedBy.allCases)
  func overlapIsRefused(other: (days: (from: String, to: String)?, clashes: Bool), managedBy: ManagedBy) throws {
    var book = book(try run(), try run(2, managedBy, days: other.days))
    try book.enrol(1)
    let (failure, changedNothing) = refusal(&book) { book in try book.enrol(1, in: 2) }
    #expect((failure?.code == .clash) == other.clashes && changedNothing == other.clashes)
    if other.clashes { #expect(failure?.details == [.init("iteration", "R2"), .init("other", "R1")]) }
  }

  @Test func waitingDoesNotOccupy() throws {
    var book = book(try run(1, capacity: 0), try run(2))
    try book.enrol(1)
    #expect(try book.enrol(1, in: 2).state == .confirmed)
  }

  @Test func theProvidersAcceptanceLooksAtDays() throws {
    var book = book(try run(1, .provider), try run(2))
    try book.enrol(1)
    try book.move(.approve, 1)
    try book.move(.submit, 1)
    try book.enrol(1, in: 2)
    let (failure, changedNothing) = refusal(&book) { book in try book.move(.confirm, 1) }
    #expect(failure?.code == .clash && changedNothing)
  }

  // MARK: Attempts one after another

  static let secondAttempts: [(moves: [LifeCycle.Move], mayTryAgain: Bool)] = [
    ([], false), ([.attend], false), ([.complete], false), ([.attend, .complete], false), ([.withdraw], true),
    ([.noShow], true),
    ([.attend, .withdraw], true),
  ]

  @Test(arguments: secondAttempts) func aSecondAttempt(moves: [LifeCycle.Move], mayTryAgain: Bool) throws {
    var book = book(try run(capacity: 3))
    try book.enrol(1)
    for move in moves { try book.move(move, 1) }
    let before = try #require(book.state(1))
    if mayTryAgain {
      #expect(try book.enrol(1).state == .confirmed)
      #expect(book.attempts.count == 2)
      #expect(Set(book.seats().values) == [1] && book.seats().keys.sorted() == Array(1...book.seats().count))
    } else {
      let (failure, changedNothing) = refusal(&book) { book in try book.enrol(1) }
      #expect(failure?.code == .exists && changedNothing)
      #expect(failure?.details == [.init("iteration", "R1"), .init("state", before.rawValue)])
    }
  }

  @Test func aSecondAttemptIsBlockedByFactsToo() throws {
    for state in EnrolmentState.allCases where !state.isFinal {
      let facts = EnrolmentFacts(
        iterations: [try run()], attempts: [.init(id: 7, officer: 1, iteration: 1, state: state)], occupations: [],
        newIDs: [8])
      var book = EnrolmentBook(facts)
      #expect(refusal(&book) { book in try book.enrol(1) }.failure?.code == .exists, "\(state)")
    }
  }

  /// In the facts there may be a completed attempt and a live one; the live one is meant.
  @Test func aLiveAttemptHidesACompletedOne() throws {
    for ids in [[7, 8], [8, 7]] as [[Int64]] {
      let attempts = [
        EnrolmentFacts.Attempt(id: ids[0], officer: 1, iteration: 1, state: .completed),
        EnrolmentFacts.Attempt(id: ids[1], officer: 1, iteration: 1, state: .nominated),
      ]
      var book = EnrolmentBook(EnrolmentFacts(iterations: [try run()], attempts: attempts, occupations: [], newIDs: []))
      #expect(try book.move(.sendBack, 1).steps.first?.enrolment == ids[1])
    }
  }

  @Test func whoIsNotThereCannotMove() throws {
    var book = book(try run())
    let (failure, changedNothing) = refusal(&book) { book in try book.move(.withdraw, 1) }
    #expect(failure?.code == .unknownObject && changedNothing)
    #expect(refusal(&book) { book in try book.enrol(1, in: 99) }.failure?.code == .unknownObject)
  }

  @Test func withoutAnIDItIsABug() throws {
    var book = EnrolmentBook(EnrolmentFacts(iterations: [try run()], attempts: [], occupations: [], newIDs: []))
    #expect(refusal(&book) { book in try book.enrol(1) }.failure?.code == .bug)
  }

  // MARK: Effects

  @Test func aBatchWritesEachEnrolmentOnce() throws {
    var book = book(try run(capacity: 1))
    try book.enrol(1)
    try book.enrol(2)
    try book.move(.withdraw, 1, reason: "posted")
    try book.move(.attend, 2)
    let effects = book.effects
    #expect(effects.inserts.map(\.id) == [101, 102] && effects.inserts.map(\.state) == [.withdrawn, .attending])
    #expect(effects.updates.isEmpty && effects.vacated.isEmpty && effects.freed.isEmpty)
    #expect(effects.seats == [.init(iteration: 1, number: 1, capacity: 1, enrolment: 102)])
    #expect(effects.occupied.map(\.enrolment) == [102])
  }

  @Test func onlyTheDifferenceIsWritten() throws {
    var iteration = try run(capacity: 2)
    iteration.taken = 2
    iteration.topSeats = [2: 12]
    iteration.lastQueue = 5
    let waiting = EnrolmentFacts.Attempt(id: 13, officer: 3, iteration: 1, state: .waiting, queue: 5)
    iteration.waiting = [waiting]
    let days = try day("2027-03-01")...day("2027-03-05")
    let facts = EnrolmentFacts(
      iterations: [iteration],
      attempts: [
        .init(id: 11, officer: 1, iteration: 1, state: .confirmed, seat: 1),
        .init(id: 12, officer: 2, iteration: 1, state: .confirmed, seat: 2), waiting,
      ],
      occupations: [
        .init(officer: 1, enrolment: 11, days: days, iterationCode: "R1"),
        .init(officer: 2, enrolment: 12, days: days, iterationCode: "R1"),
      ], newIDs: [21])
    var book = EnrolmentBook(facts)
    #expect(book.effects.isEmpty)
    try book.move(.attend, 2)
    #expect(book.effects.updates.map(\.id) == [12])
    #expect(
      book.effects.seats.isEmpty && book.effects.vacated.isEmpty && book.effects.freed.isEmpty
        && book.effects.occupied.isEmpty)
    try book.move(.withdraw, 1)
    #expect(book.effects.updates.map(\.id) == [11, 12, 13])
    #expect(book.effects.vacated == [11] && book.effects.freed == [11])
    #expect(book.effects.seats == [.init(iteration: 1, number: 1, capacity: 2, enrolment: 13)])
    #expect(book.effects.occupied.map(\.enrolment) == [13])
    #expect(try book.enrol(4).steps.first?.queue == 6)
  }

  @Test func placesCountThoseWhoAreNotListed() throws {
    var iteration = try run(capacity: 1)
    iteration.taken = 1
    iteration.unlisted = [.init(count: 4)]
    iteration.lastQueue = 9
    var book = EnrolmentBook(EnrolmentFacts(iterations: [iteration], attempts: [], occupations: [], newIDs: [1, 2]))
    #expect(try book.enrol(1).position == 5)
    #expect(try book.enrol(2).position == 6)
  }

  static let freeing: [(action: EnrolmentRequest.Action, may: Bool)] = [
    (.enrol(role: .student, reserve: nil), false), (.move(.withdraw), true), (.move(.decline), true),
    (.move(.attend), false),
    (.setCapacity(1), true), (.cancelIteration(movingTo: nil), true), (.move(.expire), true), (.move(.promote), false),
    (.transfer(to: 2), true), (.fill, true), (.release, true),
  ]

  @Test(arguments: freeing) func saysWhichRequestsMayFreeSeats(action: EnrolmentRequest.Action, may: Bool) {
    #expect(EnrolmentRequest(action, iteration: 1).mayFreeSeats == may)
  }
}
