import Testing

@testable import MusterCore

/// The US model of SAMM C10.15 as rows, and what a withdrawal costs by them.
@Suite struct CostExposureTests {
  static let every = Set(PenaltyException.allCases)
  static let model = [
    PenaltyRule(id: 1, kind: .beforeStart, dedicated: false, daysBefore: 60, percent: 50, exceptions: every),
    PenaltyRule(id: 2, kind: .beforeStart, dedicated: true, percent: 100, exceptions: every),
    PenaltyRule(id: 3, kind: .proportional, percent: 100, exceptions: [.disaster]),
  ]

  static func day(_ text: String) -> CalendarDate {
    guard let day = try? CalendarDate(parsing: text) else { preconditionFailure("\(text) is no day") }
    return day
  }

  /// The run is from 2027-03-02 to 2027-03-11, ten days; tuition 1,001.00 USD.
  static let rows: [(on: String, dedicated: Bool?, exceptions: Set<PenaltyException>, rule: Int64?, amount: String?)] =
    [
      ("2026-06-01", false, [], nil, "0.00 USD"),
      ("2027-01-01", false, [], nil, "0.00 USD"),  // exactly 60 days
      ("2027-01-02", false, [], 1, "500.50 USD"),  // 59 days
      ("2027-03-01", false, [], 1, "500.50 USD"),
      ("2027-03-01", false, [.refilled], 1, "0.00 USD"),
      ("2027-03-01", false, [.providerCancelled], 1, "0.00 USD"),
      ("2027-03-01", false, [.visaLate], 1, "0.00 USD"),
      ("2027-03-01", false, [.disaster], 1, "0.00 USD"),
      ("2026-06-01", true, [], 2, "1001.00 USD"),
      ("2027-03-01", true, [.refilled], 2, "0.00 USD"),
      ("2027-03-02", false, [], 3, "100.10 USD"),  // the first of ten days has begun
      ("2027-03-06", true, [], 3, "500.50 USD"),
      ("2027-03-06", false, [.refilled], 3, "500.50 USD"),
      ("2027-03-06", false, [.disaster], 3, "0.00 USD"),
      ("2027-03-11", false, [], 3, "1001.00 USD"),
      ("2027-05-01", false, [], 3, "1001.00 USD"),
      ("2027-01-02", nil, [], 1, nil),  // not known whether dedicated: both rules apply
      ("2027-03-06", nil, [], 3, "500.50 USD"),
    ]

  @Test(arguments: rows)
  func isByTheRule(
    on: String, dedicated: Bool?, exceptions: Set<PenaltyException>, rule: Int64?, amount: String?
  ) throws {
    let given = CostExposure.Case(
      on: Self.day(on), starts: Self.day("2027-03-02"), ends: Self.day("2027-03-11"),
      tuition: [try Money(parsing: "1001 USD")], dedicated: dedicated, exceptions: exceptions)
    let found = CostExposure.assess(given, rules: Self.model)
    #expect(found.rule?.id == rule)
    #expect(found.amounts.map { $0.map(\.description).joined() } == amount)
    #expect(found.unknown == (amount == nil ? [.dedicated] : []))
  }

  static let unknowns: [(starts: String?, ends: String?, tuition: Bool, on: String, unknown: CostExposure.Unknown?)] = [
    (nil, nil, true, "2027-03-01", .starts), ("2027-03-02", nil, true, "2027-03-05", .ends),
    ("2027-03-02", nil, true, "2027-03-01", nil), ("2027-03-02", "2027-03-11", false, "2027-03-01", .tuition),
    // Nothing of a tuition that is not known is nothing.
    ("2027-03-02", "2027-03-11", false, "2026-03-01", nil),
  ]

  @Test(arguments: unknowns)
  func whatIsNotKnownIsSaid(
    starts: String?, ends: String?, tuition: Bool, on: String, unknown: CostExposure.Unknown?
  ) throws {
    let given = CostExposure.Case(
      on: Self.day(on), starts: starts.map(Self.day), ends: ends.map(Self.day),
      tuition: tuition ? [try Money(parsing: "100 EUR")] : [])
    let found = CostExposure.assess(given, rules: Self.model)
    #expect(found.unknown == (unknown.map { [$0] } ?? []))
    #expect((found.amounts == nil) == (unknown != nil))
  }

  @Test func withoutARuleNothingIsKnown() {
    let given = CostExposure.Case(
      on: Self.day("2027-03-01"), starts: Self.day("2027-03-02"), ends: nil, tuition: [])
    #expect(CostExposure.assess(given, rules: []).unknown == [.rule])
  }

  /// The run begins on 2027-03-02. Nil: nothing is stated for leaving on that day, which is not nothing to pay.
  static let sides: [(rules: [PenaltyRule], on: String, dedicated: Bool?, amount: String?)] = [
    ([model[0]], "2026-06-01", false, "0.00 USD"), ([model[0]], "2027-03-01", false, "500.50 USD"),
    ([model[0]], "2027-03-02", false, nil), ([model[0], model[1]], "2027-03-06", nil, nil),
    ([model[0]], "2027-05-01", false, nil), ([model[2]], "2027-03-01", false, nil),
    ([model[2]], "2027-03-02", false, "100.10 USD"), ([model[1], model[2]], "2027-03-01", false, nil),
    ([model[0], model[2]], "2026-06-01", true, nil),
  ]

  @Test(arguments: sides)
  func whatIsStatedForOneSideOfTheFirstDaySaysNothingOfTheOther(
    rules: [PenaltyRule], on: String, dedicated: Bool?, amount: String?
  ) throws {
    let given = CostExposure.Case(
      on: Self.day(on), starts: Self.day("2027-03-02"), ends: Self.day("2027-03-11"),
      tuition: [try Money(parsing: "1001 USD")], dedicated: dedicated)
    let found = CostExposure.assess(given, rules: rules)
    #expect(found.amounts.map { $0.map(\.description).joined() } == amount)
    #expect((found.share == nil) == (amount == nil))
    #expect(found.unknown == (amount == nil ? [.rule] : []))
  }

  /// A rule that names the provider comes before one for all; of its own the nearer deadline counts.
  @Test func theParticularRuleAndTheNearerDeadlineCount() throws {
    let rules = [
      PenaltyRule(id: 1, kind: .beforeStart, daysBefore: 90, percent: 80, isParticular: false),
      PenaltyRule(id: 2, kind: .beforeStart, daysBefore: 60, percent: 25),
      PenaltyRule(id: 3, kind: .beforeStart, daysBefore: 14, percent: 75),
    ]
    let tuition = [try Money(parsing: "100 EUR"), try Money(parsing: "0.03 USD")]
    for (days, rule, amounts) in [
      (70, 1, "80.00 EUR, 0.02 USD"), (30, 2, "25.00 EUR, 0.01 USD"), (14, 2, "25.00 EUR, 0.01 USD"),
      (13, 3, "75.00 EUR, 0.02 USD"),
    ] {
      let starts = Self.day("2027-03-02")
      let on = try #require(starts.adding(days: -days))
      let found = CostExposure.assess(
        .init(on: on, starts: starts, ends: nil, tuition: tuition), rules: rules)
      #expect(found.rule?.id == Int64(rule) && found.daysBefore == days)
      #expect(found.amounts?.map(\.description).joined(separator: ", ") == amounts, "\(days) days")
    }
  }

  @Test func theLargestAmountIsShared() {
    let share = CostExposure.Share(part: 36_499, whole: 36_500)
    #expect(share.of(Money(minorUnits: 10_000_000_000_000, currency: "PKR")).minorUnits == 9_999_726_027_397)
  }
}
