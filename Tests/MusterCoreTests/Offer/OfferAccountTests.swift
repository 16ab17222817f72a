import Testing

@testable import MusterCore

@Suite struct OfferAccountTests {
  private static func name(
    _ state: EnrolmentState, reserve: Bool = false, role: EnrolmentRole = .student, reason: String? = nil
  ) -> OfferAccount.Name {
    let sent: [EnrolmentState] = [.submitted, .waiting, .confirmed, .attending, .completed, .notAccepted, .withdrawn]
    return .init(
      isReserve: reserve, takesSeat: role.takesSeat, state: state, reason: reason,
      wasApproved: state != .nominated, wasSubmitted: sent.contains(state),
      wasAccepted: [.confirmed, .attending, .completed].contains(state))
  }

  @Test func whatBecameOfTheSeats() {
    let account = OfferAccount(
      seats: 6, turnedBack: 1,
      names: [
        Self.name(.nominated), Self.name(.submitted), Self.name(.confirmed), Self.name(.completed),
        Self.name(.submitted, reserve: true), Self.name(.attending, role: .speaker),
        Self.name(.withdrawn, reason: "posted"), Self.name(.notAccepted, reason: "no-seat"),
        Self.name(.withdrawn, reason: "posted"), Self.name(.withdrawn, reserve: true, reason: "posted"),
        Self.name(.waiting), Self.name(.confirmed, reserve: true), Self.name(.withdrawn, reason: "entered-in-error"),
        Self.name(.rejected, reason: "duplicate"),
      ])
    #expect(account.named == 12, "mistakes are no names")
    #expect(account.principals == 6 && account.reserves == 2)
    #expect(account.accepted == 4 && account.joined == 2)
    #expect(
      account.sent == 4, "a speaker takes no seat, a reserve only when accepted, a principal kept as reserve none")
    #expect(account.seats == 5 && account.open == 0)
    #expect(
      account.lost == [.init(reason: "posted", count: 2), .init(reason: "no-seat", count: 1)],
      "a reserve who drops out costs no seat")
  }

  @Test(arguments: [(true, 1, 0), (false, 0, 1)])
  func whoLeftBeforeTheEndHasJoined(wasThere: Bool, joined: Int, lost: Int) {
    var name = Self.name(.withdrawn, reason: "medical")
    name.hasJoined = wasThere
    let account = OfferAccount(seats: 1, turnedBack: 0, names: [name])
    #expect(account.joined == joined && account.lost.reduce(0) { $0 + $1.count } == lost)
  }

  @Test(arguments: [(3, 1, 1, true), (3, 1, 2, false), (3, 0, 2, true), (3, 3, 1, false)])
  func turningBack(seats: Int, turnedBack: Int, count: Int, isAllowed: Bool) {
    let account = OfferAccount(seats: seats, turnedBack: turnedBack, names: [Self.name(.confirmed)])
    let failure = refusal { try account.checkTurnBack(count, run: "R") }
    #expect((failure == nil) == isAllowed)
  }

  @Test func unknownSeatsLimitNothing() throws {
    let account = OfferAccount(seats: nil, turnedBack: 0, names: [Self.name(.confirmed)])
    #expect(account.open == nil && account.seats == nil)
    try account.checkTurnBack(100, run: "R")
    try OfferAccount.checkSeats(nil, turnedBack: 5, sent: 5, run: "R")
    try OfferAccount.checkSeats(3, turnedBack: 1, sent: 2, run: "R")
    #expect(refusal { try OfferAccount.checkSeats(2, turnedBack: 1, sent: 2, run: "R") }?.code == .ruleBroken)
  }
}
