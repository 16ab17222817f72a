import Testing

@testable import MusterCore

/// Which day a withdrawal is counted by, and what the register itself sets against a penalty.
@Suite struct LeavingTests {
  static let asked = CostExposureTests.day("2027-03-20")
  static let today = CostExposureTests.day("2027-04-01")
  static let left = CostExposureTests.day("2027-01-04")

  @Test(arguments: EnrolmentState.allCases)
  func whoHasLeftIsCountedByThatDay(state: EnrolmentState) {
    let leaving = Leaving(state, managedBy: .provider, on: Self.left)
    let hasLeft = state.isEnd && state != .completed
    #expect(
      leaving.day(asked: Self.asked, today: Self.today)
        == (hasLeft ? Leaving.Day(Self.left, reason: state.rawValue) : Leaving.Day(Self.asked, reason: "asked")))
    #expect(
      leaving.day(asked: nil, today: Self.today)
        == (hasLeft ? Leaving.Day(Self.left, reason: state.rawValue) : Leaving.Day(Self.today, reason: "today")))
  }

  @Test func aDayThatIsNotKnownIsAskedFor() {
    let leaving = Leaving(.withdrawn, managedBy: .provider)
    #expect(leaving.day(asked: Self.asked, today: Self.today) == Leaving.Day(Self.asked, reason: "asked"))
    #expect(leaving.day(asked: nil, today: Self.today) == Leaving.Day(Self.today, reason: "today"))
    #expect(leaving.day(asked: nil, today: nil) == nil)
  }

  typealias Ended = (state: EnrolmentState, by: ManagedBy, replaced: Bool, cancelled: Bool, found: [PenaltyException])

  static let cases: [Ended] = [
    (.withdrawn, .provider, false, false, []), (.withdrawn, .provider, true, false, [.refilled]),
    (.cancelled, .provider, false, true, [.providerCancelled]), (.cancelled, .nation, false, true, []),
    (.transferred, .provider, false, true, [.providerCancelled]), (.transferred, .provider, false, false, []),
    (.attending, .provider, false, true, [.providerCancelled]), (.attending, .nation, false, true, []),
    (.notAccepted, .provider, false, false, [.providerCancelled]), (.noShow, .provider, false, false, []),
  ]

  @Test(arguments: cases)
  func theRegisterSetsAPenaltyAside(
    state: EnrolmentState, by: ManagedBy, replaced: Bool, cancelled: Bool, found: [PenaltyException]
  ) {
    var leaving = Leaving(state, managedBy: by, on: Self.left)
    leaving.isReplaced = replaced
    leaving.isRunCancelled = cancelled
    #expect(leaving.exceptions == Set(found))
  }

  @Test(arguments: EnrolmentState.allCases)
  func whatWasNeverSentOrNeverWasCostsNothing(state: EnrolmentState) throws {
    var leaving = Leaving(state, managedBy: .provider)
    #expect(leaving.nothing == nil)
    leaving.wasSent = false
    #expect(leaving.nothing == (state.isEnd ? .neverSent : .notSentYet))
    var home = leaving
    home.managedBy = .nation
    #expect(home.nothing == nil, "at home there is no provider to send it to")
    leaving.wasSent = true
    for reason in ["entered-in-error", "duplicate", "posted"] {
      leaving.reason = reason
      #expect(leaving.nothing == (state.isEnd && reason != "posted" ? .mistake : nil), "\(reason)")
    }
    var given = CostExposure.Case(
      on: Self.left, starts: CostExposureTests.day("2027-01-10"), ends: nil, tuition: [try Money(parsing: "10 USD")])
    given.nothing = .neverSent
    let found = CostExposure.assess(given, rules: [])
    #expect(found.amounts?.map(\.description) == ["0.00 USD"] && found.unknown.isEmpty)
    #expect(found.nothing == .neverSent && found.daysBefore == 6 && found.rule == nil)
  }
}
