import Testing

@testable import MusterCore

@Suite struct LifeCycleTests {
  /// Written by hand from the section "An enrolment's life" of the product description. One line a row:
  /// state, move, state, whose seats.
  static let described = """
    (none) -> enrol -> nominated (both)
    (none) -> enrol -> confirmed (nation)
    (none) -> enrol -> waiting (nation)
    nominated -> approve -> approved (both)
    nominated -> approve -> confirmed (nation)
    nominated -> approve -> waiting (nation)
    nominated -> send-back -> sent-back (both)
    nominated -> reject -> rejected (both)
    sent-back -> amend -> nominated (both)
    approved -> award -> confirmed (nation)
    approved -> award -> waiting (nation)
    waiting -> promote -> offered (nation)
    waiting -> promote -> confirmed (nation)
    offered -> accept -> confirmed (nation)
    offered -> decline -> lapsed (nation)
    offered -> expire -> lapsed (nation)
    approved -> submit -> submitted (provider)
    submitted -> confirm -> confirmed (provider)
    submitted -> reserve -> waiting (provider)
    submitted -> decline -> not-accepted (provider)
    waiting -> confirm -> confirmed (provider)
    waiting -> decline -> not-accepted (provider)
    confirmed -> attend -> attending (both)
    confirmed -> no-show -> no-show (both)
    attending -> complete -> completed (both)
    nominated -> withdraw -> withdrawn (both)
    sent-back -> withdraw -> withdrawn (both)
    approved -> withdraw -> withdrawn (both)
    submitted -> withdraw -> withdrawn (both)
    confirmed -> withdraw -> withdrawn (both)
    waiting -> withdraw -> withdrawn (both)
    offered -> withdraw -> withdrawn (both)
    nominated -> cancel -> cancelled (both)
    sent-back -> cancel -> cancelled (both)
    approved -> cancel -> cancelled (both)
    submitted -> cancel -> cancelled (both)
    confirmed -> cancel -> cancelled (both)
    waiting -> cancel -> cancelled (both)
    offered -> cancel -> cancelled (both)
    nominated -> transfer -> transferred (both)
    sent-back -> transfer -> transferred (both)
    approved -> transfer -> transferred (both)
    submitted -> transfer -> transferred (both)
    confirmed -> transfer -> transferred (both)
    waiting -> transfer -> transferred (both)
    offered -> transfer -> transferred (both)
    nominated -> lapse -> lapsed (both)
    sent-back -> lapse -> lapsed (both)
    approved -> lapse -> lapsed (both)
    submitted -> lapse -> lapsed (both)
    waiting -> lapse -> lapsed (both)
    """

  /// In the table, and not in the description: it neither names nor rules them out.
  static let beyondTheDescription = """
    sent-back -> reject -> rejected (both)
    confirmed -> decline -> not-accepted (provider)
    confirmed -> complete -> completed (both)
    attending -> withdraw -> withdrawn (both)
    nominated -> award -> confirmed (nation)
    nominated -> award -> waiting (nation)
    nominated -> prioritise -> nominated (nation)
    approved -> prioritise -> approved (nation)
    waiting -> prioritise -> waiting (nation)
    """

  private static func lines(_ text: String) -> Set<String> { Set(text.split(separator: "\n").map(String.init)) }

  @Test func theTableIsTheOneDescribed() {
    // After a semicolon stands the verb; muster's own moves have none. The last two lines say what goes past the table.
    let printed = HelpTopic.states.lines.dropFirst().dropLast(2).map { String($0.prefix { $0 != ";" }) }
    let expected = Self.lines(Self.described).union(Self.lines(Self.beyondTheDescription))
    #expect(Set(printed).count == printed.count, "a row stands twice")
    #expect(Set(printed).subtracting(expected).sorted() == [], "rows that nobody described")
    #expect(expected.subtracting(printed).sorted() == [], "rows that are missing")
  }

  @Test func everyStateIsReached() {
    var reached: Set<EnrolmentState> = []
    for managedBy in ManagedBy.allCases {
      var fresh: [EnrolmentState?] = [nil]
      var seen: Set<EnrolmentState> = []
      while let from = fresh.popLast() {
        for move in LifeCycle.moves(from: from, managedBy: managedBy) {
          for to in LifeCycle.targets(from: from, by: move, managedBy: managedBy) where seen.insert(to).inserted {
            fresh.append(to)
          }
        }
      }
      reached.formUnion(seen)
      #expect(seen.contains(.submitted) == (managedBy == .provider))
      #expect(seen.contains(.notAccepted) == (managedBy == .provider))
      #expect(seen.contains(.offered) == (managedBy == .nation))
    }
    #expect(reached == Set(EnrolmentState.allCases))
  }

  static let ends: Set<EnrolmentState> = [
    .completed, .noShow, .withdrawn, .rejected, .notAccepted, .lapsed, .cancelled, .transferred,
  ]

  @Test(arguments: EnrolmentState.allCases) func nothingMovesAnEnd(state: EnrolmentState) {
    #expect(state.isEnd == Self.ends.contains(state))
    for managedBy in ManagedBy.allCases {
      let moves = LifeCycle.moves(from: state, managedBy: managedBy)
      if state.isEnd {
        #expect(moves.isEmpty)
        #expect(LifeCycle.refusal(.attend, from: state, managedBy: managedBy).message.contains("That is an end"))
      }
    }
    if !state.isEnd { #expect(ManagedBy.allCases.contains { !LifeCycle.moves(from: state, managedBy: $0).isEmpty }) }
  }

  @Test func everyMoveIsUsed() { #expect(Set(LifeCycle.table.map(\.move)) == Set(LifeCycle.Move.allCases)) }

  @Test func theRefusalSaysWhatIsPossible() {
    let refusal = LifeCycle.refusal(.attend, from: .submitted, managedBy: .provider)
    #expect(refusal.code == .ruleBroken)
    // Only what somebody can do: cancel is done to the run.
    let possible = "confirm, reserve, decline, withdraw, lapse, transfer"
    #expect(refusal.message == "The enrolment is submitted, so attend is not possible. Possible now: \(possible).")
    #expect(refusal.details == [.init("rule", "life-cycle"), .init("state", "submitted"), .init("move", "attend")])
  }

  static let words: [(state: EnrolmentState, holdsSeat: Bool, tookPart: Bool)] = [
    (.nominated, false, false), (.sentBack, false, false), (.approved, false, false), (.submitted, false, false),
    (.confirmed, true, false),
    (.waiting, false, false), (.offered, true, false), (.attending, true, true), (.completed, false, true),
    (.noShow, false, false),
    (.withdrawn, false, false), (.rejected, false, false), (.notAccepted, false, false), (.lapsed, false, false),
    (.cancelled, false, false),
    (.transferred, false, false),
  ]

  @Test func statesMeanWhatTheySay() {
    #expect(Self.words.map(\.state).count == EnrolmentState.allCases.count)
    for (state, holdsSeat, tookPart) in Self.words {
      #expect(state.holdsSeat == holdsSeat)
      #expect(state.tookPart == tookPart)
    }
  }
}
