import Testing

@testable import MusterCore

@Suite struct SubstitutionTests {
  private static func facts(
    out: EnrolmentState, by: EnrolmentState?, rule: SubstitutionRule?, starts: String? = "2027-03-08", reserve: Int? = 1
  ) throws -> Substitution.Facts {
    func name(_ id: Int64, _ state: EnrolmentState) -> SubmissionPlan.Name {
      .init(enrolment: id, officer: id, handle: "army/\(id)", state: state, reserve: id == 2 ? reserve : nil)
    }
    return Substitution.Facts(
      run: "R", out: name(1, out), by: by.map { name(2, $0) }, byHandle: "army/2", provider: "ABC", rule: rule,
      starts: try starts.map(day), today: try day("2027-02-22"))
  }

  static let free = SubstitutionRule.allowed(days: nil, approval: false)
  static let asking = SubstitutionRule.allowed(days: nil, approval: true)

  /// Who goes out, who comes in, the rule, and what the one who comes in goes through; nil: refused.
  static let moves: [(EnrolmentState, EnrolmentState?, SubstitutionRule?, [LifeCycle.Move]?)] = [
    (.confirmed, .approved, free, [.submit, .confirm]), (.confirmed, .submitted, free, [.confirm]),
    (.confirmed, .waiting, free, [.confirm]), (.confirmed, .approved, asking, [.submit]),
    (.confirmed, .submitted, asking, []), (.confirmed, .waiting, asking, []),
    (.waiting, .approved, free, [.submit, .reserve]), (.waiting, .submitted, free, [.reserve]),
    (.submitted, .approved, free, [.submit]), (.submitted, .waiting, free, []),
    (.confirmed, .confirmed, free, nil), (.confirmed, .nominated, free, nil), (.confirmed, nil, free, nil),
    (.confirmed, .approved, nil, nil), (.confirmed, .approved, .never, nil), (.attending, .approved, free, nil),
    (.completed, .approved, free, nil), (.withdrawn, .approved, free, nil),
    (.nominated, nil, nil, []), (.approved, .nominated, nil, []), (.approved, .submitted, nil, nil),
    (.sentBack, .approved, .never, []),
  ]

  @Test(arguments: moves.indices) func whatItLeadsTo(_ index: Int) throws {
    let (out, by, rule, expected) = Self.moves[index]
    let facts = try Self.facts(out: out, by: by, rule: rule)
    guard let expected else {
      #expect(refusal { try Substitution(facts) } != nil, "\(out) by \(String(describing: by))")
      return
    }
    let plan = try Substitution(facts)
    #expect(plan.moves == expected, "\(out) by \(String(describing: by))")
    #expect(plan.enrolsFirst == (by == nil))
    // Nothing moves but by the published table.
    var state = by ?? .nominated
    for move in plan.moves {
      let targets = LifeCycle.targets(from: state, by: move, managedBy: .provider)
      state = try #require(targets.first)
    }
  }

  /// Only a reserve steps up: a principal, whose reserve order is none, has a place already. Whom the provider made wait has
  /// none.
  @Test(arguments: [
    (EnrolmentState.confirmed, EnrolmentState.approved), (.submitted, .submitted), (.approved, .nominated),
  ])
  func aPrincipalHasAPlace(_ out: EnrolmentState, _ by: EnrolmentState) throws {
    let facts = try Self.facts(out: out, by: by, rule: Self.free, reserve: nil)
    #expect(refusal { try Substitution(facts) }?.code == .exists)
    let waiting = try Self.facts(out: .confirmed, by: .waiting, rule: Self.free, reserve: nil)
    #expect(refusal { try Substitution(waiting) } == nil)
  }

  /// The run starts 14 days from now.
  @Test(arguments: [(0, true), (14, true), (15, false), (366, false)]) func until(_ days: Int, _ isAllowed: Bool) throws
  {
    let facts = try Self.facts(out: .confirmed, by: .approved, rule: .allowed(days: days, approval: false))
    #expect((refusal { try Substitution(facts) } == nil) == isAllowed)
    let unknown = try Self.facts(
      out: .confirmed, by: .approved, rule: .allowed(days: days, approval: false), starts: nil)
    #expect(refusal { try Substitution(unknown) }?.details.last?.value == "start-not-known")
  }

  @Test(arguments: [SubstitutionRule.never, free, asking, .allowed(days: 14, approval: true)])
  func rulesReadBack(_ rule: SubstitutionRule) throws {
    #expect(try SubstitutionRule(parsing: rule.description) == rule)
  }
}
