import Testing

@testable import MusterCore

@Suite struct AttendanceTallyTests {
  struct Case: Sendable {
    let held: Int
    /// P, L, E and A, one letter a day.
    let marks: String
    let minimum: Int
    let excused: ExcusedDays
    let verdict: AttendanceTally.Verdict
  }

  static func tally(_ held: Int, _ marks: String) -> AttendanceTally {
    AttendanceTally(
      held: held,
      marks: marks.compactMap { letter in
        AttendanceMark.allCases.first { $0.rawValue.first == Character(letter.lowercased()) }
      })
  }

  static let cases: [Case] = [
    .init(held: 5, marks: "PPPPP", minimum: 100, excused: .absent, verdict: .met),
    .init(held: 5, marks: "PPPPL", minimum: 100, excused: .absent, verdict: .met),
    .init(held: 5, marks: "PPPPA", minimum: 80, excused: .absent, verdict: .met),
    .init(held: 5, marks: "PPPPA", minimum: 81, excused: .absent, verdict: .failed),
    .init(held: 5, marks: "PPPPE", minimum: 81, excused: .absent, verdict: .failed),
    .init(held: 5, marks: "PPPPE", minimum: 100, excused: .leftOut, verdict: .met),
    .init(held: 5, marks: "PPPPE", minimum: 100, excused: .present, verdict: .met),
    .init(held: 5, marks: "PPPAE", minimum: 75, excused: .leftOut, verdict: .met),
    .init(held: 5, marks: "PPPAE", minimum: 76, excused: .leftOut, verdict: .failed),
    // A day not marked is not known: it leaves the verdict open only while it could decide it.
    .init(held: 5, marks: "PPPP", minimum: 80, excused: .absent, verdict: .met),
    .init(held: 5, marks: "PPP", minimum: 80, excused: .absent, verdict: .notKnown),
    .init(held: 5, marks: "PAA", minimum: 80, excused: .absent, verdict: .failed),
    .init(held: 5, marks: "", minimum: 1, excused: .absent, verdict: .notKnown),
    .init(held: 0, marks: "", minimum: 1, excused: .absent, verdict: .notKnown),
    .init(held: 0, marks: "", minimum: 0, excused: .absent, verdict: .met),
    .init(held: 2, marks: "EE", minimum: 50, excused: .leftOut, verdict: .notKnown),
    .init(held: 3, marks: "PPA", minimum: 66, excused: .absent, verdict: .met),
    .init(held: 3, marks: "PPA", minimum: 67, excused: .absent, verdict: .failed),
  ]

  @Test(arguments: cases) func verdicts(_ given: Case) {
    let tally = Self.tally(given.held, given.marks)
    #expect(tally.verdict(minimum: given.minimum, excused: given.excused) == given.verdict, "\(given)")
    #expect(tally.there + tally.absent + tally.excused + tally.notMarked == given.held)
  }

  @Test func percentIsOfDaysHeld() {
    #expect(Self.tally(3, "PL").percent == 66)
    #expect(Self.tally(0, "").percent == nil)
    #expect(Self.tally(4, "AEAA").percent == 0)
  }
}

@Suite struct ResultDecisionTests {
  static let usual: [(kind: CourseKind, role: EnrolmentRole, outcome: Outcome)] = CourseKind.allCases.flatMap { kind in
    EnrolmentRole.allCases.map { role in
      (kind, role, (kind == .course || kind == .online) && role == .student ? .graduated : .attended)
    }
  }

  /// Graduated is possible for students of courses, and for nobody else; attended is always possible.
  @Test(arguments: usual) func whoGraduates(kind: CourseKind, role: EnrolmentRole, outcome: Outcome) throws {
    let decision = ResultDecision(kind: kind, role: role, managedBy: .nation)
    #expect(try decision.decide(nil, overrides: false).outcome == outcome)
    for other in [Outcome.attended, .failed, .returnedToUnit] {
      #expect(try decision.decide(other, overrides: false).outcome == other)
    }
    let refused = refusal { try decision.decide(.graduated, overrides: true) }
    #expect((refused == nil) == (outcome == .graduated), "\(kind) \(role)")
    if let refused {
      #expect(refused.code == .ruleBroken && refused.message.contains("outcome=attended"))
    }
  }

  @Test func theMinimumHoldsAtHomeForGraduates() throws {
    let rule = MinimumAttendance(id: 7, percent: 80, source: "order 12")
    func decision(_ managedBy: ManagedBy, _ marks: String) -> ResultDecision {
      ResultDecision(
        kind: .course, role: .student, managedBy: managedBy, minimum: rule,
        tally: AttendanceTallyTests.tally(5, marks))
    }
    #expect(try decision(.nation, "PPPPA").decide(nil, overrides: false).isOverride == false)
    let below = refusal { try decision(.nation, "PPPAA").decide(.graduated, overrides: false) }
    #expect(below?.message.contains("there on 3 of 5 days held") == true && below?.message.contains("order 12") == true)
    let details = Dictionary(uniqueKeysWithValues: (below?.details ?? []).map { ($0.key, $0.value) })
    #expect(
      details == [
        "rule": "minimum-attendance", "verdict": "failed", "needed": "80", "attended": "3", "held": "5",
        "not-marked": "0", "rule-id": "7",
      ])
    let open = refusal { try decision(.nation, "PPP").decide(.graduated, overrides: false) }
    #expect(open?.details.contains(.init("verdict", "not-known")) == true)
    #expect(try decision(.nation, "PPPAA").decide(.graduated, overrides: true).isOverride)
    #expect(
      try decision(.nation, "PPPPP").decide(.graduated, overrides: true).isOverride == false, "nothing to set aside")
    #expect(try decision(.nation, "PPPAA").decide(.attended, overrides: false).outcome == .attended)
    #expect(try decision(.provider, "PPPAA").decide(.graduated, overrides: false).isOverride == false, "abroad")
  }
}
