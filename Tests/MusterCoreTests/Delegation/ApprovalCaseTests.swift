import Testing

@testable import MusterCore

/// Who may decide what in a case.
@Suite struct ApprovalCaseTests {
  static let steps = ["GHQ", "JSHQ", "MOD"].enumerated().map { index, code in
    ApprovalCase.Step(number: index + 1, body: .init(id: Int64(index + 1), code: code))
  }

  static func open(_ places: [(officer: Int64, step: Int)], sentBack: Set<Int64> = [], letter: String? = nil)
    -> ApprovalCase
  {
    ApprovalCase(
      id: 7, steps: steps,
      nominees: places.map {
        .init(
          id: $0.officer, enrolment: $0.officer, officer: $0.officer, handle: "T-\($0.officer)", step: $0.step,
          isSentBack: sentBack.contains($0.officer), lastLetter: letter)
      })
  }

  static func standing(_ own: [Int64: String] = [:], letters: Bool = false) -> ApproverStanding {
    ApproverStanding(principal: "bilal", mayEnterLetters: letters, own: own)
  }

  static func rule(_ failure: Failure?) -> String? {
    failure.map { failure in failure.details.first { $0.key == "rule" }?.value ?? failure.code.symbol }
  }

  @Test func oneDecisionIsAboutOneStep() throws {
    let open = Self.open([(1, 1), (2, 2), (3, 2), (4, 3)])
    let second = try open.rule(.init(.approve), by: Self.standing([2: "JSHQ"]))
    #expect(second.nominees.map(\.officer) == [2, 3] && second.next?.body.code == "MOD")
    let last = try open.rule(.init(.approve), by: Self.standing([3: "MOD"]))
    #expect(last.nominees.map(\.officer) == [4] && last.next == nil)
    // Someone of two bodies decides at the earlier step unless the body is named.
    let both = Self.standing([2: "JSHQ", 3: "MOD"])
    #expect(try open.rule(.init(.approve), by: both).step.number == 2)
    let named = ApprovalCase.Asked(.approve, body: Self.steps[2].body)
    #expect(try open.rule(named, by: both).step.number == 3)
    #expect(try open.rule(.init(.approve, officers: [3]), by: both).nominees.map(\.officer) == [3])
  }

  @Test(arguments: [
    (ApprovalCase.Asked(.approve), "auth.forbidden"),
    (.init(.reject, officers: [2]), "auth.forbidden"),
    (.init(.approve, officers: [1, 4]), "steps"),
    (.init(.approve, officers: [9]), "not-in-case"),
    (.init(.approve, officers: [5]), "sent-back"),
    (.init(.approve, body: .init(id: 8, code: "PM")), "not-in-chain"),
  ])
  func refusals(_ asked: ApprovalCase.Asked, _ rule: String) {
    let open = Self.open([(1, 1), (2, 2), (4, 3), (5, 1)], sentBack: [5])
    let own: [Int64: String] = asked.officers == [1, 4] ? [1: "GHQ"] : [:]
    #expect(Self.rule(refusal { try open.rule(asked, by: Self.standing(own)) }) == rule)
  }

  @Test func aStepThatWasPassedWaitsNoMore() {
    let open = Self.open([(1, 2)])
    #expect(Self.rule(refusal { try open.rule(.init(.approve), by: Self.standing([1: "GHQ"])) }) == "auth.forbidden")
    let asked = ApprovalCase.Asked(.approve, body: Self.steps[0].body)
    #expect(Self.rule(refusal { try open.rule(asked, by: Self.standing([1: "GHQ"])) }) == "not-waiting")
    #expect(Self.rule(refusal { try Self.open([]).rule(.init(.approve), by: Self.standing()) }) == "case-closed")
    let back = Self.open([(1, 1)], sentBack: [1])
    #expect(Self.rule(refusal { try back.rule(.init(.approve), by: Self.standing([1: "GHQ"])) }) == "sent-back")
  }

  @Test func aRegistrarNeedsTheLetterOfEachBody() throws {
    let registrar = Self.standing(letters: true)
    let open = Self.open([(1, 2)], letter: "GHQ/1")
    #expect(Self.rule(refusal { try open.rule(.init(.approve), by: registrar) }) == "letter")
    #expect(Self.rule(refusal { try open.rule(.init(.approve, letter: "GHQ/1"), by: registrar) }) == "same-letter")
    let other = try open.rule(.init(.approve, letter: "JSHQ/4"), by: registrar)
    #expect(other.authority == .onBehalf && other.step.body.code == "JSHQ")
    let said = try open.rule(.init(.approve, body: Self.steps[1].body, letter: "GHQ/1"), by: registrar)
    #expect(said.authority == .onBehalf)
    // Who belongs to the body decides in their own right.
    #expect(try open.rule(.init(.approve), by: Self.standing([2: "JSHQ"], letters: true)).authority == .own)
  }

  @Test func standingInIsSaid() throws {
    let deputy = ApproverStanding(principal: "sana", inPlaceOf: [1: ("GHQ", "bilal")])
    let ruling = try Self.open([(1, 1)]).rule(.init(.approve), by: deputy)
    #expect(ruling.authority == .standIn(for: "bilal"))
    let failure = refusal { try Self.open([(1, 2)]).rule(.init(.approve), by: deputy) }
    #expect(failure?.message == "D-7 waits for JSHQ (step 2 of 3), and sana decides for GHQ.")
  }

  /// Past an open case only from a letter; in the case itself freely.
  @Test func anEnrolmentInACaseIsDecidedThere() throws {
    func facts() throws -> EnrolmentBook {
      EnrolmentBook(
        EnrolmentFacts(
          iterations: [try run(1, .provider)],
          attempts: [.init(id: 1, officer: 1, iteration: 1, state: .nominated, inCase: 7)], occupations: [], newIDs: [])
      )
    }
    for move in [LifeCycle.Move.approve, .sendBack, .reject] {
      var book = try facts()
      let failure = refusal { try book.move(move, 1, reason: "ineligible") }
      #expect(Self.rule(failure) == "in-approval", "\(move)")
      var request = EnrolmentRequest(.move(move), officer: 1, iteration: 1, reason: "ineligible")
      request.decidedIn = 7
      #expect(try book.decide(request).state != .nominated)
      var other = try facts()
      request.decidedIn = 8
      #expect(refusal { try other.decide(request) } != nil, "another case")
      request.letter = "MOD/1"
      #expect(try other.decide(request).state != .nominated)
    }
    var book = try facts()
    #expect(try book.move(.withdraw, 1, reason: "posted").state == .withdrawn)
  }
}
