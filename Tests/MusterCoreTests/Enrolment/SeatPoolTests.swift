import Testing

@testable import MusterCore

/// Freed seats are counted where they lie: among those set aside for a body, or among those for all. A reserve steps in only
/// where the seat it would have is one of them.
@Suite struct SeatPoolTests {
  private let ghq: Int64 = 7
  private let nhq: Int64 = 8

  @discardableResult
  private func enrol(
    _ book: inout EnrolmentBook, _ officer: Int64, _ body: Int64? = nil, reserve: Int? = nil
  ) throws -> EnrolmentOutcome {
    var request = EnrolmentRequest(.enrol(role: .student, reserve: reserve), officer: officer, iteration: 1)
    request.body = body
    return try book.decide(request)
  }

  @discardableResult
  private func allocate(_ book: inout EnrolmentBook, _ body: Int64, _ seats: Int) throws -> EnrolmentOutcome {
    try book.decide(EnrolmentRequest(.allocate(body: body, seats: seats, isGuaranteed: false), iteration: 1))
  }

  /// A run with as many seats set aside for GHQ and NHQ.
  private func shared(capacity: Int?, ghq: Int, nhq: Int = 0) throws -> EnrolmentBook {
    var made = try run(capacity: capacity)
    made.allocations = [.init(body: self.ghq, seats: ghq), .init(body: self.nhq, seats: nhq)]
    return book(made)
  }

  private func freed(_ book: EnrolmentBook, _ body: Int64? = nil) -> Int? { book.run(1)?.freed(in: body) }

  // MARK: Whose seat was freed

  @Test func aFreedSeatOfABodyIsForItsReserves() throws {
    var book = try shared(capacity: 2, ghq: 1, nhq: 1)
    #expect(try enrol(&book, 3, ghq).state == .confirmed)
    #expect(try enrol(&book, 9, nhq, reserve: 1).state == .waiting, "nobody has had this seat of NHQ's")
    #expect(try enrol(&book, 4, ghq, reserve: 2).state == .waiting)
    #expect(try book.move(.withdraw, 3, reason: "posted").steps.map(\.officer) == [3, 4])
    #expect(book.waiting() == [9] && freed(book) == 0 && freed(book, ghq) == 0 && freed(book, nhq) == 0)
    #expect(book.effects.untaken.isEmpty)
    #expect(try enrol(&book, 10, nhq).state == .confirmed)
  }

  @Test func itIsNotUsedUpElsewhere() throws {
    var book = try shared(capacity: 3, ghq: 1, nhq: 1)
    try enrol(&book, 3, ghq)
    try book.move(.withdraw, 3, reason: "posted")
    #expect(freed(book) == 0 && book.effects.untaken == [.init(iteration: 1, seats: 1, body: ghq)])
    #expect(try enrol(&book, 9, nhq, reserve: 1).state == .waiting)
    #expect(try enrol(&book, 8, reserve: 1).state == .waiting)
    #expect(try enrol(&book, 10, nhq).state == .confirmed)
    #expect(freed(book, ghq) == 1)
    #expect(try enrol(&book, 4, ghq, reserve: 2).state == .confirmed)
    #expect(freed(book, ghq) == 0 && book.effects.untaken.isEmpty)
  }

  /// People decide, so that the reserve still waits: a principal of the same body does not go before it.
  @Test func aNewcomerOfTheBodyDoesNotGoBefore() throws {
    var made = try run(capacity: 2)
    made.allocations = [.init(body: ghq, seats: 1), .init(body: nhq, seats: 1)]
    made.promotion = .manual
    var book = book(made)
    try enrol(&book, 3, ghq)
    try enrol(&book, 4, ghq, reserve: 1)
    try book.move(.withdraw, 3, reason: "posted")
    #expect(try enrol(&book, 5, ghq).state == .waiting)
    #expect(book.seats().isEmpty && freed(book, ghq) == 1)
  }

