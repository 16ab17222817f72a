import Testing

@testable import MusterCore

/// A freed seat that nobody could take stays one that reserves step in for.
@Suite struct FreedSeatTests {
  /// The reserve of run 1 is away in run 2 when the only seat of run 1 is freed.
  private func passedOver(capacity: Int? = 1, promotion: PromotionMode = .automatic) throws -> EnrolmentBook {
    var first = try run(1, capacity: capacity)
    first.promotion = promotion
    var book = book(first, try run(2, days: ("2027-03-04", "2027-03-08")))
    try book.enrol(1)
    #expect(try book.enrol(2, reserve: 1).state == .waiting)
    try book.enrol(2, in: 2)
    #expect(try book.move(.withdraw, 1, reason: "posted").steps.count == 1, "nobody may have the seat")
    #expect(book.run(1)?.freedSeats == 1)
    return book
  }

  @Test func theReserveHasItWhenTheDaysAreFree() throws {
    var book = try passedOver()
    try book.move(.withdraw, 2, in: 2, reason: "posted")
    let filled = try book.decide(EnrolmentRequest(.fill, iteration: 1))
    #expect(filled.steps.map(\.officer) == [2] && book.state(2) == .confirmed)
    #expect(book.run(1)?.freedSeats == 0)
    #expect(book.effects.untaken == [.init(iteration: 2, seats: 1)], "only the seat that was left in the other run")
  }

  @Test func aNewcomerDoesNotGoBefore() throws {
    var book = try passedOver()
    try book.move(.withdraw, 2, in: 2, reason: "posted")
    let newcomer = try book.enrol(3)
    #expect(newcomer.state == .waiting && newcomer.position == 1)
    #expect(newcomer.steps.map(\.officer) == [3, 2] && book.seats() == [1: 2])
  }

  @Test func aNewcomerHasItWhileTheReserveIsAway() throws {
    var book = try passedOver()
    #expect(try book.enrol(3).state == .confirmed)
    #expect(book.run(1)?.freedSeats == 0)
    try book.move(.withdraw, 2, in: 2, reason: "posted")
    #expect(try book.decide(EnrolmentRequest(.fill, iteration: 1)).steps.isEmpty)
  }

  /// With more seats than were freed the reserve has the freed one and the newcomer another.
  @Test func seatsNobodyHasHadAreForPrincipals() throws {
    var book = try passedOver(capacity: 3)
    try book.move(.withdraw, 2, in: 2, reason: "posted")
    #expect(try book.enrol(4, reserve: 2).state == .waiting)
    #expect(book.state(2) == .confirmed, "the first reserve")
    #expect(try book.enrol(3).state == .confirmed)
    #expect(book.state(4) == .waiting)
  }

  @Test func wherePeopleDecideTheNewcomerWaits() throws {
    var book = try passedOver(promotion: .manual)
    try book.move(.withdraw, 2, in: 2, reason: "posted")
    #expect(try book.enrol(3).state == .waiting)
    #expect(book.seats().isEmpty && book.run(1)?.freedSeats == 1)
  }

  @Test func itIsWrittenWithTheSeats() throws {
    let book = try passedOver()
    #expect(book.effects.untaken == [.init(iteration: 1, seats: 1)])
  }

  @Test func someoneWhoWaitsForItIsLookedFor() throws {
    var one = try run(capacity: 1)
    one.unlisted = [.init(reserve: 1, count: 1)]
    #expect(!one.isContested)
    one.freedSeats = 1
    #expect(one.isContested)
  }
}

@Suite struct SeatsOfferedTests {
  private func abroad(offered: Int?, sent: Int = 0, _ state: OfferState = .open) throws -> EnrolmentBook {
    var one = try run(1, .provider, capacity: nil)
    one.offered = offered
    one.offerState = state
    one.sent = sent
    var book = book(one)
    for officer: Int64 in 1...3 {
      try book.enrol(officer, reserve: officer == 3 ? 1 : nil)
      try book.move(.approve, officer)
    }
    return book
  }

  @Test func principalsGoUpToTheSeats() throws {
    var book = try abroad(offered: 1)
    try book.move(.submit, 1)
    let (failure, isSame) = refusal(&book) { try $0.move(.submit, 2) }
    #expect(failure?.details.contains(.init("rule", "seats-offered")) == true && isSame)
    #expect(try book.move(.submit, 3).state == .submitted, "a reserve")
    try book.move(.withdraw, 1, reason: "posted")
    #expect(try book.move(.submit, 2).state == .submitted)
  }

  @Test func withoutAnOfferThereIsNoLimit() throws {
    var book = try abroad(offered: nil)
    try book.move(.submit, 1)
    #expect(try book.move(.submit, 2).state == .submitted)
  }

  @Test(arguments: [OfferState.withdrawn, .turnedBack]) func nobodyIsSentForAnOfferThatIsGone(_ state: OfferState)
    throws
  {
    var book = try abroad(offered: 5, state)
    for officer: Int64 in [1, 3] {
      let (failure, isSame) = refusal(&book) { try $0.move(.submit, officer) }
      #expect(failure?.details.contains(.init("rule", "offer-state")) == true && isSame)
    }
  }

  @Test func mendingIsNoWayAround() throws {
    var book = try abroad(offered: 1)
    try book.move(.submit, 1)
    let second = try #require(book.newest(2))
    var wanted = EnrolmentBook.Mended(second)
    wanted.state = .submitted
    #expect(refusal { try book.mend(second.id, to: wanted) }?.details.contains(.init("rule", "seats-offered")) == true)
    // One that is on a seat stays on it.
    try book.move(.confirm, 1)
    let first = try #require(book.newest(1))
    wanted = EnrolmentBook.Mended(first)
    wanted.state = .submitted
    #expect(try book.mend(first.id, to: wanted).attempt.state == .submitted)
    #expect(book.run(1)?.sent == 1)
  }
}
