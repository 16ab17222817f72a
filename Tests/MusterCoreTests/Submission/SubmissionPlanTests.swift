import Testing

@testable import MusterCore

@Suite struct SubmissionPlanTests {
  private static func name(
    _ id: Int64, _ state: EnrolmentState = .approved, reserve: Int? = nil, takesSeat: Bool = true
  ) -> SubmissionPlan.Name {
    .init(enrolment: id, officer: id, handle: "army/\(id)", state: state, reserve: reserve, takesSeat: takesSeat)
  }

  @Test func principalsThenReservesInTheirOrder() throws {
    let names = [
      Self.name(1, reserve: 2), Self.name(2), Self.name(3, .nominated), Self.name(4, reserve: 1), Self.name(5),
      Self.name(6, .withdrawn),
    ]
    let going = try SubmissionPlan.names(names, chosen: nil, seats: 2, run: "R")
    #expect(going.map(\.officer) == [2, 5, 4, 1])
    #expect(try SubmissionPlan.names(names, chosen: [1, 5], seats: 1, run: "R").map(\.officer) == [5, 1])
    #expect(try SubmissionPlan.names([Self.name(3, .nominated)], chosen: nil, seats: 0, run: "R").isEmpty)
    let stranger = refusal { try SubmissionPlan.names(names, chosen: [9], seats: nil, run: "R") }
    #expect(stranger?.message.contains("O-9 has no enrolment") == true)
    #expect(
      refusal { try SubmissionPlan.names(names, chosen: [3], seats: nil, run: "R") }?.message.contains("is nominated")
        == true)
  }

  /// Seats, names the provider has, principals that would go; whether they may.
  @Test(
    arguments: [
      (nil, 9, 9, true), (3, 1, 2, true), (3, 1, 3, false), (0, 0, 1, false), (0, 0, 0, true), (1, 2, 0, true),
    ] as [(Int?, Int, Int, Bool)])
  func neverMoreThanTheSeats(seats: Int?, sent: Int, going: Int, isAllowed: Bool) {
    let names =
      (0..<sent).map { Self.name(Int64($0), .confirmed) } + (0..<going).map { Self.name(Int64(100 + $0)) } + [
        Self.name(200, reserve: 1), Self.name(201, takesSeat: false), Self.name(202, .waiting),
      ]
    let failure = refusal { try SubmissionPlan.names(names, chosen: nil, seats: seats, run: "R") }
    #expect((failure == nil) == isAllowed)
  }

  @Test func whoLacksWhat() throws {
    let rule = try RollRule(fields: [.rank, .passportName, .reserve, .unit], optional: [.unit])
    #expect(rule.description == "rank,passport-name,reserve?,unit?")
    #expect(try RollRule(parsing: rule.description) == rule)
    let complete = RollEntry(officer: "army/1", values: [.rank: "Major", .passportName: "A B"])
    let lacking = RollEntry(officer: "army/2", values: [.unit: "U"])
    #expect(complete.missing(rule).isEmpty && complete.empty(rule) == [.unit])
    #expect(lacking.missing(rule) == [.rank, .passportName], "in the order asked for")
    #expect(rule.incomplete([complete]) == nil)
    let failure = rule.incomplete([complete, lacking])
    #expect(failure?.message.contains("army/2 lacks rank, passport-name.") == true, "\(failure?.message ?? "")")
    #expect(RollRule.notStated.incomplete([RollEntry(officer: "x", values: [:])]) == nil)
    #expect(refusal { try RollRule(fields: [.rank], optional: [.unit]) }?.code == .badValue)
  }
}