  /// The reserve waits for a seat for all, and takes none of the body's: its principal need not wait behind it.
  @Test func aNewcomerToAnotherPoolDoesNotWait() throws {
    var made = try run(capacity: 3)
    made.allocations = [.init(body: ghq, seats: 1)]
    made.promotion = .manual
    var book = book(made)
    for officer: Int64 in 1...2 { #expect(try enrol(&book, officer).state == .confirmed) }
    try enrol(&book, 3, reserve: 1)
    try book.move(.withdraw, 1, reason: "posted")
    #expect(book.waiting() == [3] && freed(book) == 1)
    #expect(try enrol(&book, 4, ghq).state == .confirmed)
    #expect(try enrol(&book, 5).state == .waiting, "of the same seats the reserve has the first")
    #expect(freed(book) == 1 && freed(book, ghq) == 0)
  }

  /// Of two free seats nobody has had one: that is the newcomer's. The next finds only the freed one, beside the reserve.
  @Test func aNewcomerHasTheSeatNobodyHasHad() throws {
    var made = try run(capacity: 2)
    made.promotion = .manual
    var book = book(made)
    try enrol(&book, 21)
    #expect(try enrol(&book, 23, reserve: 1).patience == .seatIsNew)
    try book.move(.withdraw, 21, reason: "posted")
    #expect(book.run(1)?.taken == 0 && freed(book) == 1)
    let newcomer = try enrol(&book, 24)
    #expect(newcomer.state == .confirmed && newcomer.patience == nil)
    #expect(book.newest(24)?.tookFreed == false && freed(book) == 1, "the freed one is left to the reserve")
    let other = book
    let promoted = try book.move(.promote, 23)
    #expect(promoted.state == .confirmed && book.newest(23)?.tookFreed == true && freed(book) == 0)
    book = other
    let next = try enrol(&book, 25)
    #expect(next.state == .waiting && next.position == 1 && next.patience == .reserveBeside)
    #expect(try enrol(&book, 26).patience == .othersFirst)
    #expect(try book.move(.promote, 25).state == .confirmed, "by the order of the list")
  }

  /// The reserve is away, so that it cannot move up by itself; the seat it waits for is there when it is back.
  @Test func aFreedSeatIsSparedForAReserveWhoIsAway() throws {
    var book = book(try run(1, capacity: 2), try run(2, days: ("2027-03-04", "2027-03-08")))
    try enrol(&book, 1)
    try enrol(&book, 2, reserve: 1)
    try book.enrol(2, in: 2)
    try book.move(.withdraw, 1, reason: "posted")
    #expect(try enrol(&book, 3).state == .confirmed)
    #expect(freed(book) == 1)
    try book.move(.withdraw, 2, in: 2, reason: "posted")
    #expect(try book.decide(EnrolmentRequest(.fill, iteration: 1)).steps.map(\.officer) == [2])
  }

  @Test func beyondItsOwnABodyLeavesASeatForAll() throws {
    var book = try shared(capacity: 2, ghq: 1)
    for officer: Int64 in 1...2 { #expect(try enrol(&book, officer, ghq).state == .confirmed) }
    try book.move(.withdraw, 1, reason: "posted")
    #expect(freed(book) == 1 && freed(book, ghq) == 0, "one of two is left, so that its own is taken")
    try book.move(.withdraw, 2, reason: "posted")
    #expect(freed(book) == 1 && freed(book, ghq) == 1)
  }

  /// The last seat of its own body's that nobody had goes to a principal: the reserve looks to those for all.
  @Test func whoWaitsLooksToTheSeatsForAllWhenTheBodysAreTaken() throws {
    var book = try shared(capacity: 3, ghq: 1)
    try enrol(&book, 1)
    try book.move(.withdraw, 1, reason: "posted")
    #expect(freed(book) == 1)
    #expect(try enrol(&book, 4, ghq, reserve: 1).state == .waiting)
    #expect(try enrol(&book, 5, ghq).steps.map(\.officer) == [5, 4])
    #expect(freed(book) == 0 && book.state(4) == .confirmed)
  }

  @Test func someoneWhoWaitsForABodysIsLookedFor() throws {
    var one = try run(capacity: 1)
    one.allocations = [.init(body: ghq, seats: 1)]
    one.unlisted = [.init(reserve: 1, count: 1)]
    #expect(!one.isContested)
    one.allocations[0].freed = 1
    #expect(one.isContested)
  }

  @Test func theListSaysWhyAReserveWaits() throws {
    var book = try shared(capacity: 2, ghq: 1, nhq: 1)
    for (officer, body) in [(1, ghq), (2, nhq)] as [(Int64, Int64)] { try enrol(&book, officer, body, reserve: 1) }
    for officer: Int64 in 1...2 {
      let waiting = try #require(book.newest(officer))
      #expect(book.hasFreeSeat(for: waiting) && book.waitsForFreedSeat(waiting))
    }
    try enrol(&book, 3, ghq)
    let waiting = try #require(book.newest(1))
    #expect(!book.hasFreeSeat(for: waiting) && !book.waitsForFreedSeat(waiting))
  }

  // MARK: Added and given back

  /// Two reserves wait for seats nobody has had; one seat comes to those.
  static let additions: [(name: String, capacity: Int, ghq: Int, action: EnrolmentRequest.Action)] = [
    ("one more", 3, 0, .setCapacity(4)), ("turned back", 5, 2, .turnBack(body: 7, seats: 1)),
    ("set aside no more", 5, 2, .allocate(body: 7, seats: 1, isGuaranteed: false)),
  ]

  @Test(arguments: additions) func oneSeatIsForOneReserve(
    _ name: String, _ capacity: Int, _ seats: Int, _ action: EnrolmentRequest.Action
  ) throws {
    var book = try shared(capacity: capacity, ghq: seats)
    for officer: Int64 in 1...2 { #expect(try enrol(&book, officer, reserve: Int(officer)).state == .waiting) }
    #expect(try book.decide(EnrolmentRequest(action, iteration: 1)).steps.map(\.officer) == [1], "\(name)")
    #expect(book.waiting() == [2] && freed(book) == 0)
  }

  @Test(arguments: additions) func itIsNotForgotten(
    _ name: String, _ capacity: Int, _ seats: Int, _ action: EnrolmentRequest.Action
  ) throws {
    var book = try shared(capacity: capacity, ghq: seats)
    #expect(try book.decide(EnrolmentRequest(action, iteration: 1)).steps.isEmpty)
    #expect(freed(book) == 1 && book.effects.untaken == [.init(iteration: 1, seats: 1)], "\(name)")
    #expect(try enrol(&book, 1, reserve: 1).state == .confirmed)
    #expect(try enrol(&book, 2, reserve: 2).state == .waiting)
  }

  @Test func fewerSeatsLeaveThoseThatWereFreed() throws {
    var book = book(try run(capacity: 4))
    try enrol(&book, 1)
    try book.move(.withdraw, 1, reason: "posted")
    try book.setCapacity(2)
    #expect(freed(book) == 1, "three nobody has had went first")
    try book.setCapacity(0)
    #expect(freed(book) == 0)
    try book.setCapacity(2)
    #expect(freed(book) == 2)
  }

  @Test func withoutALimitEachWhoWaitsHasASeat() throws {
    var book = book(try run(capacity: 0))
    for officer: Int64 in 1...2 { try enrol(&book, officer, reserve: 1) }
    #expect(try book.setCapacity(nil).steps.map(\.officer) == [1, 2])
    #expect(try enrol(&book, 3, reserve: 1).state == .waiting)
    #expect(try book.setCapacity(nil).steps.isEmpty)
  }

  @Test func aFreedSeatThatGoesToABodyStaysOne() throws {
    var book = book(try run(capacity: 2))
    try enrol(&book, 1)
    try book.move(.withdraw, 1, reason: "posted")
    try allocate(&book, ghq, 1)
    #expect(freed(book) == 1 && freed(book, ghq) == 0, "the one nobody has had")
    try allocate(&book, ghq, 2)
    #expect(freed(book) == 0 && freed(book, ghq) == 1)
    #expect(try enrol(&book, 4, ghq, reserve: 1).state == .confirmed)
    #expect(try enrol(&book, 5, ghq, reserve: 1).state == .waiting)
  }

  @Test func releasedSeatsAreForAll() throws {
    var book = try shared(capacity: 2, ghq: 2)
    try enrol(&book, 1, ghq)
    try book.move(.withdraw, 1, reason: "posted")
    #expect(freed(book, ghq) == 1)
    _ = try book.decide(EnrolmentRequest(.release, iteration: 1))
    #expect(freed(book) == 2 && freed(book, ghq) == 0)
    for officer: Int64 in 2...3 { #expect(try enrol(&book, officer, reserve: 1).state == .confirmed) }
  }

  // MARK: Taken by mistake

  @discardableResult
  private func mend(
    _ book: inout EnrolmentBook, _ officer: Int64, to state: EnrolmentState, reason: String? = nil,
    alive: EnrolmentState? = nil
  ) throws -> EnrolmentBook.MendOutcome {
    let attempt = try #require(book.newest(officer))
    var wanted = EnrolmentBook.Mended(attempt)
    wanted.state = state
    wanted.reason = reason
    wanted.aliveBefore = alive
    return try book.mend(attempt.id, to: wanted)
  }

  @Test func aWrongAwardFreesNothing() throws {
    var made = try run(capacity: 1)
    made.method = .selection
    var book = book(made)
    for officer: Int64 in 27...28 { try enrol(&book, officer) }
    try book.move(.award, 27)
    try mend(&book, 27, to: .nominated)
    #expect(freed(book) == 0 && book.newest(27)?.tookFreed == nil)
    var request = EnrolmentRequest(.move(.award), officer: 28, iteration: 1)
    request.reserve = 1
    #expect(try book.decide(request).state == .waiting)
    #expect(try book.move(.award, 27).state == .confirmed)
  }

  @Test(arguments: [("entered-in-error", 0), ("duplicate", 0), ("posted", 1)])
  func whoWasNeverToBeThereFreesNothing(_ reason: String, _ seats: Int) throws {
    var book = book(try run(capacity: 1))
    try enrol(&book, 1)
    try enrol(&book, 2, reserve: 1)
    let outcome = try book.move(.withdraw, 1, reason: reason)
    #expect(outcome.steps.count == 1 + seats, "the reserve steps in for a freed one only")
    #expect(freed(book) == 0)
  }

  @Test func aFreedSeatTakenByMistakeIsFreedStill() throws {
    var book = book(try run(capacity: 1))
    try enrol(&book, 1)
    try book.move(.withdraw, 1, reason: "posted")
    try enrol(&book, 2)
    #expect(book.newest(1)?.tookFreed == false && book.newest(2)?.tookFreed == true && freed(book) == 0)
    try book.move(.withdraw, 2, reason: "entered-in-error")
    #expect(freed(book) == 1)
    #expect(try enrol(&book, 3, reserve: 1).state == .confirmed)
  }

  @Test func whoComesBackHasTheSeatAsItWas() throws {
    var book = book(try run(capacity: 2))
    try enrol(&book, 1)
    try enrol(&book, 2)
    try book.move(.withdraw, 2, reason: "posted")
    for reason in ["posted", "entered-in-error"] {
      try book.move(.withdraw, 1, reason: reason)
      #expect(freed(book) == (reason == "posted" ? 2 : 1))
      try mend(&book, 1, to: .confirmed)
      #expect(freed(book) == 1 && book.newest(1)?.tookFreed == false, "\(reason)")
    }
  }

  @Test(arguments: [("entered-in-error", "posted"), ("duplicate", "posted"), ("posted", "duplicate")])
  func theMendedReasonSaysWhetherTheSeatWasFreed(_ first: String, _ second: String) throws {
    var book = book(try run(capacity: 1))
    try enrol(&book, 1)
    try book.move(.withdraw, 1, reason: first)
    #expect(freed(book) == (first == "posted" ? 1 : 0))
    try mend(&book, 1, to: .withdrawn, reason: second)
    #expect(freed(book) == (second == "posted" ? 1 : 0))
    let reserve = try enrol(&book, 2, reserve: 1)
    #expect(reserve.state == (second == "posted" ? .confirmed : .waiting))
    // Back again, the seat is what it was; it can be counted once only.
    if second == "posted" { return }
    #expect(try mend(&book, 1, to: .withdrawn, reason: "posted").followed.steps.map(\.officer) == [2])
    try mend(&book, 1, to: .withdrawn, reason: "duplicate")
    #expect(freed(book) == 0 && book.state(2) == .confirmed, "somebody has it now")
  }

  @Test func theReasonIsOfTheSeatOfItsBody() throws {
    var book = try shared(capacity: 2, ghq: 1)
    try enrol(&book, 1, ghq)
    try book.move(.withdraw, 1, reason: "entered-in-error")
    try mend(&book, 1, to: .withdrawn, reason: "posted")
    #expect(freed(book, ghq) == 1 && freed(book) == 0)
    try mend(&book, 1, to: .withdrawn, reason: "entered-in-error")
    #expect(freed(book, ghq) == 0 && freed(book) == 0)
    // One who had a freed seat by mistake left a freed one.
    try mend(&book, 1, to: .withdrawn, reason: "posted")
    try enrol(&book, 2, ghq)
    try book.move(.withdraw, 2, reason: "entered-in-error")
    try mend(&book, 2, to: .withdrawn, reason: "posted")
    #expect(freed(book, ghq) == 1 && freed(book) == 0)
  }

  @Test func aSeatThatWasTakenSinceIsNotCounted() throws {
    var book = book(try run(capacity: 1))
    try enrol(&book, 1)
    try book.move(.withdraw, 1, reason: "duplicate")
    try enrol(&book, 2)
    try mend(&book, 1, to: .withdrawn, reason: "posted")
    #expect(freed(book) == 0)
  }

  /// Whoever waits again after an end has left the seat of before for good.
  @Test func whoWaitsAgainLeavesNoSeatTwice() throws {
    var book = book(try run(capacity: 2))
    try enrol(&book, 1)
    try enrol(&book, 2)
    try book.move(.withdraw, 1, reason: "posted")
    try enrol(&book, 3)
    try mend(&book, 1, to: .waiting)
    #expect(book.state(1) == .waiting && book.newest(1)?.tookFreed == nil)
    try book.move(.withdraw, 1, reason: "entered-in-error")
    try book.setCapacity(3)
    #expect(freed(book) == 1)
    try mend(&book, 1, to: .withdrawn, reason: "posted")
    #expect(freed(book) == 1)
  }

  // MARK: Not there after all

  /// As if the first end had been the other: who had withdrawn has not used the seat, who was there has.
  @Test(arguments: [(nil, true), (.confirmed, true), (.attending, false)] as [(EnrolmentState?, Bool)])
  func whoHadWithdrawnDidNotUseTheSeat(_ alive: EnrolmentState?, _ goesOn: Bool) throws {
    var book = book(try run(capacity: 1))
    try enrol(&book, 30)
    try enrol(&book, 31)
    try book.move(.noShow, 30, reason: "posted")
    #expect(book.state(31) == .waiting)
    let mended = try mend(&book, 30, to: .withdrawn, reason: "posted", alive: alive)
    #expect(mended.followed.steps.map(\.officer) == (goesOn ? [31] : []))
    #expect(book.seats() == [1: goesOn ? 31 : 30] && book.run(1)?.taken == 1)
  }

  @Test func anotherReasonLeavesTheSeatUsed() throws {
    var book = book(try run(capacity: 1))
    try enrol(&book, 30)
    try enrol(&book, 31)
    try book.move(.noShow, 30, reason: "posted")
    #expect(try mend(&book, 30, to: .noShow, reason: "medical", alive: .confirmed).followed.steps.isEmpty)
    #expect(book.seats() == [1: 30] && book.state(31) == .waiting)
  }

  /// Of a seat that was taken before this was kept.
  @Test func whatIsNotKnownCountsAsFreed() throws {
    var made = try run(capacity: 1)
    made.taken = 1
    made.topSeats = [1: 11]
    var book = EnrolmentBook(
      EnrolmentFacts(
        iterations: [made], attempts: [.init(id: 11, officer: 1, iteration: 1, state: .confirmed, seat: 1)],
        occupations: [], newIDs: []))
    try book.move(.withdraw, 1, reason: "entered-in-error")
    #expect(freed(book) == 1)
  }
}
