import Testing

@testable import MusterCore

@Suite struct JourneyTests {
  static func leg(
    _ run: String, _ starts: String?, _ ends: String?, state: EnrolmentState? = nil, reason: String? = nil,
    result: Outcome? = nil
  ) throws -> Journey.Leg {
    try Journey.Leg(
      run: run, starts: starts.map { try FuzzyDate(parsing: $0) } ?? .unknown(text: nil),
      ends: ends.map { try FuzzyDate(parsing: $0) } ?? .unknown(text: nil), state: state, reason: reason,
      result: result)
  }

  @Test(arguments: [
    (EnrolmentState?.none, String?.none, Outcome?.none, ["needs ENG first, for which the officer is not named yet"]),
    (.confirmed, nil, nil, ["needs ENG first, which is confirmed"]),
    (.withdrawn, "posted", nil, ["depends on ENG, which ended as withdrawn (posted)"]),
    (.completed, nil, .failed, ["depends on ENG, which ended as failed"]),
    (.completed, nil, nil, ["depends on ENG, whose result does not stand"]),
    (.completed, nil, .graduated, []),
    (.completed, nil, .attended, []),
  ])
  func laterLegsSayWhatTheyHangOn(_ state: EnrolmentState?, _ reason: String?, _ result: Outcome?, _ remarks: [String])
    throws
  {
    let journey = Journey(legs: [
      try Self.leg("ENG", "2027-01-04", "2027-02-26", state: state, reason: reason, result: result),
      try Self.leg("PREP", "2027-03-01", "2027-03-05"), try Self.leg("MAIN", "2027-03-08", "2027-03-26"),
    ])
    #expect(journey.remarks(on: 0).isEmpty)
    #expect(journey.remarks(on: 1) == remarks)
    #expect(journey.remarks(on: 2) == remarks + ["needs PREP first, for which the officer is not named yet"])
    let isLost = remarks.first?.hasPrefix("depends") ?? false
    #expect(journey.troubled == (isLost ? [1, 2] : []))
    #expect(journey.current == (remarks.isEmpty ? 1 : 0))
  }

  @Test(
    arguments: [
      ("2027-01-29", "2027-01-30", Journey.Order.fits), ("2027-01-30", "2027-01-30", .overlaps),
      ("2027-01-30", "2027-01-29", .overlaps), ("2027-01", "2027-02", .fits), ("2027-02", "2027-02", .unknown),
      ("2027-02", "2027-01", .overlaps), (nil, "2027-02-01", .unknown), ("2027-02-01", nil, .unknown),
    ] as [(String?, String?, Journey.Order)])
  func order(_ ends: String?, _ starts: String?, _ expected: Journey.Order) throws {
    let journey = Journey(legs: [try Self.leg("A", nil, ends), try Self.leg("B", starts, nil)])
    #expect(Journey.order(journey.legs[0], journey.legs[1]) == expected)
    #expect((refusal { try journey.checkOrder() } != nil) == (expected == .overlaps))
    var online = journey
    online.legs[0].isSelfPaced = true
    #expect(refusal { try online.checkOrder() } == nil)
  }

  @Test func legsThatDependOnOneThatIsLeft() throws {
    var journey = Journey(legs: [
      try Self.leg("ENG", nil, nil, state: .withdrawn), try Self.leg("PREP", nil, nil, state: .confirmed),
      try Self.leg("MORE", nil, nil, state: .withdrawn), try Self.leg("MAIN", nil, nil),
    ])
    #expect(journey.depending(on: 0) == ["PREP", "MAIN"])
    #expect(
      journey.depending(on: 1) == ["MAIN"] && journey.depending(on: 3).isEmpty && journey.depending(on: 4).isEmpty)
    journey.legs[0].isPassedElsewhere = true
    #expect(journey.depending(on: 0).isEmpty)
  }

  @Test func passedElsewhereIsEnough() throws {
    var journey = Journey(legs: [try Self.leg("ENG", nil, "2027-01-29"), try Self.leg("MAIN", "2027-02-01", nil)])
    journey.legs[0].isPassedElsewhere = true
    #expect(journey.remarks(on: 1).isEmpty && journey.current == 1)
    journey.legs[0].isPassedElsewhere = false
    journey.legs[0].isCancelled = true
    #expect(journey.remarks(on: 1) == ["depends on ENG, which is cancelled"])
  }
}
